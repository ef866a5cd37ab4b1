// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/entrance.h"

#include "ui/context/questions.h"
#include "ui/pages/createpage.h"
#include "ui/pages/startpage.h"
#include "ui/pages/unlockpage.h"
#include "ui/shell/preferences.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWaitTickMs = 250;

} // namespace

Entrance::Entrance(const core::Clock &clock, Preferences &preferences, Questions &questions, Opened opened, QWidget *parent)
    : QStackedWidget(parent), m_preferences(preferences), m_questions(questions), m_opened(std::move(opened)), m_attempts(clock)
{
    buildStart();
    buildCreate();
    buildUnlock();
    m_waiting.setInterval(kWaitTickMs);
    connect(&m_waiting, &QTimer::timeout, this, &Entrance::showWait);
}

void Entrance::buildStart()
{
    m_start = new StartPage(this);
    m_start->setObjectName(u"startPage"_s);
    addWidget(m_start);
    connect(m_start, &StartPage::createAsked, this, [this] {
        m_create->beginEmpty();
        setCurrentWidget(m_create);
        m_create->focusFirst();
    });
    connect(m_start, &StartPage::sampleAsked, this, [this] {
        m_create->beginSample();
        setCurrentWidget(m_create);
        m_create->focusFirst();
    });
    connect(m_start, &StartPage::openAsked, this, &Entrance::openFile);
    connect(m_start, &StartPage::vaultChosen, this, [this](const QString &path) { showUnlock(path); });
    connect(m_start, &StartPage::forgetAsked, this, [this](const QString &path) {
        m_preferences.forgetRecent(path);
        refreshStart();
    });
    connect(m_start, &StartPage::keepRecentChanged, this, [this](bool keeps) {
        m_preferences.setKeepsRecent(keeps);
        refreshStart();
    });
}

void Entrance::buildCreate()
{
    m_create = new CreatePage(m_questions, this);
    m_create->setObjectName(u"createPage"_s);
    addWidget(m_create);
    connect(m_create, &CreatePage::createAsked, this, &Entrance::create);
    connect(m_create, &CreatePage::cancelled, this, &Entrance::cancel);
    connect(m_create, &CreatePage::backAsked, this, &Entrance::showStart);
}

void Entrance::buildUnlock()
{
    m_unlock = new UnlockPage(m_questions, this);
    m_unlock->setObjectName(u"unlockPage"_s);
    addWidget(m_unlock);
    connect(m_unlock, &UnlockPage::unlockAsked, this, &Entrance::unlock);
    connect(m_unlock, &UnlockPage::cancelled, this, &Entrance::cancel);
    connect(m_unlock, &UnlockPage::otherAsked, this, &Entrance::leaveAsked);
}

void Entrance::refreshStart()
{
    m_start->setRecent(m_preferences.recentVaults(), m_preferences.keepsRecent());
}

void Entrance::showStart()
{
    m_create->forget();
    m_unlock->forget();
    refreshStart();
    setCurrentWidget(m_start);
    m_start->focusFirst();
}

void Entrance::showUnlock(const QString &path, const QString &reason)
{
    m_unlock->setVault(path, reason);
    setCurrentWidget(m_unlock);
    showWait();
    m_unlock->focusFirst();
}

bool Entrance::isUnlocking() const
{
    return currentWidget() == m_unlock;
}

QString Entrance::path() const
{
    return m_unlock->path();
}

void Entrance::openFile()
{
    const QString path = m_questions.openFile(this, tr("Open a vault"), tr("Vaults (*.dpodesk);;All files (*)"));
    if (path.isEmpty())
        return;
    // Before a passphrase is asked for: is there a vault at all?
    if (const auto header = storage::Vault::readHeader(path); !header)
        return m_questions.tell(this, header.error());
    showUnlock(path);
}

void Entrance::showWait()
{
    const int seconds = m_attempts.secondsToWait(m_unlock->path());
    m_unlock->setWait(seconds);
    if (seconds > 0)
        m_waiting.start();
    else
        m_waiting.stop();
}

void Entrance::unlock()
{
    if (m_opener.isBusy() || m_attempts.secondsToWait(m_unlock->path()) > 0)
        return;
    auto passphrase = m_unlock->takePassphrase();
    if (!passphrase)
        return m_unlock->setError(passphrase.error().message);
    m_unlock->setError({});
    m_unlock->setBusy(true);
    m_opener.open({m_unlock->path(), std::move(*passphrase), m_unlock->keyFile()}, [this](auto vault) { afterUnlock(std::move(vault)); });
}

void Entrance::afterUnlock(core::Result<std::unique_ptr<storage::Vault>> vault)
{
    m_unlock->setBusy(false);
    if (vault) {
        m_attempts.succeeded(m_unlock->path());
        m_preferences.addRecent((*vault)->path());
        return m_opened(std::move(*vault));
    }
    if (vault.error().code == core::ErrorCode::WrongKey) {
        m_attempts.failed(m_unlock->path());
        showWait();
    }
    m_unlock->setError(vault.error().message);
    m_unlock->focusFirst();
}

void Entrance::create()
{
    if (m_opener.isBusy())
        return;
    auto passphrase = m_create->passphrase();
    if (!passphrase)
        return m_create->setError(passphrase.error().message);
    m_create->setBusy(true);
    m_opener.create({m_create->path(), std::move(*passphrase), m_create->keyFile(), {m_create->userName(), m_create->samples()}},
                    [this](auto vault) { afterCreate(std::move(vault)); });
}

void Entrance::afterCreate(core::Result<std::unique_ptr<storage::Vault>> vault)
{
    m_create->setBusy(false);
    if (!vault)
        return m_create->setError(vault.error().message);
    m_create->forget();
    m_preferences.addRecent((*vault)->path());
    m_opened(std::move(*vault));
}

void Entrance::cancel()
{
    if (!m_opener.cancel())
        return; // a moment later it is done
    m_unlock->setBusy(false);
    m_create->setBusy(false);
    if (isUnlocking())
        m_unlock->focusFirst();
}

} // namespace ui
