// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/formats.h"
#include "models/itemmodels/vaultsession.h"
#include "ui/theme/theme.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class HolidaySettings;
class Questions;

// What belongs to a vault and travels with it.
struct VaultSettings {
    QString userName; // in the history
    QByteArray zone; // IANA id, in which its days end
    std::vector<storage::OwnHolidays> holidays = {};
    itemmodels::HolidayChanges changes = {}; // to them
};

// What a user may set. All but the last belongs to this computer.
struct Settings {
    Scheme scheme = Scheme::System;
    int lockMinutes = 10; // 0: never
    bool keepRecent = true;
    itemmodels::Formats formats = {};
    std::optional<VaultSettings> vault = {}; // none: no vault is open
};

class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    // `questions` must live longer.
    SettingsDialog(QWidget *parent, Questions &questions, const Settings &settings);

    [[nodiscard]] Settings settings() const;

    void accept() override; // refused while the time zone is none

private:
    void addComputer(QVBoxLayout *layout, const Settings &settings);
    void addFormats(QVBoxLayout *layout, const itemmodels::Formats &formats);
    void addVault(QVBoxLayout *layout, const VaultSettings &settings, Questions &questions);
    void addZone(QVBoxLayout *layout, const QByteArray &zone);

    QComboBox *m_scheme = nullptr;
    QComboBox *m_lock = nullptr;
    QComboBox *m_dates = nullptr;
    QComboBox *m_numbers = nullptr;
    QCheckBox *m_recent = nullptr;
    QLineEdit *m_name = nullptr; // this and what follows is null while no vault is open
    QComboBox *m_zone = nullptr;
    QLabel *m_zoneProblem = nullptr;
    HolidaySettings *m_holidays = nullptr;
};

} // namespace ui
