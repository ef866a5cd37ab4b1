// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRawFont>
#include <QStringList>

#include <vector>

namespace reports::pdf {

// The families to set texts in, the next for what the one before has no glyph for: Inter without its glyph
// substitutions, DejaVu Sans for Arabic and Hebrew, Noto Sans CJK. Needs a QGuiApplication.
[[nodiscard]] QStringList textFamilies(QFont::Weight weight);

// One font of each of these families, to look up which characters share a glyph.
[[nodiscard]] std::vector<QRawFont> textFaces();

} // namespace reports::pdf
