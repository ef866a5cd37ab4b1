// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/instant.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace records {

namespace {

// Parsing is left to Qt; the pattern only keeps out the forms it would guess at (no offset, two-digit years).
const QRegularExpression &pattern()
{
    static const QRegularExpression expression(
        u"\\A([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))"
        "(?:\\[([A-Za-z][A-Za-z0-9_+/-]{0,63})\\])?\\z"_s);
    return expression;
}

} // namespace

QDate Instant::localDate() const
{
    return utc.toTimeZone(QTimeZone(zone)).date();
}

std::optional<Instant> parseInstant(const QString &text)
{
    const QRegularExpressionMatch match = pattern().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDateTime utc = QDateTime::fromString(match.captured(1), Qt::ISODate).toUTC();
    const QByteArray zone = match.captured(2).isEmpty() ? "UTC"_ba : match.captured(2).toLatin1();
    if (!utc.isValid() || !QTimeZone(zone).isValid())
        return std::nullopt;
    return Instant {utc, zone};
}

QString toIso(const Instant &instant)
{
    const QString time = instant.utc.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s) + u'Z';
    return instant.zone == "UTC" ? time : time + u'[' + QString::fromLatin1(instant.zone) + u']';
}

} // namespace records
