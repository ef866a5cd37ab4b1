// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/xlsxreader.h"

#include "models/exchange/sheets/merges.h"
#include "models/exchange/sheets/xlsxstyles.h"
#include "models/exchange/sheets/xmlreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::XlsxReader)
};

constexpr int kMaxColumnLetters = 4;

struct Relation {
    QString kind; // the last part of its type: "worksheet"
    QByteArray part;
};
using Relations = QHash<QString, Relation>; // by id

struct SheetEntry {
    Sheet sheet;
    QByteArray part;
};

// "C7" gives row 7 and column 2; a part that is missing stays as it is.
bool readPlace(QStringView place, int &row, int &column)
{
    qsizetype at = 0;
    int letters = 0;
    for (; at < place.size() && place[at].toUpper() >= u'A' && place[at].toUpper() <= u'Z'; ++at)
        letters = at < kMaxColumnLetters ? letters * 26 + (place[at].toUpper().unicode() - u'A' + 1) : letters;
    bool ok = false;
    const int number = place.mid(at).toInt(&ok);
    if (at == 0 || !ok || number < 1)
        return false;
    column = letters - 1;
    row = number;
    return true;
}

std::optional<MergedArea> areaOf(const QString &reference)
{
    MergedArea area;
    int lastRow = 0;
    int lastColumn = 0;
    const qsizetype colon = reference.indexOf(u':');
    if (colon < 0 || !readPlace(QStringView(reference).left(colon), area.row, area.column)
        || !readPlace(QStringView(reference).mid(colon + 1), lastRow, lastColumn) || lastRow < area.row || lastColumn < area.column)
        return std::nullopt;
    area.rows = lastRow - area.row + 1;
    area.columns = lastColumn - area.column + 1;
    return area;
}

class Reader
{
public:
    Reader(ZipArchive &archive, Budget &budget) : m_archive(archive), m_budget(budget) { }

    core::Result<Workbook> read()
    {
        const QByteArray part = workbookPart();
        const Relations relations = relationsOf(part);
        std::vector<SheetEntry> sheets;
        forPart(part, [&](XmlReader &xml) { sheets = readBook(xml, relations); });
        expect(sheets, relations);
        for (const Relation &relation : relations) {
            if (relation.kind == "sharedStrings"_L1)
                forPart(relation.part, [this](XmlReader &xml) { readStrings(xml); });
            else if (relation.kind == "styles"_L1)
                forPart(relation.part, [this](XmlReader &xml) { m_styles.read(xml); });
        }
        Workbook book;
        for (SheetEntry &entry : sheets) {
            forPart(entry.part, [&](XmlReader &xml) { readSheet(xml, entry.sheet); });
            readComments(entry);
            book.sheets.push_back(std::move(entry.sheet));
        }
        auto done = m_budget.result();
        return done ? core::Result<Workbook>(std::move(book)) : core::fail(done.error());
    }

private:
    template<class Read>
    void forPart(const QByteArray &name, Read read)
    {
        if (m_budget.isSpent())
            return;
        const auto part = m_archive.part(name);
        if (!part) {
            m_budget.fail(part.error());
            return;
        }
        XmlReader xml(**part, m_budget);
        read(xml);
    }

    void expect(const std::vector<SheetEntry> &sheets, const Relations &relations)
    {
        qint64 bytes = 0;
        for (const SheetEntry &entry : sheets)
            bytes += m_archive.sizeOf(entry.part);
        for (const Relation &relation : relations)
            bytes += relation.kind == "sharedStrings"_L1 ? m_archive.sizeOf(relation.part) : 0;
        m_budget.expect(bytes);
    }

    QByteArray workbookPart()
    {
        const auto relations = relationsOf({});
        for (const Relation &relation : relations) {
            if (relation.kind == "officeDocument"_L1)
                return relation.part;
        }
        return "xl/workbook.xml";
    }

    static QByteArray relationsPart(const QByteArray &part)
    {
        const qsizetype slash = part.lastIndexOf('/');
        return part.left(slash + 1) + "_rels/" + part.mid(slash + 1) + ".rels";
    }

