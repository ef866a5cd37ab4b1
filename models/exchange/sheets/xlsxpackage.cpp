// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/xlsxpackage.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QRegularExpression>

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

constexpr qsizetype kPieceBytes = qsizetype(1) << 20;
constexpr int kMaxNameChars = 31;
constexpr zip_uint16_t kNoDay = 0x21; // 1 January 1980, the first that an archive knows: the same records give the same bytes

QByteArray mainSpace()
{
    return "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}
QByteArray officeSpace()
{
    return "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}
QByteArray head()
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
}

// Two formats of cells beside the one that must be first; both are text ("@").
QByteArray styles()
{
    return head() + "<styleSheet xmlns=\"" + mainSpace()
        + "\"><fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"10\"/><name val=\"Calibri\"/></font></fonts>"
          "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
          "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EBEF\"/></patternFill></fill></fills>"
          "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/>"
          "<xf numFmtId=\"49\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
          "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
          "</cellXfs></styleSheet>";
}

QByteArray relation(const QByteArray &id, const QByteArray &kind, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + officeSpace() + '/' + kind + "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray &content)
{
    return head() + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content + "</Relationships>";
}

QByteArray override(const QByteArray &part, const QByteArray &kind)
{
    return "<Override PartName=\"/" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
}

core::Result<> failed()
{
    return core::fail(core::ErrorCode::Io, QCoreApplication::translate("sheets::XlsxPackage", "The workbook cannot be put together."));
}

bool isEscape(const QString &text, qsizetype at)
{
    static const QRegularExpression escape(u"_x[0-9A-Fa-f]{4}_"_s);
    return text[at] == u'_' && escape.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption).hasMatch();
}

bool isForbidden(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && c != u'\n' && c != u'\t') || code >= 0xFFFE;
}

// With what XML cannot carry escaped as the format has it.
QString inCell(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c == u'_' || isForbidden(c); }))
        return text;
    QString out;
    out.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isForbidden(text[i]))
            out += "_x"_L1 + QString::number(text[i].unicode(), 16).toUpper().rightJustified(4, u'0') + u'_';
        else if (isEscape(text, i))
            out += "_x005F_"_L1;
        else
            out += text[i];
    }
    return out;
}

} // namespace

QByteArray xlsxEscaped(const QString &text)
{
    return inCell(text).replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1).toUtf8();
}

bool fitsXlsxCell(const QString &text)
{
    return text.size() <= kXlsxCellChars && inCell(text).size() <= kXlsxCellChars;
}

void XlsxPackage::write(const QByteArray &xml)
{
    m_buffer += xml;
    if (m_buffer.size() >= kPieceBytes)
        flush();
}

void XlsxPackage::flush()
{
    if (m_buffer.isEmpty())
        return;
    m_parts.back().size += m_buffer.size();
    m_parts.back().pieces.push_back(qCompress(m_buffer, 1));
    m_buffer.resize(0); // keeps the memory
}

QString XlsxPackage::freeName(const QString &wanted) const
{
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\]"_s);
    QString clean = wanted;
    clean.replace(forbidden, u" "_s);
    clean = clean.simplified().left(kMaxNameChars);
    QString name = clean;
    for (int i = 2; m_names.contains(name, Qt::CaseInsensitive) || name.isEmpty(); ++i) {
        const QString number = u' ' + QString::number(i);
        name = clean.left(kMaxNameChars - number.size()) + number;
    }
    return name;
}

void XlsxPackage::beginSheet(const SheetSpec &spec)
{
    endSheet();
    m_names += freeName(spec.name);
    m_isHidden.push_back(spec.isHidden);
    m_parts.push_back({"xl/worksheets/sheet" + QByteArray::number(m_names.size()) + ".xml"});
    m_row = 0;
    m_inSheet = true;
    write(head() + "<worksheet xmlns=\"" + mainSpace() + "\">");
    if (spec.frozenRows > 0) {
        const QByteArray columns = spec.frozenColumns > 0 ? "xSplit=\"" + QByteArray::number(spec.frozenColumns) + "\" " : QByteArray();
        const QByteArray cell = QByteArray(1, char('A' + spec.frozenColumns)) + QByteArray::number(spec.frozenRows + 1);
        write("<sheetViews><sheetView workbookViewId=\"0\"><pane " + columns + "ySplit=\"" + QByteArray::number(spec.frozenRows) + "\" topLeftCell=\"" + cell
              + "\" activePane=\"" + (spec.frozenColumns > 0 ? "bottomRight" : "bottomLeft") + "\" state=\"frozen\"/></sheetView></sheetViews>");
    }
    QByteArray columns;
    for (std::size_t i = 0; i < spec.widths.size(); ++i) {
        const QByteArray number = QByteArray::number(qulonglong(i) + 1);
        const bool isHidden = spec.widths[i] == 0;
        columns += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + QByteArray::number(isHidden ? 9 : spec.widths[i])
            + "\" style=\"1\" customWidth=\"1\"" + (isHidden ? " hidden=\"1\"" : "") + "/>";
    }
    write((columns.isEmpty() ? QByteArray() : "<cols>" + columns + "</cols>") + "<sheetData>");
}

