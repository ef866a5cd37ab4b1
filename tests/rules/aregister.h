// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/completeness.h"

#include <QTest>

// A small register in which nothing is missing, for tests to take something out of.
namespace aregister {

inline constexpr core::RecordId kUs {1};
inline constexpr core::RecordId kOfficer {2};
inline constexpr core::RecordId kClient {3};
inline constexpr core::RecordId kVendor {4};
inline constexpr core::RecordId kRule {5};
inline constexpr core::RecordId kTransfer {6};
inline constexpr core::RecordId kOrdinaryData {7};
inline constexpr core::RecordId kHealthData {8};
inline constexpr core::RecordId kCriminalData {9};
inline constexpr core::RecordId kOther {10}; // of catalogues and the like, never looked up

struct Subject {
    records::Activity activity;
    rules::ActivityContext context;

    [[nodiscard]] rules::Completeness completeness() const { return rules::completeness(activity, context); }
    records::Organisation &us() { return context.organisations.at(kUs); }
    records::Organisation &client() { return context.organisations.at(kClient); }
    records::Vendor &vendor() { return context.vendors.at(kVendor); }
    records::Contact &officer() { return context.contacts.at(kOfficer); }
    records::Transfer &transfer() { return context.transfers[kTransfer]; }
};

template<class T>
[[nodiscard]] records::Answers<T> all(std::vector<T> items)
{
    return records::Answers<T>::complete(std::move(items));
}

[[nodiscard]] inline records::Choice code(const char *text)
{
    return {QString::fromLatin1(text)};
}

[[nodiscard]] inline QString text(const char *words)
{
    return QString::fromUtf8(words);
}

// Changes the only row of a list.
template<class T, class Change>
void inRow(records::Answers<T> &list, Change change)
{
    std::vector<T> rows = list.items();
    change(rows.front());
    list = records::Answers<T>::complete(std::move(rows));
}

[[nodiscard]] inline records::Organisation anOrganisation(const char *name)
{
    records::Organisation organisation;
    organisation.name = text(name);
    organisation.legalName = text(name);
    organisation.country = records::Country {text("DE")};
    organisation.address = text("Main Street 1");
    organisation.laws = all<records::Choice>({code("gdpr")});
    return organisation;
}

[[nodiscard]] inline rules::ActivityContext aContext()
{
    rules::ActivityContext context;
    context.organisations[kUs] = anOrganisation("Example GmbH");
    context.organisations[kUs].dpo = records::Link {kOfficer};
    context.organisations[kClient] = anOrganisation("Client AG");
    context.contacts[kOfficer].name = text("Office for data protection");
    context.contacts[kOfficer].email = text("dpo@example.org");
    context.retentionRules[kRule].period = records::Duration {.years = 3};
    context.dataCategories[kOrdinaryData].special = false;
    context.dataCategories[kHealthData].special = true;
    context.dataCategories[kCriminalData].criminal = true;
    records::VendorService service;
    service.row = 1;
    service.storageCountries = all<records::Country>({{text("DE")}});
    service.accessCountries = all<records::Country>({{text("IE")}});
    context.vendors[kVendor].legalName = text("Cloud Ltd");
    context.vendors[kVendor].country = records::Country {text("US")};
    context.vendors[kVendor].services = all<records::VendorService>({service});
    return context;
}

// Used on consent, data about customers, kept three years, with one recipient and one vendor inside the EEA.
[[nodiscard]] inline records::Activity anActivity()
{
    records::Activity activity;
    activity.name = text("Newsletter");
    activity.organisation = records::Link {kUs};
    activity.securityDescription = text("Encrypted, with roles and backups");
    records::DataItem item;
    item.dataCategory = records::Link {kOrdinaryData};
    item.subjectCategories = all<records::Link>({{kOther}});
    item.retentionRule = records::Link {kRule};
    activity.dataItems = all<records::DataItem>({item});
    records::Recipient recipient;
    recipient.category = records::Link {kOther};
    recipient.country = records::Country {text("FR")};
    activity.recipients = all<records::Recipient>({recipient});
    records::VendorUse use;
    use.vendor = records::Link {kVendor};
    use.service = records::RowLink {1};
    activity.vendors = all<records::VendorUse>({use});
    activity.systems = records::Answers<records::Link>::none();
    activity.owner = records::Link {kOther};
    activity.nextReview = QDate(2027, 1, 1);
    activity.status = code("approved");
    return activity;
}

[[nodiscard]] inline Subject aController()
{
    Subject subject {anActivity(), aContext()};
    records::Activity &activity = subject.activity;
    activity.role = code("controller");
    records::Purpose purpose;
    purpose.row = 1;
    purpose.description = text("Send news to people who asked for them");
    purpose.basis = code("6-1-a");
    purpose.consentWording = text("Yes, send me news");
    purpose.consentProof = text("Log of the double opt-in");
    purpose.consentWithdrawal = text("Link in every mail");
    activity.purposes = all<records::Purpose>({purpose});
    activity.collection = code("direct");
    activity.provisionMandatory = code("voluntary");
    activity.automatedDecisions = false;
    activity.children = false;
    activity.dpiaCriteria = records::Answers<records::Choice>::none();
    activity.dpiaOutcome = code("not-needed");
    activity.notice = records::Link {kOther};
    return subject;
}

[[nodiscard]] inline Subject aProcessor()
{
    Subject subject {anActivity(), aContext()};
    subject.activity.role = code("processor");
    records::ControllerServed served;
    served.controller = records::Link {kClient};
    served.operations = text("Hosting and support");
    served.instructions = text("Annex 1 of the contract");
    served.contract = text("Contract of 2026");
    subject.activity.onBehalfOf = all<records::ControllerServed>({served});
    return subject;
}

// Lets the transfer of the subject go to the United States under a mechanism.
inline records::TransferSafeguard aSafeguard(const char *mechanism)
{
    records::TransferSafeguard safeguard;
    safeguard.mechanism = code(mechanism);
    return safeguard;
}

inline void addTransfer(Subject &subject, const char *mechanism)
{
    records::Transfer &transfer = subject.transfer();
    transfer.status = code("active");
    transfer.destinations = all<records::Country>({{text("US")}});
    transfer.safeguards = all<records::TransferSafeguard>({aSafeguard(mechanism)});
}

// "missing recipients @ recipients.1.category; undecided dpo @ 1:dpo": all that is not answered.
[[nodiscard]] inline QString openItems(const rules::Completeness &completeness, bool goodPractice)
{
    QStringList items;
    for (const rules::CompletenessItem &item : completeness.items) {
        if (item.verdict == rules::Verdict::Answered || (item.asked == rules::Asked::ByGoodPractice) != goodPractice)
            continue;
        QStringList places;
        for (const rules::Place &place : item.places) {
            const QString field = QString::fromLatin1(place.field);
            const auto id = core::toInt(place.record);
            places.push_back(id == 0 ? field : QString(QString::number(id) + QLatin1Char(':') + field));
        }
        const bool missing = item.verdict == rules::Verdict::Missing;
        items.push_back((missing ? text("missing ") : text("undecided ")) + QString::fromLatin1(item.id) + text(" @ ")
                        + places.join(text(", ")));
    }
    return items.join(text("; "));
}

// What a test changes, and what is open then.
using Change = void (*)(Subject &);

struct Case {
    const char *name;
    Change change;
    const char *open; // as openItems() says it
};

template<std::size_t Size>
void addCases(const Case (&cases)[Size])
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("open");
    for (const Case &row : cases)
        QTest::newRow(row.name) << row.change << text(row.open);
}

} // namespace aregister

Q_DECLARE_METATYPE(aregister::Change)
