// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.h"

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace ui {

class ElidedLabel;
class SearchField;

// The strip at the top of the window: which vault this is, where one can go back to, what to jump to, when it locks.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(const QString &vaultPath, QWidget *parent = nullptr);

    [[nodiscard]] SearchField *field() const { return m_field; }
    void setCommands(const Commands &commands); // of the menu
    void setCanGo(bool back, bool forward);
    void setSecondsLeft(int seconds); // to the lock; -1: it never comes
    void setCompact(bool compact);

Q_SIGNALS:
    void backAsked();
    void forwardAsked();
    void lockAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addTool(const QString &icon, const QString &text);
    void addVault(const QString &path);
    void addEnd();

    QWidget *m_vault = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    SearchField *m_field = nullptr;
    QLabel *m_countdown = nullptr;
    QToolButton *m_menuButton = nullptr;
    QMenu *m_menu = nullptr;
};

} // namespace ui
