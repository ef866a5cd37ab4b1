// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QVBoxLayout;

namespace ui {

struct ShortcutLine {
    QString text;
    QString keys; // as the user reads them
};

struct ShortcutGroup {
    QString title;
    std::vector<ShortcutLine> lines;
};

// Every key that does something, in groups.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(QWidget *parent, const std::vector<ShortcutGroup> &groups);

private:
    void addGroup(QVBoxLayout *layout, const ShortcutGroup &group);
};

} // namespace ui
