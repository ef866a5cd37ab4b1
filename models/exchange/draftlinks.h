// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/fieldtext.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace exchange {

// Stands in for the references of a vault while files are read: a link may lead to a record that comes later in the
// file. Each reference gets an id far below those of new records; the planner puts the real ones in.
class DraftLinks final : public records::References
{
public:
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override;
    [[nodiscard]] QString referenceOf(core::RecordId id) const override;

    // Replaces each id given out here by what `resolve` makes of it, called with the path of the field.
    using Resolve =
        std::function<core::RecordId(const QByteArray &path, const records::Field &field, core::RecordId id)>;
    static void replace(const records::Fields &fields, records::Values &values, const Resolve &resolve,
                        const QByteArray &prefix = {});

private:
    mutable QHash<QString, qint64> m_numbers;
    mutable QStringList m_references;
};

} // namespace exchange
