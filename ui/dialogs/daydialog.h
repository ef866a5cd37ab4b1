// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDialog>

namespace ui {

class DayField;

// Asks for the earlier day at whose end the vault is to be shown.
class DayDialog final : public QDialog
{
    Q_OBJECT

public:
    // `today` by the clock: only days before it are taken.
    DayDialog(const QDate &day, const QDate &today, QWidget *parent);

    [[nodiscard]] QDate day() const;

private:
    DayField *m_field;
};

} // namespace ui
