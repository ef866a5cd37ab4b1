// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

namespace ui {

class LongText;

// A text of several lines.
class LongTextEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LongTextEditor(const records::Field &field, Site site, QWidget *parent);

    [[nodiscard]] records::Value value() const override;
    void setValue(const records::Value &value) override;
    void setReadOnly(bool readOnly) override;

private:
    void onTyped();

    LongText *m_text;
    QString m_last;
};

} // namespace ui
