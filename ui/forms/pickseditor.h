// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"
#include "ui/forms/options.h"
#include "ui/widgets/chip.h"

namespace ui {

class FlowLayout;
class ListState;
class PickLine;

// Several choices, countries, records or rows: a chip for each, and a line to add more.
class PicksEditor final : public FieldEditor
{
    Q_OBJECT

public:
    PicksEditor(const records::Field &field, Site site, QWidget *parent);

    [[nodiscard]] records::Value value() const override;
    void setValue(const records::Value &value) override;
    void refresh() override;
    void commit() override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QString draftText() const override;
    void setDraftText(const QString &text) override;
    [[nodiscard]] QWidget *stateControl() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Item = records::Value::Data;
    void onPicked(const Option &option);
    void removeItem(std::size_t index, bool byKey);
    void change(std::vector<Item> items, records::AnswerState state);
    void showItems();
    [[nodiscard]] Chip::Kind kindOfChips() const;

    std::unique_ptr<Options> m_options;
    std::unique_ptr<Options> m_remaining; // without those that are picked
    QWidget *m_chips;
    FlowLayout *m_flow;
    PickLine *m_line;
    ListState *m_extent;
    std::vector<Item> m_items;
    std::vector<QString> m_texts; // of the chips that are shown
    records::AnswerState m_state = records::AnswerState::Unknown;
    bool m_readOnly = false;
};

} // namespace ui
