// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unlocking/vaultwatch.h"
#include "tests/support/files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using unlocking::VaultWatch;
using State = VaultWatch::State;

class TstVaultWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldBeInOrderWhileItsFileIs();
    void shouldMissAFileThatIsDeleted();
    void shouldMissAFileThatIsMoved();
    void shouldKnowAnotherFileOfThatName();
    void shouldTellWhenTheFileIsMadeReadOnly();
    void shouldTellWhenTheFolderIsMadeReadOnly();
    void shouldNotComplainOfWhatWasReadOnlyBefore();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void TstVaultWatch::init()
{
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    m_path = m_folder.filePath(u"watched"_s);
    QFile::remove(m_path);
    QVERIFY(support::writeFile(m_path, "content"));
}

void TstVaultWatch::shouldBeInOrderWhileItsFileIs()
{
    const VaultWatch watch(m_path);

    QVERIFY(support::writeFile(m_path, "other content"));

    QCOMPARE(watch.check(), State::InOrder);
}

void TstVaultWatch::shouldMissAFileThatIsDeleted()
{
    const VaultWatch watch(m_path);

    QVERIFY(QFile::remove(m_path));

    QCOMPARE(watch.check(), State::Missing);
}

void TstVaultWatch::shouldMissAFileThatIsMoved()
{
    const VaultWatch watch(m_path);
    const QString other = m_folder.filePath(u"elsewhere"_s);

    QVERIFY(QFile::rename(m_path, other));
    QCOMPARE(watch.check(), State::Missing);

    QVERIFY(QFile::rename(other, m_path));
    QCOMPARE(watch.check(), State::InOrder);
}

void TstVaultWatch::shouldKnowAnotherFileOfThatName()
{
    const VaultWatch watch(m_path);

    QVERIFY(QFile::rename(m_path, m_folder.filePath(u"moved"_s)));
    QVERIFY(support::writeFile(m_path, "content"));

    QCOMPARE(watch.check(), State::Replaced);
}

void TstVaultWatch::shouldTellWhenTheFileIsMadeReadOnly()
{
    const VaultWatch watch(m_path);

    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));

    QCOMPARE(watch.check(), State::ReadOnly);
}

void TstVaultWatch::shouldTellWhenTheFolderIsMadeReadOnly()
{
    const VaultWatch watch(m_path);

    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner));

    QCOMPARE(watch.check(), State::ReadOnly);
}

void TstVaultWatch::shouldNotComplainOfWhatWasReadOnlyBefore()
{
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));

    const VaultWatch watch(m_path);

    QCOMPARE(watch.check(), State::InOrder);
}

QTEST_GUILESS_MAIN(TstVaultWatch)
#include "tst_vaultwatch.moc"
