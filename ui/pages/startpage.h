// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/centredpage.h"

#include <QStringList>

class QCheckBox;
class QVBoxLayout;

namespace ui {

// What the program begins with: three doors, and the vaults that were open lately.
class StartPage final : public CentredPage
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(const QStringList &paths, bool keeps);
    void focusFirst(); // on the vault that was open last, where there is one

Q_SIGNALS:
    void createAsked();
    void openAsked();
    void sampleAsked();
    void vaultChosen(const QString &path);
    void forgetAsked(const QString &path);
    void keepRecentChanged(bool keeps);

private:
    void addHead();
    void addDoors();
    void addRecent();
    void addVault(const QString &path);

    QWidget *m_recentPart = nullptr;
    QVBoxLayout *m_recent = nullptr;
    QCheckBox *m_keep = nullptr;
};

} // namespace ui
