// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdfrows.h"
#include "models/reports/report.h"

namespace reports::pdf {

// Each turns a part of a report into rows. Errors: those of a table's feed.
// `isSaid`: the title of the report says it already.
void addSectionHeading(RowStream &stream, const Section &section, std::size_t number, qreal need, bool isSaid = false);
void addParagraph(RowStream &stream, const reports::Paragraph &paragraph);
void addFacts(RowStream &stream, const Facts &facts);
void addFigure(RowStream &stream, const Figure &figure);
[[nodiscard]] core::Result<> addTable(RowStream &stream, const Table &table);

// A label and what stands beside it on the axis of values.
[[nodiscard]] Row labelledRow(Paragraph label, std::vector<Paragraph> values);
// The title of a table or of facts; what follows stands with it.
[[nodiscard]] Row blockTitle(const QString &title, const QByteArray &article, bool isSoFar);
// The same on the page where what it is the title of goes on.
[[nodiscard]] Row continuedTitle(const QString &title);
[[nodiscard]] Row textRow(Paragraph paragraph, qreal width = sheet::kTextWidth);

} // namespace reports::pdf
