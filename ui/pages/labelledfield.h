// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

// An editor with its label above, and below it a line of help, which gives way to what is wrong.
class LabelledField final : public QWidget
{
    Q_OBJECT

public:
    // `beside` stands after the editor on its line; may be null.
    LabelledField(const QString &label, QWidget *editor, QString help = {}, QWidget *beside = nullptr, QWidget *parent = nullptr);

    void setHelp(const QString &help);
    void setError(const QString &error); // empty: nothing is wrong
    [[nodiscard]] QString error() const { return m_error; }

private:
    void showLine();

    QWidget *m_editor = nullptr;
    QLabel *m_line = nullptr;
    QString m_help;
    QString m_error;
};

} // namespace ui
