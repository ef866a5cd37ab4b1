// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

#include <optional>

namespace rules {

// The laws whose clocks are known.
enum class Law { Gdpr, UkGdpr, UkComplaint, Ccpa, CcpaOptOut, Fadp, Lgpd, Pipl };

// What a person asks for.
enum class Right {
    Access,
    Portability,
    Rectification,
    Erasure,
    Restriction, // CCPA: limit the use of sensitive data
    Objection, // CCPA: opt out of sale or sharing
    ObjectionToMarketing,
    WithdrawConsent,
    AdmReview, // automated decision; CCPA: access to the facts of one, or opt-out
    WhoReceived,
    Complaint,
};

struct LawInfo {
    Law law = Law::Gdpr;
    const char *code = nullptr; // "uk-gdpr"
    const char *name = nullptr; // QT_TRANSLATE_NOOP("rules::Deadlines", ...)
    QDate inForce; // the first day on which a request has this clock
    const char *inForceArticle = nullptr;
    const char *country = nullptr; // whose holidays count, "GB"; empty: any
    const char *region = nullptr; // the calendar when none is named; empty: one must be named
};

// 21 November 2026: the state of the laws as these rules have them.
[[nodiscard]] QDate lawsAsOf();

[[nodiscard]] const LawInfo &infoOf(Law law);
[[nodiscard]] QStringList lawCodes();
[[nodiscard]] std::optional<Law> lawFromCode(const QString &code);

// "withdraw_consent", "withdraw-consent"; the names of the CCPA ("know", "delete", "opt-out" ...) are taken too.
[[nodiscard]] std::optional<Right> rightFromCode(const QString &code);
[[nodiscard]] QString codeOf(Right right);
[[nodiscard]] QStringList rightCodes();

// Has the law such a request?
[[nodiscard]] bool knows(Law law, Right right);

// The article by which an answer cannot be put off; null where the law has an extension.
[[nodiscard]] const char *noExtensionBy(Law law);

} // namespace rules
