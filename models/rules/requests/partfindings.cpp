// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/requests/partfindings.h"

#include "models/records/request/requestrules.h"
#include "models/records/ruletools.h"
#include "models/rules/requests/requestclock.h"
#include "models/rules/requests/requestfigures.h"
#include "models/rules/requests/requeststates.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

using records::Request;
using records::RequestPart;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Requests)
};

// What may not change unnoticed once the person has the answer. Computed dates follow from other fields.
const records::Fields &partFields()
{
    static const auto rows = records::requestPartType();
    return rows->fields;
}

class PartFinder
{
public:
    PartFinder(const Request &request, std::size_t index, const Facts &facts, std::vector<Finding> &found)
        : m_request(request), m_part(request.parts.items()[index]), m_index(index), m_facts(facts), m_found(found)
    {
    }

    void find(const RequestPast &past)
    {
        clock();
        lateness();
        refusal();
        verification();
        changes(past);
    }

private:
    [[nodiscard]] QByteArray path(const char *field) const { return records::rowField("parts", m_index, field); }

    void add(const char *id, Severity severity, const char *field, const QByteArray &article, const QString &sentence)
    {
        m_found.push_back({id, severity, {path(field), sentence, article}});
    }

    void clock()
    {
        if (!m_part.law.hasValue() || !m_part.type.hasValue()) {
            if (!isOver(m_request))
                add("part-without-clock", Severity::Warning, m_part.type.hasValue() ? "law" : "type", "Art. 12(3)",
                    Tr::tr("no date can be computed until it is known what is asked and by which law"));
            return;
        }
        if (!lawOf(m_part)) {
            add("part-without-clock", Severity::Warning, "law", "",
                Tr::tr("this law has no such request: enter its date by hand"));
            return;
        }
        const auto clock = clockOf(m_request, m_part, m_facts);
        if (!clock && m_request.received.hasValue())
            dateUnknown(clock.error());
        else if (clock)
            warnings(*clock);
        if (clock && m_part.statutoryDue.hasValue() && !isOver(m_request)
            && m_part.statutoryDue.value() != clock->dates.statutoryDue)
            add("date-out-of-date", Severity::Warning, "statutory_due", "",
                Tr::tr("computed anew it is %1; the next save takes that over")
                    .arg(clock->dates.statutoryDue.toString(Qt::ISODate)));
    }

    void dateUnknown(const core::Error &error)
    {
        if (error.problems.empty())
            add("date-unknown", Severity::Warning, "statutory_due", "", error.message);
        for (const core::Problem &problem : error.problems)
            add("date-unknown", Severity::Warning, "statutory_due", problem.article, problem.message);
    }

    // The clock names its own inputs; people look for the field of the request.
    void warnings(const PartClock &clock)
    {
        const std::vector<Waiting> waiting = waitingIn(m_request, clock.input.received);
        for (const core::Problem &warning : clock.dates.warnings) {
            Finding finding {"clock-" + warning.field, Severity::Warning, warning};
            if (warning.field.startsWith("pauses.")) {
                const std::size_t which = warning.field.mid(7).toULongLong() - 1;
                finding.id = "pause-not-counted";
                finding.problem.field = waiting.at(which).field;
                finding.severity = finding.problem.field.startsWith("pauses.") ? Severity::Warning : Severity::Info;
            } else if (warning.field == "extension_told") {
                finding.id = "extension-late";
                finding.problem.field = "extension_told_on";
            } else if (warning.field == "extended") {
                finding.problem.field = path("extended");
            }
            if (std::find(m_found.begin(), m_found.end(), finding) == m_found.end()) // another part has the same clock
                m_found.push_back(std::move(finding));
        }
        acknowledgement(clock.dates.acknowledgeBy,
                        clock.input.law == Law::UkComplaint ? "s. 164A DPA 2018" : "11 CCR 7021(a)");
    }

    void acknowledgement(const QDate &by, const char *article)
    {
        if (!by.isValid() || isOver(m_request))
            return;
        const auto &told = m_request.acknowledgedOn;
        const bool late = told.hasValue() ? told.value() > by : m_facts.today() > by;
        const Finding finding {
            "acknowledged-late",
            Severity::Warning,
            {"acknowledged_on", Tr::tr("receipt is confirmed by %1").arg(by.toString(Qt::ISODate)), article}};
        if (late && std::find(m_found.begin(), m_found.end(), finding) == m_found.end())
            m_found.push_back(finding);
    }

    void lateness()
    {
        if (!m_part.statutoryDue.hasValue())
            return;
        const QDate due = m_part.statutoryDue.value();
        const QByteArray article = records::isOneOf(m_part.law, {"ccpa"}) ? "Civ. Code 1798.130(a)(2)" : "Art. 12(3)";
        if (isLate(m_part))
            add("answered-late", m_request.lateBecause.hasValue() ? Severity::Info : Severity::Warning, "answered_on",
                article, Tr::tr("the answer was due on %1").arg(due.toString(Qt::ISODate)));
        else if (!records::isAnswered(m_part) && !isOver(m_request) && due < m_facts.today())
            add("overdue", Severity::Error, "statutory_due", article,
                Tr::tr("the answer was due on %1").arg(due.toString(Qt::ISODate)));
    }

    void refusal()
    {
        for (const core::Problem &missing : refusalProblems(m_part, m_index))
            m_found.push_back({"refusal-incomplete", Severity::Error, missing});
        if (records::isOneOf(m_part.outcome, {"not-identifiable"})
            && records::isOneOf(m_part.type, {"objection", "objection-marketing", "adm-review", "withdraw-consent"}))
            add("art11-too-wide", Severity::Error, "outcome", "Art. 11(2)",
                Tr::tr("Art. 11(2) sets aside Arts. 15 to 20 only, not this right"));
    }

    void verification()
    {
        if (records::isOneOf(m_part.type, {"know-specific"})
            && records::isOneOf(m_part.outcome, {"granted", "partly-granted"})
            && records::isOneOf(m_part.verification, {"none-allowed", "reasonable"}))
            add("verified-too-little", Severity::Error, "verification", "11 CCR 7062(c)",
                Tr::tr("specific pieces need a reasonably high degree of certainty: three data points and a signed "
                       "declaration"));
    }

    void changes(const RequestPast &past)
    {
        const auto before = past.answered.find(m_part.row);
        if (m_part.row <= 0 || before == past.answered.end())
            return;
        for (const records::Field &field : partFields()) {
            if (field.has(records::FieldFlag::Computed) || field.read(&before->second) == field.read(&m_part))
                continue;
            m_found.push_back({"changed-after-answer",
                               Severity::Warning,
                               {path(field.key),
                                Tr::tr("was changed after the answer of %1 went out")
                                    .arg(before->second.answeredOn.value().toString(Qt::ISODate)),
                                "Arts. 5(2), 12(3)"}});
        }
    }

    const Request &m_request;
    const RequestPart &m_part;
    std::size_t m_index;
    const Facts &m_facts;
    std::vector<Finding> &m_found;
};

} // namespace

void findInParts(const Request &request, const Facts &facts, const RequestPast &past, std::vector<Finding> &found)
{
    for (std::size_t i = 0; i < request.parts.items().size(); ++i)
        PartFinder(request, i, facts, found).find(past);
}

} // namespace rules
