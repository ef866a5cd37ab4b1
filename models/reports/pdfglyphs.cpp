// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfcodes.h"
#include "models/reports/pdfobjects.h"

#include <qpdf/Buffer.hh>

namespace reports::pdf {

namespace {

using Fonts = std::map<int, Codes>; // by object number

QByteArray dataOf(QPDFObjectHandle stream)
{
    const auto data = stream.getStreamData();
    return {reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())};
}

// Qt writes fonts behind the last page; looking there spares looking at all pages. The list of pages stands there too:
// libqpdf would keep some hundred bytes for each of them.
std::vector<QPDFObjectHandle> fontsOf(const Objects &objects)
{
    std::vector<QPDFObjectHandle> fonts;
    const int tree = objects.tail.pageTree();
    for (const int number : objects.tail.objectsBehind(objects.pages.back())) {
        if (number == tree)
            continue;
        QPDFObjectHandle object = objects.object(number);
        if (object.isDictionary() && object.hasKey("/ToUnicode"))
            fonts.push_back(object);
    }
    return fonts;
}

Fonts writeCharacters(const Objects &objects)
{
    const CharacterMender mender(objects.painted.trail.characters);
    Fonts fonts;
    for (QPDFObjectHandle &font : fontsOf(objects)) {
        QPDFObjectHandle stream = font.getKey("/ToUnicode");
        Codes codes = Codes::parse(dataOf(stream));
        std::erase_if(codes.characters, [](const auto &code) { return code.second.isEmpty() || code.second.front().isNull(); });
        for (auto &[code, characters] : codes.characters)
            characters = mender.mended(characters);
        objects.update.writeStream(stream.getObjectID(), {}, codes.toCMap());
        fonts.emplace(font.getObjectID(), std::move(codes));
    }
    return fonts;
}

// Text as a form as large as the image that it takes the place of.
void writeForm(const Objects &objects, int number, int font, const QByteArray &codes)
{
    const TextStyle &style = styles().small;
    const auto digits = [](qreal value) { return QByteArray::number(value, 'f', 6); };
    const QByteArray entries = "/Type /XObject /Subtype /Form /BBox [0 -20 " + digits(kTotalWidth) + ' ' + digits(kTotalHeight) + "] /Matrix ["
        + digits(1 / kTotalWidth) + " 0 0 " + digits(1 / kTotalHeight) + " 0 0] /Resources << /Font << /F " + QByteArray::number(font)
        + " 0 R >> >>";
    objects.update.writeStream(number, entries, "BT /F " + QByteArray::number(style.font.pixelSize()) + " Tf " + digits(style.colour.redF()) + ' '
                                                    + digits(style.colour.greenF()) + ' ' + digits(style.colour.blueF()) + " rg <" + codes + "> Tj ET");
}

// All pages hold the same image. The page number of the last one holds all digits that are needed.
void writeTotal(const Objects &objects, const Fonts &fonts)
{
    QPDFObjectHandle page = objects.object(objects.pages.back());
    QPDFObjectHandle resources = page.getKey("/Resources");
    QPDFObjectHandle images = resources.getKey("/XObject");
    expectThat(images.isDictionary());
    if (objects.painted.front == 0 && images.getKeys().empty())
        return; // a letter counts its pages before it paints them
    expectThat(images.getKeys().size() == 1);
    const int image = images.getKey(*images.getKeys().begin()).getObjectID();
    const QString total = QString::number(objects.painted.pages);
    for (const auto &[number, codes] : fonts) {
        if (const auto encoded = codes.encode(total))
            return writeForm(objects, image, number, *encoded);
    }
    expectThat(false);
}

} // namespace

void writeGlyphs(const Objects &objects)
{
    const Fonts fonts = writeCharacters(objects);
    writeTotal(objects, fonts);
}

} // namespace reports::pdf
