// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/batchrunner.h"

#include <QDialog>

class QProgressBar;

namespace ui {

// Says how far long work has come and lets the user give it up. Shown only when the work takes a while; deletes itself.
class ProgressDialog final : public QDialog
{
    Q_OBJECT

public:
    ProgressDialog(QWidget *parent, const QString &text, qint64 total);

    void setDone(qint64 done);

private:
    QProgressBar *m_bar = nullptr;
    qint64 m_total;
};

// What to do when changes have been kept, or not; the latter is told an error of the code Cancelled when the user gave up.
struct BatchEnd {
    std::function<void()> kept;
    std::function<void(const core::Error &)> failed;
};

// Makes the changes, with a dialog in front of the window while it takes long. Nothing is called once the parent is gone.
void runBatch(QWidget *parent, itemmodels::VaultSession &session, const QString &text, int steps, itemmodels::BatchRunner::Step step, const BatchEnd &end);

} // namespace ui
