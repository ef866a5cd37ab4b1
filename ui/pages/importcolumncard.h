// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/importoptions.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;

namespace itemmodels {
class ImportColumnsModel;
}

namespace ui {

class ImportTable;
class ImportValuesModel;
class LabelledField;
class PickLine;

// What is decided about one column: where it goes, how its cells are parted, what their words mean.
class ImportColumnCard final : public Card
{
    Q_OBJECT

public:
    ImportColumnCard(const Context &context, itemmodels::ImportColumnsModel &columns, QWidget *parent);

    void showColumn(int row); // -1: none
    void focusTarget();

private:
    void addTargets();
    void addValues();
    void showTargets();
    void showValues();
    void showMeaning();
    void takeTarget(int place, const Option &option);
    void takeMeaning(const Option &option);

    itemmodels::ImportColumnsModel &m_columns;
    int m_row = -1;
    TargetOptions m_targets;
    TargetOptions m_more;
    MeaningOptions m_meanings;
    QLabel *m_heading = nullptr;
    PickLine *m_target = nullptr;
    PickLine *m_second = nullptr;
    LabelledField *m_secondField = nullptr;
    QComboBox *m_separators = nullptr;
    LabelledField *m_separatorsField = nullptr;
    QWidget *m_valueArea = nullptr;
    ImportValuesModel *m_values = nullptr;
    ImportTable *m_valueTable = nullptr;
    PickLine *m_meaning = nullptr;
    LabelledField *m_meaningField = nullptr;
};

} // namespace ui
