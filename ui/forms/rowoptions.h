// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/record.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/options.h"

namespace ui {

// Rows of a list of this record, or of the record that a field beside links to. One that is not there yet can be made on
// the spot where a name is enough for it.
class RowOptions final : public Options
{
public:
    RowOptions(const records::Field &field, Site site);

    [[nodiscard]] std::vector<Option> find(const QString &typed) const override;
    [[nodiscard]] QString textOf(const records::Value::Data &item) const override;
    [[nodiscard]] QString whyNone(const QString &typed) const override;
    [[nodiscard]] core::Result<records::Value::Data> create(const Option &option) override;

private:
    [[nodiscard]] std::optional<records::Record> other() const; // the record across, where one is named
    [[nodiscard]] const records::Field *list() const; // that holds the rows; null: of a record that is not named yet
    [[nodiscard]] std::vector<Option> all() const;
    [[nodiscard]] bool mayAdd(const records::Field *list) const;
    [[nodiscard]] QString whyEmpty() const;

    const records::Field &m_field;
    Site m_site;
};

} // namespace ui
