// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/clock.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/activity/activity.h"
#include "models/records/request/request.h"
#include "tests/bench/dataset.h"
#include "tests/bench/measure.h"
#include "tests/bench/watchedapplication.h"
#include "tests/ui/support/scriptedquestions.h"
#include "ui/forms/attachfile.h"
#include "ui/pages/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMainWindow>
#include <QProcess>
#include <QScreen>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using bench::WatchedApplication;
using ui::Place;

// The window at full size: from the start of the program to a list that can be used, memory, opening a record, typing. The
// program starts itself again for what only a fresh process can tell.
namespace {

constexpr QSize kWindow {1440, 900};
constexpr double kFrames = 33; // milliseconds for a keystroke: two frames
constexpr double kSlice = 50; // milliseconds that nothing may hold up the window

storage::Secret secret()
{
    return *storage::passphraseSecret(u"secret"_s);
}

qint64 residentKiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

// What a child says when its window can be used, and once more when the search is complete.
void say(const char *what, double keyMs)
{
    QTextStream(stdout) << what << ' ' << residentKiB() << ' ' << keyMs << Qt::endl;
}

int showEmpty()
{
    QMainWindow window;
    QStandardItemModel model(50, 8);
    auto *view = new QTableView(&window);
    view->setModel(&model);
    window.setCentralWidget(view);
    window.resize(kWindow);
    window.show();
    QCoreApplication::processEvents();
    view->viewport()->repaint();
    say("ready", 0);
    return 0;
}

// The window of the program with the vault of the bench in it.
struct Console {
    explicit Console(const QString &path)
        : settings(), preferences(settings.filePath(u"settings.ini"_s)), window(clock, preferences, questions, ui::standardPages())
    {
        keyMs = bench::onceMs([&] { vault = storage::Vault::open(path, secret(), {}, storage::OpenMode::ReadWrite).value_or(nullptr); });
        if (!vault)
            qFatal("the vault of the bench does not open");
        questions.leave = ui::Questions::Leave::Discard; // what was typed
        window.resize(kWindow);
        window.takeVault(std::move(vault));
        window.show();
    }

    [[nodiscard]] QTableView *list() { return window.workspace()->page()->findChild<QTableView *>(); }

    void go(const Place &place) { window.workspace()->open(place); }

    // Until the rows are on the screen.
    void waitForList()
    {
        const auto filled = [this] {
            const QTableView *view = list();
            return view && view->model()->rowCount() > 0 && !view->model()->index(0, 1).data().toString().isEmpty();
        };
        while (!filled())
            QCoreApplication::processEvents();
        list()->viewport()->repaint();
    }

    void waitForSearch()
    {
        while (!window.workspace()->session().isSearchComplete())
            QCoreApplication::processEvents();
    }

