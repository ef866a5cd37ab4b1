// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/texteditor.h"

#include "ui/forms/answerline.h"

#include <QHBoxLayout>

using records::AnswerState;
using records::Value;

namespace ui {

TextEditor::TextEditor(const records::Field &field, Site site, QWidget *parent)
    : FieldEditor(field, std::move(site), parent), m_line(new AnswerLine(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line);
    watch(m_line);
    m_line->offerNone(mayBeNone());
    connect(m_line, &QLineEdit::textEdited, this, &TextEditor::onEdited);
    connect(m_line, &AnswerLine::refused, this, &TextEditor::setNote);
    connect(m_line, &AnswerLine::noneChosen, this, &TextEditor::answerNone);
    connect(m_line, &AnswerLine::unknownChosen, this, &TextEditor::answerUnknown);
}

Value TextEditor::value() const
{
    const QString text = m_line->text();
    if (!text.trimmed().isEmpty())
        return Value::of(text);
    return m_line->state() == AnswerState::None ? Value::none() : Value::unknown();
}

void TextEditor::setValue(const Value &value)
{
    const QString &text = value.as<QString>();
    if (m_line->text() != text) {
        m_line->setText(text);
        m_line->setCursorPosition(hasFocus() ? int(text.size()) : 0);
    }
    m_line->setState(value.state);
    m_last = text;
    setNote({});
}

void TextEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

// A word, a deletion or a paste is taken back at a time.
void TextEditor::onEdited(const QString &text)
{
    const bool isTyped = text.size() == m_last.size() + 1;
    const bool beginsWord = isTyped && m_line->cursorPosition() >= 2 && text[m_line->cursorPosition() - 2].isSpace()
        && !text[m_line->cursorPosition() - 1].isSpace();
    if (beginsWord || qAbs(text.size() - m_last.size()) > 1)
        beginTyping();
    m_last = text;
    setNote({});
    tell();
}

} // namespace ui
