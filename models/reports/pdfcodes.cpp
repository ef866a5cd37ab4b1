// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfcodes.h"

#include "models/reports/pdffonts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace reports::pdf {

namespace {

constexpr int kAtOnce = 100; // entries of a block, the most that the format allows

QByteArray hex(char16_t unit)
{
    return QByteArray::number(unit, 16).rightJustified(4, '0');
}

QString fromHex(const QString &digits)
{
    QString text;
    for (qsizetype i = 0; i + 4 <= digits.size(); i += 4)
        text += QChar(char16_t(QStringView(digits).mid(i, 4).toUShort(nullptr, 16)));
    return text;
}

// The parts of a CMap that matter: <digits>, brackets and the words around blocks.
QStringList tokensOf(const QByteArray &cmap)
{
    static const QRegularExpression expression(u"<([0-9A-Fa-f]*)>|\\[|\\]|(?:begin|end)bf(?:char|range)"_s);
    QStringList tokens;
    auto matches = expression.globalMatch(QString::fromLatin1(cmap));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        tokens += match.capturedLength(1) > 0 ? match.captured(1) : match.captured();
    }
    return tokens;
}

// "<first> <last> <characters of the first>" or "<first> <last> [<characters> ...]"; leaves `at` behind it.
void readRange(const QStringList &tokens, qsizetype &at, std::map<quint16, QString> &out)
{
    auto code = tokens.value(at).toUShort(nullptr, 16);
    const auto last = tokens.value(at + 1).toUShort(nullptr, 16);
    at += 2;
    if (tokens.value(at) == "["_L1) {
        for (++at; at < tokens.size() && tokens[at] != "]"_L1; ++at)
            out[code++] = fromHex(tokens[at]);
        ++at;
        return;
    }
    QString characters = fromHex(tokens.value(at++));
    for (int next = code; !characters.isEmpty() && next <= last; ++next) {
        out[quint16(next)] = characters;
        characters.back() = QChar(char16_t(characters.back().unicode() + 1));
    }
}

} // namespace

Codes Codes::parse(const QByteArray &cmap)
{
    Codes codes;
    const QStringList tokens = tokensOf(cmap);
    for (qsizetype at = 0; at < tokens.size();) {
        const QString word = tokens[at++];
        while (word == "beginbfrange"_L1 && at < tokens.size() && tokens[at] != "endbfrange"_L1)
            readRange(tokens, at, codes.characters);
        while (word == "beginbfchar"_L1 && at + 1 < tokens.size() && tokens[at] != "endbfchar"_L1) {
            codes.characters[tokens[at].toUShort(nullptr, 16)] = fromHex(tokens[at + 1]);
            at += 2;
        }
    }
    return codes;
}

QByteArray Codes::toCMap() const
{
    QByteArray blocks;
    int left = int(characters.size());
    int inBlock = 0;
    for (const auto &[code, text] : characters) {
        if (inBlock == 0) {
            inBlock = std::min(left, kAtOnce);
            blocks += QByteArray::number(inBlock) + " beginbfchar\n";
        }
        blocks += '<' + hex(code) + "> <";
        for (const QChar c : text)
            blocks += hex(c.unicode());
        blocks += ">\n";
        --left;
        if (--inBlock == 0)
            blocks += "endbfchar\n";
    }
    return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
           "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
           "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + blocks + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::optional<QByteArray> Codes::encode(const QString &text) const
{
    QByteArray digits;
    for (const QChar c : text) {
        const auto hit = std::find_if(characters.begin(), characters.end(), [c](const auto &entry) { return entry.second == c; });
        if (hit == characters.end())
            return std::nullopt;
        digits += hex(hit->first);
    }
    return digits;
}

CharacterMender::CharacterMender(const QBitArray &painted) : m_painted(painted)
{
    QString all;
    for (qsizetype i = 0; i < painted.size(); ++i) {
        const QChar c {char16_t(i)};
        if (painted.testBit(i) && !c.isSurrogate())
            all += c;
    }
    for (const QRawFont &font : textFaces()) {
        Face face {font, {}};
        const QList<quint32> glyphs = font.glyphIndexesForString(all);
        for (qsizetype i = 0; i < std::min(glyphs.size(), all.size()); ++i) {
            if (glyphs[i] != 0 && !face.painted.contains(glyphs[i]))
                face.painted.insert(glyphs[i], all[i]);
        }
        m_faces.push_back(std::move(face));
    }
}

QString CharacterMender::mended(const QString &characters) const
{
    if (characters.size() != 1 || m_painted.testBit(characters.front().unicode()))
        return characters;
    for (const Face &face : m_faces) {
        const quint32 glyph = face.font.glyphIndexesForString(characters).value(0);
        if (glyph != 0 && face.painted.contains(glyph))
            return face.painted.value(glyph);
    }
    return characters.normalized(QString::NormalizationForm_KC);
}

} // namespace reports::pdf
