// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/context.h"
#include "ui/forms/options.h"

#include <QCoreApplication>

namespace sheets {
struct ColumnValue;
}

namespace ui {

// Where a column of a spreadsheet may go. Items are the texts of targets; that of nothing leaves the column out.
class TargetOptions final : public Options
{
public:
    void setType(const records::RecordType *type);
    void setMayBeEmpty(const QString &text) { m_nothing = text; } // what to go nowhere is called

    [[nodiscard]] std::vector<Option> find(const QString &typed) const override;
    [[nodiscard]] QString textOf(const records::Value::Data &item) const override;

private:
    struct Target {
        QString target;
        QString label;
        QString folded;
    };
    const records::RecordType *m_type = nullptr;
    QString m_nothing;
    std::vector<Target> m_targets;
};

// What words of a cell may mean. Items are the texts that a mapping keeps; that of nothing leaves it to the program.
class MeaningOptions final : public Options
{
    Q_DECLARE_TR_FUNCTIONS(ui::MeaningOptions)

public:
    explicit MeaningOptions(const Context &context) : m_context(context) { }

    void setField(const records::RecordType *type, const records::Field *field); // null: there is nothing to choose

    [[nodiscard]] std::vector<Option> find(const QString &typed) const override;
    [[nodiscard]] QString textOf(const records::Value::Data &item) const override;

    [[nodiscard]] static QString wordsFor(const sheets::ColumnValue &value);

private:
    Context m_context;
    const records::Field *m_field = nullptr;
    std::unique_ptr<Options> m_answers;
};

} // namespace ui
