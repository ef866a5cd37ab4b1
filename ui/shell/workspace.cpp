// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "models/itemmodels/copyrun.h"
#include "models/itemmodels/formats.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/registry.h"
#include "ui/context/questions.h"
#include "ui/dialogs/daydialog.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/pages/listcommands.h"
#include "ui/pages/page.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/commandsearch.h"
#include "ui/shell/messages.h"
#include "ui/shell/pagefactory.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/rail.h"
#include "ui/shell/railmodel.h"
#include "ui/shell/topbar.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quietarea.h"
#include "ui/theme/roles.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kCompactBelow = 1100;
constexpr int kWatchMs = 2000;

QString sentenceFor(unlocking::VaultWatch::State state)
{
    using State = unlocking::VaultWatch::State;
    switch (state) {
    case State::Missing:
        return Workspace::tr("The vault file is no longer in its place: it was deleted, moved or renamed. Nothing can be saved until it is back.");
    case State::Replaced:
        return Workspace::tr("Another file has taken the place of the vault. Nothing can be saved until the vault is back.");
    case State::ReadOnly:
        return Workspace::tr("The vault file or its folder was made read-only. Changes may not be saved.");
    case State::InOrder:
        break;
    }
    return {};
}

} // namespace

Workspace::Workspace(std::unique_ptr<itemmodels::VaultSession> session, const PageFactory &pages, Questions &questions, QWidget *parent)
    : QWidget(parent), m_questions(questions), m_session(std::move(session)), m_watch(m_session->path()), m_destinations(destinations(pages))
{
    build(pages);
    auto *watching = new QTimer(this);
    watching->setInterval(kWatchMs);
    connect(watching, &QTimer::timeout, this, &Workspace::checkVault);
    watching->start();
}

// Pages and models use the session until they are gone.
Workspace::~Workspace()
{
    delete m_box;
    delete m_content;
    delete m_rail;
}

void Workspace::build(const PageFactory &pages)
{
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    m_topBar = new TopBar(m_session->path(), this);
    down->addWidget(m_topBar);
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    down->addLayout(across, 1);
    m_rail = new Rail(*m_session, new RailModel(m_destinations, this), this);
    across->addWidget(m_rail);
    auto *edge = new QWidget(this);
    edge->setFixedWidth(1);
    edge->setAutoFillBackground(true);
    edge->setBackgroundRole(QPalette::Midlight);
    across->addWidget(edge);
    m_content = new QWidget(this);
    setSurface(m_content, Surface::Window);
    across->addWidget(m_content, 1);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    addBanners(content);
    m_host = new PageHost(Context {*m_session, *this, m_questions}, pages, m_content);
    content->addWidget(m_host, 1);
    m_messages = new Messages(m_content);
    content->addWidget(m_messages);
    m_search = std::make_unique<CommandSearch>(*m_session, *this, m_destinations);
    m_box = new CommandBox(m_topBar->field(), [this](const QString &query) { return m_search->find(query, allCommands()); }, this);
    connect(m_session.get(), &itemmodels::VaultSession::searchCompleted, this, &Workspace::noteSearch);
    noteSearch();
    connect(m_rail, &Rail::chosen, this, &Workspace::open);
    connect(m_topBar, &TopBar::backAsked, this, &Workspace::back);
    connect(m_topBar, &TopBar::forwardAsked, this, &Workspace::forward);
    connect(m_topBar, &TopBar::lockAsked, this, &Workspace::lockAsked);
    connect(m_host, &PageHost::titleChanged, this, &Workspace::titleChanged);
}

void Workspace::addBanners(QVBoxLayout *content)
{
    const auto add = [this, content](Banner *&banner, QWidget *&row, itemmodels::Tone tone, const QString &name) {
        row = new QWidget(m_content);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(kPageMargin, 2 * kGrid, kPageMargin, 0);
        banner = new Banner(tone, {}, row);
        banner->setObjectName(name);
        layout->addWidget(banner);
        row->hide();
        content->addWidget(row);
    };
    add(m_banner, m_bannerRow, itemmodels::Tone::Error, u"vaultBanner"_s);
    m_banner->addAction(tr("Save a copy elsewhere…"), [this] { saveCopy(); });
    add(m_strip, m_stripRow, itemmodels::Tone::Accent, u"dayStrip"_s);
    m_strip->addAction(tr("What changed since"), [this] { showChanges(); });
    m_strip->addAction(tr("Another day"), [this] { askDay(); });
    m_strip->addAction(tr("Back to today"), [this] { showDay({}); });
}

