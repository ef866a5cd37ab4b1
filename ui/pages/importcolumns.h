// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/importcolumnsmodel.h"
#include "ui/context/context.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ui {

class Banner;
class ImportColumnCard;
class ImportSheetBar;
class ImportTable;

// Which column goes to which field: the columns on the left, the chosen one on the right.
class ImportColumns final : public QWidget
{
    Q_OBJECT

public:
    ImportColumns(const Context &context, QWidget *parent);

    void setFile(const itemmodels::ImportFilePtr &file);
    [[nodiscard]] itemmodels::ImportColumnsModel &columns() { return *m_columns; }
    void focusFirst();

private:
    void addParts(QVBoxLayout *layout);
    void showState();

    Context m_context;
    itemmodels::ImportColumnsModel *m_columns = nullptr;
    ImportSheetBar *m_bar = nullptr;
    Banner *m_doubts = nullptr;
    QWidget *m_parts = nullptr;
    QLabel *m_notTaken = nullptr;
    ImportTable *m_table = nullptr;
    ImportColumnCard *m_card = nullptr;
};

} // namespace ui
