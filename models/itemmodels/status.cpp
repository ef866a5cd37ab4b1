// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/status.h"

#include "models/records/approving.h"
#include "models/records/vocabulary.h"
#include "models/rules/requests/requestclock.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace itemmodels {

using records::Field;
using records::FieldKind;
using records::Record;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(itemmodels::Status)
};

struct NamedTone {
    QLatin1StringView name;
    Tone tone = Tone::Neutral;
};
constexpr std::array kTones {NamedTone {"neutral"_L1, Tone::Neutral}, NamedTone {"accent"_L1, Tone::Accent},
                             NamedTone {"good"_L1, Tone::Good}, NamedTone {"warning"_L1, Tone::Warning},
                             NamedTone {"error"_L1, Tone::Error}};

const records::Term *termOf(const Field &field, const QString &code)
{
    return field.vocabulary ? records::vocabulary(field.vocabulary).term(code) : nullptr;
}

} // namespace

std::optional<Tone> toneOf(const Field &field, const QString &code)
{
    const records::Term *term = termOf(field, code);
    const QString name = term ? term->attributes["tone"_L1].toString() : QString();
    const auto *const hit = std::find_if(kTones.begin(), kTones.end(), [&name](const NamedTone &t) { return name == t.name; });
    return hit == kTones.end() ? std::nullopt : std::optional(hit->tone);
}

bool isOver(const Record &record)
{
    const auto ends = [](const Field &field, const records::Value &value) {
        const records::Term *term = field.kind == FieldKind::Choice ? termOf(field, value.as<QString>()) : nullptr;
        return term && term->attributes["closed"_L1].toBool();
    };
    const records::Fields &fields = record.type().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (ends(fields[i], record.values[i]))
            return true;
    }
    return false;
}

std::optional<Status> statusOf(const Record &record)
{
    if (record.header.changedSinceApproval() && !isOver(record))
        return Status {Tr::tr("Changed since approval"), Tone::Warning};
    const Field *field = record.type().field(record.type().list.status);
    const records::Value &value = record.value(record.type().list.status);
    const bool isAnswered = field && value.hasData();
    if (record.header.approval && !isOver(record) && (!isAnswered || records::hasApprovalStatus(record.type())))
        return Status {Tr::tr("Approved"), Tone::Good};
    if (!isAnswered)
        return {};
    const QString code = value.as<QString>();
    return Status {records::vocabulary(field->vocabulary).label(code), toneOf(*field, code).value_or(Tone::Neutral)};
}

std::optional<Status> dueStatus(const QDate &due, const QDate &today)
{
    const qint64 days = today.daysTo(due);
    if (days < 0)
        return Status {Tr::tr("overdue %n day(s)", nullptr, int(-days)), Tone::Error};
    if (days == 0)
        return Status {Tr::tr("today"), Tone::Warning};
    if (days == 1)
        return Status {Tr::tr("tomorrow"), Tone::Warning};
    if (rules::urgencyOf(due, today) == rules::Urgency::ThisWeek)
        return Status {Tr::tr("this week, %1").arg(QLocale().toString(due, u"ddd")), Tone::Warning};
    return {};
}

} // namespace itemmodels
