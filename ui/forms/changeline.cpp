// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/changeline.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QToolButton>


using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kButton = 24;
constexpr qsizetype kLongest = 160; // of each of the two answers
constexpr int kLineHeight = 20;

QString shortened(const QString &text)
{
    return text.size() <= kLongest ? text.simplified() : text.left(kLongest).simplified() + u'…';
}

} // namespace

ChangeLine::ChangeLine(const QString &label, const QString &before, const QString &after, bool canRestore, QWidget *parent) : QWidget(parent)
{
    const QString was = shortened(before);
    m_text = label + u": "_s;
    m_labelLength = m_text.size();
    m_struckFrom = m_text.size();
    m_struckLength = was.size();
    m_text += was + u' ' + shortened(after);
    setFont(fontOf(TextRole::Body));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("%1: %2, then %3").arg(label, was, shortened(after)));
    if (!canRestore)
        return;
    m_restore = new QToolButton(this);
    m_restore->setObjectName(u"restore"_s);
    m_restore->setIcon(icon(u"undo"_s));
    m_restore->setIconSize({14, 14});
    m_restore->setAccessibleName(tr("Restore this value: %1: %2").arg(label, was));
    m_restore->setToolTip(asToolTip(tr("Restore this value: %1").arg(was)));
    setButtonKind(m_restore, ButtonKind::Quiet);
    connect(m_restore, &QToolButton::clicked, this, &ChangeLine::restoreWanted);
}

int ChangeLine::textWidth(int width) const
{
    return qMax(40, width - (m_restore ? kButton + 4 : 0));
}

int ChangeLine::layOut(QTextLayout &layout, int width) const
{
    QTextCharFormat struck;
    struck.setFontStrikeOut(true);
    struck.setForeground(tokens().third);
    QTextCharFormat label;
    label.setForeground(tokens().second);
    layout.setFormats({{0, int(m_labelLength), label}, {int(m_struckFrom), int(m_struckLength), struck}});
    return layOutLines(layout, layoutDirection(), textWidth(width), kLineHeight);
}

int ChangeLine::heightForWidth(int width) const
{
    QTextLayout layout(m_text, font());
    return layOut(layout, width);
}

void ChangeLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tokens().text);
    QTextLayout layout(m_text, font());
    (void)layOut(layout, width());
    const int offset = layoutDirection() == Qt::RightToLeft ? width() - textWidth(width()) : 0;
    layout.draw(&painter, QPointF(offset, 1));
}

void ChangeLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_restore)
        m_restore->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(width() - kButton, -2, kButton, kButton)));
}

} // namespace ui
