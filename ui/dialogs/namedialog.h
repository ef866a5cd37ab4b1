// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ui {

// Asks for a short name; not for an empty one.
class NameDialog final : public QDialog
{
    Q_OBJECT

public:
    NameDialog(const QString &title, const QString &label, const QString &name, QWidget *parent);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QLineEdit &line() { return *m_line; }

private:
    QLineEdit *m_line = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace ui
