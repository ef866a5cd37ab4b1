// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/retentionperiod.h"

#include "models/reports/celltext.h"
#include "models/reports/recordcells.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reports {

using records::AnswerState;
using records::Record;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::RetentionPeriod)
};

Cell own(const Record &rule, const QByteArray &name, const records::RecordSource &source)
{
    return cellOf(*rule.type().field(name), rule.value(name), source);
}

bool hasNoEnd(const Record &rule)
{
    return rule.value("indefinite").as<bool>();
}

QString lowered(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toLower();
    return text;
}

} // namespace

Cell periodCell(const Record &rule, const records::RecordSource &source)
{
    Cell period = own(rule, "period", source);
    if (period.state == AnswerState::Value)
        return period;
    if (hasNoEnd(rule)) {
        const Cell reason = own(rule, "indefinite_because", source);
        if (reason.state == AnswerState::Value)
            return Cell::of(Tr::tr("no end: %1").arg(lowered(textOf(reason, ", "_L1))));
        return Cell::of(rule.value("indefinite_note").hasData() ? Tr::tr("no end") : Tr::tr("no end: reason not known yet"));
    }
    const Cell criteria = own(rule, "criteria", source);
    return criteria.state == AnswerState::Value ? criteria : period;
}

Cell endActionCell(const Record &rule, const records::RecordSource &source)
{
    const Cell action = own(rule, "end_action", source);
    return action.state == AnswerState::Unknown && hasNoEnd(rule) ? Cell::notApplicable() : action;
}

} // namespace reports
