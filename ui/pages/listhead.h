// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;

namespace ui {

// The first line of a list page: what it lists, how many of them, and what can be done with the list.
class ListHead final : public QWidget
{
    Q_OBJECT

public:
    ListHead(const QString &title, QWidget *parent);

    // `all` is left out when it is not known; not complete: more may fit.
    void setCount(qint64 shown, std::optional<qint64> all, bool complete);
    void addMenu(const QString &text, QMenu *menu); // from the left
    void addButton(QAction *action, bool primary = false);
    [[nodiscard]] QString countText() const;
    void setButtonsVisible(bool visible); // where there is no list there is nothing to do with it

private:
    QLabel *m_count = nullptr;
    QWidget *m_buttons = nullptr;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace ui
