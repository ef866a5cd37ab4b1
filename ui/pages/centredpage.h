// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

// A page with one column in its middle, which scrolls where the window is too low for it.
class CentredPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit CentredPage(int width, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column = nullptr;
};

} // namespace ui
