// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/translation.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

// A crash must not leave what the vault held on disk, and no other program of the user may look inside.
void forbidDumps()
{
#ifdef NDEBUG
    const rlimit none {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    forbidDumps();
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is an error of writing, not an end in the middle of a save
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dpodesk"));
    QCoreApplication::setApplicationVersion(QLatin1StringView(DPODESK_VERSION));
    app::installTranslation();
    return cli::runCommandLine(QCoreApplication::arguments());
}
