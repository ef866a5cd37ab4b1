// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/longtext.h"

#include "ui/forms/answerhint.h"
#include "ui/forms/textlimits.h"
#include "ui/theme/metrics.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>

#include <memory>

using records::AnswerState;

namespace ui {

namespace {

constexpr int kMostLines = 10; // more of them scroll
constexpr int kInset = 10; // so that one line stands as in a line edit
constexpr qsizetype kLongestWord = 1000; // Qt looks for a place to break longer ones in time by the square of their length

bool hasEndlessWord(const QString &text)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            begin = i + 1;
        else if (i - begin >= kLongestWord)
            return true;
    }
    return false;
}

} // namespace

LongText::LongText(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    connect(this, &QPlainTextEdit::textChanged, this, &LongText::onChanged);
}

void LongText::display(const QString &text)
{
    const QScopedValueRollback<bool> setting(m_setting, true);
    setWrapFor(text);
    setPlainText(text);
    fit();
    showState();
}

QString LongText::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void LongText::setState(AnswerState state)
{
    m_state = state;
    showState();
    viewport()->update();
}

void LongText::offerNone(bool offer)
{
    if (!offer)
        return;
    m_none = makeNoneButton(this);
    connect(m_none, &QToolButton::clicked, this, &LongText::noneChosen);
    showState();
}

QSize LongText::sizeHint() const
{
    return {200, m_height};
}

// As high as its lines at this width, up to some; more of them scroll.
void LongText::fit()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= kMostLines; block = block.next()) {
        (void)document()->documentLayout()->blockBoundingRect(block); // lays it out
        lines += qMax(1, block.lineCount());
    }
    const int line = fontMetrics().lineSpacing();
    const int height = qMin(lines, kMostLines) * line + qMax(0, kControlHeight - line);
    setVerticalScrollBarPolicy(lines > kMostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

void LongText::setWrapFor(const QString &text)
{
    setWordWrapMode(hasEndlessWord(text) ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void LongText::setMargins()
{
    const int side = qMax(0, kInset - frameWidth());
    const int above = qMax(0, (kControlHeight - fontMetrics().lineSpacing()) / 2 - frameWidth());
    setViewportMargins(side, above, side, above);
    fit();
}

bool LongText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))
            return false;
    }
    const bool handled = QPlainTextEdit::event(event);
    if (event->type() == QEvent::Polish || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        setMargins(); // the style has its say on the frame
    else if (event->type() == QEvent::ReadOnlyChange)
        showState();
    return handled;
}

void LongText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->ignore();
        return;
    }
    const bool erases = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (erases && m_state == AnswerState::None && document()->isEmpty() && !isReadOnly()) {
        Q_EMIT unknownChosen();
        return;
    }
    if (event->key() == Qt::Key_Escape) { // the page's
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void LongText::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (document()->isEmpty())
        paintAnswerHint(*viewport(), QRect(0, 0, viewport()->width(), fontMetrics().lineSpacing()), m_state);
}

void LongText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
    if (verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        verticalScrollBar()->setValue(0); // it was scrolled to the line that there was no room for yet
    placeButton();
}

void LongText::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    if (!isReadOnly()) {
        menu->addSeparator();
        if (m_none)
            connect(menu->addAction(tr("Answer \"None\"")), &QAction::triggered, this, &LongText::noneChosen);
        connect(menu->addAction(tr("Not known yet")), &QAction::triggered, this, &LongText::unknownChosen);
    }
    menu->exec(event->globalPos());
}

void LongText::insertFromMimeData(const QMimeData *source)
{
    const auto clean = cleanText(source->text(), false);
    const QTextCursor cursor = textCursor();
    QString whole = text();
    if (clean)
        whole.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), clean->text);
    if (!clean || !cleanText(whole, false)) {
        Q_EMIT refused(tooLongMessage());
        return;
    }
    setWrapFor(whole);
    textCursor().insertText(clean->text);
    ensureCursorVisible();
    if (clean->dropped > 0)
        Q_EMIT refused(droppedMessage(clean->dropped));
}

// A text that has no more lines than it shows lets the page scroll.
void LongText::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() == 0 || !hasFocus())
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

void LongText::onChanged()
{
    if (m_setting)
        return;
    fit();
    m_state = document()->isEmpty() ? AnswerState::Unknown : AnswerState::Value;
    showState();
    Q_EMIT typed();
}

void LongText::showState()
{
    if (m_none)
        m_none->setVisible(document()->isEmpty() && m_state == AnswerState::Unknown && !isReadOnly());
    placeButton();
}

void LongText::placeButton()
{
    if (!m_none || m_none->isHidden())
        return;
    const int width = m_none->sizeHint().width();
    const QRect place(this->width() - width - 1, 1, width, kControlHeight - 2);
    m_none->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace ui
