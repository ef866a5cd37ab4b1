// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/xlsxtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

namespace {

constexpr int kNameLimit = 31;

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

// "_x0041_" reads as "A" in a workbook.
bool isEscape(const QString &text, qsizetype at)
{
    const QStringView part = QStringView(text).mid(at, 7);
    return part.size() == 7 && part[1] == u'x' && part[6] == u'_' && std::all_of(part.begin() + 2, part.begin() + 6, isHex);
}

bool isForbidden(QChar c)
{
    return (c < u' ' && c != u'\n' && c != u'\t') || c.unicode() >= 0xFFFE;
}

bool isPlain(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c == u'_' || isForbidden(c); });
}

bool isAllowedInName(QChar c)
{
    static const QString forbidden = u"[]:*?/\\"_s;
    return c >= u' ' && !forbidden.contains(c);
}

} // namespace

QString xlsxText(const QString &text)
{
    if (isPlain(text))
        return text;
    QString result;
    result.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'_' && isEscape(text, i))
            result += "_x005F"_L1;
        result += isForbidden(text[i]) ? QChar(QChar::ReplacementCharacter) : text[i];
    }
    return result;
}

QString xlsxBeginning(const QString &text, qsizetype limit)
{
    qsizetype size = std::min(text.size(), limit);
    for (;;) {
        if (size > 0 && size < text.size() && text[size - 1].isHighSurrogate())
            --size;
        QString beginning = text.left(size);
        const qsizetype over = xlsxText(beginning).size() - limit;
        if (over <= 0)
            return beginning;
        size -= std::min(size, std::max(over / 2, qsizetype(1))); // an escape takes at most twice as much
    }
}

qint64 xmlSize(const QByteArray &utf8)
{
    const auto count = [&utf8](char c) { return qint64(std::count(utf8.begin(), utf8.end(), c)); };
    return utf8.size() + 4 * count('&') + 3 * (count('<') + count('>')); // &amp; &lt; &gt;
}

QString sheetName(const QString &title, const QStringList &taken)
{
    QString name;
    for (const QChar c : title)
        name += isAllowedInName(c) ? c : u' ';
    name = name.simplified().left(kNameLimit).trimmed();
    while (name.startsWith(u'\'') || name.endsWith(u'\''))
        name = name.startsWith(u'\'') ? name.mid(1) : name.chopped(1);
    if (name.isEmpty())
        name = u"-"_s;
    QString unique = name;
    for (int i = 2; taken.contains(unique, Qt::CaseInsensitive); ++i) {
        const QString number = u" (%1)"_s.arg(i);
        unique = name.left(kNameLimit - number.size()) + number;
    }
    return unique;
}

} // namespace reports
