// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/letters/letterfields.h"

#include "ui/forms/textlimits.h"
#include "ui/pages/letters/gaphighlighter.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QMimeData>

namespace ui {

LetterText::LetterText(QWidget *parent) : QPlainTextEdit(parent), m_gaps(new GapHighlighter(document()))
{
    setTabChangesFocus(true);
}

void LetterText::setText(const QString &text)
{
    setPlainText(text);
}

QString LetterText::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

int LetterText::heightOf(int lines) const
{
    return lines * fontMetrics().lineSpacing() + 2 * (int(document()->documentMargin()) + frameWidth()) + kGrid / 2;
}

void LetterText::setFixedLines(int lines)
{
    setFixedHeight(heightOf(lines));
}

QSize LetterText::minimumSizeHint() const
{
    return {QPlainTextEdit::minimumSizeHint().width(), heightOf(2)};
}

void LetterText::insertFromMimeData(const QMimeData *source)
{
    if (const auto clean = cleanText(source->text(), false))
        textCursor().insertText(clean->text);
}

void LetterText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_gaps)
        m_gaps->rehighlight();
}

} // namespace ui
