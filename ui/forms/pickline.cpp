// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/pickline.h"

#include "models/core/text.h"
#include "ui/forms/formkeys.h"
#include "ui/forms/optionpopup.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kArrow = 28; // the part that opens the list
constexpr int kPage = 8; // options that PageUp and PageDown go over

} // namespace

PickLine::PickLine(const Options &options, QWidget *parent) : AnswerLine(parent), m_options(options)
{
    setMouseTracking(true);
    setEndMargin(kArrow);
    connect(this, &QLineEdit::textEdited, this, &PickLine::onTyped);
}

void PickLine::setShown(const QString &text)
{
    m_shown = text;
    m_typed = false;
    if (this->text() != text)
        setText(text);
    setCursorPosition(0);
    closeList();
}

void PickLine::setReserved(int width)
{
    m_reserved = width;
    setEndMargin(arrowWidth() + width);
}

int PickLine::arrowWidth() const
{
    return isReadOnly() ? 0 : kArrow;
}

bool PickLine::resolve()
{
    const QString typed = text().simplified();
    if (!m_typed)
        return true;
    if (typed.isEmpty()) {
        m_typed = false;
        Q_EMIT emptied();
        return true;
    }
    const QString wanted = core::folded(typed);
    const std::vector<Option> options = m_options.find(typed);
    const Option *only = nullptr;
    for (const Option &option : options) {
        if (!option.isNew() && core::folded(option.text) == wanted) {
            if (only)
                return false;
            only = &option;
        }
    }
    if (only)
        pick(*only);
    return only != nullptr;
}

bool PickLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOpen() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // the list closes, the page stays
        return true;
    }
    if (event->type() == QEvent::KeyPress && isOpen()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const Option *current = m_popup->current();
        if (key == Qt::Key_Tab && current && m_typed)
            pick(Option(*current)); // and on to the next field
    }
    if (event->type() == QEvent::ReadOnlyChange)
        setReserved(m_reserved);
    return AnswerLine::event(event);
}

void PickLine::keyPressEvent(QKeyEvent *event)
{
    const bool down = event->key() == Qt::Key_Down;
    if (!isOpen()) {
        if (!isReadOnly() && (isKey(*event, FormKey::Choose) || down))
            return showAll();
        return AnswerLine::keyPressEvent(event);
    }
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        return m_popup->step(down ? 1 : -1);
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        return m_popup->step(event->key() == Qt::Key_PageDown ? kPage : -kPage);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const Option *current = m_popup->current())
            return pick(Option(*current));
        break;
    case Qt::Key_Escape:
        return setShown(m_shown);
    default:
        break;
    }
    AnswerLine::keyPressEvent(event);
}

void PickLine::focusOutEvent(QFocusEvent *event)
{
    closeList();
    AnswerLine::focusOutEvent(event);
}

void PickLine::mousePressEvent(QMouseEvent *event)
{
    const bool onArrow = arrowRect().contains(event->position().toPoint());
    if (event->button() == Qt::LeftButton && !isReadOnly() && (onArrow || (text().isEmpty() && !isOpen()))) {
        if (isOpen())
            closeList();
        else
            showAll();
        return;
    }
    AnswerLine::mousePressEvent(event);
}

void PickLine::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(!isReadOnly() && arrowRect().contains(event->position().toPoint()) ? Qt::ArrowCursor : Qt::IBeamCursor);
    AnswerLine::mouseMoveEvent(event);
}

void PickLine::paintEvent(QPaintEvent *event)
{
    AnswerLine::paintEvent(event);
    if (isReadOnly())
        return;
    QPainter painter(this);
    const QRect icon = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, {kChevronSize, kChevronSize}, arrowRect());
    paintIcon(painter, icon, u"down"_s, tokens().third);
}

void PickLine::onTyped()
{
    m_typed = true;
    openList(text().simplified());
}

void PickLine::showAll()
{
    selectAll();
    openList({});
}

void PickLine::openList(const QString &typed)
{
    if (!m_popup) {
        m_popup = new OptionPopup(this);
        connect(m_popup, &OptionPopup::picked, this, &PickLine::pick);
        connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater); // it is the window's child
    }
    const QString why = m_options.whyNone(typed);
    std::vector<Option> options = m_options.find(typed);
    const int marked = rowToMark(options, typed);
    m_popup->show(std::move(options), why.isEmpty() ? tr("Nothing found.") : why, marked);
}

// Of all options the one that is there already, else the first; of those that fit the best, unless it only holds what is
// typed within a word: "sal" is not "appraisal".
int PickLine::rowToMark(const std::vector<Option> &options, const QString &typed) const
{
    if (options.empty())
        return -1;
    if (!typed.isEmpty())
        return fit(core::folded(options.front().text), foldedWords(typed)) == kFitWithin ? -1 : 0;
    const auto hit = std::find_if(options.begin(), options.end(), [this](const Option &option) { return option.text == m_shown; });
    return hit == options.end() ? 0 : int(hit - options.begin());
}

void PickLine::closeList()
{
    if (m_popup)
        m_popup->hide();
}

bool PickLine::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

void PickLine::pick(const Option &option)
{
    closeList();
    m_typed = false;
    Q_EMIT picked(option);
}

QRect PickLine::arrowRect() const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - kArrow, 0, kArrow, height()));
}

} // namespace ui
