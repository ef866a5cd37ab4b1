// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

// What a user may set. All but the name belong to this computer; the name belongs to the vault.
struct Settings {
    Scheme scheme = Scheme::System;
    int lockMinutes = 10; // 0: never
    bool keepRecent = true;
    std::optional<QString> userName = {}; // none: no vault is open

    friend bool operator==(const Settings &, const Settings &) = default;
};

class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(QWidget *parent, const Settings &settings);

    [[nodiscard]] Settings settings() const;

private:
    void addEditors(const Settings &settings);
    void addButtons();

    QComboBox *m_scheme = nullptr;
    QComboBox *m_lock = nullptr;
    QCheckBox *m_recent = nullptr;
    QLineEdit *m_name = nullptr; // null: no vault is open
};

} // namespace ui
