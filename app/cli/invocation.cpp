// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::Invocation)
};

} // namespace

QStringList Invocation::values(const QString &option) const
{
    QStringList values = m_options.values(option); // the latest first
    std::reverse(values.begin(), values.end());
    return values;
}

core::Result<QString> Invocation::choice(const QString &option, const QStringList &choices) const
{
    const QString chosen = value(option, choices.first());
    if (choices.contains(chosen))
        return chosen;
    QStringList named = choices;
    named.removeDuplicates();
    return usageError(Tr::tr("--%1 takes %2.").arg(option, named.join(", "_L1)));
}

core::Result<QString> Invocation::output() const
{
    if (value(u"output"_s).isEmpty())
        return usageError(Tr::tr("Say where to with -o FILE."));
    return value(u"output"_s);
}

core::Result<QDate> Invocation::date(const QString &option) const
{
    if (!isSet(option))
        return QDate();
    const QString text = value(option);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (date.isValid() && text.size() == 10)
        return date;
    return usageError(Tr::tr("--%1 takes a date such as 2026-11-25.").arg(option));
}

tl::unexpected<core::Error> usageError(const QString &message)
{
    return core::fail(core::ErrorCode::Usage, message);
}

} // namespace cli
