// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace unlocking {

inline constexpr int kWordsOfPassphrase = 6; // 66 bits, whoever knows the list

// The words that passphrases are made of: 2,048, each as likely as the others, so that a word is worth 11 bits.
[[nodiscard]] const QStringList &passphraseWords();

// "brave-mosaic-level-lobster-elastic-mustard", from the system's random numbers. The caller wipes it.
[[nodiscard]] QString makePassphrase(int words = kWordsOfPassphrase);

} // namespace unlocking
