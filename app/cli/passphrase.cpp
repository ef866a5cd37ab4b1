// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passphrase.h"

#include "models/core/text.h"
#include "models/storage/vaultkey.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <csignal>

#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::Passphrase)
};

constexpr qint64 kLongest = 4096;

// Keeps the terminal from showing what is typed. A signal that ends the program puts it back too.
class NoEcho
{
public:
    NoEcho()
    {
        tcgetattr(STDIN_FILENO, &s_before);
        for (std::size_t i = 0; i < kSignals.size(); ++i)
            m_handlers[i] = std::signal(kSignals[i], &NoEcho::restoreAndEnd);
        termios quiet = s_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;
    ~NoEcho()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &s_before);
        for (std::size_t i = 0; i < kSignals.size(); ++i)
            std::signal(kSignals[i], m_handlers[i]);
    }

private:
    static constexpr std::array kSignals {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

    static void restoreAndEnd(int signal) // only calls that a signal handler may make
    {
        tcsetattr(STDIN_FILENO, TCSANOW, &s_before);
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    }

    static inline termios s_before {}; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): a signal handler has nothing else
    std::array<void (*)(int), kSignals.size()> m_handlers {};
};

core::Result<storage::Secret> toSecret(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    std::optional<QString> text = core::fromUtf8Strict(line);
    storage::wipe(line);
    if (!text)
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The passphrase is not UTF-8 text."));
    auto secret = storage::passphraseSecret(*text);
    storage::wipe(*text);
    return secret;
}

core::Result<storage::Secret> readLine(QFile &file)
{
    QByteArray line = file.readLine(kLongest);
    if (line.isEmpty() && file.error() != QFile::NoError)
        return core::fail(core::ErrorCode::Io, Tr::tr("The passphrase could not be read."));
    return toSecret(std::move(line));
}

core::Result<storage::Secret> fromFile(const QString &path)
{
    QFile file(path);
    const bool opened = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
                                       : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!opened)
        return core::fail(core::ErrorCode::Io, Tr::tr("The passphrase file cannot be read."));
    return readLine(file);
}

core::Result<storage::Secret> ask(Invocation &call, const QString &prompt)
{
    call.err() << prompt << Qt::flush;
    const NoEcho quiet;
    QFile terminal;
    if (!terminal.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::fail(core::ErrorCode::Io, Tr::tr("The passphrase could not be read."));
    auto secret = readLine(terminal);
    call.err() << '\n' << Qt::flush;
    return secret;
}

} // namespace

core::Result<storage::Secret> readPassphrase(Invocation &call, bool isNew)
{
    if (call.isSet(u"passphrase-file"_s))
        return fromFile(call.value(u"passphrase-file"_s));
    if (!isatty(STDIN_FILENO))
        return usageError(Tr::tr("There is no terminal to ask for the passphrase on; use --passphrase-file."));
    if (isNew)
        call.err() << Tr::tr("Nobody can recover a forgotten passphrase. Keep a copy in a safe place.") << '\n';
    auto first = ask(call, isNew ? Tr::tr("New passphrase: ") : Tr::tr("Passphrase: "));
    if (!first || !isNew)
        return first;
    const auto second = ask(call, Tr::tr("Once more: "));
    if (!second)
        return core::fail(second.error());
    if (!storage::isSame(*first, *second))
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The two passphrases are not the same."));
    return first;
}

core::Result<std::optional<storage::Secret>> readKeyFile(const Invocation &call)
{
    if (!call.isSet(u"key-file"_s))
        return std::optional<storage::Secret>();
    auto hash = storage::keyFileHash(call.value(u"key-file"_s));
    if (!hash)
        return core::fail(hash.error());
    return std::optional<storage::Secret>(std::move(*hash));
}

} // namespace cli