    QTemporaryDir settings;
    core::SystemClock clock;
    ui::Preferences preferences;
    support::ScriptedQuestions questions;
    ui::MainWindow window;
    std::unique_ptr<storage::Vault> vault;
    double keyMs = 0;
};

int showConsole(QApplication &application, const QString &path)
{
    ui::applyTheme(application, ui::Scheme::Light);
    Console console(path);
    console.go({.kind = Place::Kind::List, .type = "activity"});
    console.waitForList();
    say("ready", console.keyMs);
    console.waitForSearch();
    say("searchable", console.keyMs);
    return 0;
}

struct Launch {
    double ms = 0; // to the first list, key derivation left out
    double mib = 0; // resident then
    double searchableMib = 0; // resident when the search is complete
};

Launch launch(const QStringList &arguments)
{
    QElapsedTimer timer;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    timer.start();
    child.start(QCoreApplication::applicationFilePath(), arguments);
    while (!child.canReadLine() && child.waitForReadyRead(60000)) { }
    Launch result;
    const QByteArrayList ready = child.readLine().trimmed().split(' ');
    if (ready.size() < 3)
        qFatal("no figures from the window");
    result.ms = double(timer.nsecsElapsed()) / 1e6 - ready[2].toDouble();
    result.mib = ready[1].toDouble() / 1024;
    child.waitForFinished(60000);
    const QByteArrayList later = child.readLine().trimmed().split(' ');
    result.searchableMib = later.size() < 3 ? 0 : later[1].toDouble() / 1024;
    return result;
}

Launch medianLaunch(const QStringList &arguments)
{
    (void)launch(arguments);
    std::vector<double> times;
    Launch last;
    for (int run = 0; run < 5; ++run) {
        last = launch(arguments);
        times.push_back(last.ms);
    }
    last.ms = bench::percentile(times, 0.5);
    return last;
}

void measureLaunch(std::vector<bench::Row> &rows, const QString &path)
{
    const Launch empty = medianLaunch({u"--empty"_s});
    const Launch console = medianLaunch({u"--console"_s, path});
    const QString baseline = u"an empty window with a table"_s;
    rows.push_back({u"launch to the list of activities, key left out"_s, console.ms, u"ms"_s, empty.ms, baseline, u"at most 3 x"_s, console.ms <= 3 * empty.ms});
    rows.push_back({u"resident memory then"_s, console.mib, u"MiB"_s, empty.mib, baseline, u"at most 3 x"_s, console.mib <= 3 * empty.mib});
    rows.push_back({u"resident memory with the search index"_s, console.searchableMib, u"MiB"_s, empty.mib, baseline, u"no bound"_s, true});
}

// From the wish to the picture: what is under way is done, and all is painted.
double untilPainted(Console &console, const std::function<void()> &work)
{
    return bench::onceMs([&] {
        work();
        QCoreApplication::processEvents();
        console.window.repaint();
    });
}

void measureRecord(std::vector<bench::Row> &rows, Console &console, const records::RecordType &type)
{
    const auto ids = console.window.workspace()->session().source().ids(type, {});
    std::vector<double> times;
    const std::size_t step = std::max<std::size_t>(1, ids->size() / 40);
    for (std::size_t i = 0; i < ids->size(); i += step) {
        const Place place {.kind = Place::Kind::Record, .type = type.key, .record = ids->at(i)};
        times.push_back(untilPainted(console, [&] { console.go(place); }));
    }
    times.erase(times.begin()); // the first one loads what all share
    const double slowest = bench::percentile(times, 0.95);
    rows.push_back({u"open one of %1 %2, 95 of 100"_s.arg(ids->size()).arg(type.pluralTitle().toLower()), slowest, u"ms"_s, 0, {}, u"under 50 ms"_s, slowest < 50});
}

// The largest file that a vault takes.
void measureAttaching(Console &console, const QString &folder)
{
    QFile file(folder + u"/scan.pdf"_s);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(storage::kMaxAttachmentBytes))
        qFatal("no file to attach");
    auto *page = console.window.workspace()->page();
    bool isTaken = false;
    const ui::Context context {console.window.workspace()->session(), *console.window.workspace(), console.questions};
    ui::takeFiles(context, page, {file.fileName()}, [&isTaken](const std::vector<records::Attachment> &) { isTaken = true; });
    while (!isTaken)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void measureTyping(std::vector<bench::Row> &rows, Console &console, const QString &where)
{
    QWidget *editor = QApplication::focusWidget();
    if (!editor)
        qFatal("nothing to type into");
    std::vector<double> times;
    for (int i = 0; i < 300; ++i) {
        const QChar letter = u"abcdefghij klmn"_s.at(i % 15);
        times.push_back(untilPainted(console, [&] {
            const bool erase = i % 20 == 19;
            QKeyEvent press(QEvent::KeyPress, erase ? Qt::Key_Backspace : int(letter.toUpper().unicode()), Qt::NoModifier, erase ? QString() : QString(letter));
            QCoreApplication::sendEvent(QApplication::focusWidget(), &press);
        }));
    }
    const double p99 = bench::percentile(times, 0.99);
    rows.push_back({u"keystroke to picture, 99 of 100: %1"_s.arg(where), p99, u"ms"_s, 0, {}, u"under 33 ms"_s, p99 < kFrames});
}

void measureLongest(std::vector<bench::Row> &rows, WatchedApplication &application, const QString &during)
{
    const WatchedApplication::Held longest = application.takeLongest();
    rows.push_back({u"longest hold: %1 (%2)"_s.arg(during, QString::fromLatin1(longest.by)), longest.ms, u"ms"_s, 0, {}, u"at most 50 ms"_s,
                    longest.ms <= kSlice});
}

void measureWork(std::vector<bench::Row> &rows, WatchedApplication &application, const QString &path)
{
    ui::applyTheme(application, ui::Scheme::Light);
    Console console(path);
    (void)application.takeLongest();
    console.go({.kind = Place::Kind::List, .type = "activity"});
    console.waitForList();
    console.waitForSearch();
    measureLongest(rows, application, u"first list, search"_s);
    measureRecord(rows, console, records::activityType());
    console.window.workspace()->page()->focusFirst();
    measureTyping(rows, console, u"a record"_s);
    measureLongest(rows, application, u"records"_s);
    measureRecord(rows, console, records::requestType());
    measureLongest(rows, application, u"a request with its search plan"_s);
    measureAttaching(console, QFileInfo(path).path());
    measureLongest(rows, application, u"attaching 64 MiB"_s);
    console.go({.kind = Place::Kind::List, .type = "request"});
    console.waitForList();
    console.window.workspace()->jump();
    measureTyping(rows, console, u"the box of Ctrl+K"_s);
    measureLongest(rows, application, u"requests, Ctrl+K"_s);
}

void makeVault(const QString &path, double scale)
{
    const core::SystemClock clock;
    const storage::VaultOptions options {nullptr, [&clock](storage::Connection &connection) { return storage::RecordStore(connection, clock).initialise(); }};
    auto vault = storage::Vault::create(path, secret(), {}, storage::KeyProfile::Light, options);
    if (!vault)
        qFatal("%s", qPrintable(vault.error().message));
    storage::RecordStore store((*vault)->connection(), clock);
    bench::fill((*vault)->connection(), store, {int(2000 * scale), int(10000 * scale), int(100000 * scale), int(2000000 * scale)});
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"scale"_s, u"Share of the full sizes, 1 if left out."_s, u"share"_s, u"1"_s});
    parser.addOption({u"json"_s, u"Write the table as JSON too."_s, u"file"_s});
    parser.addOption({u"empty"_s, u"Only show an empty window and print its figures."_s});
    parser.addOption({u"console"_s, u"Only show that vault and print its figures."_s, u"vault"_s});
    parser.addHelpOption();
    parser.process(application);
    if (parser.isSet(u"empty"_s))
        return showEmpty();
    if (parser.isSet(u"console"_s))
        return showConsole(application, parser.value(u"console"_s));

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bench.dpodesk"_s);
    QTextStream(stderr) << "filling a vault ..." << Qt::endl;
    makeVault(path, parser.value(u"scale"_s).toDouble());
    std::vector<bench::Row> rows;
    measureLaunch(rows, path);
    measureWork(rows, application, path);
    bench::print(rows, parser.value(u"json"_s));
    return std::all_of(rows.begin(), rows.end(), [](const bench::Row &row) { return row.kept; }) ? 0 : 1;
}
