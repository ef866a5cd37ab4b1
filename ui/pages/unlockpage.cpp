// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/unlockpage.h"

#include "ui/pages/busyrow.h"
#include "ui/pages/keyfilebox.h"
#include "ui/pages/labelledfield.h"
#include "ui/pages/passphraseedit.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 440;

} // namespace

UnlockPage::UnlockPage(Questions &questions, QWidget *parent) : CentredPage(kWidth, parent)
{
    auto *card = new Card(this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kGrid);
    addHead(layout);
    m_passphrase = new PassphraseEdit(card);
    m_passphrase->setObjectName(u"passphrase"_s);
    m_field = new LabelledField(tr("Passphrase"), m_passphrase, {}, nullptr, card);
    layout->addSpacing(kGrid);
    layout->addWidget(m_field);
    m_keyFile = new KeyFileBox(tr("This vault needs a key file too"), questions, card);
    layout->addWidget(m_keyFile);
    layout->addSpacing(kGrid);
    addButtons(layout);
    column()->addWidget(card);
    connect(m_passphrase, &QLineEdit::returnPressed, m_unlock, &QPushButton::click);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] { setError({}); });
    setBusy(false);
}

void UnlockPage::addHead(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    m_name = new ElidedLabel(this);
    setTextRole(m_name, TextRole::Title);
    auto *lock = new IconLabel(u"lock"_s, this);
    lock->setTone(itemmodels::Tone::Accent);
    row->addWidget(lock);
    row->addWidget(m_name, 1);
    m_folder = new ElidedLabel(this);
    m_folder->setElideMode(Qt::ElideMiddle);
    setTextRole(m_folder, TextRole::Help);
    m_why = new QLabel(this);
    m_why->setWordWrap(true);
    m_why->setObjectName(u"reason"_s);
    setTextRole(m_why, TextRole::Body);
    layout->addLayout(row);
    layout->addWidget(m_folder);
    layout->addWidget(m_why);
}

void UnlockPage::addButtons(QVBoxLayout *layout)
{
    m_buttons = new QWidget(this);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    auto *other = new QPushButton(tr("Other vault"), m_buttons);
    other->setObjectName(u"otherVault"_s);
    other->setAutoDefault(false);
    connect(other, &QPushButton::clicked, this, &UnlockPage::otherAsked);
    m_unlock = new QPushButton(tr("Unlock"), m_buttons);
    m_unlock->setObjectName(u"unlock"_s);
    setButtonKind(m_unlock, ButtonKind::Primary);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlockAsked);
    row->addWidget(other);
    row->addStretch();
    row->addWidget(m_unlock);
    m_busy = new BusyRow(this);
    connect(m_busy, &BusyRow::cancelled, this, &UnlockPage::cancelled);
    layout->addWidget(m_buttons);
    layout->addWidget(m_busy);
}

void UnlockPage::setVault(const QString &path, const QString &reason)
{
    const QFileInfo file(path);
    m_path = path;
    m_name->setText(file.completeBaseName());
    m_folder->setText(path);
    m_why->setText(reason);
    m_why->setVisible(!reason.isEmpty());
    m_keyFile->setPath({});
    m_wait = 0;
    setError({});
    forget();
}

QString UnlockPage::keyFile() const
{
    return m_keyFile->path();
}

core::Result<storage::Secret> UnlockPage::takePassphrase()
{
    return m_passphrase->take();
}

void UnlockPage::setBusy(bool busy)
{
    m_passphrase->setEnabled(!busy);
    m_keyFile->setEnabled(!busy);
    m_buttons->setVisible(!busy);
    m_busy->setVisible(busy);
    if (busy)
        m_busy->start(tr("Unlocking. This takes about a second, on purpose."));
}

void UnlockPage::setError(const QString &error)
{
    m_error = error;
    showError();
}

void UnlockPage::setWait(int seconds)
{
    m_wait = seconds;
    m_unlock->setEnabled(seconds == 0);
    showError();
}

void UnlockPage::showError()
{
    m_field->setError(m_error);
    m_unlock->setText(m_wait > 0 ? tr("Unlock in %1 s").arg(m_wait) : tr("Unlock"));
}

void UnlockPage::focusFirst()
{
    m_passphrase->setFocus();
}

void UnlockPage::forget()
{
    m_passphrase->forget();
}

} // namespace ui
