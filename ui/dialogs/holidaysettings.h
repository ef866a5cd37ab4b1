// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/vaultsession.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Questions;

// The public holidays that a vault keeps, a line each; files are loaded and dropped here, and kept when the dialog is.
class HolidaySettings final : public QWidget
{
    Q_OBJECT

public:
    HolidaySettings(const std::vector<storage::OwnHolidays> &kept, Questions &questions, QWidget *parent);

    [[nodiscard]] itemmodels::HolidayChanges changes() const;

private:
    void load();
    void drop(const QString &country);
    void showLines();
    void addLine(const storage::OwnHolidays &kept);

    Questions &m_questions;
    std::vector<storage::OwnHolidays> m_before;
    std::map<QString, storage::OwnHolidays> m_now; // by country
    QVBoxLayout *m_lines = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_load = nullptr;
};

} // namespace ui
