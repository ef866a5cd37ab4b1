// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/requests/searchplan.h"

#include "models/records/ruletools.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace rules {

using core::RecordId;
using records::RecipientTold;
using records::Request;
using records::RequestPart;
using records::RequestSearch;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Requests)
};

constexpr int kNamed = 4; // in a reason; the others are counted

bool isAmong(const std::vector<QString> &codes, std::initializer_list<const char *> wanted)
{
    return std::any_of(codes.begin(), codes.end(), [wanted](const QString &code) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&code](const char *w) { return code == QLatin1StringView(w); });
    });
}

bool maySell(const SearchedActivity &activity)
{
    return std::any_of(activity.recipients.begin(), activity.recipients.end(),
                       [](const auto &recipient) { return recipient.maySell; });
}

// Can the part be about this activity? What is not known of it does not rule it out.
bool bearsOn(const RequestPart &part, const SearchedActivity &activity)
{
    if (records::isOneOf(part.type, {"portability"}))
        return activity.bases.empty() || isAmong(activity.bases, {"6-1-a", "6-1-b"});
    if (records::isOneOf(part.type, {"withdraw-consent"}))
        return activity.bases.empty() || isAmong(activity.bases, {"6-1-a"});
    if (records::isOneOf(part.type, {"objection"}) && !records::isOneOf(part.law, {"ccpa"}))
        return activity.bases.empty() || isAmong(activity.bases, {"6-1-e", "6-1-ea", "6-1-f"});
    if (records::isOneOf(part.type, {"objection-marketing"}))
        return activity.purposes.empty()
               || isAmong(activity.purposes, {"direct-marketing", "marketing-other", "advertising"});
    if (records::isOneOf(part.type, {"adm-review", "adm-access", "adm-opt-out"}))
        return activity.mayDecide;
    if (records::isOneOf(part.type, {"opt-out", "objection"}))
        return maySell(activity);
    if (records::isOneOf(part.type, {"limit"}))
        return activity.items.empty()
               || std::any_of(activity.items.begin(), activity.items.end(),
                              [](const auto &item) { return item.isSpecial; });
    return true;
}

bool isAbout(const SearchedActivity::Item &item, const Request &request)
{
    if (!request.subjectCategory.hasValue() || item.subjects.empty())
        return true;
    return std::find(item.subjects.begin(), item.subjects.end(), request.subjectCategory.value().target)
           != item.subjects.end();
}

bool isMatch(const SearchedActivity &activity, const Request &request)
{
    const bool aboutPerson = activity.items.empty()
                             || std::any_of(activity.items.begin(), activity.items.end(),
                                            [&](const auto &item) { return isAbout(item, request); });
    const bool asked = request.parts.empty()
                       || std::any_of(request.parts.begin(), request.parts.end(),
                                      [&](const auto &part) { return bearsOn(part, activity); });
    return aboutPerson && asked;
}

std::vector<const SearchedActivity *> matches(const Request &request, const SearchRegister &all)
{
    std::vector<const SearchedActivity *> found;
    for (const SearchedActivity &activity : all.activities) {
        if (isMatch(activity, request))
            found.push_back(&activity);
    }
    return found;
}

QString titleOf(const SearchRegister &all, RecordId id)
{
    const auto hit = all.titles.find(id);
    return hit == all.titles.end() ? QString() : hit->second;
}

// "Contact data, payment data and 3 more"
QString listed(const SearchRegister &all, const std::vector<RecordId> &ids)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(ids.size(), std::size_t(kNamed)); ++i)
        names += titleOf(all, ids[i]);
    const QString text = names.join(", "_L1);
    return ids.size() > kNamed ? Tr::tr("%1 and %n more", nullptr, int(ids.size()) - kNamed).arg(text) : text;
}

