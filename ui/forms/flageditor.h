// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

class QLabel;

namespace ui {

class Segments;

// Yes, no, or nobody knows yet.
class FlagEditor final : public FieldEditor
{
    Q_OBJECT

public:
    FlagEditor(const records::Field &field, Site site, QWidget *parent);

    [[nodiscard]] records::Value value() const override { return m_value; }
    void setValue(const records::Value &value) override;
    void setReadOnly(bool readOnly) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const records::Value &value);

    Segments *m_segments;
    QWidget *m_state;
    records::Value m_value;
};

} // namespace ui
