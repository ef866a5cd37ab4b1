// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/answerline.h"

#include "models/records/validation.h"
#include "ui/forms/answerhint.h"
#include "ui/forms/textlimits.h"
#include "ui/theme/roles.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QStyle>
#include <QToolButton>
#include <QValidator>

#include <memory>

using records::AnswerState;

namespace ui {

namespace {

// Cleans what comes in by typing and by input methods, before the line lays it out.
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
    const bool handled = QLineEdit::event(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placeButton();
    else if (event->type() == QEvent::ReadOnlyChange)
        showState();
    return handled;
}

void AnswerLine::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->ignore();
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        pasteText();
        return;
    }
    const bool erases = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (erases && text().isEmpty() && m_state == AnswerState::None && !isReadOnly()) {
        Q_EMIT unknownChosen();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

// Pasted and dropped text does not go through QLineEdit, which takes time by the square of its length.
void AnswerLine::takeText(const QString &text)
{
    if (isReadOnly() || text.isEmpty())
        return;
    const int start = hasSelectedText() ? selectionStart() : cursorPosition();
    const auto clean = cleanText(text, true);
    QString whole = this->text();
    if (clean)
        whole.replace(start, selectedText().size(), clean->text);
    if (!clean || !cleanText(whole, true)) {
        Q_EMIT refused(tooLongMessage());
        return;
    }
    setText(whole);
    setCursorPosition(start + int(clean->text.size()));
    Q_EMIT textEdited(whole);
    if (clean->dropped > 0)
        Q_EMIT refused(droppedMessage(clean->dropped));
}

void AnswerLine::pasteText()
{
    takeText(QApplication::clipboard()->text());
}

void AnswerLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton || !QApplication::clipboard()->supportsSelection()) {
        QLineEdit::mouseReleaseEvent(event);
        return;
    }
    deselect();
    setCursorPosition(cursorPositionAt(event->position().toPoint()));
    takeText(QApplication::clipboard()->text(QClipboard::Selection));
}

void AnswerLine::dropEvent(QDropEvent *event)
{
    if (!event->mimeData()->hasText()) {
        event->ignore();
        return;
    }
    QDragLeaveEvent leave;
    QLineEdit::dragLeaveEvent(&leave); // takes away the mark where it would go
    deselect();
    setCursorPosition(cursorPositionAt(event->position().toPoint()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
    takeText(event->mimeData()->text());
}

void AnswerLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || !placeholderText().isEmpty()) // which says something else there
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
    if (auto *paste = menu->findChild<QAction *>(QStringLiteral("edit-paste"))) {
        paste->disconnect();
        connect(paste, &QAction::triggered, this, &AnswerLine::pasteText);
    }
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
    const int end = button + m_endMargin;
    if (layoutDirection() == Qt::RightToLeft)
        setTextMargins(end, 0, 0, 0);
    else
        setTextMargins(0, 0, end, 0);
    if (button == 0)
        return;
    const QRect place(width() - button - m_endMargin - 1, 1, button, height() - 2);
    m_none->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace ui
