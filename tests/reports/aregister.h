// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/activity/activity.h"
#include "models/records/contact/contact.h"
#include "models/records/data_category/datacategory.h"
#include "models/records/measure/measure.h"
#include "models/records/organisation/organisation.h"
#include "models/records/recipient_category/recipientcategory.h"
#include "models/records/retention_rule/retentionrule.h"
#include "models/records/subject_category/subjectcategory.h"
#include "models/records/transfer/transfer.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/asatsource.h"
#include "tests/support/samplevault.h"

#include <QTest>

namespace reporting {

// A vault with a small register: an organisation with a DPO, a payroll that a vendor runs with a transfer, and an activity
// for another controller.
class ARegister
{
public:
    ARegister() { fill(); }

    template<class R>
    records::Record save(const records::RecordType &type, const R &content)
    {
        auto saved = vault.store().save(records::Record::from(type, content));
        if (!saved)
            qFatal("%s %s", qPrintable(saved.error().message), saved.error().problems.empty() ? "" : qPrintable(saved.error().problems.front().message));
        return std::move(*saved);
    }
    template<class R, class Change>
    records::Record change(core::RecordId id, const records::RecordType &type, Change change)
    {
        auto record = vault.store().load(type, id);
        auto content = record->template as<R>();
        change(content);
        record->set(content);
        auto saved = vault.store().save(*record);
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        return std::move(*saved);
    }
    void approve(core::RecordId id, const records::RecordType &type)
    {
        const auto record = vault.store().load(type, id);
        if (!record || !vault.store().approve(type, id, record->header.revision))
            qFatal("not approved");
    }

    support::RecordVault vault;
    storage::LiveSource source {vault.connection()};
    core::RecordId organisation = core::kNoRecord;
    core::RecordId client = core::kNoRecord;
    core::RecordId partner = core::kNoRecord;
    core::RecordId vendor = core::kNoRecord;
    core::RecordId payroll = core::kNoRecord;
    core::RecordId hosting = core::kNoRecord; // as processor

private:
    template<class R>
    core::RecordId named(const records::RecordType &type, const QString &name)
    {
        R content;
        content.name = name;
        return save(type, content).header.id;
    }
    core::RecordId addOrganisation(const QString &name, const QString &email)
    {
        records::Organisation content;
        content.name = name;
        content.email = email;
        content.country = records::Country {QStringLiteral("DE")};
        return save(records::organisationType(), content).header.id;
    }

    void fill()
    {
        organisation = addOrganisation(QStringLiteral("Example & Sons"), QStringLiteral("post@example.org"));
        client = addOrganisation(QStringLiteral("Client"), QStringLiteral("client@example.org"));
        partner = addOrganisation(QStringLiteral("Partner"), QStringLiteral("partner@example.org"));
        records::Contact dpo;
        dpo.name = QStringLiteral("Dora Officer");
        dpo.email = QStringLiteral("dpo@example.org");
        const core::RecordId officer = save(records::contactType(), dpo).header.id;
        change<records::Organisation>(organisation, records::organisationType(), [officer](records::Organisation &o) {
            o.dpo = records::Link {officer};
        });
        fillPayroll();
        records::Activity served;
        served.name = QStringLiteral("Hosting");
        served.organisation = records::Link {organisation};
        served.role = records::Choice {QStringLiteral("processor")};
        records::ControllerServed row;
        row.controller = records::Link {client};
        row.operations = QStringLiteral("Storage and backup");
        served.onBehalfOf = records::Answers<records::ControllerServed>::complete({row});
        hosting = save(records::activityType(), served).header.id;
    }

    void fillPayroll()
    {
        records::Vendor provider;
        provider.name = QStringLiteral("Pay & Co");
        records::VendorService service;
        service.name = QStringLiteral("Payroll run");
        service.storageCountries = records::Answers<records::Country>::complete({{QStringLiteral("US")}});
        provider.services = records::Answers<records::VendorService>::complete({service});
        vendor = save(records::vendorType(), provider).header.id;
        records::RetentionRule rule;
        rule.name = QStringLiteral("Wage records");
        rule.period = records::parseDuration(QStringLiteral("P6Y")).value();
        const core::RecordId ruleId = save(records::retentionRuleType(), rule).header.id;

        records::Activity activity;
        activity.name = QStringLiteral("Payroll");
        activity.organisation = records::Link {organisation};
        activity.role = records::Choice {QStringLiteral("controller")};
        activity.jointControllers = records::Answers<records::Link>::complete({{partner}});
        records::Purpose pay;
        pay.description = QStringLiteral("Pay staff");
        pay.basis = records::Choice {QStringLiteral("6-1-b")};
        records::Purpose tax;
        tax.description = QStringLiteral("Report taxes");
        activity.purposes = records::Answers<records::Purpose>::soFar({pay, tax});
        records::DataItem item;
        item.dataCategory = records::Link {named<records::DataCategory>(records::dataCategoryType(), QStringLiteral("Bank details"))};
        item.subjectCategories = records::Answers<records::Link>::soFar({{named<records::SubjectCategory>(records::subjectCategoryType(), QStringLiteral("Staff"))}});
        item.retentionRule = records::Link {ruleId};
        activity.dataItems = records::Answers<records::DataItem>::complete({item});
        records::VendorUse use;
        use.vendor = records::Link {vendor};
        use.service = records::RowLink {1};
        activity.vendors = records::Answers<records::VendorUse>::complete({use});
        activity.measures = records::Answers<records::Link>::none();
        payroll = save(records::activityType(), activity).header.id;

        records::Transfer transfer;
        transfer.name = QStringLiteral("Pay runs in America");
        transfer.activities = records::Answers<records::Link>::complete({{payroll}});
        transfer.destinations = records::Answers<records::Country>::complete({{QStringLiteral("US")}});
        records::TransferSafeguard safeguard;
        safeguard.mechanism = records::Choice {QStringLiteral("46-2-c")};
        transfer.safeguards = records::Answers<records::TransferSafeguard>::soFar({safeguard});
        save(records::transferType(), transfer);
    }
};

} // namespace reporting
