// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/organisation/organisation.h"

#include "models/records/vocabulary.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace records {

namespace {

using enum FieldFlag;

void addGeneral(RecordTypeBuilder<Organisation> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&Organisation::name,
               {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"), .flags = Required | InList,
                .help = QT_TRANSLATE_NOOP("records", "The working name. It may stand alone while nobody knows the "
                                                     "legal one.")})
        .field(&Organisation::legalName,
               {.key = "legal_name", .label = QT_TRANSLATE_NOOP("records", "Legal name"), .flags = MayBeNone | InList,
                .article = "Art. 30(1)(a)",
                .help = QT_TRANSLATE_NOOP("records", "Leave it blank while unknown; none says that no legal person "
                                                     "stands behind the name.")})
        .field(&Organisation::legalForm, {.key = "legal_form", .label = QT_TRANSLATE_NOOP("records", "Legal form"),
                                          .flags = MayBeNone, .vocabulary = "legal_form"})
        .field(&Organisation::role, {.key = "role", .label = QT_TRANSLATE_NOOP("records", "Role here"), .flags = InList,
                                     .vocabulary = "organisation_role"})
        .field(&Organisation::registrationNumber,
               {.key = "registration_number", .label = QT_TRANSLATE_NOOP("records", "Registration number"),
                .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "Number and register, such as \"HRB 12345, Berlin\".")})
        .field(&Organisation::parent, {.key = "parent", .label = QT_TRANSLATE_NOOP("records", "Parent"),
                                       .flags = MayBeNone | Acyclic, .targets = {"organisation"}})
        .field(&Organisation::business,
               {.key = "business", .label = QT_TRANSLATE_NOOP("records", "Business"), .flags = Long,
                .help = QT_TRANSLATE_NOOP("records", "What the organisation does, in a sentence or two.")})
        .field(&Organisation::endedOn,
               {.key = "ended_on", .label = QT_TRANSLATE_NOOP("records", "Looked after until"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "None: it is still looked after here.")})
        .field(&Organisation::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                                      .flags = MayBeNone | Long});
}

void addAddress(RecordTypeBuilder<Organisation> &type)
{
    type.section("address", QT_TRANSLATE_NOOP("records", "Address"))
        .field(&Organisation::address, {.key = "address", .label = QT_TRANSLATE_NOOP("records", "Postal address"),
                                        .flags = MayBeNone | Long, .article = "Art. 30(1)(a)"})
        .field(&Organisation::country, {.key = "country", .label = QT_TRANSLATE_NOOP("records", "Country"),
                                        .flags = InList, .article = "Art. 30(1)(a)"})
        .field(&Organisation::email, {.key = "email", .label = QT_TRANSLATE_NOOP("records", "E-mail"),
                                      .flags = MayBeNone, .article = "Art. 30(1)(a)"})
        .field(&Organisation::phone, {.key = "phone", .label = QT_TRANSLATE_NOOP("records", "Telephone"),
                                      .flags = MayBeNone, .article = "Art. 30(1)(a)"})
        .field(&Organisation::website, {.key = "website", .label = QT_TRANSLATE_NOOP("records", "Website"),
                                        .flags = MayBeNone});
}

void addScope(RecordTypeBuilder<Organisation> &type)
{
    type.section("scope", QT_TRANSLATE_NOOP("records", "Laws and establishments"))
        .field(&Organisation::laws, {.key = "laws", .label = QT_TRANSLATE_NOOP("records", "Laws that apply"),
                                     .flags = InList, .article = "Art. 3", .vocabulary = "law"})
        .rows(&Organisation::establishments,
               {.key = "establishments", .label = QT_TRANSLATE_NOOP("records", "Establishments"), .flags = MayBeNone,
                .article = "Art. 3(1)"}, establishmentType())
        .field(&Organisation::euEstablishment,
               {.key = "eu_establishment", .label = QT_TRANSLATE_NOOP("records", "Established in the EEA"),
                .article = "Art. 3(1)"})
        .field(&Organisation::ukEstablishment,
               {.key = "uk_establishment", .label = QT_TRANSLATE_NOOP("records", "Established in the United Kingdom"),
                .article = "UK GDPR, Art. 3(1)"})
        .field(&Organisation::chEstablishment,
               {.key = "ch_establishment", .label = QT_TRANSLATE_NOOP("records", "Established in Switzerland"),
                .article = "FADP, Art. 14"})
        .rows(&Organisation::representatives,
               {.key = "representatives", .label = QT_TRANSLATE_NOOP("records", "Representatives"), .flags = MayBeNone,
                .article = "Arts. 27, 30(1)(a)"}, representativeType())
        .field(&Organisation::employees, {.key = "employees", .label = QT_TRANSLATE_NOOP("records", "Employees"),
                                          .article = "Art. 30(5)"})
        .field(&Organisation::publicBody,
               {.key = "public_body", .label = QT_TRANSLATE_NOOP("records", "Public authority or body"),
                .article = "Art. 37(1)(a)"});
}

