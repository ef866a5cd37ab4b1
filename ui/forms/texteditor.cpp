// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/texteditor.h"

#include "ui/forms/answerline.h"

using records::AnswerState;
using records::Value;

namespace ui {

TextEditor::TextEditor(const records::Field &field, Site site, QWidget *parent)
    : FieldEditor(field, std::move(site), parent), m_line(new AnswerLine(this))
{
    fillWith(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TextEditor::onEdited);
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
    const auto &text = value.as<QString>();
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

void TextEditor::onEdited(const QString &text)
{
    noteTyping(m_last, text, m_line->cursorPosition());
    m_last = text;
    setNote({});
    tell();
}

} // namespace ui
