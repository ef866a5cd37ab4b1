// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cannotopen.h"
#include "models/storage/driver/sqliteapi.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

// SQLite says only that a file cannot be opened; the user is told why.
class TstCannotOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldNameNoCauseWhereThereIsNone();
    void shouldTellThatTheVaultIsGone();
    void shouldTellThatTheFolderIsGone();
    void shouldTellThatTheFolderIsReadOnly();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_path;
};

void TstCannotOpen::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"a vault.dpodesk"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_path = QFile::encodeName(path);
}

void TstCannotOpen::shouldNameNoCauseWhereThereIsNone()
{
    QCOMPARE(storage::causeOfCannotOpen(m_path.constData()), SQLITE_CANTOPEN);
}

void TstCannotOpen::shouldTellThatTheVaultIsGone()
{
    QVERIFY(QFile::remove(QFile::decodeName(m_path)));

    QCOMPARE(storage::causeOfCannotOpen(m_path.constData()), SQLITE_READONLY_DBMOVED);
}

void TstCannotOpen::shouldTellThatTheFolderIsGone()
{
    QVERIFY(m_folder->remove());

    QCOMPARE(storage::causeOfCannotOpen(m_path.constData()), SQLITE_READONLY_DBMOVED);
}

void TstCannotOpen::shouldTellThatTheFolderIsReadOnly()
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    const bool isRoot = geteuid() == 0;
    QCOMPARE(chmod(folder.constData(), 0555), 0);
    if (isRoot) // who may write whatever it says
        QCOMPARE(seteuid(65534), 0);

    const int cause = storage::causeOfCannotOpen(m_path.constData());
    if (isRoot)
        QCOMPARE(seteuid(0), 0);
    QCOMPARE(chmod(folder.constData(), 0755), 0);

    QCOMPARE(cause, SQLITE_READONLY_DIRECTORY);
}

QTEST_GUILESS_MAIN(TstCannotOpen)
#include "tst_cannotopen.moc"
