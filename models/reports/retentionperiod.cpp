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

QString lowered(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toLower();
    return text;
}

} // namespace

Cell periodCell(const Record &rule, const records::RecordSource &source)
{
    const auto cellFor = [&](const QByteArray &name) { return cellOf(*rule.type().field(name), rule.value(name), source); };
    Cell period = cellFor("period");
    if (period.state == AnswerState::Value)
        return period;
    if (rule.value("indefinite").hasData() && rule.value("indefinite").as<bool>()) {
        const Cell reason = cellFor("indefinite_because");
        return Cell::of(reason.state == AnswerState::Value ? Tr::tr("no end: %1").arg(lowered(textOf(reason, ", "_L1))) : Tr::tr("no end"));
    }
    const Cell criteria = cellFor("criteria");
    return criteria.state == AnswerState::Value ? criteria : period;
}

} // namespace reports
