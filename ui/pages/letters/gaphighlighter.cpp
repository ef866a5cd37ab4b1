// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/letters/gaphighlighter.h"

#include "models/letters/letter.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace ui {

void GapHighlighter::highlightBlock(const QString &text)
{
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    if (text.startsWith("# "_L1))
        setFormat(0, int(text.size()), strong);
    QTextCharFormat gap = strong;
    gap.setForeground(tokens().warning);
    gap.setBackground(tokens().warningSoft);
    for (const letters::GapPlace &place : letters::gapPlaces(text))
        setFormat(int(place.at), int(place.length), gap);
}

} // namespace ui
