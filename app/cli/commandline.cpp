// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/commands.h"
#include "app/cli/display.h"
#include "app/cli/exitcode.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::CommandLine)
};

QString translated(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

const Command *findCommand(const QString &name)
{
    const auto hit = std::find_if(commands().begin(), commands().end(), [&name](const Command &c) { return name == QLatin1StringView(c.name); });
    return hit == commands().end() ? nullptr : &*hit;
}

// Every command that opens a vault takes these.
std::vector<Option> optionsOf(const Command &command)
{
    std::vector<Option> options = command.options;
    if (QLatin1StringView(command.arguments).startsWith("VAULT"_L1)) {
        options.push_back(passphraseFileOption());
        options.push_back(keyFileOption());
    }
    return options;
}

void printUsage(QTextStream &out)
{
    out << Tr::tr("DPO Desk %1: a data-protection officer's registers in one encrypted file.").arg(QCoreApplication::applicationVersion()) << "\n\n"
        << Tr::tr("Usage: dpodesk COMMAND ...") << "\n\n";
    for (const Command &command : commands())
        out << "  " << QString::fromLatin1(command.name).leftJustified(10) << translated(command.summary) << '\n';
    out << '\n' << Tr::tr("\"dpodesk COMMAND --help\" tells more about one.") << '\n';
}

void printHelp(const Command &command, QTextStream &out)
{
    out << Tr::tr("Usage: dpodesk %1 %2 [OPTION]...").arg(QLatin1StringView(command.name), QLatin1StringView(command.arguments)) << '\n'
        << translated(command.summary) << "\n\n";
    for (const Option &option : optionsOf(command)) {
        QString name = "--"_L1 + QLatin1StringView(option.name);
        if (option.shortName)
            name = u'-' + QLatin1StringView(option.shortName) + ", "_L1 + name;
        if (option.valueName)
            name += u' ' + QLatin1StringView(option.valueName);
        out << "  " << name.leftJustified(26) << ' ' << translated(option.help) << '\n';
    }
}

void printError(const core::Error &error, QTextStream &err)
{
    err << "dpodesk: " << oneLine(error.message) << '\n'; // both may quote what a file brought
    for (const core::Problem &problem : error.problems)
        err << "  " << oneLine(describe(problem)) << '\n';
}

// How many arguments the text asks for at least and takes at most.
bool fits(const Command &command, qsizetype given)
{
    const QStringList parts = QString::fromLatin1(command.arguments).split(u' ', Qt::SkipEmptyParts);
    const auto needed = std::count_if(parts.begin(), parts.end(), [](const QString &p) { return !p.startsWith(u'['); });
    const bool open = QLatin1StringView(command.arguments).contains("..."_L1);
    return given >= needed && (open || given <= parts.size());
}

core::Result<int> invoke(const Command &command, const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const std::vector<Option> options = optionsOf(command);
    for (const Option &option : options) {
        QStringList names {QString::fromLatin1(option.name)};
        if (option.shortName)
            names += QString::fromLatin1(option.shortName);
        parser.addOption({names, QString(), QString::fromLatin1(option.valueName)});
    }
    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (!fits(command, parser.positionalArguments().size()))
        return usageError(Tr::tr("usage: dpodesk %1 %2").arg(QLatin1StringView(command.name), QLatin1StringView(command.arguments)));
    QMultiHash<QString, QString> given;
    for (const Option &option : options) {
        const QString name = QString::fromLatin1(option.name);
        const QStringList values = option.valueName ? parser.values(name) : QStringList(int(parser.isSet(name)), QString());
        for (const QString &value : values)
            given.insert(name, value);
    }
    Invocation invocation(parser.positionalArguments(), given, out, err);
    return command.run(invocation);
}

int run(const Command &command, const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    if (arguments.contains("--help"_L1) || arguments.contains("-h"_L1)) {
        printHelp(command, out);
        return kDone;
    }
    const core::Result<int> code = invoke(command, arguments, out, err);
    errno = 0;
    out.flush();
    if (code && out.status() != QTextStream::Ok) {
        if (errno != EPIPE) // whoever read the answer has seen enough
            printError({core::ErrorCode::Io, Tr::tr("The command was carried out, but its answer could not be written."), {}, {}}, err);
        return exitCodeOf(core::ErrorCode::Io);
    }
    if (code)
        return *code;
    printError(code.error(), err);
    return exitCodeOf(code.error().code);
}

} // namespace

int runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    const QString name = arguments.value(1);
    if (name == "--version"_L1) {
        out << "dpodesk " << QCoreApplication::applicationVersion() << '\n';
        return kDone;
    }
    if (name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1) {
        printUsage(out);
        return kDone;
    }
    if (const Command *command = findCommand(name))
        return run(*command, arguments.mid(1), out, err);
    if (!name.isEmpty())
        err << "dpodesk: " << Tr::tr("There is no command \"%1\".").arg(name) << '\n';
    printUsage(err);
    return exitCodeOf(core::ErrorCode::Usage);
}

bool needsFonts(const QStringList &arguments)
{
    const Command *command = findCommand(arguments.value(1));
    return command && command->needsFonts;
}

// A misspelt command must not be taken for a file, so a name alone counts only when it looks like a vault's or exists.
bool asksForWindow(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    if (arguments.size() > 2 || name.startsWith(u'-') || name == "help"_L1 || findCommand(name))
        return false;
    return arguments.size() < 2 || name.endsWith(".dpodesk"_L1) || name.contains(u'/') || QFileInfo(name).isFile();
}

int runCommandLine(const QStringList &arguments)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const int code = runCommandLine(arguments, out, err);
    out.flush();
    err.flush();
    return code;
}

} // namespace cli
