// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace unlocking {

// How hard a passphrase is to guess for somebody who knows how people choose them.
struct Strength {
    enum class Level { None, VeryWeak, Weak, Fair, Strong, VeryStrong };
    Level level = Level::None; // None: nothing typed
    double bits = 0;
    QString time = {}; // "about 3 hours", for somebody who tries 100,000 keys a second; empty when nothing is typed
    QString reason = {}; // one sentence on what makes it weak, or that nothing does; quotes nothing of it

    [[nodiscard]] bool isEnough() const { return level >= Level::Fair; }
};

// `known`: words that whoever attacks this vault would try first, such as its name and that of its owner. Takes less than
// 10 ms at any length.
[[nodiscard]] Strength strengthOf(const QString &passphrase, const QStringList &known = {});

} // namespace unlocking
