// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace ui {

class PageView;

// Turns the pages of a view and changes their size.
class PageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PageBar(PageView &view, QWidget *parent = nullptr);

private:
    void addPages(QHBoxLayout *line);
    void addSizes(QHBoxLayout *line);
    void showPage();
    void showZoom();
    void chooseSize(int index);

    PageView &m_view;
    QToolButton *m_back = nullptr;
    QToolButton *m_next = nullptr;
    QSpinBox *m_page = nullptr;
    QLabel *m_count = nullptr;
    QComboBox *m_size = nullptr;
};

} // namespace ui
