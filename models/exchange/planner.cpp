// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/planner.h"

#include "models/exchange/attachmentfolder.h"
#include "models/exchange/merge.h"
#include "models/records/registry.h"
#include "models/records/threewaymerge.h"
#include "models/records/validation.h"
#include "models/storage/versions.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace exchange {

using records::Field;
using records::Record;
using records::RecordType;
using records::Values;
using storage::ReferenceIndex;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::Importer)
};

constexpr std::size_t kBatch = 500;

core::RecordId newId(std::size_t index)
{
    return core::RecordId(-qint64(index) - 1);
}

QString exampleOf(const RecordType &type)
{
    return QString::fromLatin1(type.prefix) + (type.yearField.isEmpty() ? u"-0012"_s : u"-2026-0012"_s);
}

// The vault's references and those of records that are to be made.
class PlanReferences final : public records::References
{
public:
    explicit PlanReferences(std::shared_ptr<const ReferenceIndex> index) : m_index(std::move(index)) { }
    void add(core::RecordId id, const Draft &draft)
    {
        if (draft.reference.isEmpty()) {
            m_references.insert(core::toInt(id), Tr::tr("new: %1").arg(draft.type->titleOf(draft.values)));
            return;
        }
        m_references.insert(core::toInt(id), draft.reference);
        m_ids.insert(draft.reference, id);
    }
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override
    {
        const auto hit = m_ids.constFind(reference);
        return hit == m_ids.constEnd() ? m_index->idOf(reference) : std::optional(*hit);
    }
    [[nodiscard]] QString referenceOf(core::RecordId id) const override
    {
        const auto hit = m_references.constFind(core::toInt(id));
        return hit == m_references.constEnd() ? m_index->referenceOf(id) : *hit;
    }

private:
    std::shared_ptr<const ReferenceIndex> m_index;
    QHash<qint64, QString> m_references;
    QHash<QString, core::RecordId> m_ids;
};

template<class Visit>
void forEachAttachment(const records::Fields &fields, const records::Values &values, const QByteArray &prefix,
                       Visit visit)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const records::Value &value = values[i];
        if (const auto *attachment = std::get_if<records::Attachment>(&value.data))
            visit(prefix + fields[i].name, *attachment);
        for (const records::Attachment &attachment : value.as<std::vector<records::Attachment>>())
            visit(prefix + fields[i].name, attachment);
        int row = 0;
        for (const records::RowValues &inner : value.as<std::vector<records::RowValues>>())
            forEachAttachment(fields[i].rows->fields, inner.values,
                              fields[i].name + '.' + QByteArray::number(++row) + '.', visit);
    }
}

} // namespace

core::Result<ImportPlan> Planner::plan()
{
    auto index = ReferenceIndex::read(m_connection);
    if (!index)
        return core::fail(index.error());
    m_index = std::move(*index);
    takeFiles();
    const auto references = std::make_shared<PlanReferences>(m_index);
    for (std::size_t i = 0; i < m_drafts.records.size(); ++i) {
        identify(i);
        if (core::toInt(m_ids[i]) < 0 && !m_drafts.records[i].key().isEmpty())
            references->add(m_ids[i], m_drafts.records[i]);
    }
    m_plan.m_references = references;
    if (auto loaded = loadStored(); !loaded)
        return core::fail(loaded.error());
    for (std::size_t i = 0; i < m_drafts.records.size(); ++i) {
        if (m_progress && !m_progress(qint64(i), qint64(m_drafts.records.size())))
            return core::fail(core::ErrorCode::Cancelled, Tr::tr("Cancelled; nothing was imported."));
        if (auto planned = planRecord(i); !planned)
            return core::fail(planned.error());
    }
    finish();
    return std::move(m_plan);
}

void Planner::takeFiles()
{
    m_drafts.fileProblems.resize(std::size_t(m_reading.files.size()));
    for (qsizetype i = 0; i < m_reading.files.size(); ++i)
        m_plan.m_files.push_back({m_reading.files[i], std::move(m_drafts.fileProblems[std::size_t(i)])});
    m_plan.m_attachmentFolder = m_reading.attachmentFolder;
    m_plan.m_lastReferences = std::move(m_drafts.lastReferences);
    m_ids.resize(m_drafts.records.size());
}

void Planner::identify(std::size_t index)
{
    Draft &draft = m_drafts.records[index];
    const ReferenceIndex::Entry *entry = draft.reference.isEmpty() ? nullptr : m_index->find(draft.reference);
    m_ids[index] = entry ? entry->id : newId(index);
    const auto first = m_byKey.constFind(draft.key());
    if (first != m_byKey.constEnd()) {
        m_ids[index] = newId(index);
        return draft.refuse("reference", Tr::tr("%1 stands in the file twice, first in line %2")
                                             .arg(draft.reference)
                                             .arg(m_drafts.records[*first].line));
    }
    if (!draft.key().isEmpty())
        m_byKey.insert(draft.key(), index);
    if (entry)
        identifyStored(draft, *entry);
    else
        identifyNew(draft);
    if (draft.uuid.isNull())
        return;
    if (m_uuids.contains(draft.uuid))
        draft.refuse("uuid", Tr::tr("the same UUID stands in the file twice"));
    m_uuids.insert(draft.uuid);
}

