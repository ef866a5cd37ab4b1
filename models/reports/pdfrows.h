// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdfcanvas.h"

#include <functional>
#include <optional>

namespace reports::pdf {

struct Box {
    qreal x = 0; // from the left of the text
    TextFlow flow;
};

struct Rule {
    qreal thickness = 0; // 0: none
    QColor colour = ink::kLine;
    qreal x = 0; // from the left of the text; it goes to the right end
};

// A filled bar beside the first line of a row.
struct Bar {
    qreal x = 0; // from the left of the text
    qreal width = 0;
    QColor colour = ink::kLine;
};

// Texts side by side. Everything between head and foot of a page is a row: headings, facts, rows of tables.
struct Row {
    // Makes rows that are repeated when what follows goes on on another page. They are not broken: keep them low.
    using Headings = std::function<std::vector<Row>()>;

    std::vector<Box> boxes;
    qreal gap = 0; // before it; not at the top of a page
    qreal above = 0; // inside it
    qreal below = 0;
    Rule top = {};
    Rule bottom = {};
    std::vector<Bar> bars = {}; // a later one covers those before it
    bool keepsNext = false; // stands on the page of the row that follows
    bool isNote = false; // belongs to the row before it and does not count as one
    bool mayStandAlone = false; // begins what is more than a row of a table: nothing has to stay with it
    qreal need = 0; // begins a new page when less than this is left
    std::optional<std::size_t> section = {}; // that begins here
    Headings headingsBefore = {}; // for this row, when it begins a page; empty: those of the row before
    Headings headings = {}; // for the rows that follow in the block
};

// Puts rows one below the other and breaks pages: a heading stands with what it is the heading of, the first two rows and
// the last two of a block stay together, a row that is tall goes on on the next page.
class RowStream
{
public:
    // Begins a page and paints its heading; `goesOn`: what is there belongs to a section begun before. Returns where
    // rows begin.
    using NewPage = std::function<qreal(bool goesOn)>;
    using SectionBegins = std::function<void(std::size_t section, qreal y)>; // on the page as it is now
    RowStream(Canvas &canvas, NewPage newPage, SectionBegins sectionBegins)
        : m_canvas(canvas), m_newPage(std::move(newPage)), m_sectionBegins(std::move(sectionBegins))
    {
    }

    void add(Row row);
    void endBlock(); // a table, a list of facts: paints what is held back

private:
    // Rows that stay on one page if they can.
    struct Group {
        std::vector<Row> rows;
        bool isFirst = false; // of its block
    };

    void closeGroup();
    void paintFirstGroup();
    void joinGroups(std::size_t first); // with the one behind it
    void place(Group group);
    void paint(Row &row);
    void paintPart(Row &row);
    void paintLines(Row &row, const std::vector<std::size_t> &counts);
    void paintRule(const Rule &rule, qreal y);
    void paintBars(const Row &row, qreal top);
    void breakPage(bool goesOn);
    [[nodiscard]] qreal room() const { return sheet::kBottom - m_y; }
    [[nodiscard]] bool isTop() const { return m_y <= m_top; }

    Canvas &m_canvas;
    NewPage m_newPage;
    SectionBegins m_sectionBegins;
    std::vector<Row> m_open; // rows that wait for one to stand with
    std::vector<Group> m_groups; // held back, at most three: neither the first nor the last one may stand alone
    bool m_isFirst = true; // the next group begins a block
    Row::Headings m_headings; // of what is being painted
    qreal m_y = sheet::kBottom; // the first row begins a page
    qreal m_top = 0; // where rows begin on this page
};

} // namespace reports::pdf
