// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdffonts.h"

#include <QFontDatabase>
#include <QHash>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace reports::pdf {

namespace {

constexpr auto kBase = "Inter"_L1;
constexpr auto kWide = "DejaVu Sans"_L1; // Arabic, Hebrew, symbols
constexpr auto kFarEast = "Noto Sans CJK SC"_L1;

template<class Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

// A table "name" (OpenType, name table format 0) for Windows, English: family, style, full and PostScript name.
QByteArray nameTable(const QString &family, const QString &postScriptName)
{
    const std::array<std::pair<quint16, QString>, 4> names {{{1, family}, {2, u"Regular"_s}, {4, family}, {6, postScriptName}}};
    QByteArray records;
    QByteArray texts;
    for (const auto &[id, name] : names) {
        QByteArray text;
        for (const QChar c : name)
            text += bigEndian(c.unicode());
        records += bigEndian<quint16>(3) + bigEndian<quint16>(1) + bigEndian<quint16>(0x409) + bigEndian(id)
            + bigEndian(quint16(text.size())) + bigEndian(quint16(texts.size()));
        texts += text;
    }
    return bigEndian<quint16>(0) + bigEndian(quint16(names.size())) + bigEndian(quint16(6 + records.size())) + records + texts;
}

// The font as a file, under another family name and without GSUB. Inter's contextual substitutions put glyphs that
// no character maps to into "30(1)" and "12:30"; Qt 6.4 cannot switch them off, and in the PDF such glyphs are lost to
// search and copying. Kerning (GPOS) stays.
QByteArray withoutSubstitutions(const QRawFont &font, const QString &family, const QString &postScriptName)
{
    QByteArray directory;
    QByteArray body;
    const std::array<const char *, 17> tags {"CFF ", "GDEF", "GPOS", "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf",
                                             "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"};
    std::vector<std::pair<QByteArray, QByteArray>> tables;
    for (const char *tag : tags) {
        const QByteArray table = qstrcmp(tag, "name") == 0 ? nameTable(family, postScriptName) : font.fontTable(tag);
        if (!table.isEmpty())
            tables.emplace_back(tag, table);
    }
    const auto start = quint32(12 + 16 * tables.size());
    for (const auto &[tag, table] : tables) {
        directory += tag + bigEndian<quint32>(0) + bigEndian(start + quint32(body.size())) + bigEndian(quint32(table.size()));
        body += table + QByteArray((4 - table.size() % 4) % 4, '\0');
    }
    const QByteArray kind = font.fontTable("CFF ").isEmpty() ? bigEndian<quint32>(0x00010000) : QByteArrayLiteral("OTTO");
    return kind + bigEndian(quint16(tables.size())) + QByteArray(6, '\0') + directory + body;
}

QRawFont faceOf(const QString &family, QFont::Weight weight)
{
    QFont font(family);
    font.setPixelSize(100);
    font.setWeight(weight);
    return QRawFont::fromFont(font);
}

QString registerBase(QFont::Weight weight)
{
    const QRawFont face = faceOf(kBase, weight);
    if (face.familyName() != kBase)
        return {};
    const QString family = "DPO Desk Text "_L1 + QString::number(int(weight));
    const int id = QFontDatabase::addApplicationFontFromData(
        withoutSubstitutions(face, family, kBase + u'-' + face.styleName().remove(u' ')));
    return id < 0 ? QString() : family;
}

} // namespace

QStringList textFamilies(QFont::Weight weight)
{
    static QHash<int, QString> bases;
    if (!bases.contains(weight))
        bases.insert(weight, registerBase(weight));
    QStringList families {bases.value(weight), kWide, kFarEast};
    families.removeAll(QString());
    return families;
}

std::vector<QRawFont> textFaces()
{
    std::vector<QRawFont> faces;
    for (const QString &family : textFamilies(QFont::Normal))
        faces.push_back(faceOf(family, QFont::Normal));
    return faces;
}

} // namespace reports::pdf
