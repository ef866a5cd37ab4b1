// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplevault.h"

#include "models/records/registry.h"
#include "models/storage/attachments.h"
#include "tests/support/samplerecord.h"

using namespace Qt::StringLiterals;

namespace support {

using records::Record;

namespace {

core::Result<> offerAttachments(RecordVault &vault, SampleRecords &samples)
{
    storage::Attachments attachments(vault.connection());
    for (const QString &name : {u"contract.pdf"_s, u"a; 100%, \"b\".txt "_s, u"=x.csv"_s}) {
        const auto added = attachments.add("content of " + name.toUtf8());
        if (!added)
            return core::fail(added.error());
        samples.offer(records::Attachment {name, added->sha256});
    }
    return {};
}

core::Result<std::vector<Record>> addOneOfEach(RecordVault &vault, SampleRecords &samples)
{
    std::vector<Record> list;
    for (const records::RecordType *type : records::recordTypes())
        list.push_back(samples.make(*type));
    return vault.store().saveAll(std::move(list));
}

} // namespace

RecordVault::RecordVault() : m_store(m_vault.connection(), m_clock)
{
    if (const auto done = m_store.initialise(); !done)
        qFatal("no store: %s", qPrintable(done.error().message));
    m_store.setUser(u"Ada"_s);
}

core::Result<> fillWithSamples(RecordVault &vault, quint32 seed)
{
    SampleRecords samples(seed);
    if (auto offered = offerAttachments(vault, samples); !offered)
        return offered;
    for (int round = 0; round < 3; ++round) { // those of the first stand alone, later ones link to them
        const auto saved = addOneOfEach(vault, samples);
        if (!saved)
            return core::fail(saved.error());
        for (const Record &record : *saved)
            samples.offer(record);
    }
    return {};
}

} // namespace support
