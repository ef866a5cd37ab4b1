// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/selection.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reports {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::Selection)
};

} // namespace

QString answerLegend()
{
    return Tr::tr("\"Not known yet\" means that nobody has answered; \"none\" is an answer; \"so far\" marks a list that may go on.");
}

QStringList notesOn(const ReportOptions &options, const records::RecordSource &source)
{
    QStringList notes;
    if (options.organisation)
        notes += Tr::tr("Only what concerns this organisation: %1.").arg(source.titleOf(*options.organisation));
    // A register that mixes approved records with drafts would pass for approved; one that hides drafts, for complete.
    if (options.approved) {
        notes += Tr::tr("Each record is in its last approved state. Records that nobody has approved are left out and listed by name. "
                        "What others only refer to, such as a vendor or a data category, is shown as it stands where it was never approved.");
    }
    return notes;
}

Section notApprovedSection(const QStringList &records)
{
    Table table {"not_approved", Tr::tr("Not approved"), {{"record", Tr::tr("Record"), 4}}, {}};
    for (const QString &record : records)
        table.rows.push_back({Cell::of(record)});
    return {"not_approved", {}, Tr::tr("Left out, because nobody has approved them"), {std::move(table)}};
}

} // namespace reports
