// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfcontents.h"

#include "models/reports/pdffurniture.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports::pdf {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::PdfReport)
};

constexpr qreal kEntry = pt(17);
constexpr qreal kFurtherStart = sheet::kTop + pt(26); // of the entries on further pages
constexpr qreal kReferences = pt(64);
constexpr qreal kNumbers = pt(36);
constexpr int kLongest = 400; // characters of a title or of the names of organisations
constexpr std::size_t kLeastEntries = 3; // on a page
constexpr auto kFurtherRoom = std::size_t((sheet::kBottom - kFurtherStart) / kEntry);

// One text below the other; without a canvas they are only measured.
class Column
{
public:
    Column(Canvas *canvas, qreal y) : m_canvas(canvas), m_y(y) { }

    void add(const QString &text, const TextStyle &style, qreal gap = 0, qreal x = 0, qreal width = pt(420))
    {
        TextFlow flow({{printable(shortened(text, kLongest)), &style}}, width);
        flow.fill(sheet::kTextHeight);
        const qreal height = flow.height();
        if (m_canvas)
            m_canvas->draw(flow, {sheet::kLeft + x, m_y + gap});
        m_y += gap + height;
    }

    void rule(qreal gap, qreal thickness)
    {
        m_y += gap;
        if (m_canvas)
            m_canvas->rule({sheet::kLeft, m_y}, sheet::kTextWidth, thickness, ink::kText);
    }

    [[nodiscard]] qreal y() const { return m_y; }

private:
    Canvas *m_canvas;
    qreal m_y;
};

} // namespace

Contents::Contents(const ReportHead &head) : m_head(head)
{
    if (head.isSheet) {
        m_pages = 0;
        return;
    }
    m_start = paintContentsTitle(nullptr);
    const std::size_t first = roomOn(0);
    if (head.sections > first)
        m_pages += int((head.sections - first + kFurtherRoom - 1) / kFurtherRoom);
}

std::size_t Contents::roomOn(int page) const
{
    return page == 0 ? std::size_t(std::max(sheet::kBottom - m_start, 0.0) / kEntry) : kFurtherRoom;
}

qreal Contents::paintTitle(Canvas *canvas) const
{
    Column column(canvas, sheet::kTop);
    column.add(organisationOf(m_head), styles().lead);
    column.add(QString(m_head.title).replace("Art. "_L1, u"Art.\u00A0"_s), styles().title, pt(6));
    column.rule(pt(18), pt(1.2));
    const qreal top = column.y() + pt(9);
    Column day(canvas, top);
    day.add(Tr::tr("As at"), styles().small);
    day.add(m_head.asAt.toString(Qt::ISODate), styles().strong);
    if (m_head.tellsOfThePast()) {
        day.add(Tr::tr("Made on"), styles().small, pt(6));
        day.add(m_head.madeOn.toString(Qt::ISODate), styles().strong);
    }
    Column history(canvas, top);
    history.add(Tr::tr("Head of the history"), styles().small, 0, sheet::kValues, pt(150));
    history.add(m_head.chainHead, styles().strong, 0, sheet::kValues, pt(150));
    Column legend(canvas, top);
    legend.add(m_head.legend, styles().small, 0, 2 * sheet::kValues, sheet::kTextWidth - 2 * sheet::kValues);
    Column contents(canvas, std::max({day.y(), history.y(), legend.y()}));
    for (const QString &note : m_head.notes)
        contents.add(note, styles().body, pt(12));
    return contents.y();
}

qreal Contents::paintContentsTitle(Canvas *canvas) const
{
    Column contents(canvas, paintTitle(canvas));
    contents.add(Tr::tr("Contents"), styles().block, pt(34));
    contents.rule(pt(5), pt(0.8));
    return contents.y();
}

qreal Contents::paintAboveText(Canvas &canvas) const
{
    return paintTitle(&canvas) + pt(26);
}

std::size_t Contents::room() const
{
    std::size_t room = 0;
    for (int page = 0; page < m_pages; ++page)
        room += roomOn(page);
    return room;
}

void Contents::paintRest(Canvas &canvas, std::span<const Entry> entries, const std::function<void()> &begin) const
{
    for (std::size_t next = isAboveText() ? entries.size() : room(); next < entries.size(); next += kFurtherRoom) {
        begin();
        const qreal y = Furniture::paintRunningHeading(canvas, {}, Tr::tr("Contents"));
        paintEntries(canvas, entries.subspan(next).first(std::min(kFurtherRoom, entries.size() - next)), y);
    }
}

void Contents::paintFront(Canvas &canvas, std::span<const Entry> entries, const BeginPage &begin) const
{
    std::span<const Entry> rest = entries.first(std::min(room(), entries.size()));
    for (int page = 0; page < m_pages; ++page) {
        begin(page + 1);
        const qreal y = page == 0 ? paintContentsTitle(&canvas) : Furniture::paintRunningHeading(canvas, {}, Tr::tr("Contents"));
        const std::size_t kept = kLeastEntries * std::size_t(m_pages - page - 1); // for the pages that follow
        const auto here = rest.first(std::min(roomOn(page), rest.size() - std::min(kept, rest.size())));
        paintEntries(canvas, here, y);
        rest = rest.subspan(here.size());
    }
}

void Contents::paintEntries(Canvas &canvas, std::span<const Entry> entries, qreal y) const
{
    for (const Entry &entry : entries) {
        paintEntry(canvas, entry, y);
        y += kEntry;
        canvas.rule({sheet::kLeft, y}, sheet::kTextWidth, pt(0.5), ink::kLine);
    }
}

void Contents::paintEntry(Canvas &canvas, const Entry &entry, qreal y) const
{
    constexpr qreal kRight = sheet::kLeft + sheet::kTextWidth;
    const qreal top = y + pt(2.2);
    const bool hasReference = !entry.reference.isEmpty();
    const qreal x = hasReference ? kReferences : 0;
    const qreal width = sheet::kTextWidth - x - kNumbers;
    if (hasReference)
        canvas.draw(singleLine(entry.reference, styles().label, kReferences), {sheet::kLeft, top}, kReferences);
    canvas.draw(singleLine(entry.title, hasReference ? styles().body : styles().strong, width), {sheet::kLeft + x, top}, width);
    const Line number = singleLine(QString::number(entry.page + m_pages + 1), styles().body, kNumbers);
    canvas.draw(number, {kRight - number.textLine().naturalTextWidth(), top}, kNumbers);
    canvas.link({sheet::kLeft, y, sheet::kTextWidth, kEntry}, entry.anchor);
}

} // namespace reports::pdf
