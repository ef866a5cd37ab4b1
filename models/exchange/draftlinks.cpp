// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/draftlinks.h"

namespace exchange {

namespace {

constexpr qint64 kFirst = -(qint64(1) << 40); // new records have ids from -1 down, never so far

} // namespace

std::optional<core::RecordId> DraftLinks::idOf(const QString &reference) const
{
    if (const auto known = m_numbers.constFind(reference); known != m_numbers.constEnd())
        return core::RecordId(kFirst - *known);
    m_numbers.insert(reference, m_references.size());
    m_references += reference;
    return core::RecordId(kFirst - (m_references.size() - 1));
}

QString DraftLinks::referenceOf(core::RecordId id) const
{
    return m_references.value(kFirst - core::toInt(id));
}

void DraftLinks::replace(const records::Fields &fields, records::Values &values, const Resolve &resolve,
                         const QByteArray &prefix)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        records::Value &value = values[i];
        if (!value.hasData())
            continue;
        if (auto *id = std::get_if<core::RecordId>(&value.data))
            *id = resolve(prefix + fields[i].name, fields[i], *id);
        if (auto *ids = std::get_if<std::vector<core::RecordId>>(&value.data)) {
            for (core::RecordId &item : *ids)
                item = resolve(prefix + fields[i].name, fields[i], item);
        }
        if (auto *rows = std::get_if<std::vector<records::RowValues>>(&value.data)) {
            for (std::size_t row = 0; row < rows->size(); ++row) {
                const QByteArray path = fields[i].name + '.' + QByteArray::number(qlonglong(row) + 1) + '.';
                replace(fields[i].rows->fields, (*rows)[row].values, resolve, path);
            }
        }
    }
}

} // namespace exchange
