// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"
#include "ui/forms/options.h"

class QToolButton;

namespace ui {

class PickLine;

// One choice, country, record or row.
class PickEditor final : public FieldEditor
{
    Q_OBJECT

public:
    PickEditor(const records::Field &field, Site site, QWidget *parent);

    [[nodiscard]] records::Value value() const override { return m_value; }
    void setValue(const records::Value &value) override;
    void refresh() override;
    void commit() override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QString draftText() const override;
    void setDraftText(const QString &text) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onPicked(const Option &option);
    void take(const records::Value &value);
    void showValue();
    void openRecord();
    void placeOpen();

    std::unique_ptr<Options> m_options;
    PickLine *m_line;
    QToolButton *m_open = nullptr; // of links
    records::Value m_value;
};

} // namespace ui
