// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Letters with no decomposition in Unicode that users still expect to find by their plain spelling.
constexpr std::array<std::pair<char16_t, const char *>, 10> kSpelledOut {{
    {u'ß', "ss"}, {u'ø', "o"}, {u'ł', "l"}, {u'đ', "d"}, {u'æ', "ae"},
    {u'œ', "oe"}, {u'ð', "d"}, {u'þ', "th"}, {u'ı', "i"}, {u'ħ', "h"},
}};

void appendFolded(QString &out, QChar c)
{
    const auto *const hit = std::find_if(kSpelledOut.begin(), kSpelledOut.end(),
                                         [c](const auto &entry) { return entry.first == c.unicode(); });
    if (hit == kSpelledOut.end())
        out += c;
    else
        out += QLatin1StringView(hit->second);
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString normalised(const QString &text)
{
    QString result = isAscii(text) ? text : text.normalized(QString::NormalizationForm_C);
    if (result.contains(u'\r')) {
        result.replace("\r\n"_L1, "\n"_L1);
        result.replace(u'\r', u'\n');
    }
    return result;
}

QString folded(const QString &text)
{
    if (isAscii(text))
        return text.toLower();
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            appendFolded(result, c);
    }
    return result;
}

std::optional<QString> fromUtf8Strict(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return std::nullopt;
    return text;
}

bool hasControlCharacters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
    });
}

} // namespace core