void addOfficer(RecordTypeBuilder<Organisation> &type)
{
    type.section("dpo", QT_TRANSLATE_NOOP("records", "Data protection officer"))
        .field(&Organisation::dpoDuty, {.key = "dpo_duty", .label = QT_TRANSLATE_NOOP("records", "Reasons for a DPO"),
                                        .article = "Art. 37(1)", .vocabulary = "dpo_duty"})
        .field(&Organisation::dpoDutyNote,
               {.key = "dpo_duty_note", .label = QT_TRANSLATE_NOOP("records", "Facts behind that"),
                .flags = MayBeNone | Long, .article = "Art. 37(1)", .when = "dpo_duty=*"})
        .field(&Organisation::dpo,
               {.key = "dpo", .label = QT_TRANSLATE_NOOP("records", "Data protection officer"),
                .flags = MayBeNone | InList, .article = "Arts. 30(1)(a), 37",
                .help = QT_TRANSLATE_NOOP("records", "None: nobody has been designated."), .targets = {"contact"}})
        .field(&Organisation::dpoAppointment,
               {.key = "dpo_appointment", .label = QT_TRANSLATE_NOOP("records", "How appointed"), .flags = MayBeNone,
                .article = "Art. 37(6)", .vocabulary = "dpo_appointment", .when = "dpo=*"})
        .field(&Organisation::dpoAppointedOn,
               {.key = "dpo_appointed_on", .label = QT_TRANSLATE_NOOP("records", "Designated on"), .flags = MayBeNone,
                .article = "Art. 37(1)", .when = "dpo=*"})
        .field(&Organisation::dpoNotifiedOn,
               {.key = "dpo_notified_on", .label = QT_TRANSLATE_NOOP("records", "Told to the authority on"),
                .flags = MayBeNone, .article = "Art. 37(7)", .when = "dpo=*"})
        .field(&Organisation::dpoPublished,
               {.key = "dpo_published", .label = QT_TRANSLATE_NOOP("records", "Contact details published"),
                .article = "Art. 37(7)", .when = "dpo=*"})
        .field(&Organisation::dpoNoneBecause,
               {.key = "dpo_none_because", .label = QT_TRANSLATE_NOOP("records", "Reason for no DPO"),
                .flags = MayBeNone | Long, .article = "Art. 37(1)", .when = "dpo=@none"});
}

void addExemption(RecordTypeBuilder<Organisation> &type)
{
    type.section("exemption", QT_TRANSLATE_NOOP("records", "Small-organisation exemption"))
        .field(&Organisation::art305Claim,
               {.key = "art30_5_claim", .label = QT_TRANSLATE_NOOP("records", "Exemption claimed"),
                .article = "Art. 30(5)",
                .help = QT_TRANSLATE_NOOP("records", "Fewer than 250 employees, and none of the three circumstances "
                                                     "below.")})
        .field(&Organisation::art305Blockers,
               {.key = "art30_5_blockers", .label = QT_TRANSLATE_NOOP("records", "What rules it out"),
                .flags = MayBeNone, .article = "Art. 30(5)", .vocabulary = "art30_5_blocker",
                .when = "art30_5_claim=yes"})
        .field(&Organisation::art305Note,
               {.key = "art30_5_note", .label = QT_TRANSLATE_NOOP("records", "Reasons for the claim"),
                .flags = MayBeNone | Long, .article = "Art. 30(5)", .when = "art30_5_claim=*"});
}

void addCalendar(RecordTypeBuilder<Organisation> &type)
{
    type.section("calendar", QT_TRANSLATE_NOOP("records", "Authority and calendar"))
        .field(&Organisation::leadAuthority,
               {.key = "lead_authority", .label = QT_TRANSLATE_NOOP("records", "Lead authority"), .flags = MayBeNone,
                .article = "Art. 56"})
        .field(&Organisation::authorityNumber,
               {.key = "authority_number", .label = QT_TRANSLATE_NOOP("records", "Number given by an authority"),
                .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "Such as the registration number of the fee in the United "
                                                     "Kingdom.")})
        .field(&Organisation::holidayRegion,
               {.key = "holiday_region", .label = QT_TRANSLATE_NOOP("records", "Holiday region"),
                .help = QT_TRANSLATE_NOOP("records", "Code such as \"DE\" or \"DE-BY\"; due dates skip its holidays.")})
        .field(&Organisation::timeZone, {.key = "time_zone", .label = QT_TRANSLATE_NOOP("records", "Time zone"),
                                         .help = QT_TRANSLATE_NOOP("records", "Such as \"Europe/Berlin\".")})
        .field(&Organisation::fiscalYearEnd,
               {.key = "fiscal_year_end", .label = QT_TRANSLATE_NOOP("records", "Last month of the financial year"),
                .help = QT_TRANSLATE_NOOP("records", "1 to 12; retention periods may begin there.")});
}

