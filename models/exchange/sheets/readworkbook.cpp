// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/readworkbook.h"

#include "models/core/readupto.h"
#include "models/exchange/csvreader.h"
#include "models/exchange/sheets/odsreader.h"
#include "models/exchange/sheets/xlsxreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sheets {

using core::ErrorCode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::ReadWorkbook)
};

constexpr QByteArrayView kZip("PK\x03\x04");
constexpr QByteArrayView kEmptyZip("PK\x05\x06");
constexpr QByteArrayView kCompound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); // the container of old and of encrypted workbooks
constexpr qint64 kMimeTypeBytes = 200;
constexpr qint64 kProgressLines = 1'000;

tl::unexpected<core::Error> refused(const QString &message)
{
    return core::fail(ErrorCode::Invalid, message);
}

bool isZip(QByteArrayView content)
{
    return content.startsWith(kZip) || content.startsWith(kEmptyZip);
}

QString suffixOf(const QString &name)
{
    return QFileInfo(name).suffix().toLower();
}

// A sentence about files that people take for spreadsheets; empty when it may be one.
QString foreignKind(const QByteArray &content)
{
    if (content.startsWith(kCompound)) {
        const QString package = u"EncryptedPackage"_s; // its directory is UTF-16
        const QByteArray name(reinterpret_cast<const char *>(package.utf16()), package.size() * 2);
        return content.contains(name) ? Tr::tr("The workbook is encrypted; save it without a password.")
                                      : Tr::tr("The workbook has the old format of Excel 97 to 2003; save it as .xlsx or .ods.");
    }
    if (content.startsWith("%PDF-"))
        return Tr::tr("The file is a PDF, not a spreadsheet.");
    const QByteArray beginning = content.left(200).trimmed().toLower();
    if (beginning.startsWith("<!doctype") || beginning.startsWith("<html") || beginning.startsWith("<?xml") || beginning.startsWith("<table"))
        return Tr::tr("The file is a web page or XML, whatever its name says; save it as .xlsx, .ods or .csv.");
    if (beginning.startsWith("{") && QJsonDocument::fromJson(content).isObject())
        return Tr::tr("The file is JSON, not a spreadsheet.");
    return {};
}

core::Result<Workbook> readArchive(const QByteArray &content, Budget &budget)
{
    const auto archive = ZipArchive::open(content, budget);
    if (!archive)
        return core::fail(archive.error());
    if ((*archive)->contains("mimetype") && (*archive)->contains("content.xml")) {
        const auto type = (*archive)->content("mimetype", kMimeTypeBytes);
        if (!type)
            return core::fail(type.error());
        if (!type->startsWith("application/vnd.oasis.opendocument.spreadsheet"))
            return refused(Tr::tr("The file is an OpenDocument file, but no spreadsheet."));
        return readOds(**archive, budget);
    }
    if ((*archive)->contains("xl/workbook.bin"))
        return refused(Tr::tr("The workbook is in Excel's binary format; save it as .xlsx."));
    if (!(*archive)->contains("[Content_Types].xml") || !(*archive)->contains("_rels/.rels") || (*archive)->contains("word/document.xml"))
        return refused(Tr::tr("The file is an archive, but no spreadsheet."));
    return readXlsx(**archive, budget);
}

Row rowOf(const exchange::CsvReader &reader)
{
    Row row {reader.line(), {}};
    for (int i = 0; i < reader.cellCount(); ++i) {
        if (reader.isEmpty(i))
            continue;
        row.cells.resize(std::size_t(i) + 1);
        row.cells.back().text = reader.text(i);
        row.cells.back().kind = CellKind::Text;
    }
    return row;
}

core::Result<Workbook> readText(const QByteArray &text, char separator, Budget &budget)
{
    Workbook book;
    book.kind = FileKind::Text;
    Sheet &sheet = book.sheets.emplace_back();
    budget.expect(text.size());
    exchange::CsvReader reader(text, separator);
    qint64 done = 0;
    while (!budget.isSpent() && reader.nextLine()) {
        Row row = rowOf(reader);
        if (reader.line() % kProgressLines == 0)
            budget.takeBytes(reader.position() - std::exchange(done, reader.position()));
        const bool isStatement = reader.line() == 1 && row.cells.size() == 1 && row.cells.front().text.startsWith("sep="_L1, Qt::CaseInsensitive);
        if (row.cells.empty() || isStatement)
            continue;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (!row.cells[i].isEmpty() && !budget.takeCell(int(i), row.cells[i].text.size()))
                break;
        }
        sheet.rows.push_back(std::move(row));
        budget.takeRow(sheet.rows.size());
    }
    if (reader.failure())
        return core::fail(ErrorCode::Invalid, Tr::tr("The file cannot be read as text with separators."), {}, {{{}, *reader.failure(), {}, reader.line()}});
    auto read = budget.result();
    return read ? core::Result<Workbook>(std::move(book)) : core::fail(read.error());
}

