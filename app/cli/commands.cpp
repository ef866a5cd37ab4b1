// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QObject>

namespace cli {

const std::vector<Command> &commands()
{
    static const std::vector<Command> all {
        newCommand(),     listCommand(),   showCommand(),   addCommand(),    setCommand(),
        removeCommand(),  importCommand(), attachCommand(), extractCommand(), historyCommand(),
        exportCommand(),  letterCommand(), packCommand(),   calendarCommand(), dueCommand(),
        holidaysCommand(), verifyCommand(), keyCommand(),    typesCommand(),
    };
    return all;
}

Option asOfOption()
{
    return {.name = "as-of", .valueName = "DATE", .help = QT_TRANSLATE_NOOP("cli", "As it stood at the end of that day, such as 2026-11-25.")};
}

Option byOption()
{
    return {.name = "by", .valueName = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Whose name the history shows; the login name if left out.")};
}

Option passphraseFileOption()
{
    return {.name = "passphrase-file", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Read the passphrase from the first line of a file; - is standard input.")};
}

Option keyFileOption()
{
    return {.name = "key-file", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "The key file that the vault was made with.")};
}

Option jsonOption()
{
    return {.name = "json", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Take the answers from a JSON object instead; - is standard input.")};
}

} // namespace cli
