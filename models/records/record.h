// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

#include <QUuid>

#include <optional>

namespace records {

// Which revision was approved, by whom and when. A record whose revision is later has changed since, unless its content is
// that of the approved one again: a change was taken back.
struct Approval {
    int revision = 0;
    QDateTime at; // UTC
    QString by;
    bool sameContent = false; // of a later revision
    friend bool operator==(const Approval &, const Approval &) = default;
};

// What the store keeps about a record beside its content.
struct RecordHeader {
    core::RecordId id = core::kNoRecord; // none: not stored yet
    QUuid uuid;
    QString reference; // such as "PA-0001"; empty before the first save gives one
    int revision = 0; // of the content; the first save makes 1
    int nextRow = 1; // no row has had this number or a higher one: what a new row may take before it is stored
    QDateTime createdAt; // UTC
    QDateTime changedAt; // UTC
    QString changedBy;
    bool removed = false;
    std::optional<Approval> approval;

    [[nodiscard]] bool changedSinceApproval() const { return approval && approval->revision != revision && !approval->sameContent; }
};

// A record of any type: header and answers. Typed code works on its struct: record.as<Vendor>().
class Record
{
public:
    explicit Record(const RecordType &type) : values(type.fields.size()), m_type(&type) { }

    template<class R>
    [[nodiscard]] static Record from(const RecordType &type, const R &content)
    {
        Record record(type);
        record.set(content);
        return record;
    }
    template<class R>
    [[nodiscard]] R as() const
    {
        Q_ASSERT(m_type->structType == typeid(R));
        return toStruct<R>(m_type->fields, values);
    }
    template<class R>
    void set(const R &content)
    {
        Q_ASSERT(m_type->structType == typeid(R));
        values = toValues(m_type->fields, content);
    }

    [[nodiscard]] const RecordType &type() const { return *m_type; }
    [[nodiscard]] QString title() const { return m_type->titleOf(values); }
    [[nodiscard]] const Value &value(const QByteArray &field) const; // unknown when there is no such field

    RecordHeader header;
    Values values;

private:
    const RecordType *m_type;
};

// The names of the fields whose answers differ.
[[nodiscard]] std::vector<QByteArray> changedFields(const RecordType &type, const Values &before, const Values &after);

} // namespace records
