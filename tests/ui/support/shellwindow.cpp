// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/shellwindow.h"

#include "models/exchange/newvault.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace support {

namespace {

storage::Secret secret(const QString &text)
{
    return *storage::passphraseSecret(text);
}

} // namespace

ShellWindow::ShellWindow(const ui::PageFactory &pages)
    : preferences(m_folder.filePath(u"settings.ini"_s)), window(clock, preferences, questions, pages)
{
    window.show();
    (void)QTest::qWaitForWindowActive(&window);
}

void ShellWindow::makeVault(const QStringList &samples)
{
    const storage::VaultOptions options {nullptr, [&samples](storage::Connection &connection) {
        return exchange::fillNewVault(connection, {u"Ada"_s, samples});
    }};
    const auto vault = storage::Vault::create(vaultPath(), secret(u"secret"_s), {}, storage::KeyProfile::Light, options);
    if (!vault)
        qFatal("no vault: %s", qPrintable(vault.error().message));
}

void ShellWindow::open()
{
    if (!QFile::exists(vaultPath()))
        makeVault();
    auto vault = storage::Vault::open(vaultPath(), secret(u"secret"_s), {}, storage::OpenMode::ReadWrite);
    if (!vault)
        qFatal("cannot open: %s", qPrintable(vault.error().message));
    window.takeVault(std::move(*vault));
    QCoreApplication::processEvents();
}

void ShellWindow::unlock(const QString &passphrase)
{
    QCoreApplication::processEvents(); // a vault that was just locked closes then, before anybody can type
    auto &line = child<QLineEdit>(*window.findChild<QWidget *>(u"unlockPage"_s), "passphrase");
    line.setText(passphrase);
    QTest::keyClick(&line, Qt::Key_Return);
    (void)QTest::qWaitFor([&line] { return line.isEnabled(); }, 60000);
}

TestPage *ShellWindow::page()
{
    return window.workspace() ? qobject_cast<TestPage *>(window.workspace()->page()) : nullptr;
}

} // namespace support
