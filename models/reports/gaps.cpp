// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/gaps.h"

#include "models/reports/missingitems.h"
#include "models/reports/selection.h"

#include <QCoreApplication>

namespace reports {

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
    done = sink.begin(head);
    if (done && !walk.notApproved().isEmpty())
        done = sink.section(notApprovedSection(walk.notApproved()));
    if (done)
        done = sink.section(missing.section());
    return done ? sink.end() : done;
}

} // namespace reports
