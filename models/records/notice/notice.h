// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/notice/noticerows.h"

namespace records {

// A published privacy text, and what it says: facts restated, never its sentences. Activities point at it.
struct Notice : RecordBase {
    Answer<QString> title;
    Answer<Choice> kind; // vocabulary notice_kind
    Answers<Link> organisations; // organisation
    Answer<QString> address;
    Answer<QString> version;
    Answer<QDate> date;
    Answer<QDate> readOn;
    Answer<QDate> withdrawnOn;
    Answer<Link> replaces; // notice
    Answer<QString> languages;
    Answer<Link> owner; // contact
    Answer<QString> notes;

    Answers<Choice> items; // vocabulary notice_item
    Answers<Choice> laws; // vocabulary law
    Answers<Choice> rights; // vocabulary right
    Answer<QString> definitions;
    Answer<Duration> promisedAnswer;
    Answer<Duration> promisedChangeNotice;
    Answers<Choice> changeNoticeMeans; // vocabulary change_notice_means
    Answer<QString> requestAddresses;
    Answers<Choice> requesterPapers; // vocabulary agent_paper
    Answers<Choice> agentPapers; // vocabulary agent_paper

    Answers<Cookie> cookies;
    Answers<Choice> tracking; // vocabulary tracking_means
    Answers<Claim> claims;
    Answer<QDate> nextReview;
    Answer<QDate> reviewedOn;
};

[[nodiscard]] const RecordType &noticeType();

} // namespace records
