// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdfstyle.h"

#include <QString>
#include <QTextLayout>

#include <deque>
#include <memory>
#include <vector>

namespace reports::pdf {

// Text as it may stand on paper: line breaks kept, tabs as spaces, control characters as U+FFFD.
[[nodiscard]] QString printable(const QString &text);
// The first characters, with an ellipsis when there are more. For headings and contents.
[[nodiscard]] QString shortened(const QString &text, int length);

struct Paragraph {
    QString text; // printable
    const TextStyle *style = nullptr;
    QString tail = {}; // follows the text, in the style "tail"
    bool bullet = false;
    QString target = {}; // reference of the section that it leads to
};

// One line of laid out text. The layout lives as long as one of its lines.
struct Line {
    std::shared_ptr<QTextLayout> layout;
    int index = 0;
    const TextStyle *style = nullptr;
    qreal height = 0;
    qreal baseline = 0; // from the top of the line
    qreal indent = 0;
    bool bullet = false;
    QString target = {};

    [[nodiscard]] QTextLine textLine() const { return layout->lineAt(index); }
};

// Paragraphs that run down a column of a width. They are laid out bit by bit, so that a text of 1 MiB needs no more
// memory than the page that it is on.
class TextFlow
{
public:
    TextFlow(std::vector<Paragraph> paragraphs, qreal width) : m_paragraphs(std::move(paragraphs)), m_width(width) { }

    // Lays out more lines until those that wait are at least this high, or the text ends.
    void fill(qreal height);
    [[nodiscard]] bool isComplete() const { return m_at >= m_paragraphs.size(); } // no text but that of the lines that wait
    [[nodiscard]] qreal height() const { return m_height; } // of the lines that wait
    [[nodiscard]] const std::deque<Line> &lines() const { return m_lines; }
    [[nodiscard]] std::size_t linesWithin(qreal height) const;
    [[nodiscard]] Line take(); // the first line that waits
    [[nodiscard]] qreal width() const { return m_width; }

private:
    void layOutNext();
    void add(const std::shared_ptr<QTextLayout> &layout, int index, const Paragraph &paragraph, bool isFirst);

    std::vector<Paragraph> m_paragraphs;
    qreal m_width;
    std::size_t m_at = 0; // the paragraph to lay out next,
    qsizetype m_offset = 0; // from here on
    std::deque<Line> m_lines;
    qreal m_height = 0;
};

// A text on one line, cut off with an ellipsis where it is too long.
[[nodiscard]] Line singleLine(const QString &text, const TextStyle &style, qreal width);

} // namespace reports::pdf