    // The parts that a part names; those of the package for an empty name.
    Relations relationsOf(const QByteArray &part)
    {
        Relations relations;
        const QByteArray folder = part.left(part.lastIndexOf('/') + 1);
        forPart(relationsPart(part), [&](XmlReader &xml) {
            while (xml.next()) {
                if (!xml.isStart() || xml.name() != "Relationship"_L1)
                    continue;
                const auto attributes = xml.attributes();
                const QString target = attribute(attributes, "Target"_L1);
                const QString whole = target.startsWith(u'/') ? target.mid(1) : QString::fromUtf8(folder) + target;
                relations.insert(attribute(attributes, "Id"_L1),
                                 {attribute(attributes, "Type"_L1).section(u'/', -1), QDir::cleanPath(whole).toUtf8()});
            }
        });
        return relations;
    }

    std::vector<SheetEntry> readBook(XmlReader &xml, const Relations &relations)
    {
        std::vector<SheetEntry> sheets;
        while (xml.next()) {
            if (!xml.isStart())
                continue;
            const auto attributes = xml.attributes();
            if (xml.name() == "workbookPr"_L1) {
                const QString epoch = attribute(attributes, "date1904"_L1);
                m_epoch1904 = epoch == "1"_L1 || epoch == "true"_L1;
            }
            if (xml.name() != "sheet"_L1)
                continue;
            QString id; // in a namespace, unlike sheetId
            for (const QXmlStreamAttribute &a : attributes)
                id = a.name() == "id"_L1 && !a.namespaceUri().isEmpty() ? a.value().toString() : id;
            const Relation relation = relations.value(id);
            if (relation.kind != "worksheet"_L1) // charts and macros have sheets too
                continue;
            if (!m_budget.takeSheet())
                return {};
            const QString state = attribute(attributes, "state"_L1);
            SheetEntry entry {{attribute(attributes, "name"_L1), !state.isEmpty() && state != "visible"_L1, {}}, relation.part};
            sheets.push_back(std::move(entry));
        }
        return sheets;
    }

    void readStrings(XmlReader &xml)
    {
        while (xml.next()) {
            if (xml.isStart() && xml.name() == "si"_L1 && !takeString(stringOf(xml)))
                return;
        }
    }
    bool takeString(QString text)
    {
        m_strings.push_back(std::move(text));
        return m_strings.size() <= std::size_t(m_budget.limits().cells)
            || m_budget.refuse(Tr::tr("The file has more than %1 cells.").arg(m_budget.limits().cells));
    }
    // With its runs of different looks, but not how it is read aloud.
    static QString stringOf(XmlReader &xml) { return unescaped(xml.text("rPh"_L1)); }

    void readSheet(XmlReader &xml, Sheet &sheet)
    {
        std::vector<MergedArea> areas;
        m_row = 0;
        while (xml.next()) {
            if (!xml.isStart())
                continue;
            if (xml.name() == "row"_L1 && !readRow(xml, sheet))
                return;
            if (xml.name() == "mergeCell"_L1) {
                const auto area = areaOf(attribute(xml.attributes(), "ref"_L1));
                if (!m_budget.takeMerge())
                    return;
                if (area)
                    areas.push_back(*area);
            }
        }
        if (!m_budget.isSpent())
            coverMerged(sheet, areas, m_budget);
    }

