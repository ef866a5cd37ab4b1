// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/valuecard.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

constexpr int kInset = 12;
constexpr int kMark = 14; // the round mark of the one that is chosen
constexpr int kCaption = 18; // height
constexpr int kLine = 20; // height
constexpr int kMostLines = 8;
constexpr qsizetype kLongest = 600;

} // namespace

ValueCard::ValueCard(const QString &caption, const QString &words, QWidget *parent)
    : QAbstractButton(parent), m_words(words.size() > kLongest ? words.left(kLongest) + u'…' : words)
{
    m_words.replace(u'\n', QChar::LineSeparator); // as QTextLayout breaks lines
    setText(caption);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(caption + QStringLiteral(": ") + m_words);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ValueCard::layOut(QTextLayout &layout, int width) const
{
    return layOutLines(layout, layoutDirection(), qMax(60, width - 2 * kInset - kMark - kGrid), kLine);
}

QSize ValueCard::sizeHint() const
{
    return {300, heightForWidth(300)};
}

int ValueCard::heightForWidth(int width) const
{
    QTextLayout layout(m_words, fontOf(TextRole::Body));
    return 2 * kInset + kCaption + qMin(kMostLines * kLine, layOut(layout, width));
}

void ValueCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor border = isChecked() ? tokens().accent : (underMouse() ? tokens().third : tokens().strongLine);
    paintRounded(painter, rect(), kControlRadius, isChecked() ? tokens().accentSoft : tokens().surface, border);
    if (hasFocus())
        paintFocus(painter, rect(), kControlRadius);
    const QRect inner = rect().adjusted(kInset, kInset, -kInset, -kInset);
    const QRect mark = QStyle::alignedRect(layoutDirection(), Qt::AlignLeading | Qt::AlignTop, {kMark, kMark}, inner.translated(0, 1));
    paintRounded(painter, mark, kMark / 2.0, isChecked() ? tokens().accent : tokens().surface, border);
    if (isChecked())
        paintRounded(painter, mark.adjusted(4, 4, -4, -4), (kMark - 8) / 2.0, tokens().onAccent);
    const QRect words = QStyle::visualRect(layoutDirection(), inner, inner.adjusted(kMark + kGrid, 0, 0, 0));
    painter.setFont(fontOf(TextRole::Label));
    painter.setPen(tokens().second);
    const auto leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading));
    painter.drawText(words, leading | Qt::AlignTop | Qt::TextSingleLine, text());
    painter.setPen(tokens().text);
    painter.setClipRect(words);
    QTextLayout layout(m_words, fontOf(TextRole::Body));
    (void)layOut(layout, width());
    layout.draw(&painter, words.topLeft() + QPoint(0, kCaption));
}

} // namespace ui
