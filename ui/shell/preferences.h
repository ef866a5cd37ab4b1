// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/formats.h"
#include "ui/theme/theme.h"

#include <QSettings>
#include <QStringList>

namespace ui {

// What is kept on this computer, beside all vaults: nothing of what is in them. The file is for its owner only.
class Preferences
{
public:
    // `file`: where it is kept.
    explicit Preferences(const QString &file);

    [[nodiscard]] Scheme scheme() const;
    void setScheme(Scheme scheme);
    [[nodiscard]] int lockMinutes() const; // 0: never
    void setLockMinutes(int minutes);
    [[nodiscard]] itemmodels::Formats formats() const;
    void setFormats(const itemmodels::Formats &formats);
    [[nodiscard]] QByteArray windowGeometry() const; // as QWidget::saveGeometry()
    void setWindowGeometry(const QByteArray &geometry);

    [[nodiscard]] bool keepsRecent() const;
    void setKeepsRecent(bool keeps); // off: forgets them too
    [[nodiscard]] QStringList recentVaults() const; // paths, the latest first; files that are gone left out
    void addRecent(const QString &path);
    void forgetRecent(const QString &path);

private:
    void write(const QString &key, const QVariant &value);

    QSettings m_settings;
};

} // namespace ui
