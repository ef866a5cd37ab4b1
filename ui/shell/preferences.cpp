// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include "models/unlocking/idlelock.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostRecent = 8;
constexpr std::array kSchemes {"system", "light", "dark"}; // in the order of Scheme

QString schemeKey()
{
    return u"scheme"_s;
}
QString minutesKey()
{
    return u"lock_minutes"_s;
}
QString geometryKey()
{
    return u"window_geometry"_s;
}
QString keepsKey()
{
    return u"keep_recent"_s;
}
QString recentKey()
{
    return u"recent"_s;
}

} // namespace

Preferences::Preferences(const QString &file) : m_settings(file, QSettings::IniFormat) { }

void Preferences::write(const QString &key, const QVariant &value)
{
    m_settings.setValue(key, value);
    m_settings.sync();
    QFile::setPermissions(m_settings.fileName(), QFile::ReadOwner | QFile::WriteOwner);
}

Scheme Preferences::scheme() const
{
    const QByteArray name = m_settings.value(schemeKey()).toString().toLatin1();
    const auto hit = std::find(kSchemes.begin(), kSchemes.end(), name);
    return hit == kSchemes.end() ? Scheme::System : Scheme(hit - kSchemes.begin());
}

void Preferences::setScheme(Scheme scheme)
{
    write(schemeKey(), QLatin1StringView(kSchemes[std::size_t(scheme)]));
}

int Preferences::lockMinutes() const
{
    bool isNumber = false;
    const int minutes = m_settings.value(minutesKey()).toInt(&isNumber);
    return isNumber && minutes >= 0 && minutes <= unlocking::IdleLock::kMostMinutes ? minutes : unlocking::IdleLock::kDefaultMinutes;
}

void Preferences::setLockMinutes(int minutes)
{
    write(minutesKey(), minutes);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(geometryKey()).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    write(geometryKey(), geometry);
}

bool Preferences::keepsRecent() const
{
    return m_settings.value(keepsKey(), true).toBool();
}

void Preferences::setKeepsRecent(bool keeps)
{
    write(keepsKey(), keeps);
    if (!keeps)
        write(recentKey(), QStringList());
}

QStringList Preferences::recentVaults() const
{
    QStringList paths = m_settings.value(recentKey()).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo(path).isFile(); });
    return paths;
}

void Preferences::addRecent(const QString &path)
{
    if (!keepsRecent())
        return;
    QStringList paths = m_settings.value(recentKey()).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    write(recentKey(), QStringList(paths.mid(0, kMostRecent)));
}

void Preferences::forgetRecent(const QString &path)
{
    QStringList paths = m_settings.value(recentKey()).toStringList();
    paths.removeAll(path);
    write(recentKey(), paths);
}

} // namespace ui
