// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/attention.h"

#include "models/itemmodels/cells.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/address.h"
#include "models/records/filter.h"
#include "models/reports/activitycontexts.h"
#include "models/rules/recordrules.h"

#include <algorithm>
#include <array>

namespace itemmodels {

using records::Record;

namespace {

// What Art. 30 asks for and nobody has answered.
core::Result<Attention> ofActivity(VaultSession &session, const Record &record)
{
    const auto activity = record.as<records::Activity>();
    reports::ActivityContexts contexts(session.source());
    const auto linksTo = [&session](core::RecordId target, const records::RecordType &type, const QByteArray &field) {
        return session.sourcesOf(target, type, field);
    };
    if (auto prepared = contexts.prepareFor(record.header.id, activity, linksTo); !prepared)
        return core::fail(prepared.error());
    const auto context = contexts.contextOf(record.header.id, activity);
    if (!context)
        return core::fail(context.error());
    const rules::Completeness completeness = rules::completeness(activity, *context);
    Attention attention;
    attention.figures = Figures {completeness.statutory, completeness.goodPractice};
    for (const rules::CompletenessItem &item : completeness.items) {
        if (item.verdict != rules::Verdict::Missing || item.asked == rules::Asked::ByGoodPractice || item.places.empty())
            continue;
        const rules::Place &place = item.places.front();
        attention.items.push_back({item.sentenceAt(place), item.point, place.field, place.record, Tone::Error});
    }
    return attention;
}

Tone toneOf(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Error:
        return Tone::Error;
    case rules::Severity::Warning:
        return Tone::Warning;
    case rules::Severity::Info:
        break;
    }
    return Tone::Neutral;
}

// What the rules of its type say of a record.
core::Result<Attention> ofFindings(VaultSession &session, const Record &record)
{
    const auto facts = session.facts();
    Attention attention;
    for (const rules::Finding &finding : rules::findings(record, *facts)) {
        const QString text = records::pathLabel(record.type(), finding.problem.field) + QStringLiteral(": ") + finding.problem.message;
        const QString remark = finding.severity == rules::Severity::Info ? QString() : finding.problem.message;
        attention.items.push_back({text, finding.problem.article, finding.problem.field, core::kNoRecord, toneOf(finding.severity), remark});
    }
    return attention;
}

// The types with rules of their own that look at more. A later one is one line here.
struct Rules {
    const records::RecordType &(*type)();
    core::Result<Attention> (*judge)(VaultSession &, const Record &);
};
constexpr std::array kRules {Rules {&records::activityType, &ofActivity}};

int unknownIn(const Record &record)
{
    const records::RecordType &type = record.type();
    std::vector<QByteArray> paths = defaultColumns(type);
    for (const QByteArray &path : type.list.preview) {
        if (std::find(paths.begin(), paths.end(), path) == paths.end())
            paths.push_back(path);
    }
    const CellContext unnamed {[](core::RecordId) { return QString(); }, {}};
    return int(std::count_if(paths.begin(), paths.end(), [&](const QByteArray &path) {
        const auto column = columnOf(type, path);
        const bool isAsked = column && (column->list || !column->field || records::isAsked(type.fields, record.values, column->index));
        return isAsked && cellOf(record, *column, unnamed).state == records::AnswerState::Unknown;
    }));
}

} // namespace

core::Result<Attention> attentionOf(VaultSession &session, const Record &record)
{
    const auto *const own = std::find_if(kRules.begin(), kRules.end(), [&record](const Rules &r) { return &r.type() == &record.type(); });
    const bool hasRules = own != kRules.end() || rules::hasFindings(record.type());
    auto attention = own == kRules.end() ? ofFindings(session, record) : own->judge(session, record);
    if (attention) {
        attention->hasRules = hasRules;
        attention->unknown = unknownIn(record);
    }
    return attention;
}

} // namespace itemmodels
