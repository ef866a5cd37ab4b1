// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"
#include "ui/forms/stops.h"
#include "ui/theme/roles.h"

class QHBoxLayout;
class QLabel;
class QSpacerItem;
class QVBoxLayout;

namespace ui {

inline constexpr int kFieldFoot = 20; // kept free below each editor for a line of words, so that fields stay where they are

// A field as a form shows it: its label above the editor; below it, while it has the keyboard, what the law and the help
// say; and what is wrong or to be looked at, always.
class FieldBox final : public QWidget
{
    Q_OBJECT

public:
    FieldBox(const records::Field &field, const Site &site, QWidget *parent);

    [[nodiscard]] FieldEditor &editor() { return *m_editor; }
    [[nodiscard]] const FieldEditor &editor() const { return *m_editor; }
    void setProblem(const QString &words); // empty: none
    void setRemark(const QString &words); // something to look at, that may stand; empty: none
    void hideLabel();
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool wasVisited() const { return m_visited; } // has had the keyboard and lost it, or was edited
    [[nodiscard]] std::vector<QWidget *> stops() const; // what takes the keyboard, in the order of tabs

Q_SIGNALS:
    void visited();

private:
    void showWords();
    void showLine(QLabel *&label, const char *name, TextRole role, const QString &words);

    FieldEditor *m_editor;
    QVBoxLayout *m_layout;
    QSpacerItem *m_foot; // while there are no words
    QLabel *m_label;
    QLabel *m_help = nullptr; // made when they have something to say
    QLabel *m_wrong = nullptr;
    QLabel *m_toLookAt = nullptr;
    QString m_problem;
    QString m_remark;
    bool m_hasKeyboard = false;
    bool m_visited = false;
};

} // namespace ui
