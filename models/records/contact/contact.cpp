// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/contact/contact.h"

namespace records {

namespace {

void addressLooksRight(const Contact &contact, core::Problems &problems)
{
    const QString &email = contact.email.value();
    if (contact.email.hasValue() && (!email.contains(u'@') || email.contains(u' ')))
        problems.push_back(problem("email", QT_TRANSLATE_NOOP("records", "is not an e-mail address")));
}

} // namespace

const RecordType &contactType()
{
    using enum FieldFlag;
    static const RecordType type =
        RecordTypeBuilder<Contact>("contact", "C", QT_TRANSLATE_NOOP("records", "Contact"), QT_TRANSLATE_NOOP("records", "Contacts"))
            .section("general", QT_TRANSLATE_NOOP("records", "General"))
            .field(&Contact::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"), .flags = Required | InList,
                                    .help = QT_TRANSLATE_NOOP("records", "A person, or a function such as \"Privacy team\".")})
            .field(&Contact::function, {.key = "function", .label = QT_TRANSLATE_NOOP("records", "Function"), .flags = InList,
                                        .vocabulary = "contact_function"})
            .field(&Contact::party, {.key = "party", .label = QT_TRANSLATE_NOOP("records", "Belongs to"), .flags = InList | MayBeNone,
                                     .targets = {"organisation", "vendor"}})
            .field(&Contact::email, {.key = "email", .label = QT_TRANSLATE_NOOP("records", "E-mail"), .flags = InList | MayBeNone,
                                     .article = "Art. 30(1)(a)"})
            .field(&Contact::phone, {.key = "phone", .label = QT_TRANSLATE_NOOP("records", "Telephone"), .flags = MayBeNone})
            .field(&Contact::address, {.key = "address", .label = QT_TRANSLATE_NOOP("records", "Postal address"),
                                       .flags = MayBeNone | Long})
            .field(&Contact::leftOn, {.key = "left_on", .label = QT_TRANSLATE_NOOP("records", "Left on"), .flags = MayBeNone,
                                      .help = QT_TRANSLATE_NOOP("records", "Kept for the history; \"none\" says that the person is still there.")})
            .field(&Contact::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"), .flags = MayBeNone | Long})
            .title(&Contact::name)
            .list({.rank = 110,
                   .columns = {"name", "function", "party", "email", "phone"},
                   .preview = {"function", "party", "email", "phone", "address", "notes"},
                   .emptyTitle = QT_TRANSLATE_NOOP("records", "No contacts yet"),
                   .emptyText = QT_TRANSLATE_NOOP("records", "Add the people and teams that own activities, review "
                                                             "vendors or answer requests, the data-protection officer "
                                                             "first.")})
            .mergeable()
            .rule(&addressLooksRight)
            .build();
    return type;
}

} // namespace records
