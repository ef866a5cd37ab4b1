// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstinstance.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QUuid>

using namespace Qt::StringLiterals;
using app::FirstInstance;

// A second start of the program.
class TstFirstInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_name = u"dpodesk-test-"_s + QUuid::createUuid().toString(QUuid::Id128); }
    void shouldFindNobodyWhenItIsTheFirst();
    void shouldHandTheVaultToTheFirst_data();
    void shouldHandTheVaultToTheFirst();
    void shouldTakeThePlaceOfACrashedOne();
    void shouldNotListenToFloods();

private:
    [[nodiscard]] bool passOnElsewhere(const QString &path);

    QString m_name;
};

// The second start is another process; here it is another thread.
bool TstFirstInstance::passOnElsewhere(const QString &path)
{
    bool taken = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] { taken = FirstInstance::passOn(path, m_name); }));
    thread->start();
    if (!QTest::qWaitFor([&thread] { return thread->isFinished(); }, 10000))
        return false;
    thread->wait();
    return taken;
}

void TstFirstInstance::shouldFindNobodyWhenItIsTheFirst()
{
    QVERIFY(!FirstInstance::passOn(u"a.dpodesk"_s, m_name));
}

void TstFirstInstance::shouldHandTheVaultToTheFirst_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("heard");
    QTest::newRow("only come up") << QString() << QString();
    QTest::newRow("absolute") << u"/home/ada/Größe 1.dpodesk"_s << u"/home/ada/Größe 1.dpodesk"_s;
    QTest::newRow("relative") << u"a.dpodesk"_s << QDir::current().absoluteFilePath(u"a.dpodesk"_s);
}

void TstFirstInstance::shouldHandTheVaultToTheFirst()
{
    QFETCH(QString, path);
    QFETCH(QString, heard);
    const FirstInstance first(m_name);
    QVERIFY(first.isFirst());
    QSignalSpy asked(&first, &FirstInstance::asked);

    QVERIFY(passOnElsewhere(path));

    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().toString(), heard);
}

void TstFirstInstance::shouldTakeThePlaceOfACrashedOne()
{
    QLocalServer left;
    QVERIFY(left.listen(m_name));
    const QString socket = left.fullServerName();
    const QString aside = socket + u".aside"_s;
    QVERIFY(QFile::rename(socket, aside));
    left.close();
    QVERIFY(QFile::rename(aside, socket)); // as a killed process leaves it

    const FirstInstance first(m_name);

    QVERIFY(first.isFirst());
    QVERIFY(passOnElsewhere({}));
}

void TstFirstInstance::shouldNotListenToFloods()
{
    const FirstInstance first(m_name);
    QSignalSpy asked(&first, &FirstInstance::asked);
    QLocalSocket socket;
    socket.connectToServer(m_name);
    QVERIFY(socket.waitForConnected(5000));

    socket.write(QByteArray(1024 * 1024, 'x'));

    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(asked.size(), 0);
}

QTEST_GUILESS_MAIN(TstFirstInstance)
#include "tst_firstinstance.moc"
