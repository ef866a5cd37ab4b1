// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letterfields.h"
#include "models/letters/lettertemplate.h"

#include <set>

namespace letters {

// Takes the text of a template apart, line by line, and notes what is wrong with it.
class TemplateReader
{
public:
    // A line of blocks alone leaves no trace in the letter.
    void addLine(const QString &line, int number);
    // Parses a text that must be on one line, such as the subject.
    [[nodiscard]] std::vector<Piece> readLine(const QString &line, int number);
    [[nodiscard]] std::vector<Piece> finish();

    void note(int line, const QByteArray &field, const QString &message) { m_problems.push_back({field, message, {}, line}); }
    [[nodiscard]] const core::Problems &problems() const { return m_problems; }

private:
    struct Open {
        Piece block;
        const FieldInfo *list = nullptr; // of an Each
        int line = 0;
    };
    struct Tag {
        bool isText = false;
        QString text;
    };
    [[nodiscard]] std::vector<Tag> tagsOf(const QString &line, int number);
    void take(const Tag &tag, int number);
    void open(const QString &word, const QByteArray &name, int number);
    void close(const QString &word, int number);
    [[nodiscard]] const FieldInfo *find(const QByteArray &name) const;
    void add(Piece piece);
    void addText(const QString &text);

    std::vector<Piece> m_pieces;
    std::vector<Open> m_open;
    core::Problems m_problems;
};

} // namespace letters