void addOnce(std::vector<RecordId> &ids, RecordId id)
{
    if (id != core::kNoRecord && std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
}

class Plan
{
public:
    Plan(const Request &request, const SearchRegister &all) : m_request(request), m_all(all)
    {
        for (const RequestSearch &search : request.searches) {
            note(SearchTarget::Activity, search.activity);
            note(SearchTarget::System, search.system);
            note(SearchTarget::Vendor, search.vendor);
        }
    }

    std::vector<Proposal> made()
    {
        for (const SearchedActivity *activity : matches(m_request, m_all))
            add(*activity);
        std::vector<Proposal> proposals;
        proposals.reserve(m_open.size());
        for (auto &[place, proposal] : m_open) {
            proposal.title = titleOf(m_all, proposal.target);
            proposal.reason = reasonOf(proposal);
            proposals.push_back(std::move(proposal));
        }
        std::sort(proposals.begin(), proposals.end(), [](const Proposal &a, const Proposal &b) {
            const int order = a.kind == b.kind ? a.title.compare(b.title, Qt::CaseInsensitive)
                                               : int(a.kind) - int(b.kind);
            return order == 0 ? a.target < b.target : order < 0;
        });
        return proposals;
    }

private:
    using Key = std::pair<SearchTarget, RecordId>;

    void note(SearchTarget kind, const records::Answer<records::Link> &link)
    {
        if (link.hasValue())
            m_searched.insert({kind, link.value().target});
    }

    void add(const SearchedActivity &activity)
    {
        propose({SearchTarget::Activity, activity.id}, activity);
        for (const RecordId system : activity.systems) {
            propose({SearchTarget::System, system}, activity);
            if (const auto host = m_all.hosts.find(system); host != m_all.hosts.end())
                propose({SearchTarget::Vendor, host->second}, activity);
        }
        for (const RecordId vendor : activity.vendors)
            propose({SearchTarget::Vendor, vendor}, activity);
    }

    void propose(const Key &place, const SearchedActivity &activity)
    {
        if (m_searched.contains(place))
            return;
        Proposal &proposal = m_open[place];
        proposal.kind = place.first;
        proposal.target = place.second;
        addOnce(proposal.activities, activity.id);
        for (const SearchedActivity::Item &item : activity.items) {
            if (isAbout(item, m_request))
                addOnce(proposal.dataCategories, item.category);
        }
    }

    [[nodiscard]] QString reasonOf(const Proposal &proposal) const
    {
        const QString person = m_request.subjectCategory.hasValue()
                                   ? titleOf(m_all, m_request.subjectCategory.value().target)
                                   : QString();
        const QString data = proposal.dataCategories.empty() ? Tr::tr("data not described yet")
                                                             : listed(m_all, proposal.dataCategories);
        const QString held = person.isEmpty() ? data : Tr::tr("%1 (%2)").arg(data, person);
        const QString activities = listed(m_all, proposal.activities);
        switch (proposal.kind) {
        case SearchTarget::Activity:
            break;
        case SearchTarget::System:
            return Tr::tr("Used by %1: %2.").arg(activities, held);
        case SearchTarget::Vendor:
            return Tr::tr("Works for %1: %2.").arg(activities, held);
        }
        return Tr::tr("Holds %1.").arg(held);
    }

    const Request &m_request;
    const SearchRegister &m_all;
    std::set<Key> m_searched;
    std::map<Key, Proposal> m_open;
};

// What the recipients are told of a right that was used.
struct Duty {
    const char *type = nullptr; // vocabulary request_type
    const char *law = nullptr; // null: any
    const char *action = nullptr; // vocabulary art19_action
    bool buyersOnly = false;
};
constexpr std::array kDuties {
    Duty {"rectification", "ccpa", "ccpa-correct"},
    Duty {"correct", nullptr, "ccpa-correct"},
    Duty {"erasure", "ccpa", "ccpa-delete"},
    Duty {"delete", nullptr, "ccpa-delete"},
    Duty {"opt-out", nullptr, "ccpa-opt-out", true},
    Duty {"rectification", nullptr, "rectify"},
    Duty {"erasure", nullptr, "erase"},
    Duty {"restriction", nullptr, "restrict"},
};

const Duty *dutyOf(const RequestPart &part)
{
    if (records::isOneOf(part.outcome,
                         {"refused", "no-data", "not-identifiable", "withdrawn", "duplicate", "forwarded"}))
        return nullptr;
    const auto *const hit = std::find_if(kDuties.begin(), kDuties.end(), [&part](const Duty &duty) {
        return records::isOneOf(part.type, {duty.type}) && (!duty.law || records::isOneOf(part.law, {duty.law}));
    });
    return hit == kDuties.end() ? nullptr : hit;
}

class Telling
{
public:
    Telling(const Request &request, const SearchRegister &all) : m_all(all)
    {
        for (const RecipientTold &told : request.recipientsTold)
            m_known.insert({told.party.value().target, told.name.value(), told.action.value().code});
    }

    void tell(const SearchedActivity &activity, const Duty &duty)
    {
        const QString action = QString::fromLatin1(duty.action);
        for (const SearchedActivity::Recipient &recipient : activity.recipients) {
            if (!duty.buyersOnly || recipient.maySell)
                add(recipient.party, recipient.name.isEmpty() ? titleOf(m_all, recipient.category) : recipient.name,
                    action);
        }
        if (duty.buyersOnly)
            return;
        for (const RecordId vendor : activity.vendors)
            add(vendor, {}, action);
        for (const RecordId system : activity.systems) {
            if (const auto host = m_all.hosts.find(system); host != m_all.hosts.end())
                add(host->second, {}, action);
        }
    }

    std::vector<RecipientTold> rows;

private:
    void add(RecordId party, const QString &name, const QString &action)
    {
        const QString said = party == core::kNoRecord ? name : QString();
        if ((party == core::kNoRecord && said.isEmpty()) || !m_known.insert({party, said, action}).second)
            return;
        RecipientTold row;
        if (party != core::kNoRecord)
            row.party = records::Link {party};
        else
            row.name = said;
        row.action = records::Choice {action};
        row.state = records::Choice {u"pending"_s};
        rows.push_back(std::move(row));
    }

    const SearchRegister &m_all;
    std::set<std::tuple<RecordId, QString, QString>> m_known;
};

// Where nothing was found there is nobody to tell.
std::vector<const SearchedActivity *> concerned(const Request &request, const SearchRegister &all)
{
    std::set<RecordId> empty;
    std::set<RecordId> searched;
    for (const RequestSearch &search : request.searches) {
        if (search.activity.hasValue())
            (search.found.isNone() ? empty : searched).insert(search.activity.value().target);
    }
    std::vector<const SearchedActivity *> found;
    for (const SearchedActivity &activity : all.activities) {
        if (searched.contains(activity.id) || (!empty.contains(activity.id) && isMatch(activity, request)))
            found.push_back(&activity);
    }
    return found;
}

} // namespace

