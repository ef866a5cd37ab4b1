// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/split.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheets {

QStringList itemsOf(const QString &text, const QString &separators)
{
    static const QRegularExpression bullet(u"\\A(?:[-–—*·▪●]|\\(?[0-9]{1,2}[.)]|[a-z][.)])\\s+"_s);
    QStringList items;
    const auto add = [&items](QStringView part) {
        QString item = part.trimmed().toString();
        item.remove(bullet);
        if (!item.isEmpty() && !items.contains(item))
            items += item;
    };
    int depth = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text[i] == u'(' ? 1 : (text[i] == u')' && depth > 0 ? -1 : 0);
        const bool isBreak = separators.contains(text[i]) && (depth == 0 || text[i] == u'\n');
        if (!isBreak)
            continue;
        add(QStringView(text).mid(begin, i - begin));
        begin = i + 1;
        depth = 0;
    }
    add(QStringView(text).mid(begin));
    return items;
}

} // namespace sheets
