// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlines/readings.h"

#include "models/rules/deadlines/deadline.h"

#include <QCoreApplication>

#include <array>

namespace rules {

namespace {

// clang-format off
constexpr Reading kSuspend {Point::Pause, "suspend",
    QT_TRANSLATE_NOOP("rules::Deadlines", "Days spent waiting for information that was needed and asked for without delay do not count."),
    "EDPB Guidelines 01/2022"};
constexpr Reading kStrict {Point::Pause, "strict",
    QT_TRANSLATE_NOOP("rules::Deadlines", "Waiting for the person moves no date: the text has no pause."), "Art. 12(3) GDPR"};
constexpr Reading kRestart {Point::Pause, "restart",
    QT_TRANSLATE_NOOP("rules::Deadlines", "The period runs afresh from the day on which the identity was confirmed."), "Art. 12(6) GDPR"};
constexpr Reading kCorresponding {Point::Month, "corresponding-date",
    QT_TRANSLATE_NOOP("rules::Deadlines", "The month ends on the same date of the next month, as the ICO counts."), "Art. 3(2) Reg. 1182/71; s. 205(2) DPA 2018"};
constexpr Reading kBeginningWith {Point::Month, "beginning-with",
    QT_TRANSLATE_NOOP("rules::Deadlines", "A month \"beginning with\" a day includes that day and ends the day before the same date, working day or not."), "Art. 12A UK GDPR"};
constexpr Reading kExcluded {Point::ReceiptDay, "receipt-day-excluded",
    QT_TRANSLATE_NOOP("rules::Deadlines", "The day of receipt is not counted; the next day is day 1."), "Gov. Code 6800"};
constexpr Reading kIncluded {Point::ReceiptDay, "receipt-day-included",
    QT_TRANSLATE_NOOP("rules::Deadlines", "The day of receipt is day 1."), "11 CCR 7021"};
constexpr Reading kExcludedUk {Point::ReceiptDay, "receipt-day-excluded",
    QT_TRANSLATE_NOOP("rules::Deadlines", "The day of receipt is not counted; the next day is day 1."), "Art. 3(1) Reg. 1182/71"};
constexpr Reading kIncludedUk {Point::ReceiptDay, "receipt-day-included",
    QT_TRANSLATE_NOOP("rules::Deadlines", "30 days \"beginning with\" the day of receipt: that day is day 1."), "s. 164A DPA 2018"};
constexpr Reading kNoRoll {Point::Roll, "no-roll",
    QT_TRANSLATE_NOOP("rules::Deadlines", "A period that ends on a Saturday, Sunday or holiday ends on that day; earlier is safe."), ""};
constexpr Reading kRollCa {Point::Roll, "roll",
    QT_TRANSLATE_NOOP("rules::Deadlines", "A period that ends on a Saturday, Sunday or holiday ends on the next working day."), "Code Civ. Proc. 12a"};
constexpr Reading kRollCh {Point::Roll, "roll", kRollCa.meaning, "Art. 78 CO; SR 173.110.3"};
constexpr Reading kRollBr {Point::Roll, "roll", kRollCa.meaning, "Art. 132(1) Civil Code"};
constexpr Reading kState {Point::BusinessDays, "state-holidays",
    QT_TRANSLATE_NOOP("rules::Deadlines", "Business days are Monday to Friday without the holidays of the State of California."), "Gov. Code 6700, 19853"};
constexpr Reading kFederal {Point::BusinessDays, "federal-holidays",
    QT_TRANSLATE_NOOP("rules::Deadlines", "Business days are Monday to Friday without the federal holidays."), "5 U.S.C. 6103"};
constexpr Reading kFull {Point::Statement, "full-statement",
    QT_TRANSLATE_NOOP("rules::Deadlines", "A clear and complete statement is asked for."), "Art. 19 II LGPD"};
constexpr Reading kSimplified {Point::Statement, "simplified",
    QT_TRANSLATE_NOOP("rules::Deadlines", "The answer in simplified form is asked for, which is due immediately."), "Art. 19 I LGPD"};
constexpr Reading kReflection {Point::CostShare, "after-reflection",
    QT_TRANSLATE_NOOP("rules::Deadlines", "When a share of the cost was announced, the 30 days run from the end of the 10 days in which to confirm."), "Art. 19 DPO"};
constexpr Reading kConfirmation {Point::CostShare, "from-confirmation",
    QT_TRANSLATE_NOOP("rules::Deadlines", "When a share of the cost was announced, the 30 days run from the day of the confirmation."), "Art. 19 DPO"};
constexpr Reading kMakeUpOff {Point::MakeUp, "make-up-days-off",
    QT_TRANSLATE_NOOP("rules::Deadlines", "Weekend days worked in exchange for a holiday are no working days."), "State Council notices"};
constexpr Reading kMakeUpOn {Point::MakeUp, "make-up-days-worked",
    QT_TRANSLATE_NOOP("rules::Deadlines", "Weekend days worked in exchange for a holiday are working days."), "State Council notices"};
constexpr Reading kPolicy {Point::Number, "fifteen-working-days",
    QT_TRANSLATE_NOOP("rules::Deadlines", "The law says \"timely\" and gives no number; a policy of 15 working days stands for it."), "Art. 50 PIPL"};
// clang-format on

} // namespace

std::vector<Reading> readingsOf(Law law, const QDate &received)
{
    switch (law) {
    case Law::UkGdpr:
        if (received >= kUkReform)
            return {kCorresponding, kBeginningWith};
        return {kSuspend, kStrict, kRestart};
    case Law::Gdpr:
        return {kSuspend, kStrict, kRestart};
    case Law::UkComplaint:
        return {kIncludedUk, kExcludedUk};
    case Law::Ccpa:
        return {kExcluded, kIncluded, kNoRoll, kRollCa, kState, kFederal};
    case Law::CcpaOptOut:
        return {kState, kFederal};
    case Law::Fadp:
        return {kReflection, kConfirmation, kNoRoll, kRollCh};
    case Law::Lgpd:
        return {kFull, kSimplified, kNoRoll, kRollBr};
    case Law::Pipl:
        break;
    }
    return {kPolicy, kMakeUpOff, kMakeUpOn};
}

QStringList readingCodes()
{
    QStringList codes;
    const std::array days {kUkReform, kUkReform.addDays(-1)};
    for (int law = 0; law <= int(Law::Pipl); ++law) {
        for (const QDate &day : days) {
            for (const Reading &reading : readingsOf(Law(law), day))
                codes += QString::fromLatin1(reading.code);
        }
    }
    codes.removeDuplicates();
    return codes;
}

} // namespace rules