// Pages that begin with a head of their own have no margin above it.
void Workspace::setBannerMargins()
{
    const bool hasMargin = page() && page()->layout() && page()->layout()->contentsMargins().top() > 0;
    for (QWidget *row : {m_bannerRow, m_stripRow})
        row->layout()->setContentsMargins(kPageMargin, 2 * kGrid, kPageMargin, hasMargin ? 0 : 2 * kGrid);
}

void Workspace::showStrip()
{
    const QDate day = m_session->day();
    m_strip->setText(tr("The vault as it stood at the end of %1. Nothing can be changed here.").arg(itemmodels::dayText(day)));
    m_stripRow->setVisible(day.isValid());
}

// Every page is made anew: what it shows, and what can be done with it, is that of the day.
void Workspace::showDay(const QDate &day)
{
    if (leavePage() == Left::Stays)
        return;
    m_messages->clear();
    m_session->showDay(day);
    m_host->forget();
    showStrip();
    noteSearch();
    if (m_history.isEmpty())
        m_history.go(resolved({}));
    show(m_history.current());
    Q_EMIT titleChanged();
}

void Workspace::showChanges()
{
    const Place here = page() ? page()->place() : Place();
    if (const records::RecordType *type = records::findType(here.type.isEmpty() ? QByteArray("activity") : here.type))
        open({.kind = Place::Kind::Changes, .type = type->key, .record = here.kind == Place::Kind::Record ? here.record : core::kNoRecord});
}

void Workspace::askDay()
{
    const QDate today = m_session->clockDay();
    const QDate lastMonth = QDate(today.year(), today.month(), 1).addDays(-1);
    auto *dialog = new DayDialog(m_session->day().isValid() ? m_session->day() : lastMonth, today, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { showDay(dialog->day()); });
    dialog->open();
}

void Workspace::noteSearch()
{
    if (m_session->isSearchComplete())
        m_box->setNote({});
    else if (m_session->searchError())
        m_box->setNote(tr("Not all texts could be read: some records may not be found."));
    else
        m_box->setNote(tr("Still reading the texts: more may be found."));
}

Place Workspace::resolved(const Place &place) const
{
    return place.kind == Place::Kind::Start && !m_destinations.empty() ? m_destinations.front().place : place;
}

void Workspace::start(const Kept &kept)
{
    m_session->showDay(kept.day);
    showStrip();
    m_history = kept.history;
    if (m_history.isEmpty())
        m_history.go(resolved({}));
    show(m_history.current());
    if (kept.text && page())
        page()->takeBack(kept.text);
}

Workspace::Kept Workspace::keep() const
{
    Kept kept {m_history, m_session->day(), page() ? page()->keep() : nullptr};
    if (page())
        kept.history.replace(page()->place());
    return kept;
}

bool Workspace::mayLeave() const
{
    return !page() || page()->mayLeave();
}

Page *Workspace::page() const
{
    return m_host->page();
}

QString Workspace::title() const
{
    QString vault = QFileInfo(m_session->path()).completeBaseName();
    if (!page())
        return vault;
    const QDate day = m_session->day();
    return u"%1 - %2"_s.arg(day.isValid() ? tr("%1 as at %2").arg(page()->title(), itemmodels::dayText(day)) : page()->title(), vault);
}

void Workspace::setCommands(Commands commands)
{
    m_commands = std::move(commands);
    for (const records::RecordType *type : records::recordTypes()) {
        for (const ListCommand &command : commandsOf(*type))
            m_commands.push_back({command.text, u"export"_s, {}, [this, run = command.run] { run({*m_session, *this, m_questions}, page()); }, false});
    }
    m_topBar->setCommands(m_commands);
}

void Workspace::setSecondsLeft(int seconds)
{
    m_topBar->setSecondsLeft(seconds);
}

void Workspace::jump()
{
    m_box->open();
}

// What the message offers comes first, then what the page can do, then what the window can.
Commands Workspace::allCommands() const
{
    Commands commands;
    if (m_messages->action().run)
        commands.push_back({m_messages->action().text, u"undo"_s, {}, [this] { m_messages->runAction(); }});
    if (page()) {
        const QList<QAction *> actions = page()->actions();
        for (QAction *action : actions) {
            if (action->isEnabled() && !action->text().isEmpty())
                commands.push_back({action->text().remove(u'&'), u"right"_s, action->shortcut(), [action] { action->trigger(); }});
        }
    }
    std::copy_if(m_commands.begin(), m_commands.end(), std::back_inserter(commands),
                 [](const Command &command) { return !command.isOffered || command.isOffered(); });
    return commands;
}

