// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/letters/packdialog.h"

#include "models/itemmodels/vaultsession.h"
#include "models/records/request/request.h"
#include "models/storage/secret.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/dialogs/dialogbuttons.h"
#include "ui/pages/busyrow.h"
#include "ui/pages/exportpath.h"
#include "ui/pages/labelledfield.h"
#include "ui/pages/showinfolder.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 512;
constexpr int kMostRows = 5; // more scroll

std::vector<exchange::PackFile> filesOf(const records::Record &request)
{
    return exchange::packFiles(request.as<records::Request>());
}

QLabel *addWords(QVBoxLayout &layout, const QString &text, TextRole role)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    setTextRole(label, role);
    layout.addWidget(label);
    return label;
}

// Tells programs that keep what was copied that this is not to be kept.
QMimeData *secretText(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    return data;
}

} // namespace

bool PackDialog::hasAnswer(const records::Record &request)
{
    const auto files = filesOf(request);
    return !files.empty() && files.front().isLetter;
}

PackDialog *PackDialog::open(const Context &context, const records::Record &request, QWidget *page)
{
    auto *dialog = new PackDialog(context, request, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->QDialog::open();
    return dialog;
}

PackDialog::PackDialog(const Context &context, const records::Record &request, QWidget *page)
    : QDialog(page), m_context(context), m_request(request.header.id), m_reference(request.header.reference), m_all(filesOf(request)), m_choose(new QWidget(this)), m_outcome(new QWidget(this)), m_run(context.session)
{
    setObjectName(u"packDialog"_s);
    setWindowTitle(tr("Response pack"));
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(kGrid + kGrid / 2);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    addWords(*layout, tr("Response pack for %1", "reference").arg(m_reference), TextRole::Section);
    addChoices();
    addOutcome();
    for (QWidget *step : {m_choose, m_outcome}) {
        step->setFixedWidth(kWidth);
        layout->addWidget(step);
    }
    m_outcome->hide();
    fillFiles();
    setBusy(false);
    const bool isToChoose = std::any_of(m_all.begin(), m_all.end(), [](const auto &file) { return !file.isProposed; });
    (isToChoose ? static_cast<QWidget *>(m_files) : m_make)->setFocus();
}

void PackDialog::addChoices()
{
    QWidget *step = m_choose;
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid + kGrid / 2);
    addWords(*layout, tr("One file for the person, encrypted with a password that is made for it. The names inside tell nothing."), TextRole::Body);
    m_letter = new QComboBox(step);
    m_letter->setObjectName(u"packLetter"_s);
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_all[i].isProposed)
            m_letter->addItem(m_all[i].file.name, qulonglong(i));
    }
    layout->addWidget(new LabelledField(tr("Letter"), m_letter, {}, nullptr, step));
    m_files = new QListWidget(step);
    m_files->setObjectName(u"packFiles"_s);
    m_files->setFixedHeight(std::min(int(m_all.size()), kMostRows) * kControlHeight + kGrid);
    const QString help = tr("Mark the copy of the data and what else belongs to the answer, with Space. What came in, such as a proof of identity, stays out.");
    layout->addWidget(new LabelledField(tr("Also in the pack"), m_files, help, nullptr, step));
    m_buttons = new QWidget(step);
    auto *row = new QVBoxLayout(m_buttons);
    row->setContentsMargins({});
    m_make = addDialogButtons(this, row, tr("Make the pack\u2026"));
    m_make->setObjectName(u"makePack"_s);
    m_busy = new BusyRow(step);
    layout->addWidget(m_buttons);
    layout->addWidget(m_busy);
    connect(m_letter, &QComboBox::currentIndexChanged, this, &PackDialog::fillFiles);
    connect(m_make, &QPushButton::clicked, this, &PackDialog::make);
    connect(m_busy, &BusyRow::cancelled, &m_run, &itemmodels::PackRun::cancel);
    connect(&m_run, &itemmodels::PackRun::progressed, m_busy, &BusyRow::setProgress);
}

