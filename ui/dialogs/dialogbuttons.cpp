// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogbuttons.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

QPushButton *addDialogButtons(QDialog *dialog, QVBoxLayout *layout, const QString &agree)
{
    auto *cancel = new QPushButton(QCoreApplication::translate("ui::DialogButtons", "Cancel"), dialog);
    auto *accept = new QPushButton(agree, dialog);
    cancel->setAutoDefault(false);
    setButtonKind(accept, ButtonKind::Primary);
    accept->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(accept);
    layout->addLayout(row);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    return accept;
}

} // namespace ui
