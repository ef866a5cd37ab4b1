// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/progressdialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 360;
constexpr int kParts = 1000; // of the bar: what is counted may be more than an int

} // namespace

ProgressDialog::ProgressDialog(QWidget *parent, const QString &text, qint64 total) : QDialog(parent), m_total(std::max<qint64>(total, 1))
{
    setWindowTitle(u"DPO Desk"_s);
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(kGrid + kGrid / 2);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    auto *label = new QLabel(text, this);
    setTextRole(label, TextRole::Body);
    m_bar = new QProgressBar(this);
    m_bar->setFixedWidth(kWidth);
    m_bar->setRange(0, kParts);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(text);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    layout->addWidget(label);
    layout->addWidget(m_bar);
    layout->addLayout(row);
}

void ProgressDialog::setDone(qint64 done)
{
    m_bar->setValue(int(done * kParts / m_total));
}

void runBatch(QWidget *parent, itemmodels::VaultSession &session, const QString &text, int steps, itemmodels::BatchRunner::Step step, const BatchEnd &end)
{
    using itemmodels::BatchRunner;
    auto *dialog = new ProgressDialog(parent, text, steps);
    auto *runner = new BatchRunner(session, steps, std::move(step), dialog);
    QObject::connect(runner, &BatchRunner::progressed, dialog, &ProgressDialog::setDone);
    QObject::connect(runner, &BatchRunner::finished, parent, [dialog, kept = end.kept] {
        dialog->deleteLater();
        kept();
    });
    QObject::connect(runner, &BatchRunner::failed, parent, [dialog, failed = end.failed](const core::Error &error) {
        dialog->deleteLater();
        failed(error);
    });
    QObject::connect(dialog, &QDialog::rejected, parent, [runner, failed = end.failed] {
        runner->giveUp();
        failed({core::ErrorCode::Cancelled, ProgressDialog::tr("Cancelled; nothing was changed."), {}, {}});
    });
    runner->start();
    if (runner->isRunning())
        dialog->open();
}

} // namespace ui
