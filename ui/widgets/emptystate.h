// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QAbstractButton;
class QHBoxLayout;

namespace ui {

// What stands where content would: why there is none and what to do first.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    QAbstractButton *addAction(const QString &text, std::function<void()> run, bool primary = false);

private:
    QHBoxLayout *m_actions = nullptr;
};

} // namespace ui
