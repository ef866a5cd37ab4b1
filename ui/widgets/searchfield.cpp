// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/keycap.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kHintMargin = 8;

} // namespace

SearchField::SearchField(QWidget *parent) : SearchField(QString(), parent)
{
}

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    connect(this, &QLineEdit::textChanged, this, &SearchField::makeRoom);
}

void SearchField::setHint(const QString &keys)
{
    m_hint = keys;
    makeRoom();
    update();
}

// The placeholder does not run under the hint.
void SearchField::makeRoom()
{
    const int taken = m_hint.isEmpty() || !text().isEmpty() ? 0 : keycapSize(m_hint).width() + kHintMargin;
    setTextMargins(isRightToLeft() ? taken : 0, 0, isRightToLeft() ? 0 : taken, 0);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    QPainter painter(this);
    const QRect area = rect().adjusted(kHintMargin, 0, -kHintMargin, 0);
    paintKeycap(painter, QStyle::alignedRect(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter, keycapSize(m_hint), area), m_hint);
}

} // namespace ui