core::Result<Workbook> readTextFile(const QByteArray &content, const ReadOptions &options, Budget &budget)
{
    auto found = findTextForm(content);
    if (!found)
        return core::fail(found.error());
    if (!options.encoding && !found->isEncodingCertain)
        return refused(Tr::tr("The text of the file is not UTF-8. It may be windows-1252, as older programs write it; say so, or save it as UTF-8."));
    const Encoding encoding = options.encoding.value_or(found->form.encoding);
    const auto text = decoded(content, encoding);
    if (!text)
        return core::fail(text.error());
    if (!options.separator && !found->isSeparatorCertain)
        return refused(Tr::tr("It is not clear what separates the cells of the file (perhaps \"%1\"); say which.").arg(nameOf(found->form.separator)));
    return readText(*text, options.separator.value_or(found->form.separator), budget);
}

bool isWorkbookSuffix(const QString &suffix)
{
    static const QStringList names {u"xlsx"_s, u"xlsm"_s, u"xltx"_s, u"xls"_s, u"ods"_s, u"ots"_s, u"xlsb"_s};
    return names.contains(suffix);
}

void addNotes(Workbook &book, const QString &suffix)
{
    static const QStringList ods {u"ods"_s, u"ots"_s};
    const bool fits = book.kind == FileKind::Text || (isWorkbookSuffix(suffix) && ods.contains(suffix) == (book.kind == FileKind::Ods));
    if (!fits && !suffix.isEmpty()) {
        const QString kind = book.kind == FileKind::Ods ? u"ODS"_s : u"XLSX"_s;
        book.notes += Tr::tr("The file is named \".%1\" but is a workbook of the kind %2; it was read as that.").arg(suffix.left(10), kind);
    }
    int formulas = 0;
    int faults = 0;
    for (const Sheet &sheet : book.sheets) {
        for (const Row &row : sheet.rows) {
            formulas += int(std::count_if(row.cells.begin(), row.cells.end(), [](const Cell &c) { return c.isFormula && !c.isCovered; }));
            faults += int(std::count_if(row.cells.begin(), row.cells.end(), [](const Cell &c) { return c.isFault() && !c.isCovered; }));
        }
    }
    if (formulas > 0)
        book.notes += Tr::tr("%n cell(s) hold formulas; their last results are taken.", nullptr, formulas);
    if (faults > 0)
        book.notes += Tr::tr("%n cell(s) hold errors or formulas without a result.", nullptr, faults);
}

} // namespace

std::optional<OpenTextForm> openTextForm(const QString &path, const ReadOptions &options)
{
    constexpr qsizetype kStart = 8'192; // bytes, to look at
    QFile file(path);
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.read(options.limits.fileBytes) : QByteArray();
    if (content.trimmed().isEmpty() || isZip(content) || !foreignKind(content).isEmpty())
        return std::nullopt;
    const auto found = findTextForm(content);
    const bool isOpen = found && ((!options.encoding && !found->isEncodingCertain) || (!options.separator && !found->isSeparatorCertain));
    return isOpen ? std::optional(OpenTextForm {*found, content.left(kStart)}) : std::nullopt;
}

core::Result<Workbook> readWorkbook(const QByteArray &content, const QString &name, const ReadOptions &options)
{
    if (content.size() > options.limits.fileBytes)
        return refused(Tr::tr("The file is larger than %1 MiB.").arg(options.limits.fileBytes >> 20));
    if (content.trimmed().isEmpty())
        return refused(Tr::tr("The file is empty."));
    if (const QString kind = foreignKind(content); !kind.isEmpty())
        return refused(kind);
    const QString suffix = suffixOf(name);
    Budget budget(options.limits, options.progress);
    if (!isZip(content) && isWorkbookSuffix(suffix))
        return refused(Tr::tr("The file is named \".%1\" but is no workbook.").arg(suffix));
    auto book = isZip(content) ? readArchive(content, budget) : readTextFile(content, options, budget);
    if (!book)
        return book;
    book->name = QFileInfo(name).fileName();
    for (Sheet &sheet : book->sheets)
        sheet.name = sheet.name.isEmpty() ? QFileInfo(name).completeBaseName() : sheet.name;
    addNotes(*book, suffix);
    return book;
}

core::Result<Workbook> readWorkbookFile(const QString &path, const ReadOptions &options)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists())
        return core::fail(ErrorCode::NotFound, Tr::tr("There is no file \"%1\".").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(ErrorCode::Io, Tr::tr("The file \"%1\" cannot be read.").arg(name));
    const QByteArray content = core::readUpTo(file, options.limits.fileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return core::fail(ErrorCode::Io, Tr::tr("The file \"%1\" cannot be read.").arg(name));
    return readWorkbook(content, name, options);
}

} // namespace sheets