RequestSearch Proposal::row() const
{
    RequestSearch search;
    const records::Link link {target};
    switch (kind) {
    case SearchTarget::Activity:
        search.activity = link;
        break;
    case SearchTarget::System:
        search.system = link;
        break;
    case SearchTarget::Vendor:
        search.vendor = link;
        break;
    }
    search.note = reason;
    return search;
}

std::vector<Proposal> searchPlan(const Request &request, const SearchRegister &all)
{
    return Plan(request, all).made();
}

bool concernsRecipients(const Request &request)
{
    return std::any_of(request.parts.begin(), request.parts.end(), [](const RequestPart &part) { return dutyOf(part) != nullptr; });
}

std::vector<RecipientTold> proposedRecipients(const Request &request, const SearchRegister &all)
{
    std::vector<const Duty *> duties;
    for (const RequestPart &part : request.parts) {
        if (const Duty *duty = dutyOf(part); duty && std::find(duties.begin(), duties.end(), duty) == duties.end())
            duties.push_back(duty);
    }
    Telling telling(request, all);
    if (duties.empty())
        return {};
    for (const SearchedActivity *activity : concerned(request, all)) {
        for (const Duty *duty : duties)
            telling.tell(*activity, *duty);
    }
    return std::move(telling.rows);
}

} // namespace rules
