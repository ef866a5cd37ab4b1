// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "ui/shell/preferences.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Preferences;
using ui::Scheme;

class TstPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldBeginWithSafeAnswers();
    void shouldKeepWhatIsSet();
    void shouldPutTheLatestVaultFirst();
    void shouldLeaveOutVaultsThatAreGone();
    void shouldForgetVaultsWhenAsked();
    void shouldNotRememberWhenTurnedOff();
    void shouldTakeNonsenseForTheDefault();
    void shouldBeForItsOwnerOnly();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"settings/dpodesk.ini"_s); }
    [[nodiscard]] QString vault(const QString &name) const;

    QTemporaryDir m_folder;
};

void TstPreferences::init()
{
    QFile::remove(file());
}

QString TstPreferences::vault(const QString &name) const
{
    const QString path = m_folder.filePath(name);
    (void)support::writeFile(path, "x");
    return path;
}

void TstPreferences::shouldBeginWithSafeAnswers()
{
    const Preferences preferences(file());

    QCOMPARE(preferences.scheme(), Scheme::System);
    QCOMPARE(preferences.lockMinutes(), 10);
    QVERIFY(preferences.keepsRecent());
    QCOMPARE(preferences.formats(), itemmodels::Formats());
    QVERIFY(preferences.recentVaults().isEmpty());
}

void TstPreferences::shouldKeepWhatIsSet()
{
    {
        Preferences preferences(file());
        preferences.setScheme(Scheme::Dark);
        preferences.setLockMinutes(0);
        preferences.setWindowGeometry("geometry");
        preferences.setFormats({itemmodels::DateFormat::MonthFirst, itemmodels::NumberFormat::ApostrophePoint});
    }

    const Preferences preferences(file());
    QCOMPARE(preferences.scheme(), Scheme::Dark);
    QCOMPARE(preferences.lockMinutes(), 0);
    QCOMPARE(preferences.windowGeometry(), QByteArray("geometry"));
    QCOMPARE(preferences.formats(), (itemmodels::Formats {itemmodels::DateFormat::MonthFirst, itemmodels::NumberFormat::ApostrophePoint}));
}

void TstPreferences::shouldPutTheLatestVaultFirst()
{
    Preferences preferences(file());
    const QString a = vault(u"a"_s);
    const QString b = vault(u"b"_s);

    preferences.addRecent(a);
    preferences.addRecent(b);
    preferences.addRecent(a);

    QCOMPARE(preferences.recentVaults(), QStringList({a, b}));
    for (int i = 0; i < 20; ++i)
        preferences.addRecent(vault(u"v%1"_s.arg(i)));
    QCOMPARE(preferences.recentVaults().size(), 8);
}

void TstPreferences::shouldLeaveOutVaultsThatAreGone()
{
    Preferences preferences(file());
    const QString a = vault(u"a"_s);
    preferences.addRecent(a);

    QVERIFY(QFile::remove(a));

    QVERIFY(preferences.recentVaults().isEmpty());
}

void TstPreferences::shouldForgetVaultsWhenAsked()
{
    Preferences preferences(file());
    const QString a = vault(u"a"_s);
    const QString b = vault(u"b"_s);
    preferences.addRecent(a);
    preferences.addRecent(b);

    preferences.forgetRecent(b);

    QCOMPARE(preferences.recentVaults(), QStringList(a));
}

void TstPreferences::shouldNotRememberWhenTurnedOff()
{
    Preferences preferences(file());
    const QString secretName = vault(u"client-of-mine"_s);
    preferences.addRecent(secretName);

    preferences.setKeepsRecent(false);
    preferences.addRecent(secretName);

    QVERIFY(preferences.recentVaults().isEmpty());
    QVERIFY(!support::readFile(file()).contains("client-of-mine"));
}

void TstPreferences::shouldTakeNonsenseForTheDefault()
{
    QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
    QVERIFY(support::writeFile(file(), "[General]\nscheme=purple\nlock_minutes=-5\nkeep_recent=maybe\ndates=roman\nnumbers=7\n"));
    const Preferences preferences(file());

    QCOMPARE(preferences.scheme(), Scheme::System);
    QCOMPARE(preferences.lockMinutes(), 10);
    QCOMPARE(preferences.formats(), itemmodels::Formats());
}

void TstPreferences::shouldBeForItsOwnerOnly()
{
    Preferences preferences(file());
    preferences.addRecent(vault(u"a"_s));

    QCOMPARE(support::modeOf(file()), 0600);
}

QTEST_GUILESS_MAIN(TstPreferences)
#include "tst_preferences.moc"