void Planner::identifyStored(Draft &draft, const ReferenceIndex::Entry &entry)
{
    if (entry.type != draft.type)
        draft.refuse("reference", Tr::tr("%1 is a record of another kind").arg(draft.reference));
    else if (entry.removed)
        draft.refuse("reference", Tr::tr("%1 has been removed; restore it first").arg(draft.reference));
    else if (!draft.uuid.isNull() && draft.uuid != entry.uuid)
        draft.refuse("uuid", Tr::tr("%1 is another record in this vault: its UUID differs").arg(draft.reference));
}

void Planner::identifyNew(Draft &draft)
{
    if (!draft.reference.isEmpty() && !isReferenceOf(*draft.type, draft.reference))
        draft.refuse(
            "reference",
            Tr::tr("\"%1\" is not a reference such as %2").arg(draft.reference.left(40), exampleOf(*draft.type)));
    if (!draft.uuid.isNull() && m_index->isTaken(draft.uuid))
        draft.refuse("uuid", Tr::tr("another record in the vault has this UUID"));
}

core::Result<> Planner::loadStored()
{
    std::map<const RecordType *, std::vector<core::RecordId>> wanted;
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (core::toInt(m_ids[i]) > 0)
            wanted[m_drafts.records[i].type].push_back(m_ids[i]);
    }
    for (const auto &[type, ids] : wanted) {
        for (std::size_t at = 0; at < ids.size(); at += kBatch) {
            auto records = m_store.load(*type, std::span(ids).subspan(at, std::min(kBatch, ids.size() - at)));
            if (!records)
                return core::fail(records.error());
            for (Record &record : *records)
                m_stored.emplace(core::toInt(record.header.id), std::move(record));
        }
    }
    return {};
}

void Planner::resolveLinks(Draft &draft)
{
    DraftLinks::replace(
        draft.type->fields, draft.values,
        [&](const QByteArray &path, const Field &field, core::RecordId id) { return resolve(draft, path, field, id); });
}

core::RecordId Planner::resolve(Draft &draft, const QByteArray &path, const Field &field, core::RecordId id)
{
    const QString reference = m_reading.links->referenceOf(id);
    const auto inFile = m_byKey.constFind(reference);
    const ReferenceIndex::Entry *entry = inFile == m_byKey.constEnd() ? m_index->find(reference) : nullptr;
    if (!entry && inFile == m_byKey.constEnd()) {
        draft.refuse(path, Tr::tr("there is no record \"%1\"").arg(reference.left(40)));
        return id;
    }
    const RecordType *type = entry ? entry->type : m_drafts.records[*inFile].type;
    const auto isType = [type](const char *key) { return type && type->key == key; };
    if (!field.targets.empty() && std::none_of(field.targets.begin(), field.targets.end(), isType))
        draft.refuse(path, Tr::tr("%1 is not the kind of record that belongs here").arg(reference));
    return entry ? entry->id : m_ids[*inFile];
}

core::Result<records::Values> Planner::answers(Draft &draft, const Record *before, ImportRow &row, records::Values &old)
{
    const bool isOlder = before && draft.revision > 0 && draft.revision < before->header.revision;
    if (isOlder && draft.mergesChanges)
        return mergedChanges(draft, *before, row, old);
    records::Values values = merged(draft, before);
    const auto changed = isOlder ? changedFields(*draft.type, before->values, values) : std::vector<QByteArray>();
    if (!changed.empty())
        checkRevision(draft, *before, changed);
    return values;
}

core::Result<records::Values> Planner::mergedChanges(Draft &draft, const Record &before, ImportRow &row, records::Values &old)
{
    auto base = storage::Versions(m_connection).content(*draft.type, before.header.id, draft.revision);
    if (!base && base.error().code != core::ErrorCode::NotFound)
        return core::fail(base.error());
    if (!base) { // erased since, or never there
        draft.refuse("revision", Tr::tr("the vault does not have revision %1 any more").arg(draft.revision));
        return before.values;
    }
    Record then(*draft.type);
    then.values = *base;
    records::Merge merge = mergeChanges(*draft.type, *base, merged(draft, &then), before.values, before.header.nextRow);
    for (records::Clash &clash : merge.clashes) {
        const QByteArray path = records::pathOf(*draft.type, clash.address);
        draft.refuse(path, Tr::tr("was changed in the vault after revision %1, which the file has").arg(draft.revision));
        row.clashes.push_back({path, clash.label, clash.field, std::move(clash.base), std::move(clash.theirs), std::move(clash.mine)});
        ++m_conflicts;
    }
    old = std::move(*base);
    return std::move(merge.values);
}

