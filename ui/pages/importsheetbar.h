// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace itemmodels {
class ImportColumnsModel;
}

namespace ui {

// Which sheet, of what kind its rows are, where its headings stand and how its dates are to be read.
class ImportSheetBar final : public QWidget
{
    Q_OBJECT

public:
    ImportSheetBar(itemmodels::ImportColumnsModel &columns, QWidget *parent);

    void showFile(); // another one
    void showSheet(); // or what is decided about it

private:
    void addSheet();
    void addReading();
    void takeSheet();
    void takeKind();

    itemmodels::ImportColumnsModel &m_columns;
    QComboBox *m_sheet = nullptr;
    QComboBox *m_kind = nullptr;
    QSpinBox *m_header = nullptr;
    QComboBox *m_dates = nullptr;
    QCheckBox *m_continues = nullptr;
};

} // namespace ui
