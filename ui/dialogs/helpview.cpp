// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextTable>

namespace ui {

namespace {

TextRole roleOfHeading(int level)
{
    return level == 1 ? TextRole::Title : TextRole::Section;
}

void dressBlock(const QTextBlock &block)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    format.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(level == 2 ? 2 * kGrid : 0);
    format.setBottomMargin(cursor.currentTable() ? 0 : level > 0 || !block.textList() ? kGrid : kGrid / 2);
    cursor.setBlockFormat(format);
    if (level == 0)
        return;
    QTextCharFormat letters;
    letters.setFont(fontOf(roleOfHeading(level)));
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.setCharFormat(letters); // not merged: Markdown has headings in sizes of its own
}

void dressTable(QTextTable &table, const QColor &line)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderBrush(line);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(kGrid / 2.0 + 2);
    format.setCellSpacing(0);
    format.setBottomMargin(2 * kGrid);
    table.setFormat(format);
}

} // namespace

HelpView::HelpView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(kPageMargin);
    document()->setIndentWidth(2.5 * kGrid);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
}

void HelpView::showMarkdown(const QString &text)
{
    m_text = text;
    document()->setDefaultFont(fontOf(TextRole::Body));
    setMarkdown(text);
    dress();
    moveCursor(QTextCursor::Start);
}

void HelpView::dress()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        dressBlock(block);
    const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dressTable(*table, palette().color(QPalette::Midlight));
    }
}

// Colours of links are in the text once it is made.
void HelpView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_text.isEmpty())
        showMarkdown(m_text);
}

} // namespace ui