void zoneExists(const Organisation &organisation, core::Problems &problems)
{
    if (organisation.timeZone.hasValue() && !QTimeZone::isTimeZoneIdAvailable(organisation.timeZone.value().toUtf8())) {
        problems.push_back(
            problem("time_zone", QT_TRANSLATE_NOOP("records", "is not a time zone such as Europe/Berlin")));
    }
}

void fiscalYearEndIsAMonth(const Organisation &organisation, core::Problems &problems)
{
    const double month = organisation.fiscalYearEnd.value();
    if (organisation.fiscalYearEnd.hasValue() && (month < 1 || month > 12 || month != std::floor(month)))
        problems.push_back(problem("fiscal_year_end", QT_TRANSLATE_NOOP("records", "must be a month from 1 to 12")));
}

void emailLooksRight(const Organisation &organisation, core::Problems &problems)
{
    const QString &email = organisation.email.value();
    if (organisation.email.hasValue() && (!email.contains(u'@') || email.contains(u' ')))
        problems.push_back(problem("email", QT_TRANSLATE_NOOP("records", "is not an e-mail address")));
}

void officerAnswersAgree(const Organisation &organisation, core::Problems &problems)
{
    if (organisation.dpo.hasValue() && organisation.dpoNoneBecause.hasValue()) {
        problems.push_back(problem("dpo_none_because",
                                   QT_TRANSLATE_NOOP("records", "cannot stand beside a data protection officer"),
                                   "Art. 37(1)"));
    }
    const auto &reasons = organisation.dpoDuty.items();
    const auto isNoDuty = [](const Choice &reason) { return reason.code == u"none-found"; };
    const auto isDuty = [&](const Choice &reason) { return !isNoDuty(reason) && reason.code != u"voluntary"; };
    if (std::any_of(reasons.begin(), reasons.end(), isNoDuty) && std::any_of(reasons.begin(), reasons.end(), isDuty)) {
        problems.push_back(problem(
            "dpo_duty", QT_TRANSLATE_NOOP("records", "names a duty and says that none was found"), "Art. 37(1)"));
    }
}

void refuseNoEstablishment(const Organisation &organisation, const Answer<bool> &established, const char *field,
                           bool (*inTerritory)(const QString &), core::Problems &problems)
{
    const auto &all = organisation.establishments;
    const bool listed = std::any_of(all.begin(), all.end(), [&](const Establishment &e) {
        return e.country.hasValue() && inTerritory(e.country.value().code);
    });
    if (listed && established.is(false)) {
        problems.push_back(problem(
            field, QT_TRANSLATE_NOOP("records", "says no, but an establishment there is listed"), "Art. 3(1)"));
    }
}

void establishmentsAgree(const Organisation &organisation, core::Problems &problems)
{
    refuseNoEstablishment(organisation, organisation.euEstablishment, "eu_establishment", [](const QString &country) {
        const Term *term = vocabulary("country").term(country);
        return term != nullptr && (term->attributes["eea"_L1].toBool() || term->attributes["eu_law"_L1].toBool());
    }, problems);
    refuseNoEstablishment(organisation, organisation.ukEstablishment, "uk_establishment",
                          [](const QString &country) { return country == u"GB"; }, problems);
    refuseNoEstablishment(organisation, organisation.chEstablishment, "ch_establishment",
                          [](const QString &country) { return country == u"CH"; }, problems);
}

RecordType build()
{
    RecordTypeBuilder<Organisation> type("organisation", "ORG", QT_TRANSLATE_NOOP("records", "Organisation"),
                                         QT_TRANSLATE_NOOP("records", "Organisations"));
    addGeneral(type);
    addAddress(type);
    addScope(type);
    addOfficer(type);
    addExemption(type);
    addCalendar(type);
    return type.title(&Organisation::name)
        .list({.rank = 100,
               .columns = {"name", "legal_name", "role", "country", "laws", "dpo"},
               .preview = {"business", "address", "lead_authority", "representatives.regime", "establishments.country",
                           "employees"},
               .emptyTitle = QT_TRANSLATE_NOOP("records", "No organisations yet"),
               .emptyText = QT_TRANSLATE_NOOP("records", "Begin with your own: every activity, transfer and request "
                                                         "belongs to an organisation.")})
        .rule(&emailLooksRight)
        .rule(&zoneExists)
        .rule(&fiscalYearEndIsAMonth)
        .rule(&officerAnswersAgree)
        .rule(&establishmentsAgree)
        .build();
}

} // namespace

const RecordType &organisationType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