core::Result<> Planner::planRecord(std::size_t index)
{
    Draft &draft = m_drafts.records[index];
    const auto stored = m_stored.find(core::toInt(m_ids[index]));
    const Record *before = stored == m_stored.end() ? nullptr : &stored->second;
    resolveLinks(draft);
    Record record(*draft.type);
    if (before) {
        record.header = before->header;
    } else {
        record.header.id = m_ids[index];
        record.header.uuid = draft.uuid;
        record.header.reference = draft.reference;
    }
    ImportRow row {draft.type, m_plan.m_files[draft.file].name, draft.line, draft.reference};
    Values old = before ? before->values : Values(draft.type->fields.size()); // when the file was written
    auto values = answers(draft, before, row, old);
    if (!values)
        return core::fail(values.error());
    record.values = std::move(*values);
    const Record empty(*draft.type);
    const auto changed = changedFields(*draft.type, (before ? *before : empty).values, record.values);
    row.action = !before ? ImportAction::New : changed.empty() ? ImportAction::Unchanged : ImportAction::Changed;
    row.title = record.title();
    for (const QByteArray &field : changed)
        row.changes.push_back({field, (before ? *before : empty).value(field), record.value(field), old[std::size_t(draft.type->fieldIndex(field))]});
    validate(draft, record);
    if (auto checked = checkAttachments(draft, record); !checked)
        return checked;
    if (!draft.problems.empty())
        row.action = ImportAction::Refused;
    row.problems = std::move(draft.problems);
    row.remarks = std::move(draft.remarks);
    draft.values.clear();
    if (row.action == ImportAction::New || row.action == ImportAction::Changed)
        m_plan.m_saves.push_back({std::move(record), m_plan.m_rows.size(), std::move(draft)});
    m_plan.m_rows.push_back(std::move(row));
    return {};
}

// A field that could not be read is unknown now: no use in saying that it needs a value.
void Planner::validate(Draft &draft, const Record &record)
{
    for (core::Problem &problem : records::validate(*draft.type, record.values)) {
        const bool isKnown = std::any_of(draft.problems.begin(), draft.problems.end(),
                                         [&problem](const core::Problem &p) { return p.field == problem.field; });
        if (isKnown)
            continue;
        problem.line = draft.lineOf(problem.field);
        problem.message = inColumn(draft.headingOf(problem.field), problem.message);
        draft.problems.push_back(std::move(problem));
    }
}

core::Result<> Planner::checkAttachments(Draft &draft, const Record &record)
{
    if (!draft.problems.empty()) // a hash that is none must not become the name of a file
        return {};
    core::Result<> done;
    forEachAttachment(draft.type->fields, record.values, {},
                      [&](const QByteArray &path, const records::Attachment &attachment) {
                          const auto fault = attachmentFault(attachment.sha256);
                          if (!fault)
                              done = core::fail(fault.error());
                          else if (!fault->isEmpty())
                              draft.refuse(path, *fault);
                      });
    return done;
}

// What keeps that content from being in the vault after the import, if anything does.
core::Result<QString> Planner::attachmentFault(const QString &sha256)
{
    if (const auto known = m_attachmentFaults.constFind(sha256); known != m_attachmentFaults.constEnd())
        return *known;
    const auto isStored = storage::Attachments(m_connection).contains(sha256);
    if (!isStored)
        return core::fail(isStored.error());
    QString fault;
    if (!*isStored) {
        const auto content = AttachmentFolder(m_reading.attachmentFolder).read(sha256);
        fault = content ? QString() : content.error().message;
        m_plan.m_attachments += sha256;
    }
    m_attachmentFaults.insert(sha256, fault);
    return fault;
}

void Planner::checkRevision(Draft &draft, const Record &stored, const std::vector<QByteArray> &changed)
{
    if (draft.revision == 0 || draft.revision >= stored.header.revision)
        return;
    const auto base = storage::Versions(m_connection).content(*draft.type, stored.header.id, draft.revision);
    std::vector<QByteArray> fields;
    if (base)
        fields = changedFields(*draft.type, *base, stored.values);
    for (const QByteArray &field : fields.empty() ? changed : fields) {
        draft.refuse(field,
                     Tr::tr("was changed in the vault after revision %1, which the file has").arg(draft.revision));
        ++m_conflicts;
    }
}

void Planner::finish()
{
    std::size_t problems = 0;
    for (const ImportPlan::File &file : m_plan.m_files)
        problems += file.problems.size();
    for (const ImportRow &row : m_plan.m_rows)
        problems += row.problems.size();
    m_plan.m_isRefused = problems > 0;
    m_plan.m_isConflict = problems > 0 && problems == m_conflicts;
}

} // namespace exchange
