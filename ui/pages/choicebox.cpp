// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/choicebox.h"

#include <QComboBox>

namespace ui {

QComboBox *makeChoiceBox(const QString &name, int leastCharacters, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(leastCharacters);
    return box;
}

} // namespace ui