void XlsxPackage::addRow(const QStringList &cells, Look look)
{
    const QByteArray number = QByteArray::number(++m_row);
    QByteArray xml = "<row r=\"" + number + (look == Look::Hidden ? "\" hidden=\"1\">" : "\">");
    int column = 0;
    for (const QString &cell : cells) {
        ++column;
        if (cell.isEmpty())
            continue;
        QByteArray name;
        for (int rest = column; rest > 0; rest = (rest - 1) / 26)
            name.prepend(char('A' + (rest - 1) % 26));
        xml += "<c r=\"" + name + number + (look == Look::Heading ? "\" s=\"2\"" : "\" s=\"1\"") + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            + xlsxEscaped(cell) + "</t></is></c>";
    }
    write(xml + "</row>");
}

void XlsxPackage::endSheet()
{
    if (m_inSheet)
        write("</sheetData></worksheet>");
    flush();
    m_inSheet = false;
}

void XlsxPackage::addPart(const QByteArray &name, const QByteArray &xml)
{
    m_parts.push_back({name});
    write(xml);
    flush();
}

void XlsxPackage::addFrame()
{
    QByteArray sheetList;
    QByteArray related;
    QByteArray types = "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                       "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    types += override("xl/workbook.xml", "sheet.main") + override("xl/styles.xml", "styles");
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        const QByteArray part = "worksheets/sheet" + number + ".xml";
        const QString name = m_names[i].toHtmlEscaped();
        sheetList += "<sheet name=\"" + name.toUtf8() + "\" sheetId=\"" + number + (m_isHidden[std::size_t(i)] ? "\" state=\"hidden" : "") + "\" r:id=\"rId" + number + "\"/>";
        related += relation("rId" + number, "worksheet", part);
        types += override("xl/" + part, "worksheet");
    }
    related += relation("rIdStyles", "styles", "styles.xml");
    addPart("[Content_Types].xml", head() + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + types + "</Types>");
    addPart("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    addPart("xl/workbook.xml", head() + "<workbook xmlns=\"" + mainSpace() + "\" xmlns:r=\"" + officeSpace() + "\"><sheets>" + sheetList + "</sheets></workbook>");
    addPart("xl/_rels/workbook.xml.rels", relations(related));
    addPart("xl/styles.xml", styles());
    std::rotate(m_parts.begin(), m_parts.end() - 5, m_parts.end()); // programs that guess by the first bytes expect the types there
}

// Hands a part to libzip, which wants to know its size before it packs it: else it writes what office programs offer to
// repair.
class XlsxPackage::PartSource
{
public:
    explicit PartSource(const Part &part) : m_part(part) { }

    static zip_int64_t serve(void *self, void *data, zip_uint64_t size, zip_source_cmd_t command)
    {
        return static_cast<PartSource *>(self)->serve(data, size, command);
    }

private:
    zip_int64_t serve(void *data, zip_uint64_t size, zip_source_cmd_t command)
    {
        switch (command) {
        case ZIP_SOURCE_OPEN:
            m_piece = 0;
            m_at = 0;
            m_current = QByteArray();
            return 0;
        case ZIP_SOURCE_READ:
            return read(static_cast<char *>(data), qint64(size));
        case ZIP_SOURCE_STAT: {
            auto *stat = static_cast<zip_stat_t *>(data);
            zip_stat_init(stat);
            stat->valid = ZIP_STAT_SIZE;
            stat->size = zip_uint64_t(m_part.size);
            return sizeof(*stat);
        }
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&m_error, data, size);
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default: // close, free: the package keeps the part
            return 0;
        }
    }

    zip_int64_t read(char *data, qint64 size)
    {
        if (m_at == m_current.size()) {
            if (m_piece == m_part.pieces.size())
                return 0;
            m_current = qUncompress(m_part.pieces[m_piece++]);
            m_at = 0;
        }
        const qint64 count = std::min<qint64>(size, m_current.size() - m_at);
        std::memcpy(data, m_current.constData() + m_at, std::size_t(count));
        m_at += count;
        return count;
    }

    const Part &m_part;
    std::size_t m_piece = 0; // the next one
    QByteArray m_current;
    qint64 m_at = 0;
    zip_error_t m_error {};
};

core::Result<> XlsxPackage::save(QIODevice &device)
{
    endSheet();
    addFrame();
    std::vector<std::unique_ptr<PartSource>> sources;
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t *zip = target ? zip_open_from_source(target, ZIP_TRUNCATE, nullptr) : nullptr;
    if (!zip) {
        zip_source_free(target);
        return failed();
    }
    zip_source_keep(target);
    bool done = true;
    for (const Part &part : m_parts) {
        sources.push_back(std::make_unique<PartSource>(part));
        zip_source_t *source = zip_source_function(zip, &PartSource::serve, sources.back().get());
        const zip_int64_t index = source ? zip_file_add(zip, part.name.constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0)
            zip_source_free(source);
        done = done && index >= 0 && zip_file_set_dostime(zip, zip_uint64_t(index), 0, kNoDay, 0) == 0;
    }
    done = done && zip_close(zip) == 0;
    if (!done)
        zip_discard(zip);
    zip_stat_t stat;
    zip_stat_init(&stat);
    done = done && zip_source_open(target) == 0 && zip_source_stat(target, &stat) == 0;
    QByteArray piece(kPieceBytes, Qt::Uninitialized);
    for (zip_uint64_t left = done ? stat.size : 0; done && left > 0;) {
        const zip_int64_t count = zip_source_read(target, piece.data(), std::min(left, zip_uint64_t(piece.size())));
        done = count > 0 && device.write(piece.constData(), count) == count;
        left -= done ? zip_uint64_t(count) : 0;
    }
    zip_source_close(target);
    zip_source_free(target);
    return done ? core::Result<>() : failed();
}

} // namespace sheets
