// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/context.h"
#include "ui/forms/options.h"

namespace storage {
struct RecordSummary;
}

namespace ui {

// The records a link may lead to. What a type has few of is offered whole, without entries that are out of use; many are
// searched. A name that is not there yet can be made a record on the spot.
class RecordOptions final : public Options
{
public:
    RecordOptions(const records::Field &field, const Context &context);

    [[nodiscard]] std::vector<Option> find(const QString &typed) const override;
    [[nodiscard]] QString textOf(const records::Value::Data &item) const override;
    [[nodiscard]] QString whyNone(const QString &typed) const override;
    [[nodiscard]] core::Result<records::Value::Data> create(const Option &option) override;
    [[nodiscard]] core::RecordId recordOf(const records::Value::Data &item) const override;

private:
    struct Candidate {
        Option option;
        QString folded;
    };
    [[nodiscard]] bool isFew(const records::RecordType &type) const;
    [[nodiscard]] std::vector<Candidate> all(const records::RecordType &type) const;
    [[nodiscard]] std::vector<Candidate> search(const QString &typed) const;
    [[nodiscard]] Option optionOf(const storage::RecordSummary &summary) const;
    void offerNew(const QString &typed, std::vector<Option> &options) const;

    Context m_context;
    std::vector<const records::RecordType *> m_types;
};

} // namespace ui
