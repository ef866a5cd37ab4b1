// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importer.h"

#include "models/exchange/attachmentfolder.h"
#include "models/exchange/planner.h"
#include "models/storage/referencecounters.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace exchange {

using core::ErrorCode;
using records::Record;
using storage::Transaction;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::Importer)
};

QString refusal()
{
    return Tr::tr("Nothing was imported, because some of the data cannot be accepted.");
}

bool isRefusal(const core::Error &error)
{
    return !error.problems.empty() && (error.code == ErrorCode::Invalid || error.code == ErrorCode::Conflict);
}

} // namespace

core::Result<ImportPlan> Importer::plan(const Source &source)
{
    return plan(readSource(source));
}

core::Result<ImportPlan> Importer::plan(Reading reading)
{
    return Planner(m_connection, m_store, std::move(reading), m_progress).plan();
}

core::Result<> Importer::check(ImportPlan &plan)
{
    if (plan.isRefused())
        return {};
    const auto transaction = Transaction::begin(m_connection); // never committed
    if (!transaction)
        return core::fail(transaction.error());
    ImportReport report;
    auto saved = save(plan, report);
    if (saved || !isRefusal(saved.error()))
        return saved ? core::Result<>() : core::fail(saved.error());
    for (core::Problem &problem : saved.error().problems) {
        const std::size_t at = std::size_t(problem.line) - 1;
        if (at >= plan.m_saves.size()) {
            plan.m_files.front().problems.push_back(std::move(problem));
            continue;
        }
        const ImportPlan::Save &save = plan.m_saves[at];
        problem.line = save.draft.lineOf(problem.field);
        problem.message = inColumn(save.draft.headingOf(problem.field), problem.message);
        plan.m_rows[save.row].problems.push_back(std::move(problem));
        plan.m_rows[save.row].action = ImportAction::Refused;
    }
    plan.m_isRefused = true;
    plan.m_isConflict = saved.error().code == ErrorCode::Conflict;
    return {};
}

core::Result<ImportReport> Importer::apply(const ImportPlan &plan)
{
    if (plan.isRefused())
        return core::fail(plan.m_isConflict ? ErrorCode::Conflict : ErrorCode::Invalid, refusal(), {}, plan.problems());
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return core::fail(transaction.error());
    ImportReport report;
    auto saved = save(plan, report);
    if (!saved)
        return core::fail(atLines(plan, std::move(saved.error())));
    if (auto committed = transaction->commit(); !committed)
        return core::fail(committed.error());
    for (const ImportRow &row : plan.rows())
        report.references += row.reference;
    for (std::size_t i = 0; i < plan.m_saves.size(); ++i)
        report.references[qsizetype(plan.m_saves[i].row)] = saved->at(qsizetype(i));
    report.added = plan.count(ImportAction::New);
    report.changed = plan.count(ImportAction::Changed);
    report.unchanged = plan.count(ImportAction::Unchanged);
    return report;
}

// Positions in the plan's list become lines of the files.
core::Error Importer::atLines(const ImportPlan &plan, core::Error error)
{
    for (core::Problem &problem : error.problems) {
        const std::size_t at = std::size_t(problem.line) - 1;
        if (at >= plan.m_saves.size())
            continue;
        const ImportPlan::Save &save = plan.m_saves[at];
        problem.line = save.draft.lineOf(problem.field);
        problem.message = inColumn(save.draft.headingOf(problem.field), problem.message);
        problem = plan.placed(std::move(problem), plan.m_rows[save.row].file);
    }
    if (error.code == ErrorCode::Invalid && !error.problems.empty())
        error.message = refusal();
    return error;
}

core::Result<QStringList> Importer::save(const ImportPlan &plan, ImportReport &report)
{
    for (const QString &reference : plan.m_lastReferences) {
        if (auto kept = storage::keepReference(m_connection, reference); !kept)
            return core::fail(kept.error());
    }
    if (plan.m_saves.empty())
        return QStringList();
    if (auto unused = checkStillUnused(plan); !unused)
        return core::fail(unused.error());
    if (auto added = addAttachments(plan, report); !added)
        return core::fail(added.error());
    const std::vector<std::size_t> order = savingOrder(plan);
    std::vector<Record> list;
    list.reserve(order.size());
    for (const std::size_t i : order)
        list.push_back(plan.m_saves[i].record);
    auto saved = m_store.saveAll(std::move(list), m_progress);
    if (!saved) {
        for (core::Problem &problem : saved.error().problems) {
            if (problem.line > 0 && std::size_t(problem.line) <= order.size())
                problem.line = int(order[std::size_t(problem.line) - 1]) + 1;
        }
        return core::fail(std::move(saved.error()));
    }
    QStringList references(qsizetype(order.size()));
    for (std::size_t i = 0; i < order.size(); ++i) {
        const records::RecordHeader &header = (*saved)[i].header;
        references[qsizetype(order[i])] = header.reference;
        const records::RecordHeader &before = plan.m_saves[order[i]].record.header;
        const bool isNew = core::toInt(before.id) < 0;
        report.records.push_back({&(*saved)[i].type(), header.id, isNew ? 0 : before.revision, header.revision});
    }
    return references;
}

// Records that bring their reference go first, so that no number is given out that one of them has.
std::vector<std::size_t> Importer::savingOrder(const ImportPlan &plan)
{
    std::vector<std::size_t> order(plan.m_saves.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_partition(order.begin(), order.end(),
                          [&plan](std::size_t i) { return !plan.m_saves[i].record.header.reference.isEmpty(); });
    return order;
}

core::Result<> Importer::addAttachments(const ImportPlan &plan, ImportReport &report)
{
    const AttachmentFolder folder(plan.m_attachmentFolder);
    storage::Attachments attachments(m_connection);
    for (const QString &hash : plan.m_attachments) {
        const auto content = folder.read(hash);
        if (!content)
            return core::fail(content.error());
        const auto stored = attachments.add(*content);
        if (!stored)
            return core::fail(stored.error());
        report.vaultIsLarge = report.vaultIsLarge || stored->vaultIsLarge;
    }
    return {};
}

core::Result<> Importer::checkStillUnused(const ImportPlan &plan)
{
    const auto index = storage::ReferenceIndex::read(m_connection);
    if (!index)
        return core::fail(index.error());
    for (const ImportPlan::Save &save : plan.m_saves) {
        const records::RecordHeader &header = save.record.header;
        if (core::toInt(header.id) < 0 && ((*index)->find(header.reference) || (*index)->isTaken(header.uuid)))
            return core::fail(
                ErrorCode::Conflict,
                Tr::tr("%1 was made in the vault in the meantime; nothing was imported.").arg(header.reference));
    }
    return {};
}

} // namespace exchange
