// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/answerline.h"

#include "models/records/validation.h"
#include "ui/forms/answerhint.h"
#include "ui/forms/textlimits.h"
#include "ui/theme/roles.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QValidator>

#include <memory>

using records::AnswerState;

namespace ui {

namespace {

// Cleans what comes in by typing, paste, drop or input method, before the line lays it out.
class TextGate final : public QValidator
{
public:
    explicit TextGate(AnswerLine *line) : QValidator(line), m_line(line) { }

    State validate(QString &text, int &position) const override
    {
        const auto clean = cleanText(text, true);
        if (!clean) {
            Q_EMIT m_line->refused(tooLongMessage());
            return Invalid;
        }
        if (clean->text != text) {
            position = std::max(0, position - clean->dropped);
            text = clean->text;
        }
        if (clean->dropped > 0)
            Q_EMIT m_line->refused(droppedMessage(clean->dropped));
        return Acceptable;
    }

private:
    AnswerLine *m_line;
};

} // namespace

AnswerLine::AnswerLine(QWidget *parent) : QLineEdit(parent)
{
    setMaxLength(int(records::kMaxTextBytes) + 1); // one more, so that the gate sees that it is too long
    setValidator(new TextGate(this));
    connect(this, &QLineEdit::textChanged, this, &AnswerLine::showState);
    connect(this, &QLineEdit::textEdited, this, [this] { m_state = text().isEmpty() ? AnswerState::Unknown : AnswerState::Value; });
}

void AnswerLine::setState(AnswerState state)
{
    m_state = state;
    showState();
    update();
}

void AnswerLine::offerNone(bool offer)
{
    m_offersNone = offer;
    if (offer && !m_none) {
        m_none = makeNoneButton(this);
        connect(m_none, &QToolButton::clicked, this, &AnswerLine::noneChosen);
    }
    showState();
}

void AnswerLine::setEndMargin(int width)
{
    m_endMargin = width;
    placeButton();
}

bool AnswerLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))
            return false;
    }
    return QLineEdit::event(event);
}

void AnswerLine::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->ignore();
        return;
    }
    const bool erases = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (erases && text().isEmpty() && m_state == AnswerState::None && !isReadOnly()) {
        Q_EMIT unknownChosen();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void AnswerLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty())
        return;
    const int button = m_none && m_none->isVisible() ? m_none->width() : kHintInset;
    const QRect area = rect().adjusted(kHintInset, 0, -button - m_endMargin, 0);
    paintAnswerHint(*this, QStyle::visualRect(layoutDirection(), rect(), area), m_state);
}

void AnswerLine::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeButton();
}

void AnswerLine::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    if (!isReadOnly()) {
        menu->addSeparator();
        if (m_offersNone)
            connect(menu->addAction(tr("Answer \"None\"")), &QAction::triggered, this, &AnswerLine::noneChosen);
        connect(menu->addAction(tr("Not known yet")), &QAction::triggered, this, &AnswerLine::unknownChosen);
    }
    menu->exec(event->globalPos());
}

void AnswerLine::showState()
{
    if (m_none)
        m_none->setVisible(m_offersNone && text().isEmpty() && m_state == AnswerState::Unknown && !isReadOnly());
    placeButton();
}

void AnswerLine::placeButton()
{
    const int button = m_none && !m_none->isHidden() ? m_none->sizeHint().width() : 0;
    setTextMargins(0, 0, button + m_endMargin, 0);
    if (button == 0)
        return;
    const QRect place(width() - button - m_endMargin - 1, 1, button, height() - 2);
    m_none->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace ui
