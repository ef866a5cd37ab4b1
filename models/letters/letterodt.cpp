// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letterodt.h"

#include "models/letters/words.h"
#include "models/letters/zipwriter.h"

#include <QXmlStreamWriter>

#include <array>

using namespace Qt::StringLiterals;

namespace letters {

namespace {

constexpr std::array kSpaces {
    std::pair {"office"_L1, "urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1},
    std::pair {"text"_L1, "urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1},
    std::pair {"style"_L1, "urn:oasis:names:tc:opendocument:xmlns:style:1.0"_L1},
    std::pair {"draw"_L1, "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_L1},
    std::pair {"fo"_L1, "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_L1},
    std::pair {"svg"_L1, "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_L1},
    std::pair {"meta"_L1, "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_L1},
    std::pair {"dc"_L1, "http://purl.org/dc/elements/1.1/"_L1},
};
constexpr auto kManifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_L1;
constexpr auto kMime = "application/vnd.oasis.opendocument.text"_L1;

using Attributes = std::vector<std::pair<QString, QString>>; // "fo:margin-top" and its value

// Writes elements by their prefixed names.
class Xml
{
public:
    explicit Xml(const QString &root) : m_writer(&m_bytes)
    {
        m_writer.writeStartDocument();
        m_writer.writeStartElement(root);
        for (const auto &[prefix, uri] : kSpaces)
            m_writer.writeAttribute("xmlns:"_L1 + prefix, uri);
        m_writer.writeAttribute(u"office:version"_s, u"1.3"_s);
    }
    void start(const QString &name, const Attributes &attributes = {})
    {
        m_writer.writeStartElement(name);
        for (const auto &[key, value] : attributes)
            m_writer.writeAttribute(key, value);
    }
    void end() { m_writer.writeEndElement(); }
    void empty(const QString &name, const Attributes &attributes)
    {
        start(name, attributes);
        end();
    }
    void text(const QString &text) { m_writer.writeCharacters(text); }
    [[nodiscard]] QByteArray finish()
    {
        m_writer.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

// What XML cannot hold must not make the file unreadable.
QString clean(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        if ((c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || c.unicode() >= 0xFFFE)
            c = QChar::ReplacementCharacter;
    }
    return result;
}

void paragraph(Xml &xml, const QString &style, const QString &text, const QString &element = u"text:p"_s)
{
    Attributes attributes {{u"text:style-name"_s, style}};
    if (element == "text:h"_L1)
        attributes.emplace_back(u"text:outline-level"_s, u"1"_s);
    xml.start(element, attributes);
    bool isFirst = true;
    for (const QString &line : clean(text).split(u'\n')) {
        if (!isFirst)
            xml.empty(u"text:line-break"_s, {});
        xml.text(line);
        isFirst = false;
    }
    xml.end();
}

// Stands at a fixed place of the page of the paragraph that it is in, as the window of the envelope wants it.
template<class Content>
void frame(Xml &xml, const QString &name, const QString &x, const QString &y, const QString &width, const Content &content)
{
    xml.start(u"draw:frame"_s, {{u"draw:name"_s, name}, {u"draw:style-name"_s, u"Place"_s}, {u"text:anchor-type"_s, u"paragraph"_s},
                                {u"svg:x"_s, x}, {u"svg:y"_s, y}, {u"svg:width"_s, width}});
    xml.start(u"draw:text-box"_s, {{u"fo:min-height"_s, u"10mm"_s}});
    content();
    xml.end();
    xml.end();
}

void paragraphStyle(Xml &xml, const QString &name, const Attributes &paragraph, const Attributes &text, const QString &master = {})
{
    Attributes head {{u"style:name"_s, name}, {u"style:family"_s, u"paragraph"_s}};
    if (!master.isEmpty())
        head.emplace_back(u"style:master-page-name"_s, master);
    xml.start(u"style:style"_s, head);
    xml.empty(u"style:paragraph-properties"_s, paragraph);
    xml.empty(u"style:text-properties"_s, text);
    xml.end();
}

void contentStyles(Xml &xml)
{
    xml.start(u"office:automatic-styles"_s);
    xml.start(u"style:style"_s, {{u"style:name"_s, u"Place"_s}, {u"style:family"_s, u"graphic"_s}, {u"style:parent-style-name"_s, u"Frame"_s}});
    xml.empty(u"style:graphic-properties"_s, {{u"style:horizontal-pos"_s, u"from-left"_s}, {u"style:horizontal-rel"_s, u"page"_s},
                                              {u"style:vertical-pos"_s, u"from-top"_s}, {u"style:vertical-rel"_s, u"page"_s},
                                              {u"style:wrap"_s, u"run-through"_s}, {u"draw:stroke"_s, u"none"_s}, {u"draw:fill"_s, u"none"_s}, {u"fo:border"_s, u"none"_s}, {u"fo:padding"_s, u"0mm"_s}});
    xml.end();
    // A paragraph cannot begin a page of another kind and have a space above it, so the subject has none.
    paragraphStyle(xml, u"Subject"_s, {{u"fo:margin-bottom"_s, u"6mm"_s}}, {{u"fo:font-weight"_s, u"bold"_s}, {u"fo:font-size"_s, u"10.5pt"_s}}, u"First"_s);
    xml.start(u"text:list-style"_s, {{u"style:name"_s, u"Items"_s}});
    xml.start(u"text:list-level-style-bullet"_s, {{u"text:level"_s, u"1"_s}, {u"text:bullet-char"_s, u"•"_s}});
    xml.start(u"style:list-level-properties"_s, {{u"text:list-level-position-and-space-mode"_s, u"label-alignment"_s}});
    xml.empty(u"style:list-level-label-alignment"_s, {{u"text:label-followed-by"_s, u"listtab"_s}, {u"text:list-tab-stop-position"_s, u"5mm"_s},
                                                      {u"fo:text-indent"_s, u"-5mm"_s}, {u"fo:margin-left"_s, u"5mm"_s}});
    xml.end();
    xml.end();
    xml.end();
    xml.end();
}

void headFrames(Xml &xml, const Letterhead &head)
{
    frame(xml, u"Organisation"_s, u"25mm"_s, u"27mm"_s, u"165mm"_s, [&] { paragraph(xml, u"House"_s, head.organisation); });
    frame(xml, u"Address"_s, u"25mm"_s, u"57mm"_s, u"80mm"_s, [&] {
        paragraph(xml, u"Return"_s, head.sender.join(u" · "_s));
        for (const QString &line : head.recipient)
            paragraph(xml, u"Line"_s, line);
    });
    frame(xml, u"Details"_s, u"125mm"_s, u"44mm"_s, u"70mm"_s, [&] {
        for (const auto &[label, value] : head.details) {
            paragraph(xml, u"Label"_s, label);
            paragraph(xml, u"Line"_s, value);
        }
    });
}

void textBody(Xml &xml, const QString &text)
{
    bool inList = false;
    for (const Block &block : blocksOf(text)) {
        const bool isItem = block.kind == Block::Kind::Item;
        if (isItem && !inList)
            xml.start(u"text:list"_s, {{u"text:style-name"_s, u"Items"_s}});
        if (!isItem && inList)
            xml.end();
        inList = isItem;
        if (isItem)
            xml.start(u"text:list-item"_s);
        if (block.kind == Block::Kind::Heading)
            paragraph(xml, u"Head"_s, block.text, u"text:h"_s);
        else
            paragraph(xml, isItem ? u"Item"_s : u"Standard"_s, block.text);
        if (isItem)
            xml.end();
    }
    if (inList)
        xml.end();
}

QByteArray content(const Letter &letter)
{
    Xml xml(u"office:document-content"_s);
    contentStyles(xml);
    xml.start(u"office:body"_s);
    xml.start(u"office:text"_s);
    xml.start(u"text:p"_s, {{u"text:style-name"_s, u"Subject"_s}});
    headFrames(xml, letter.head);
    xml.text(clean(letter.subject));
    xml.end();
    textBody(xml, letter.text);
    return xml.finish();
}

void commonStyles(Xml &xml, const QString &language)
{
    const QString country = language == "en"_L1 ? u"GB"_s : language.toUpper();
    xml.start(u"office:styles"_s);
    xml.start(u"style:default-style"_s, {{u"style:family"_s, u"paragraph"_s}});
    xml.empty(u"style:paragraph-properties"_s, {{u"fo:line-height"_s, u"130%"_s}, {u"fo:orphans"_s, u"2"_s}, {u"fo:widows"_s, u"2"_s}});
    xml.empty(u"style:text-properties"_s, {{u"fo:font-family"_s, u"Inter, 'Liberation Sans', sans-serif"_s}, {u"fo:font-size"_s, u"10pt"_s},
                                           {u"fo:language"_s, language}, {u"fo:country"_s, country}});
    xml.end();
    // Writer takes a frame without a parent of that family for a shape, which has no styles of text.
    xml.start(u"style:style"_s, {{u"style:name"_s, u"Frame"_s}, {u"style:family"_s, u"graphic"_s}});
    xml.empty(u"style:graphic-properties"_s, {{u"fo:border"_s, u"none"_s}, {u"fo:padding"_s, u"0mm"_s}});
    xml.end();
    const QString none = u"0mm"_s;
    paragraphStyle(xml, u"Standard"_s, {{u"fo:margin-bottom"_s, u"2.6mm"_s}}, {});
    paragraphStyle(xml, u"Line"_s, {{u"fo:margin-bottom"_s, none}, {u"fo:line-height"_s, u"115%"_s}}, {});
    paragraphStyle(xml, u"Item"_s, {{u"fo:margin-bottom"_s, u"0.8mm"_s}}, {});
    paragraphStyle(xml, u"Head"_s, {{u"fo:margin-top"_s, u"4mm"_s}, {u"fo:margin-bottom"_s, u"0.8mm"_s}, {u"fo:keep-with-next"_s, u"always"_s}},
                   {{u"fo:font-weight"_s, u"bold"_s}});
    paragraphStyle(xml, u"House"_s, {{u"fo:margin-bottom"_s, none}}, {{u"fo:font-size"_s, u"14pt"_s}, {u"fo:font-weight"_s, u"bold"_s}});
    paragraphStyle(xml, u"Return"_s, {{u"fo:margin-bottom"_s, u"2mm"_s}}, {{u"fo:font-size"_s, u"7pt"_s}});
    paragraphStyle(xml, u"Label"_s, {{u"fo:margin-top"_s, u"0.8mm"_s}, {u"fo:margin-bottom"_s, none}, {u"fo:line-height"_s, u"110%"_s}}, {{u"fo:font-size"_s, u"7.5pt"_s}});
    paragraphStyle(xml, u"Foot"_s, {{u"fo:text-align"_s, u"end"_s}}, {{u"fo:font-size"_s, u"7.5pt"_s}});
    xml.end();
}

void pageLayout(Xml &xml, const QString &name, const QString &top)
{
    xml.start(u"style:page-layout"_s, {{u"style:name"_s, name}});
    xml.empty(u"style:page-layout-properties"_s,
              {{u"fo:page-width"_s, u"210mm"_s}, {u"fo:page-height"_s, u"297mm"_s}, {u"style:print-orientation"_s, u"portrait"_s},
               {u"fo:margin-top"_s, top}, {u"fo:margin-bottom"_s, u"15mm"_s}, {u"fo:margin-left"_s, u"25mm"_s}, {u"fo:margin-right"_s, u"20mm"_s}});
    xml.start(u"style:footer-style"_s);
    xml.empty(u"style:header-footer-properties"_s, {{u"fo:min-height"_s, u"10mm"_s}, {u"fo:margin-top"_s, u"4mm"_s}});
    xml.end();
    xml.end();
}

// The first page has room for the address; page numbers stand from the second page on, so that a short letter has none.
QByteArray pageStyles(const Letter &letter, const Words &words)
{
    Xml xml(u"office:document-styles"_s);
    commonStyles(xml, letter.language);
    xml.start(u"office:automatic-styles"_s);
    pageLayout(xml, u"FirstLayout"_s, u"103mm"_s);
    pageLayout(xml, u"NextLayout"_s, u"25mm"_s);
    xml.end();
    xml.start(u"office:master-styles"_s);
    xml.empty(u"style:master-page"_s, {{u"style:name"_s, u"First"_s}, {u"style:page-layout-name"_s, u"FirstLayout"_s}, {u"style:next-style-name"_s, u"Standard"_s}});
    xml.start(u"style:master-page"_s, {{u"style:name"_s, u"Standard"_s}, {u"style:page-layout-name"_s, u"NextLayout"_s}});
    xml.start(u"style:footer"_s);
    xml.start(u"text:p"_s, {{u"text:style-name"_s, u"Foot"_s}});
    const QString page = words.text("page");
    const qsizetype number = page.indexOf("%1"_L1);
    const qsizetype count = page.indexOf("%2"_L1);
    xml.text(letter.reference + u" · "_s + page.left(number));
    xml.empty(u"text:page-number"_s, {{u"text:select-page"_s, u"current"_s}});
    xml.text(page.mid(number + 2, count - number - 2));
    xml.empty(u"text:page-count"_s, {});
    return xml.finish();
}

QByteArray meta(const Letter &letter)
{
    Xml xml(u"office:document-meta"_s);
    xml.start(u"office:meta"_s);
    xml.start(u"meta:generator"_s);
    xml.text(u"DPO Desk " DPODESK_VERSION ""_s);
    xml.end();
    xml.start(u"dc:title"_s);
    xml.text(clean(letter.reference));
    xml.end();
    xml.start(u"dc:language"_s);
    xml.text(letter.language);
    xml.end();
    return xml.finish();
}

QByteArray manifest()
{
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    writer.writeStartDocument();
    writer.writeNamespace(kManifest, u"manifest"_s);
    writer.writeStartElement(kManifest, u"manifest"_s);
    writer.writeAttribute(kManifest, u"version"_s, u"1.3"_s);
    const auto entry = [&writer](const QString &path, const QString &type) {
        writer.writeEmptyElement(kManifest, u"file-entry"_s);
        writer.writeAttribute(kManifest, u"full-path"_s, path);
        writer.writeAttribute(kManifest, u"media-type"_s, type);
    };
    entry(u"/"_s, kMime);
    for (const QString &path : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s})
        entry(path, u"text/xml"_s);
    writer.writeEndDocument();
    return bytes;
}

} // namespace

core::Result<> writeOdt(const Letter &letter, QIODevice &device)
{
    return writeZip({{"mimetype", QByteArray(kMime.data(), kMime.size()), true},
                     {"content.xml", content(letter)},
                     {"styles.xml", pageStyles(letter, wordsOf(letter.language))},
                     {"meta.xml", meta(letter)},
                     {"META-INF/manifest.xml", manifest()}},
                    device);
}

} // namespace letters
