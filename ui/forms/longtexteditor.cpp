// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/longtexteditor.h"

#include "ui/forms/longtext.h"

#include <QHBoxLayout>

using records::AnswerState;
using records::Value;

namespace ui {

LongTextEditor::LongTextEditor(const records::Field &field, Site site, QWidget *parent)
    : FieldEditor(field, std::move(site), parent), m_text(new LongText(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    watch(m_text);
    m_text->offerNone(mayBeNone());
    connect(m_text, &LongText::typed, this, &LongTextEditor::onTyped);
    connect(m_text, &LongText::refused, this, &LongTextEditor::setNote);
    connect(m_text, &LongText::noneChosen, this, &LongTextEditor::answerNone);
    connect(m_text, &LongText::unknownChosen, this, &LongTextEditor::answerUnknown);
}

Value LongTextEditor::value() const
{
    if (!m_last.trimmed().isEmpty())
        return Value::of(m_last);
    return m_text->state() == AnswerState::None ? Value::none() : Value::unknown();
}

void LongTextEditor::setValue(const Value &value)
{
    if (m_last != value.as<QString>()) {
        m_last = value.as<QString>();
        m_text->display(m_last);
        if (m_text->hasFocus())
            m_text->moveCursor(QTextCursor::End);
    }
    m_text->setState(value.state);
    setNote({});
}

void LongTextEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

void LongTextEditor::onTyped()
{
    const QString text = m_text->text();
    const int at = m_text->textCursor().position();
    const bool isTyped = text.size() == m_last.size() + 1;
    const bool beginsWord = isTyped && at >= 2 && at <= text.size() && text[at - 2].isSpace() && !text[at - 1].isSpace();
    if (beginsWord || qAbs(text.size() - m_last.size()) > 1)
        beginTyping();
    m_last = text;
    setNote({});
    tell();
}

} // namespace ui