void Workspace::openDestination(int index)
{
    if (index >= 0 && index < int(m_destinations.size()))
        open(m_destinations[std::size_t(index)].place);
}

// The page is asked first, then its place is noted as it is now: filters may have changed, and a new record has become one
// that is stored. Nothing leads back to one that was given up.
Workspace::Left Workspace::leavePage()
{
    if (!page())
        return Left::Left;
    if (!page()->mayLeave())
        return Left::Stays;
    const Place place = page()->place();
    if (place.kind == Place::Kind::NewRecord) {
        m_history.dropCurrent();
        return Left::GaveUp;
    }
    m_history.replace(place);
    return Left::Left;
}

void Workspace::open(const Place &asked)
{
    if (asked.kind == Place::Kind::NewRecord && m_session->day().isValid())
        return say(tr("New records are made today, not on an earlier day."), {tr("Back to today"), [this] { showDay({}); }});
    if (leavePage() == Left::Stays)
        return;
    const Place place = resolved(asked);
    m_history.go(place);
    show(place);
}

void Workspace::back()
{
    if (!m_history.canGoBack())
        return open({});
    const Left left = leavePage();
    if (left == Left::Left)
        show(m_history.back());
    else if (left == Left::GaveUp)
        show(m_history.current());
}

void Workspace::forward()
{
    if (m_history.canGoForward() && leavePage() != Left::Stays)
        show(m_history.forward());
}

void Workspace::show(const Place &place)
{
    const Place before = page() ? page()->place() : Place();
    if (!m_host->show(place) && !(place == resolved({}))) {
        m_history.dropCurrent();
        return open({});
    }
    m_topBar->setCanGo(m_history.canGoBack(), m_history.canGoForward());
    m_rail->showPlace(place);
    setBannerMargins();
    if (page()) {
        page()->comeFrom(before);
        page()->focusFirst();
    }
    Q_EMIT titleChanged();
}

void Workspace::say(const QString &message, const MessageAction &action)
{
    m_messages->say(message, action);
}

void Workspace::doOffered()
{
    m_messages->runAction();
}

void Workspace::checkVault()
{
    const auto state = m_watch.check();
    if (state == m_fileState)
        return;
    m_fileState = state;
    m_banner->setText(sentenceFor(state));
    const bool isInOrder = state == unlocking::VaultWatch::State::InOrder;
    m_bannerRow->setVisible(!isInOrder);
    setQuietArea(m_host, !isInOrder); // nothing can be saved: nothing of the page is the thing to do
    if (isInOrder)
        say(tr("The vault file is in order again."));
}

void Workspace::saveCopy()
{
    if (m_session->isChanging())
        return say(tr("Changes are being made. Save a copy when they have ended."));
    const QFileInfo file(m_session->path());
    const QString suggestion = QDir::home().filePath(tr("%1 copy", "name of a vault").arg(file.completeBaseName()) + u'.' + file.suffix());
    const QString path = m_questions.saveFile(this, tr("Save a copy of the vault"), suggestion, tr("Vaults (*.dpodesk)"));
    if (path.isEmpty())
        return;
    constexpr int kParts = 1000; // how many pages there are is known only when it has begun
    auto *dialog = new ProgressDialog(m_content, tr("Saving a copy of the vault…"), kParts);
    auto *run = new itemmodels::CopyRun(*m_session, dialog);
    connect(run, &itemmodels::CopyRun::progressed, dialog, [dialog](qint64 pages, qint64 of) { dialog->setDone(of > 0 ? pages * kParts / of : 0); });
    connect(dialog, &QDialog::rejected, run, &itemmodels::CopyRun::giveUp);
    connect(dialog, &QDialog::rejected, this, [this] { say(tr("No copy was saved.")); });
    run->start(path, [this, dialog, path](const core::Result<> &saved) {
        dialog->accept();
        if (!saved)
            return m_questions.tell(this, saved.error());
        say(tr("The vault was copied to \"%1\". To go on, lock this one and open the copy.").arg(QFileInfo(path).fileName()));
    });
    dialog->open();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    const bool compact = width() < kCompactBelow;
    if (compact != m_rail->isCompact()) {
        m_rail->setCompact(compact);
        m_topBar->setCompact(compact);
    }
    QWidget::resizeEvent(event);
}

} // namespace ui
