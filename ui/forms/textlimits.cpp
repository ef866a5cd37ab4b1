// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/textlimits.h"

#include "models/records/validation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::TextLimits)
};

bool isKept(QChar c)
{
    return c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control;
}

bool fits(const QString &text)
{
    if (text.size() > records::kMaxTextBytes)
        return false;
    return text.size() * 3 <= records::kMaxTextBytes || text.toUtf8().size() <= records::kMaxTextBytes;
}

} // namespace

std::optional<CleanText> cleanText(const QString &text, bool oneLine)
{
    if (!fits(text))
        return std::nullopt;
    CleanText clean;
    clean.text = text;
    clean.text.replace(u"\r\n"_s, u"\n"_s);
    clean.text.replace(u'\r', u'\n');
    if (oneLine)
        clean.text.replace(u'\n', u' ');
    qsizetype end = 0;
    for (const QChar c : std::as_const(clean.text)) {
        if (isKept(c))
            clean.text[end++] = c;
        else
            ++clean.dropped;
    }
    clean.text.truncate(end);
    return clean;
}

QString tooLongMessage()
{
    return Tr::tr("That text is longer than 1 MiB and was not taken; attach it as a file instead.");
}

QString droppedMessage(int count)
{
    return Tr::tr("%n control character(s) were left out.", nullptr, count);
}

} // namespace ui
