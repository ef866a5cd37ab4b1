// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QMultiHash>
#include <QStringList>
#include <QTextStream>

namespace cli {

// An option of a command: "--format FORMAT"; without a value name it is a switch.
struct Option {
    const char *name = nullptr;
    const char *valueName = nullptr;
    const char *help = nullptr; // QT_TRANSLATE_NOOP("cli", ...)
    const char *shortName = nullptr;
};

// One call of a command: what was typed, taken apart, and where answers go.
class Invocation
{
public:
    Invocation(QStringList arguments, QMultiHash<QString, QString> options, QTextStream &out, QTextStream &err)
        : m_arguments(std::move(arguments)), m_options(std::move(options)), m_out(out), m_err(err)
    {
    }

    [[nodiscard]] const QStringList &arguments() const { return m_arguments; } // after the name of the command
    [[nodiscard]] QString argument(int index) const { return m_arguments.value(index); }
    [[nodiscard]] bool isSet(const QString &option) const { return m_options.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &fallback = {}) const { return m_options.value(option, fallback); }
    [[nodiscard]] QStringList values(const QString &option) const; // in the order typed
    // Errors: Usage when it is not one of the choices, the first of which is the default.
    [[nodiscard]] core::Result<QString> choice(const QString &option, const QStringList &choices) const;
    // The file to be written. Errors: Usage when none is named.
    [[nodiscard]] core::Result<QString> output() const;
    // An invalid date when the option is not set. Errors: Usage.
    [[nodiscard]] core::Result<QDate> date(const QString &option) const;

    [[nodiscard]] QTextStream &out() { return m_out; }
    [[nodiscard]] QTextStream &err() { return m_err; }

private:
    QStringList m_arguments;
    QMultiHash<QString, QString> m_options;
    QTextStream &m_out;
    QTextStream &m_err;
};

[[nodiscard]] tl::unexpected<core::Error> usageError(const QString &message);

} // namespace cli
