// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/notice/notice.h"

#include "models/records/ruletools.h"

namespace records {

namespace {

using enum FieldFlag;

void addGeneral(RecordTypeBuilder<Notice> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&Notice::title, {.key = "title", .label = QT_TRANSLATE_NOOP("records", "Title"),
                                .flags = Required | InList})
        .field(&Notice::kind, {.key = "kind", .label = QT_TRANSLATE_NOOP("records", "Kind"), .flags = InList,
                               .vocabulary = "notice_kind"})
        .field(&Notice::organisations, {.key = "organisations", .label = QT_TRANSLATE_NOOP("records", "Organisations"),
                                        .flags = InList, .article = "Art. 13(1)(a)", .targets = {"organisation"}})
        .field(&Notice::address,
               {.key = "address", .label = QT_TRANSLATE_NOOP("records", "Address"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "Where the text is published.")})
        .field(&Notice::version, {.key = "version", .label = QT_TRANSLATE_NOOP("records", "Version"),
                                  .flags = InList | MayBeNone})
        .field(&Notice::date, {.key = "date", .label = QT_TRANSLATE_NOOP("records", "Date of the text"),
                               .flags = InList | MayBeNone})
        .field(&Notice::readOn, {.key = "read_on", .label = QT_TRANSLATE_NOOP("records", "Read here on"),
                                 .flags = MayBeNone})
        .field(&Notice::withdrawnOn,
               {.key = "withdrawn_on", .label = QT_TRANSLATE_NOOP("records", "Withdrawn on"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "None: it is still published.")})
        .field(&Notice::replaces, {.key = "replaces", .label = QT_TRANSLATE_NOOP("records", "Replaces"),
                                   .flags = MayBeNone | Acyclic, .targets = {"notice"}})
        .field(&Notice::languages, {.key = "languages", .label = QT_TRANSLATE_NOOP("records", "Languages"),
                                    .help = QT_TRANSLATE_NOOP("records", "Such as \"en, de\".")})
        .field(&Notice::owner, {.key = "owner", .label = QT_TRANSLATE_NOOP("records", "Owner"),
                                .flags = InList | MayBeNone, .article = "Art. 5(2)", .targets = {"contact"}})
        .field(&Notice::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                                .flags = MayBeNone | Long});
}

void addContent(RecordTypeBuilder<Notice> &type)
{
    type.section("content", QT_TRANSLATE_NOOP("records", "Content"))
        .field(&Notice::items, {.key = "items", .label = QT_TRANSLATE_NOOP("records", "Content stated"),
                                .flags = MayBeNone, .article = "Arts. 13-14", .vocabulary = "notice_item"})
        .field(&Notice::laws, {.key = "laws", .label = QT_TRANSLATE_NOOP("records", "Laws named"), .flags = MayBeNone,
                               .vocabulary = "law"})
        .field(&Notice::rights, {.key = "rights", .label = QT_TRANSLATE_NOOP("records", "Rights named"),
                                 .flags = MayBeNone, .article = "Art. 13(2)(b)", .vocabulary = "right"})
        .field(&Notice::definitions,
               {.key = "definitions", .label = QT_TRANSLATE_NOOP("records", "Terms it defines for itself"),
                .flags = MayBeNone | Long,
                .help = QT_TRANSLATE_NOOP("records", "Where its words mean something else than in the law.")});
}

void addPromises(RecordTypeBuilder<Notice> &type)
{
    type.section("promises", QT_TRANSLATE_NOOP("records", "Promises"))
        .field(&Notice::promisedAnswer,
               {.key = "promised_answer", .label = QT_TRANSLATE_NOOP("records", "Promised time to answer"),
                .flags = MayBeNone, .article = "Art. 12(3)"})
        .field(&Notice::promisedChangeNotice,
               {.key = "promised_change_notice", .label = QT_TRANSLATE_NOOP("records", "Promised notice of changes"),
                .flags = MayBeNone})
        .field(&Notice::changeNoticeMeans,
               {.key = "change_notice_means", .label = QT_TRANSLATE_NOOP("records", "Changes announced"),
                .flags = MayBeNone, .vocabulary = "change_notice_means"})
        .field(&Notice::requestAddresses,
               {.key = "request_addresses", .label = QT_TRANSLATE_NOOP("records", "Addresses for requests"),
                .flags = MayBeNone | Long, .article = "Art. 12(2)"})
        .field(&Notice::requesterPapers,
               {.key = "requester_papers", .label = QT_TRANSLATE_NOOP("records", "Papers demanded of people"),
                .flags = MayBeNone, .article = "Art. 12(6)", .vocabulary = "agent_paper"})
        .field(&Notice::agentPapers,
               {.key = "agent_papers", .label = QT_TRANSLATE_NOOP("records", "Papers demanded of agents"),
                .flags = MayBeNone, .article = "11 CCR 7063", .vocabulary = "agent_paper"});
}

