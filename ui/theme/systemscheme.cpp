// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusReply>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPatience = 150; // milliseconds; the window waits that long at most
constexpr uint kPreferDark = 1;
constexpr uint kPreferLight = 2;

QString appearance()
{
    return u"org.freedesktop.appearance"_s;
}

QString colourScheme()
{
    return u"color-scheme"_s;
}

// Read() wraps the value once more than SettingChanged does.
uint preference(const QVariant &value)
{
    QVariant inner = value;
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    return inner.toUInt();
}

bool darkBy(uint preference, bool otherwise)
{
    return preference == kPreferDark || (preference != kPreferLight && otherwise);
}

} // namespace

SettingsPortal::SettingsPortal(const QDBusConnection &bus, const QString &service, QObject *parent) :
    QDBusAbstractInterface(service, u"/org/freedesktop/portal/desktop"_s, "org.freedesktop.portal.Settings", bus, parent)
{
    setTimeout(kPatience);
}

SystemScheme::SystemScheme(const QDBusConnection &bus, const QString &service, bool otherwise, QObject *parent) :
    QObject(parent), m_portal(bus, service, nullptr), m_otherwise(otherwise), m_dark(otherwise)
{
    connect(&m_portal, &SettingsPortal::SettingChanged, this, &SystemScheme::onSettingChanged);
    const QDBusReply<QDBusVariant> reply = m_portal.call(u"Read"_s, appearance(), colourScheme());
    if (reply.isValid())
        m_dark = darkBy(preference(QVariant::fromValue(reply.value())), otherwise);
}

SystemScheme *SystemScheme::ofSession(bool otherwise, QObject *parent)
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) // asking for a bus would start one
        return nullptr;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    return bus.isConnected() ? new SystemScheme(bus, u"org.freedesktop.portal.Desktop"_s, otherwise, parent) : nullptr;
}

void SystemScheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearance() || key != colourScheme())
        return;
    const bool dark = darkBy(preference(QVariant::fromValue(value)), m_otherwise);
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace ui