    void readComments(SheetEntry &entry)
    {
        if (m_budget.isSpent() || !m_archive.contains(relationsPart(entry.part)))
            return;
        const auto relations = relationsOf(entry.part);
        for (const Relation &relation : relations) {
            if (relation.kind == "comments"_L1 && m_archive.contains(relation.part))
                forPart(relation.part, [&](XmlReader &xml) { readComments(xml, entry.sheet); });
        }
        std::sort(entry.sheet.comments.begin(), entry.sheet.comments.end(), [](const Comment &a, const Comment &b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); });
    }

    void readComments(XmlReader &xml, Sheet &sheet)
    {
        while (xml.next()) {
            if (!xml.isStart() || xml.name() != "comment"_L1)
                continue;
            Comment comment;
            const bool isPlaced = readPlace(attribute(xml.attributes(), "ref"_L1), comment.row, comment.column);
            comment.text = {stringOf(xml).trimmed(), CellKind::Text};
            if (!isPlaced || comment.text.text.isEmpty())
                continue;
            if (!m_budget.takeCell(comment.column, comment.text.text.size()))
                return;
            sheet.comments.push_back(std::move(comment));
        }
    }

    bool readRow(XmlReader &xml, Sheet &sheet)
    {
        const QString number = attribute(xml.attributes(), "r"_L1);
        const int next = number.isEmpty() ? m_row + 1 : number.toInt();
        if (next <= m_row)
            return m_budget.refuse(Tr::tr("The file is damaged: the rows of a sheet are out of order."));
        m_row = next;
        Row row {next, {}};
        const int depth = xml.depth();
        m_column = -1;
        while (xml.nextChild(depth)) {
            if (xml.name() == "c"_L1 && !readCell(xml, row))
                return false;
        }
        if (row.cells.empty() || m_budget.isSpent())
            return !m_budget.isSpent();
        sheet.rows.push_back(std::move(row));
        return m_budget.takeRow(sheet.rows.size());
    }

    bool readCell(XmlReader &xml, Row &row)
    {
        const auto attributes = xml.attributes();
        const QString place = attribute(attributes, "r"_L1);
        const QString type = attribute(attributes, "t"_L1);
        const int style = attribute(attributes, "s"_L1).toInt();
        int column = m_column + 1;
        int ignored = 0;
        if (!place.isEmpty() && (!readPlace(place, ignored, column) || column <= m_column))
            return m_budget.refuse(Tr::tr("The file is damaged: the cells of a row are out of order."));
        m_column = column;
        QString text;
        bool isFormula = false;
        const int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name() == "f"_L1)
                isFormula = true;
            if (xml.name() == "is"_L1)
                text = stringOf(xml);
            else if (xml.name() == "v"_L1)
                text = xml.text();
        }
        Cell cell = cellOf(type, text, style);
        cell.isFormula = isFormula;
        if (isFormula && text.isEmpty() && type != "str"_L1)
            cell.kind = CellKind::NotComputed;
        return cell.isEmpty() || put(row, column, std::move(cell));
    }

    bool put(Row &row, int column, Cell cell)
    {
        if (!m_budget.takeCell(column, cell.text.size()))
            return false;
        row.cells.resize(std::size_t(column) + 1);
        row.cells.back() = std::move(cell);
        return true;
    }

    Cell cellOf(const QString &type, const QString &text, int style)
    {
        Cell cell;
        cell.text = text;
        if (type == "s"_L1) {
            bool ok = false;
            const int index = text.toInt(&ok);
            if (!text.isEmpty() && (!ok || index < 0 || std::size_t(index) >= m_strings.size()))
                m_budget.refuse(Tr::tr("The file is damaged: a cell points at a text that is not there."));
            else if (!text.isEmpty())
                cell.text = m_strings[std::size_t(index)];
        } else if (type == "str"_L1) {
            cell.text = unescaped(text);
        } else if (type == "b"_L1 && !text.isEmpty()) {
            cell.text = text == "1"_L1 ? u"yes"_s : u"no"_s;
            cell.kind = CellKind::Flag;
            return cell;
        } else if (type == "e"_L1) {
            cell.kind = CellKind::Error;
            return cell;
        } else if (type == "d"_L1 && !text.isEmpty()) {
            cell.kind = text.contains(u'T') ? CellKind::DateTime : CellKind::Date;
            cell.text = text.left(19);
            return cell;
        } else if ((type.isEmpty() || type == "n"_L1) && !text.isEmpty()) {
            return numberCell(text, style);
        }
        cell.kind = cell.text.isEmpty() ? CellKind::Empty : CellKind::Text;
        return cell;
    }

    Cell numberCell(const QString &text, int style)
    {
        bool ok = false;
        const double number = text.toDouble(&ok);
        if (!ok)
            m_budget.refuse(Tr::tr("The file is damaged: a number in it is none."));
        if (m_styles.isDate(style))
            return dateCell(number, m_epoch1904);
        Cell cell;
        cell.text = numberText(number);
        cell.kind = CellKind::Number;
        return cell;
    }

    ZipArchive &m_archive;
    Budget &m_budget;
    std::vector<QString> m_strings;
    XlsxStyles m_styles;
    bool m_epoch1904 = false;
    int m_row = 0;
    int m_column = -1;
};

} // namespace

QString unescaped(const QString &text)
{
    if (!text.contains("_x"_L1))
        return text;
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString result;
    qsizetype at = 0;
    for (auto it = escape.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).mid(at, match.capturedStart() - at);
        result += QChar(match.captured(1).toUShort(nullptr, 16));
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

core::Result<Workbook> readXlsx(ZipArchive &archive, Budget &budget)
{
    return Reader(archive, budget).read();
}

} // namespace sheets
