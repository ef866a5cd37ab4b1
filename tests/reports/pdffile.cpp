// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/pdffile.h"

#include "models/reports/pdfreport.h"
#include "tests/support/files.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace support {

namespace {

// U+202A to U+202E: poppler marks the direction of what it prints.
QString withoutDirections(QString text)
{
    return text.removeIf([](QChar c) { return c.unicode() >= 0x202A && c.unicode() <= 0x202E; });
}

} // namespace

QString PdfFile::check() const
{
    const QString said = outputOf(u"qpdf"_s, {u"--check"_s, m_path});
    return said.contains("No syntax or stream encoding errors found"_L1) && !said.contains("WARNING"_L1) ? QString() : said;
}

QString PdfFile::info(QStringView key) const
{
    const QStringList lines = outputOf(u"pdfinfo"_s, {u"-isodates"_s, m_path}).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(key + u':'))
            return line.mid(key.size() + 1).trimmed();
    }
    return {};
}

QString PdfFile::text(int page) const
{
    const QString number = QString::number(page);
    const QStringList pages = page > 0 ? QStringList {u"-f"_s, number, u"-l"_s, number} : QStringList();
    return withoutDirections(outputOf(u"pdftotext"_s, pages + QStringList {u"-raw"_s, m_path, u"-"_s}));
}

QStringList PdfFile::texts() const
{
    return text().split(u'\f', Qt::SkipEmptyParts);
}

QString PdfFile::layout(int page) const
{
    const QString number = QString::number(page);
    return withoutDirections(outputOf(u"pdftotext"_s, {u"-f"_s, number, u"-l"_s, number, u"-layout"_s, m_path, u"-"_s}));
}

QString PdfFile::xml(int page) const
{
    const QString number = QString::number(page);
    const QString said = outputOf(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, u"-f"_s, number, u"-l"_s, number, m_path});
    return said.mid(said.indexOf("<?xml"_L1));
}

QStringList PdfFile::outline() const
{
    QStringList entries;
    int level = -1;
    QXmlStreamReader reader(xml(1));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.name() == "outline"_L1 && reader.tokenType() != QXmlStreamReader::Characters)
            level += reader.isStartElement() ? 1 : -1;
        if (reader.isStartElement() && reader.name() == "item"_L1) {
            const QString page = reader.attributes().value("page"_L1).toString();
            entries += QString(2 * level, u' ') + page + u' ' + reader.readElementText();
        }
    }
    return entries;
}

QByteArray PdfFile::source() const
{
    return outputOf(u"qpdf"_s, {u"--stream-data=uncompress"_s, m_path, u"-"_s}).toLatin1();
}

QStringList PdfFile::links(int page) const
{
    QStringList links;
    QXmlStreamReader reader(xml(page));
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement() || reader.name() != "a"_L1)
            continue;
        const QString target = reader.attributes().value("href"_L1).toString().section(u'#', 1);
        links += reader.readElementText(QXmlStreamReader::IncludeChildElements) + " -> "_L1 + target;
    }
    return links;
}

QImage PdfFile::picture(int page) const
{
    const QString number = QString::number(page);
    const QString target = m_path + u'-' + number;
    const QString said = outputOf(u"pdftoppm"_s, {u"-png"_s, u"-r"_s, u"72"_s, u"-singlefile"_s, u"-f"_s, number, u"-l"_s, number, m_path, target});
    return said.isEmpty() ? QImage(target + ".png"_L1) : QImage();
}

PdfOnDisk::PdfOnDisk() : head {"test", u"Test report"_s, u"Meadow Bakery"_s, QDate(2026, 11, 22), u"12-abcdef"_s, u"How to read it."_s} { }

core::Result<> PdfOnDisk::write(const std::vector<reports::Section> &sections, std::optional<std::size_t> counted)
{
    QFile file(m_folder.filePath(u"report.pdf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return core::fail(core::ErrorCode::Io, u"no file"_s);
    head.sections = counted.value_or(sections.size());
    reports::PdfReport report(file);
    auto done = report.begin(head);
    for (std::size_t i = 0; done && i < sections.size(); ++i)
        done = report.section(sections[i]);
    return done ? report.end() : done;
}

} // namespace support
