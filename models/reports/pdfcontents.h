// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdfcanvas.h"
#include "models/reports/report.h"

#include <functional>
#include <span>

namespace reports::pdf {

// Where a section begins.
struct Entry {
    QString anchor; // what links to it name
    QString reference; // may be empty
    QString title;
    QString kind; // what sections of its kind are called together; may be empty
    int page = -1; // in the order of painting; -1: not painted yet
    qreal y = 0;
};

// The first pages: title, what the report covers, and its contents; of a sheet the title only, above its text. In a file they are painted last, when all page numbers
// are known; how many they will be is known from the start, so that the pages that follow can be numbered.
class Contents
{
public:
    explicit Contents(const ReportHead &head);

    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] bool isAboveText() const { return m_head.isSheet; }
    // The title at the top of the page; returns where the text begins below it.
    [[nodiscard]] qreal paintAboveText(Canvas &canvas) const;

    // Begins the page with that number in print.
    using BeginPage = std::function<void(int number)>;
    void paintFront(Canvas &canvas, std::span<const Entry> entries, const BeginPage &begin) const;
    // Entries that have no room on the first pages go to the end of the report. `begin` begins the next page there.
    void paintRest(Canvas &canvas, std::span<const Entry> entries, const std::function<void()> &begin) const;

private:
    [[nodiscard]] qreal paintTitle(Canvas *canvas) const; // null: only tells where it ends
    [[nodiscard]] qreal paintContentsTitle(Canvas *canvas) const; // with the heading of the contents
    void paintEntries(Canvas &canvas, std::span<const Entry> entries, qreal y) const;
    void paintEntry(Canvas &canvas, const Entry &entry, qreal y) const;
    [[nodiscard]] std::size_t roomOn(int page) const; // entries that the first pages take, from 0
    [[nodiscard]] std::size_t room() const; // of all first pages

    ReportHead m_head;
    qreal m_start = 0; // of the entries on the first page
    int m_pages = 1;
};

} // namespace reports::pdf
