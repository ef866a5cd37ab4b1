// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/vaultsession.h"

#include <QSize>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace gallery {

// One picture of the gallery; rendered in light and in dark.
struct Shot {
    QString name; // of the file, such as "list-narrow"
    std::function<std::unique_ptr<QWidget>(itemmodels::VaultSession &)> make; // the session outlives the widget
    QSize size = {1440, 900}; // in device-independent pixels; empty: as large as the widget wants to be
    std::function<void(QWidget &)> arrange = {}; // after it is shown: give focus, open, type
    qreal scale = 1; // 2 for screens of 200 %
    Qt::LayoutDirection direction = Qt::LeftToRight;
    enum class Vault { Sample, Empty } vault = Vault::Sample; // what the session has open
};
using Shots = std::vector<Shot>;

// One for each file gallery_NAME.cpp.
void addListShots(Shots &shots);
void addImportShots(Shots &shots);
void addThemeShots(Shots &shots);
void addShellShots(Shots &shots);
void addRecordShots(Shots &shots);
void addReportShots(Shots &shots);
void addLetterShots(Shots &shots);

} // namespace gallery
