// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/record.h"

#include <QHash>
#include <QRandomGenerator>

namespace support {

// Makes records of any type from its descriptor: every kind of answer in every state, with texts that are awkward to
// export. The same seed gives the same records. What a rule of the type refuses is taken out again, so that what comes
// out is valid on its own.
class SampleRecords
{
public:
    explicit SampleRecords(quint32 seed) : m_random(seed) { }

    // Links of records made from now on may lead to this stored record and to its rows.
    void offer(const records::Record &stored);
    void offer(const records::Attachment &attachment) { m_attachments.push_back(attachment); }

    // Links are unknown unless records of a fitting type have been offered.
    [[nodiscard]] records::Record make(const records::RecordType &type);

private:
    [[nodiscard]] int pick(std::size_t count) { return int(m_random.bounded(quint32(count))); }
    [[nodiscard]] bool chance(int percent) { return int(m_random.bounded(100)) < percent; }

    [[nodiscard]] records::Record draft(const records::RecordType &type);
    void fill(const records::Fields &fields, records::Values &values);
    [[nodiscard]] records::Value answer(const records::Field &field);
    [[nodiscard]] records::Value single(const records::Field &field);
    [[nodiscard]] records::Value list(const records::Field &field);
    [[nodiscard]] records::Value rows(const records::Field &field);
    [[nodiscard]] QString text(const records::Field &field);
    [[nodiscard]] QStringList codes(const records::Field &field, int count);
    [[nodiscard]] std::vector<core::RecordId> targets(const records::Field &field, int count);
    void linkRows(const records::Record &record, const records::Fields &fields, records::Values &values);
    [[nodiscard]] std::vector<int> rowsFor(const records::Record &record, const records::Fields &fields,
                                           const records::Values &values, const records::Field &field) const;
    [[nodiscard]] bool settle(records::Record &record); // takes out what is wrong; false: more comes up for ever
    void mend(records::Record &record, const core::Problem &problem);

    QRandomGenerator m_random;
    int m_nextRow = 1;
    std::vector<records::Record> m_offered;
    std::vector<records::Attachment> m_attachments;
};

} // namespace support
