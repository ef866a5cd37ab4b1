// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letter.h"
#include "models/letters/words.h"
#include "models/reports/pdfcanvas.h"

namespace letters {

// The pages of a letter: laid out first, so that they can be counted, then painted.
class LetterPages
{
public:
    LetterPages(const Letter &letter, const Words &words);

    [[nodiscard]] std::size_t size() const { return m_pages.size(); }
    void paint(reports::pdf::Canvas &canvas) const;

private:
    struct Placed {
        reports::pdf::Line line;
        qreal x = 0;
        qreal y = 0;
        qreal width = 0;
    };
    using Page = std::vector<Placed>;

    void layOutHead();
    void layOutAddress();
    void layOutText();
    void layOut(const Block &block);
    void place(const QString &text, const reports::pdf::TextStyle &style, QPointF at, qreal width);
    qreal placeFlow(const QString &text, const reports::pdf::TextStyle &style, QPointF at, qreal width);
    void breakPage();
    static void paintMarks(reports::pdf::Canvas &canvas);
    void paintNumber(reports::pdf::Canvas &canvas, std::size_t number) const;

    const Letter &m_letter;
    const Words &m_words;
    std::vector<Page> m_pages {1};
    qreal m_y = 0; // where the text goes on
};

} // namespace letters
