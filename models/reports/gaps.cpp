// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/gaps.h"

#include "models/reports/missingitems.h"
#include "models/reports/selection.h"

#include <QCoreApplication>

namespace reports {

namespace {

Section called(Section section, const QString &title)
{
    section.title = title; // as the report is, so that no page says it twice
    return section;
}

} // namespace

core::Result<> writeGaps(records::RecordSource &source, const ReportOptions &options, ReportSink &sink)
{
    ActivityContexts contexts(source);
    ActivityWalk walk(source, options, 1);
    MissingItems missing(walk, contexts, source);
    auto done = walk.choose(std::nullopt);
    if (done)
        done = contexts.prepare();
    if (!done)
        return done;
    ReportHead head {"gaps", QCoreApplication::translate("reports::Gaps", "Statutory items that are missing, Art. 30 GDPR"), walk.organisationNames(),
                     options.asAt, options.chainHead, answerLegend(), 2, notesOn(options, source)};
    head.mainTable = MissingItems::kTable;
    head.isSheet = walk.notApproved().isEmpty();
    done = sink.begin(head);
    if (done && !walk.notApproved().isEmpty())
        done = sink.section(notApprovedSection(walk.notApproved()));
    if (done)
        done = sink.section(called(missing.section(), head.title));
    return done ? sink.end() : done;
}

} // namespace reports
