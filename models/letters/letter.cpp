// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letter.h"

#include "models/letters/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace letters {

namespace {

// A gap in any of the languages; one of the groups has its label.
const QRegularExpression &gapPattern()
{
    static const QRegularExpression pattern = [] {
        QStringList gaps;
        for (const QString &language : languages())
            gaps += QRegularExpression::escape(wordsOf(language).gap(u"@"_s)).replace(u"\\@"_s, u"([^\\]\\n]*)"_s);
        return QRegularExpression(gaps.join(u'|'));
    }();
    return pattern;
}

QString allTextOf(const Letter &letter)
{
    QStringList texts {letter.head.organisation};
    texts += letter.head.sender;
    texts += letter.head.recipient;
    for (const auto &[label, value] : letter.head.details)
        texts += value;
    texts += letter.subject;
    texts += letter.text;
    return texts.join(u'\n');
}

} // namespace

std::vector<GapPlace> gapPlaces(const QString &text)
{
    std::vector<GapPlace> places;
    auto hits = gapPattern().globalMatch(text);
    while (hits.hasNext()) {
        const QRegularExpressionMatch hit = hits.next();
        places.push_back({hit.capturedStart(), hit.capturedLength(), hit.captured(hit.lastCapturedIndex())});
    }
    return places;
}

QStringList gapsIn(const Letter &letter)
{
    QStringList labels;
    for (const GapPlace &place : gapPlaces(allTextOf(letter)))
        labels += place.label;
    labels.removeDuplicates();
    return labels;
}

QString readableLabel(const QString &label, const Letter &letter)
{
    return wordsOf(programLanguage()).labelFor(label, wordsOf(letter.language));
}

std::vector<Block> blocksOf(const QString &text)
{
    std::vector<Block> blocks;
    bool isOpen = false; // the next line goes on with the last block
    for (const QString &line : text.split(u'\n')) {
        const bool isHeading = line.startsWith("# "_L1);
        const bool isItem = line.startsWith("- "_L1);
        if (line.trimmed().isEmpty()) {
            isOpen = false;
        } else if (isItem && line.mid(2).trimmed().isEmpty()) {
            isOpen = false; // its words were deleted
        } else if (isHeading || isItem || !isOpen) {
            blocks.push_back({isHeading ? Block::Kind::Heading : isItem ? Block::Kind::Item : Block::Kind::Paragraph,
                              (isHeading || isItem ? line.mid(2) : line).trimmed()});
            isOpen = !isHeading;
        } else {
            blocks.back().text += u'\n' + line.trimmed();
        }
    }
    return blocks;
}

QString toPlainText(const Letter &letter)
{
    QString text = letter.head.sender.join(u'\n') + "\n\n"_L1 + letter.head.recipient.join(u'\n') + "\n\n"_L1;
    for (const auto &[label, value] : letter.head.details)
        text += label + ": "_L1 + value + u'\n';
    return text + u'\n' + letter.subject + "\n\n"_L1 + letter.text;
}

} // namespace letters