void addTracking(RecordTypeBuilder<Notice> &type)
{
    type.section("tracking", QT_TRANSLATE_NOOP("records", "Cookies and tracking"))
        .rows(&Notice::cookies, {.key = "cookies", .label = QT_TRANSLATE_NOOP("records", "Cookies"), .flags = MayBeNone,
                                 .article = "Directive 2002/58/EC, Art. 5(3)"}, cookieType())
        .field(&Notice::tracking,
               {.key = "tracking", .label = QT_TRANSLATE_NOOP("records", "Other tracking"), .flags = MayBeNone,
                .article = "Directive 2002/58/EC, Art. 5(3)", .vocabulary = "tracking_means"});
}

void addClaims(RecordTypeBuilder<Notice> &type)
{
    type.section("claims", QT_TRANSLATE_NOOP("records", "Claims"))
        .rows(&Notice::claims, {.key = "claims", .label = QT_TRANSLATE_NOOP("records", "Claims"), .flags = MayBeNone,
                                .article = "Art. 5(1)(a)"}, claimType())
        .section("review", QT_TRANSLATE_NOOP("records", "Review"))
        .field(&Notice::nextReview, {.key = "next_review", .label = QT_TRANSLATE_NOOP("records", "Next review"),
                                     .flags = InList | Due, .article = "Art. 24(1)"})
        .field(&Notice::reviewedOn, {.key = "reviewed_on", .label = QT_TRANSLATE_NOOP("records", "Last reviewed on"),
                                     .flags = MayBeNone, .article = "Art. 24(1)"});
}

void datesRunForward(const Notice &notice, core::Problems &problems)
{
    if (isBefore(notice.withdrawnOn, notice.date))
        problems.push_back(problem("withdrawn_on", QT_TRANSLATE_NOOP("records", "is before the date of the text")));
}

void sessionCookiesEnd(const Notice &notice, core::Problems &problems)
{
    const auto &cookies = notice.cookies.items();
    for (std::size_t i = 0; i < cookies.size(); ++i) {
        const Answer<Duration> &life = cookies[i].life;
        if (isOneOf(cookies[i].persistence, {"session"}) && life.hasValue() && !life.value().isZero()) {
            problems.push_back(
                problem(rowField("cookies", i, "life"),
                        QT_TRANSLATE_NOOP("records", "cannot be given for a cookie that ends with the session")));
        }
    }
}

void fieldsHaveRecords(const Notice &notice, core::Problems &problems)
{
    const auto &claims = notice.claims.items();
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i].field.hasValue() && !claims[i].record.hasValue()) {
            problems.push_back(
                problem(rowField("claims", i, "field"), QT_TRANSLATE_NOOP("records", "needs the record beside it")));
        }
    }
}

RecordType build()
{
    RecordTypeBuilder<Notice> type("notice", "N", QT_TRANSLATE_NOOP("records", "Notice"),
                                   QT_TRANSLATE_NOOP("records", "Notices"));
    addGeneral(type);
    addContent(type);
    addPromises(type);
    addTracking(type);
    addClaims(type);
    return type.title(&Notice::title)
        .review({.reviewedOn = "reviewed_on", .next = "next_review"})
        .list({.rank = 60,
               .columns = {"title", "kind", "organisations", "version", "date", "owner", "next_review"},
               .preview = {"address", "read_on", "promised_answer", "promised_change_notice", "claims.statement",
                           "cookies.name"},
               .emptyTitle = QT_TRANSLATE_NOOP("records", "No notices yet"),
               .emptyText = QT_TRANSLATE_NOOP("records", "Add the privacy notice that people read today; what it "
                                                         "promises is then held against the register.")})
        .rule(&datesRunForward)
        .rule(&sessionCookiesEnd)
        .rule(&fieldsHaveRecords)
        .build();
}

} // namespace

const RecordType &noticeType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
