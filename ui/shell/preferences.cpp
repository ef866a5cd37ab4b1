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
constexpr std::array kDates {"words", "iso", "dots", "day-first", "month-first"}; // in the order of DateFormat
constexpr std::array kNumbers {"system", "comma-point", "point-comma", "space-comma", "apostrophe-point"}; // of NumberFormat
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

QString datesKey()
{
    return u"dates"_s;
}
QString numbersKey()
{
    return u"numbers"_s;
}

// The first where it is none of them.
template<class Enum, std::size_t N>
Enum oneOf(const std::array<const char *, N> &names, const QString &name)
{
    const auto hit = std::find(names.begin(), names.end(), name.toLatin1());
    return hit == names.end() ? Enum() : Enum(hit - names.begin());
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
    return oneOf<Scheme>(kSchemes, m_settings.value(schemeKey()).toString());
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

itemmodels::Formats Preferences::formats() const
{
    return {oneOf<itemmodels::DateFormat>(kDates, m_settings.value(datesKey()).toString()),
            oneOf<itemmodels::NumberFormat>(kNumbers, m_settings.value(numbersKey()).toString())};
}

void Preferences::setFormats(const itemmodels::Formats &formats)
{
    write(datesKey(), QLatin1StringView(kDates[std::size_t(formats.dates)]));
    write(numbersKey(), QLatin1StringView(kNumbers[std::size_t(formats.numbers)]));
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
