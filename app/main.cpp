// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/console.h"
#include "app/translation.h"
#include "models/core/freedmemory.h"
#include "models/reports/scratchfolder.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QTextStream>

#include <algorithm>
#include <csignal>
#include <memory>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::Main)
};

constexpr int kInputOutput = 5; // as the exit codes of commands
constexpr int kInvalid = 6;

// A crash must not leave what the vault held on disk, and no other program of the user may look inside.
void forbidDumps()
{
#ifdef NDEBUG
    const rlimit none {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

QStringList textOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

void prepare()
{
    QCoreApplication::setApplicationName(QStringLiteral("dpodesk"));
    QCoreApplication::setApplicationVersion(QLatin1StringView(DPODESK_VERSION));
    app::installTranslation();
}

// Only what writes PDFs needs fonts; for all else they would cost time and memory. No command needs a display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!cli::needsFonts(textOf(argc, argv)))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false")); // of folders and scripts without a font
    return std::make_unique<QGuiApplication>(argc, argv);
}

// Else a replacement character would be saved for what was meant.
bool isText(int argc, char **argv)
{
    return std::all_of(argv, argv + argc, [](const char *argument) { return QByteArray(argument).isValidUtf8(); });
}

int runCommand(int argc, char **argv)
{
    const auto application = makeApplication(argc, argv);
    prepare();
    if (!isText(argc, argv)) {
        QTextStream(stderr) << "dpodesk: " << Tr::tr("What was given is not UTF-8.") << '\n';
        return kInvalid;
    }
    return cli::runCommandLine(QCoreApplication::arguments());
}

// What is printed goes through a temporary file of the print system.
void keepTemporaryFilesInMemory()
{
    const QByteArray folder = reports::scratchFolder({});
    if (!folder.isEmpty())
        qputenv("TMPDIR", folder);
}

int runWindow(int argc, char **argv)
{
#ifdef NDEBUG
    core::wipeFreedMemory();
#endif
    keepTemporaryFilesInMemory();
    QApplication application(argc, argv);
    prepare();
    return app::runConsole(application, QCoreApplication::arguments().value(1));
}

int refuseWindow(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    prepare();
    QTextStream(stderr) << "dpodesk: " << Tr::tr("There is no display to open the window on.") << '\n';
    return argc > 1 ? kInputOutput : cli::runCommandLine(QCoreApplication::arguments()); // which tells what there is to run instead
}

} // namespace

int main(int argc, char **argv)
{
    forbidDumps();
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is an error of writing, not an end in the middle of a save
    if (!cli::asksForWindow(textOf(argc, argv)))
        return runCommand(argc, argv);
    if (app::hasDisplay())
        return runWindow(argc, argv);
    return refuseWindow(argc, argv);
}
