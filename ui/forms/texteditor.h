// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

namespace ui {

class AnswerLine;

// A text of one line.
class TextEditor final : public FieldEditor
{
    Q_OBJECT

public:
    TextEditor(const records::Field &field, Site site, QWidget *parent);

    [[nodiscard]] records::Value value() const override;
    void setValue(const records::Value &value) override;
    void setReadOnly(bool readOnly) override;

private:
    void onEdited(const QString &text);

    AnswerLine *m_line;
    QString m_last; // to tell the beginning of a word
};

} // namespace ui