void PackDialog::addOutcome()
{
    QWidget *step = m_outcome;
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid + kGrid / 2);
    m_made = addWords(*layout, {}, TextRole::Body);
    m_made->setObjectName(u"packMade"_s);
    m_password = new QLineEdit(step);
    m_password->setObjectName(u"packPassword"_s);
    m_password->setReadOnly(true);
    m_copy = new QPushButton(tr("Copy"), step);
    m_copy->setObjectName(u"copyPassword"_s);
    connect(m_copy, &QPushButton::clicked, this, &PackDialog::copy);
    const QString help = tr("It is shown only now and kept nowhere: without it nobody can open the pack. Tell it to the person by another way than the file, such as by telephone.");
    layout->addWidget(new LabelledField(tr("Password"), m_password, help, m_copy, step));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, kGrid, 0, 0);
    row->setSpacing(kGrid);
    auto *show = new QPushButton(tr("Show in folder"), step);
    show->setObjectName(u"showInFolder"_s);
    connect(show, &QPushButton::clicked, this, [this] { showInFolder(m_path, this); });
    auto *close = new QPushButton(tr("Close"), step);
    close->setObjectName(u"closePack"_s);
    connect(close, &QPushButton::clicked, this, &PackDialog::reject);
    row->addStretch();
    row->addWidget(show);
    row->addWidget(close);
    layout->addLayout(row);
    for (QPushButton *button : {m_copy, show, close})
        button->setAutoDefault(false);
}

// All but the letter.
void PackDialog::fillFiles()
{
    m_files->clear();
    const auto letter = m_letter->currentData().toULongLong();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (i == letter)
            continue;
        auto *item = new QListWidgetItem(m_all[i].file.name, m_files);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_all[i].isProposed ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, qulonglong(i));
        item->setToolTip(item->text());
    }
    m_files->setCurrentRow(0);
    m_files->parentWidget()->setVisible(m_files->count() > 0);
}

exchange::ResponsePack PackDialog::pack() const
{
    exchange::ResponsePack pack {m_reference, m_all[std::size_t(m_letter->currentData().toULongLong())].file, {}};
    for (int row = 0; row < m_files->count(); ++row) {
        if (m_files->item(row)->checkState() == Qt::Checked)
            pack.documents.push_back(m_all[std::size_t(m_files->item(row)->data(Qt::UserRole).toULongLong())].file);
    }
    return pack;
}

void PackDialog::make()
{
    const QString path = askExportPath(m_context, this, tr("Save the response pack"), m_reference + "-response"_L1, {u"zip"_s, tr("Encrypted ZIP")});
    if (path.isEmpty() || m_run.isBusy())
        return;
    setBusy(true);
    m_run.start(pack(), path, [this, path](core::Result<exchange::WrittenPack> written) { finish(std::move(written), path); });
}

void PackDialog::setBusy(bool busy)
{
    m_letter->setEnabled(!busy);
    m_files->setEnabled(!busy);
    m_buttons->setVisible(!busy);
    m_busy->setVisible(busy);
    if (busy)
        m_busy->start(tr("Making the pack"));
}

void PackDialog::finish(core::Result<exchange::WrittenPack> written, const QString &path)
{
    setBusy(false);
    if (!written) {
        m_make->setFocus();
        return tellUnlessCancelled(m_context, this, written.error());
    }
    m_isSafe = false;
    m_path = path;
    const QString made = tr("%1 is made, with %n file(s) in it.", nullptr, int(written->files.size())).arg(QFileInfo(path).fileName());
    const auto noted = itemmodels::notePack(m_context.session, m_request, *written);
    const QString note = noted ? tr("%1 has a message about it; say there how it goes out.", "reference").arg(m_reference)
                               : tr("%1 has no message about it: %2", "reference, error").arg(m_reference, noted.error().message);
    m_made->setText(made + u'\n' + note);
    m_password->setText(written->password);
    m_password->setCursorPosition(0);
    storage::wipe(written->password);
    m_choose->hide();
    m_outcome->show();
    m_copy->setFocus();
}

void PackDialog::copy()
{
    QGuiApplication::clipboard()->setMimeData(secretText(m_password->text()));
    m_isSafe = true;
    m_copy->setText(tr("Copied"));
}

// A password that was only shown may have been read out, or overlooked.
void PackDialog::reject()
{
    const QString text = tr("The password has not been copied. It is kept nowhere: if it was not noted, the pack has to be made again.");
    if (!m_isSafe && !m_context.questions.confirm(this, tr("Close the password?"), text, tr("Close")))
        return;
    m_isSafe = true;
    if (m_run.isBusy())
        return m_run.cancel();
    QDialog::reject();
}

} // namespace ui
