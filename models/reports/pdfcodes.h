// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QByteArray>
#include <QHash>
#include <QRawFont>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace reports::pdf {

// The characters that the codes of a font stand for, by its ToUnicode CMap (ISO 32000-1, 9.10.3): what search, copying
// and screen readers get.
class Codes
{
public:
    [[nodiscard]] static Codes parse(const QByteArray &cmap);
    [[nodiscard]] QByteArray toCMap() const;

    // The code of each character; none if one has no code.
    [[nodiscard]] std::optional<QByteArray> encode(const QString &text) const; // as hexadecimal digits

    std::map<quint16, QString> characters;
};

// Where several characters share a glyph, Qt 6.4 writes the first of them in Unicode: a Kangxi radical for the Chinese
// character, a presentation form for an Arabic letter, a Latin iota for the Greek one. This knows what was painted.
class CharacterMender
{
public:
    explicit CharacterMender(const QBitArray &painted);

    [[nodiscard]] QString mended(const QString &characters) const;

private:
    struct Face {
        QRawFont font;
        QHash<quint32, QChar> painted; // by glyph
    };

    QBitArray m_painted;
    std::vector<Face> m_faces;
};

} // namespace reports::pdf
