// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/split.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

// A number or a letter may begin the words themselves ("1. FC", "k. A."): it is a mark only where others stand beside it.
void dropNumbers(QStringList &items, int marked)
{
    static const QRegularExpression number(u"\\A\\(?[0-9]{1,2}[.)]\\s+"_s);
    for (const QString &item : std::as_const(items))
        marked += number.match(item).hasMatch() ? 1 : 0;
    for (QString &item : items)
        item = marked > 1 ? item.remove(number) : item;
}

void dropLetters(QStringList &items)
{
    static const QRegularExpression letter(u"\\A([a-z])[.)]\\s+"_s);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (letter.match(items[i]).captured(1) != QString(QChar(char16_t(u'a' + i))))
            return;
    }
    for (QString &item : items)
        item = items.size() > 1 ? item.remove(letter) : item;
}

// "Acme, Inc." is one company: no item begins with how it is set up.
bool isLegalForm(QStringView text)
{
    static const QRegularExpression form(u"\\A\\s*(?:inc|llc|ltd|limited|corp|corporation|co|gmbh|ag|kg|se|s\\.?\\s?a|s\\.?a\\.?s|s\\.?a\\.?r\\.?l|b\\.?v|n\\.?v|llp|plc|pty|oy|ab|s\\.?l|s\\.?p\\.?a)\\.?\\s*(?:[,;\n)(]|\\z)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(text.left(24).toString()).hasMatch();
}

} // namespace

QStringList itemsOf(const QString &text, const QString &separators)
{
    static const QRegularExpression bullet(u"\\A[-–—*·▪●]\\s+"_s);
    QStringList items;
    int marked = 0;
    const auto add = [&](QStringView part) {
        const QString item = part.trimmed().toString();
        const QString bare = QString(item).remove(bullet);
        marked += bare == item ? 0 : 1;
        if (!bare.isEmpty())
            items += bare;
    };
    int depth = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text[i] == u'(' ? 1 : (text[i] == u')' && depth > 0 ? -1 : 0);
        const bool isBreak = separators.contains(text[i]) && (depth == 0 || text[i] == u'\n');
        if (!isBreak || (text[i] == u',' && isLegalForm(QStringView(text).mid(i + 1))))
            continue;
        add(QStringView(text).mid(begin, i - begin));
        begin = i + 1;
        depth = 0;
    }
    add(QStringView(text).mid(begin));
    dropNumbers(items, marked);
    dropLetters(items);
    items.removeDuplicates();
    return items;
}

} // namespace sheets
