// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdffurniture.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reports::pdf {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::PdfReport)
};

constexpr qreal kHalf = sheet::kTextWidth / 2 - pt(10);
constexpr qreal kMoment = sheet::kTextWidth - pt(120); // beside the number of the page
constexpr qreal kTwoThirds = sheet::kTextWidth * 2 / 3;
constexpr qreal kRight = sheet::kLeft + sheet::kTextWidth;

qreal widthOf(const Line &line)
{
    return line.textLine().naturalTextWidth();
}

void drawAtRight(Canvas &canvas, const Line &line, qreal y)
{
    const QTextLine text = line.textLine();
    canvas.draw(line, {kRight - text.naturalTextWidth() - text.naturalTextRect().x(), y}, text.width());
}

QString momentOf(const ReportHead &head)
{
    const QString day = head.asAt.toString(Qt::ISODate);
    return head.tellsOfThePast() ? Tr::tr("As at %1 · made on %2 · history %3").arg(day, head.madeOn.toString(Qt::ISODate), head.chainHead)
                                 : Tr::tr("As at %1 · history %2").arg(day, head.chainHead);
}

} // namespace

QString organisationOf(const ReportHead &head)
{
    return head.organisation.isEmpty() ? Tr::tr("Organisation not known yet") : head.organisation;
}

Furniture::Furniture(const ReportHead &head)
    : m_title(singleLine(head.title, styles().small, kTwoThirds)),
      m_organisation(singleLine(organisationOf(head), styles().small, sheet::kTextWidth - widthOf(m_title) - pt(20))),
      m_moment(singleLine(momentOf(head), styles().small, kMoment))
{
}

void Furniture::paint(Canvas &canvas, int number, bool withHead) const
{
    if (withHead) {
        canvas.draw(m_title, {sheet::kLeft, sheet::kHeadLine}, kTwoThirds);
        drawAtRight(canvas, m_organisation, sheet::kHeadLine);
    }
    canvas.rule({sheet::kLeft, sheet::kFootLine - pt(4)}, sheet::kTextWidth, pt(0.5), ink::kLine);
    // The total follows the text, so it can be as wide as it turns out to be.
    const Line page = singleLine(Tr::tr("Page %1 of ", "the number of all pages follows").arg(number), styles().small, kHalf);
    canvas.draw(page, {sheet::kLeft, sheet::kFootLine}, kHalf);
    canvas.total({sheet::kLeft + widthOf(page), sheet::kFootLine + page.baseline});
    drawAtRight(canvas, m_moment, sheet::kFootLine);
}

qreal Furniture::paintRunningHeading(Canvas &canvas, const QString &reference, const QString &title)
{
    const Line go = singleLine(Tr::tr("continued"), styles().small, kHalf);
    const QString heading = reference.isEmpty() ? title : reference + "  "_L1 + title;
    const qreal width = sheet::kTextWidth - widthOf(go) - pt(20);
    const Line line = singleLine(heading, styles().strong, width);
    canvas.draw(line, {sheet::kLeft, sheet::kTop}, width);
    drawAtRight(canvas, go, sheet::kTop + pt(1.6));
    canvas.rule({sheet::kLeft, sheet::kTop + pt(17)}, sheet::kTextWidth, pt(0.8), ink::kText);
    return sheet::kTop + pt(26);
}

} // namespace reports::pdf
