// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbooks.h"

#include <zip.h>

using namespace Qt::StringLiterals;

namespace support {

namespace {

QByteArray mainSpace()
{
    return "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

QByteArray relationSpace()
{
    return "http://schemas.openxmlformats.org/package/2006/relationships";
}

QByteArray officeSpace()
{
    return "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

QByteArray oasisSpace()
{
    return "urn:oasis:names:tc:opendocument:xmlns:";
}

QByteArray relation(const QByteArray &id, const QByteArray &kind, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + officeSpace() + '/' + kind + "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray &content)
{
    return "<Relationships xmlns=\"" + relationSpace() + "\">" + content + "</Relationships>";
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray contentOfOds(const QByteArray &styles, const QByteArray &tables)
{
    return "<office:document-content xmlns:office=\"" + oasisSpace() + "office:1.0\" xmlns:table=\"" + oasisSpace() + "table:1.0\" xmlns:text=\"" + oasisSpace()
        + "text:1.0\" xmlns:style=\"" + oasisSpace() + "style:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
        + styles + "<office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body></office:document-content>";
}

QByteArray odsWith(const QByteArray &content)
{
    return zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
}

} // namespace

QByteArray zipped(const ZipParts &parts)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, content] : parts) {
        zip_source_t *part = zip_source_buffer(zip, content.constData(), zip_uint64_t(content.size()), 0);
        if (zip_file_add(zip, name.constData(), part, ZIP_FL_OVERWRITE) < 0)
            qFatal("cannot add to an archive");
    }
    if (zip_close(zip) != 0)
        qFatal("cannot make an archive");
    zip_stat_t stat;
    zip_source_open(target);
    zip_source_stat(target, &stat);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

ZipParts unzipped(const QByteArray &archive)
{
    zip_t *zip = zip_open_from_source(zip_source_buffer_create(archive.constData(), zip_uint64_t(archive.size()), 0, nullptr), ZIP_RDONLY, nullptr);
    ZipParts parts;
    for (zip_int64_t i = 0; zip && i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(zip, zip_uint64_t(i), 0, &stat);
        QByteArray content(qsizetype(stat.size), Qt::Uninitialized);
        zip_file_t *file = zip_fopen_index(zip, zip_uint64_t(i), 0);
        zip_fread(file, content.data(), stat.size);
        zip_fclose(file);
        parts.emplace_back(stat.name, content);
    }
    zip_discard(zip);
    return parts;
}

ZipParts xlsxFrame(const QStringList &sheetNames, const ZipParts &more)
{
    QByteArray sheets;
    QByteArray related;
    for (qsizetype i = 1; i <= sheetNames.size(); ++i) {
        const QByteArray number = QByteArray::number(i);
        sheets += "<sheet name=\"" + escaped(sheetNames[i - 1]) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
        related += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    }
    for (const auto &part : more) { // "xl/styles.xml"
        const QByteArray name = part.first.mid(part.first.lastIndexOf('/') + 1);
        related += relation("rId" + name, name.chopped(4), name);
    }
    ZipParts parts {{"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
                    {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
                    {"xl/workbook.xml", "<workbook xmlns=\"" + mainSpace() + "\" xmlns:r=\"" + officeSpace() + "\"><sheets>" + sheets + "</sheets></workbook>"},
                    {"xl/_rels/workbook.xml.rels", relations(related)}};
    return parts + more;
}

QByteArray xlsxOfXml(const QByteArray &worksheet, const ZipParts &more)
{
    const QByteArray sheet = "<worksheet xmlns=\"" + mainSpace() + "\">" + worksheet + "</worksheet>";
    return zipped(xlsxFrame({u"Sheet1"_s}, more) << std::pair {QByteArray("xl/worksheets/sheet1.xml"), sheet});
}

QByteArray xlsxOf(const QList<TestSheet> &sheets)
{
    QStringList names;
    ZipParts content;
    for (const TestSheet &sheet : sheets) {
        names += sheet.name;
        QByteArray rows;
        for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
            rows += "<row r=\"" + QByteArray::number(row + 1) + "\">";
            for (const QString &cell : sheet.rows[row])
                rows += cell.isEmpty() ? QByteArray("<c/>") : "<c t=\"inlineStr\"><is><t>" + escaped(cell) + "</t></is></c>";
            rows += "</row>";
        }
        content.emplace_back("xl/worksheets/sheet" + QByteArray::number(names.size()) + ".xml",
                             "<worksheet xmlns=\"" + mainSpace() + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }
    return zipped(xlsxFrame(names) + content);
}

QByteArray odsOfXml(const QByteArray &table, const QByteArray &styles)
{
    return odsWith(contentOfOds(styles, "<table:table table:name=\"Table1\">" + table + "</table:table>"));
}

QByteArray odsOf(const QList<TestSheet> &sheets)
{
    QByteArray tables;
    for (const TestSheet &sheet : sheets) {
        tables += "<table:table table:name=\"" + escaped(sheet.name) + "\">";
        for (const QStringList &row : sheet.rows) {
            tables += "<table:table-row>";
            for (const QString &cell : row)
                tables += cell.isEmpty() ? QByteArray("<table:table-cell/>")
                                         : "<table:table-cell office:value-type=\"string\"><text:p>" + escaped(cell).replace("\n", "</text:p><text:p>") + "</text:p></table:table-cell>";
            tables += "</table:table-row>";
        }
        tables += "</table:table>";
    }
    return odsWith(contentOfOds({}, tables));
}

} // namespace support
