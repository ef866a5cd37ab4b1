// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/names.h"

#include "models/exchange/catalogues.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/records/registry.h"
#include "models/storage/referenceindex.h"
#include "models/storage/summaries.h"

namespace sheets {

core::Result<std::shared_ptr<const Names>> Names::read(storage::Connection &connection)
{
    const auto index = storage::ReferenceIndex::read(connection);
    if (!index)
        return core::fail(index.error());
    auto names = std::make_shared<Names>();
    for (const records::RecordType *type : records::recordTypes()) {
        const auto ids = (*index)->idsOf(*type);
        const auto summaries = storage::summaries(connection, ids);
        if (!summaries)
            return core::fail(summaries.error());
        for (const storage::RecordSummary &summary : *summaries) {
            const auto *entry = (*index)->find(summary.id);
            names->add(*type, summary.reference, summary.title, entry ? entry->uuid : QUuid());
        }
    }
    return std::shared_ptr<const Names>(std::move(names));
}

void Names::add(const records::RecordType &type, const QString &reference, const QString &title, const QUuid &uuid)
{
    m_titles.insert(reference, title);
    if (!title.isEmpty())
        m_references[type.key][wordsOf(title)] += reference;
    if (!uuid.isNull())
        m_byUuid.insert(uuid, reference);
}

QStringList Names::find(const records::RecordType &type, const QString &name) const
{
    const QString words = wordsOf(name);
    const auto names = m_references.constFind(type.key);
    return words.isEmpty() || names == m_references.constEnd() ? QStringList() : names->value(words);
}

QString Names::entry(const QByteArray &type, const QString &key) const
{
    return key.isEmpty() ? QString() : m_byUuid.value(exchange::catalogueUuid(type, key));
}

} // namespace sheets
