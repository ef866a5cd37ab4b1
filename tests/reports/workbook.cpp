// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/workbook.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace reporting {

namespace {

// "AB12" is column 27.
int columnNumber(const QString &place)
{
    int number = 0;
    for (const QChar c : place) {
        if (c.isLetter())
            number = number * 26 + (c.unicode() - u'A' + 1);
    }
    return number - 1;
}

// A workbook writes a character that XML cannot carry as "_x0001_".
QString unescaped(const QString &text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString result;
    qsizetype at = 0;
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text, at)) {
        result += text.mid(at, match.capturedStart() - at) + QChar(ushort(match.captured(1).toUInt(nullptr, 16)));
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

ReadCell readCell(QXmlStreamReader &xml)
{
    ReadCell cell;
    cell.type = xml.attributes().hasAttribute("t"_L1) ? xml.attributes().value("t"_L1).toString() : u"n"_s;
    cell.style = xml.attributes().value("s"_L1).toInt();
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "c"_L1) && !xml.hasError()) {
        if (xml.isStartElement() && xml.name() == "f"_L1)
            cell.isFormula = true;
        else if (xml.isStartElement() && (xml.name() == "t"_L1 || xml.name() == "v"_L1))
            cell.text = unescaped(xml.readElementText());
    }
    return cell;
}

bool readRows(ReadSheet &sheet)
{
    QXmlStreamReader xml(sheet.xml);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "row"_L1) {
            sheet.rows.resize(xml.attributes().value("r"_L1).toUInt());
        } else if (xml.name() == "c"_L1) {
            const int column = columnNumber(xml.attributes().value("r"_L1).toString());
            sheet.rows.back()[column] = readCell(xml);
        }
    }
    return !xml.hasError();
}

} // namespace

QString ReadSheet::text(int row, int column) const
{
    if (row < 0 || row >= int(rows.size()))
        return {};
    const auto hit = rows[std::size_t(row)].find(column);
    return hit == rows[std::size_t(row)].end() ? QString() : hit->second.text;
}

int ReadSheet::columnOf(const QString &heading) const
{
    for (int i = 0; !rows.empty() && i < 400; ++i) {
        if (text(0, i) == heading)
            return i;
    }
    return -1;
}

QStringList ReadSheet::column(const QString &heading) const
{
    QStringList texts;
    for (int i = 1; i < int(rows.size()); ++i)
        texts += text(i, columnOf(heading));
    return texts;
}

Workbook::Workbook(const QByteArray &content)
{
    m_valid = readParts(content) && readSheets();
}

QStringList Workbook::names() const
{
    QStringList names;
    for (const ReadSheet &sheet : m_sheets)
        names += sheet.name;
    return names;
}

ReadSheet Workbook::sheet(const QString &name) const
{
    for (ReadSheet sheet : m_sheets) {
        if (sheet.name == name && readRows(sheet))
            return sheet;
    }
    return {};
}

bool Workbook::readParts(const QByteArray &content)
{
    zip_source_t *source = zip_source_buffer_create(content.constData(), zip_uint64_t(content.size()), 0, nullptr);
    zip_t *zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    bool valid = zip != nullptr;
    for (zip_int64_t i = 0; valid && i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t stat;
        valid = zip_stat_index(zip, zip_uint64_t(i), 0, &stat) == 0;
        QByteArray part(qsizetype(valid ? stat.size : 0), Qt::Uninitialized);
        zip_file_t *file = valid ? zip_fopen_index(zip, zip_uint64_t(i), 0) : nullptr;
        valid = file && zip_fread(file, part.data(), stat.size) == zip_int64_t(stat.size);
        if (file)
            zip_fclose(file);
        if (valid)
            m_parts.insert(stat.name, part);
    }
    if (zip)
        zip_discard(zip);
    return valid;
}

bool Workbook::readSheets()
{
    QXmlStreamReader xml(m_parts.value("xl/workbook.xml"));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "sheet"_L1)
            continue;
        ReadSheet sheet;
        sheet.name = xml.attributes().value("name"_L1).toString();
        sheet.xml = m_parts.value("xl/worksheets/sheet" + QByteArray::number(qulonglong(m_sheets.size() + 1)) + ".xml");
        if (!sheet.xml.trimmed().endsWith("</worksheet>"))
            return false;
        m_sheets.push_back(std::move(sheet));
    }
    return !xml.hasError() && !m_sheets.empty();
}

} // namespace reporting
