// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr uint kNoPreference = 0;
constexpr uint kDark = 1;
constexpr uint kLight = 2;

} // namespace

// A desktop that tells its setting, reached without a bus.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    std::atomic<uint> preference = kNoPreference;
    QString connection;

public Q_SLOTS:
    Q_SCRIPTABLE QDBusVariant Read(const QString &group, const QString &key) // NOLINT(readability-identifier-naming)
    {
        const bool known = group == u"org.freedesktop.appearance"_s && key == u"color-scheme"_s;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? preference.load() : 7)));
    }

    void tell(const QString &key, uint value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << u"org.freedesktop.appearance"_s << key << QVariant::fromValue(QDBusVariant(value));
        QDBusConnection(connection).send(signal);
    }
};

class TstSystemScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void shouldAskTheDesktop_data();
    void shouldAskTheDesktop();
    void shouldFollowTheDesktop();
    void shouldNotMindOtherSettings();
    void shouldDoWithoutADesktop();

private:
    void tell(const QString &key, uint value)
    {
        QMetaObject::invokeMethod(m_desktop, [this, key, value] { m_desktop->tell(key, value); });
    }

    QThread m_thread; // the desktop answers while the window waits
    Desktop *m_desktop = new Desktop;
    QDBusServer *m_server = nullptr;
    QDBusConnection m_peer {u"none"_s};
};

void TstSystemScheme::initTestCase()
{
    m_desktop->moveToThread(&m_thread);
    m_thread.start();
    QString address;
    QMetaObject::invokeMethod(m_desktop, [this, &address] {
        m_server = new QDBusServer(m_desktop);
        connect(m_server, &QDBusServer::newConnection, m_desktop, [this](QDBusConnection connection) {
            connection.registerObject(u"/org/freedesktop/portal/desktop"_s, m_desktop, QDBusConnection::ExportScriptableSlots);
            m_desktop->connection = connection.name();
        });
        address = m_server->address();
    }, Qt::BlockingQueuedConnection);
    m_peer = QDBusConnection::connectToPeer(address, u"peer"_s);
    QVERIFY(m_peer.isConnected());
    QTRY_VERIFY(!m_desktop->connection.isEmpty());
}

void TstSystemScheme::cleanupTestCase()
{
    QDBusConnection::disconnectFromPeer(u"peer"_s);
    m_desktop->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void TstSystemScheme::shouldAskTheDesktop_data()
{
    QTest::addColumn<uint>("preference");
    QTest::addColumn<bool>("otherwise");
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << kDark << false << true;
    QTest::newRow("light") << kLight << true << false;
    QTest::newRow("none, dark otherwise") << kNoPreference << true << true;
    QTest::newRow("none, light otherwise") << kNoPreference << false << false;
}

void TstSystemScheme::shouldAskTheDesktop()
{
    QFETCH(uint, preference);
    QFETCH(bool, otherwise);
    QFETCH(bool, dark);
    m_desktop->preference = preference;

    const ui::SystemScheme scheme(m_peer, {}, otherwise);

    QCOMPARE(scheme.isDark(), dark);
}

void TstSystemScheme::shouldFollowTheDesktop()
{
    m_desktop->preference = kLight;
    const ui::SystemScheme scheme(m_peer, {}, false);
    QSignalSpy changed(&scheme, &ui::SystemScheme::changed);

    tell(u"color-scheme"_s, kDark);

    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(scheme.isDark());
    tell(u"color-scheme"_s, kLight);
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(!scheme.isDark());
}

void TstSystemScheme::shouldNotMindOtherSettings()
{
    m_desktop->preference = kLight;
    const ui::SystemScheme scheme(m_peer, {}, false);
    QSignalSpy changed(&scheme, &ui::SystemScheme::changed);

    tell(u"contrast"_s, kDark);
    tell(u"color-scheme"_s, kLight); // as before
    tell(u"color-scheme"_s, kDark);

    QTRY_VERIFY(scheme.isDark());
    QCOMPARE(changed.size(), 1);
}

void TstSystemScheme::shouldDoWithoutADesktop()
{
    const ui::SystemScheme scheme(QDBusConnection(u"none"_s), u"org.example.Nobody"_s, true);

    QVERIFY(scheme.isDark());
}

QTEST_GUILESS_MAIN(TstSystemScheme)
#include "tst_systemscheme.moc"
