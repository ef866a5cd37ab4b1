// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace ui {

// The settings that the desktop shares with programs, as the portals of freedesktop.org give them.
class SettingsPortal final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    SettingsPortal(const QDBusConnection &bus, const QString &service, QObject *parent);

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value); // named by the interface
};

// Whether the desktop asks for dark windows, now and later. Without an answer within a moment it is as told in `otherwise`.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    SystemScheme(const QDBusConnection &bus, const QString &service, bool otherwise, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }
    // On the bus of the session, if there is one; null otherwise.
    [[nodiscard]] static SystemScheme *ofSession(bool otherwise, QObject *parent);

Q_SIGNALS:
    void changed();

private:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

    SettingsPortal m_portal;
    bool m_otherwise;
    bool m_dark;
};

} // namespace ui
