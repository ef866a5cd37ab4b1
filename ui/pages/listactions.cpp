// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listactions.h"

#include "models/itemmodels/answertext.h"
#include "models/itemmodels/bulksteps.h"
#include "models/itemmodels/listexport.h"
#include "models/itemmodels/recordtablemodel.h"
#include "models/itemmodels/vaultsession.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/pages/exportpath.h"
#include "ui/pages/listcommands.h"
#include "ui/pages/listtable.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace ui {

using Ids = std::vector<core::RecordId>;

namespace {

constexpr std::size_t kMostMerged = 50; // more is a mistake in choosing rows
constexpr std::size_t kMostUnasked = 20; // more are not removed by one key

// A record as a message names it.
QString nameOf(const records::Record &record)
{
    const QString title = itemmodels::oneLine(record.title());
    return title.isEmpty() ? record.header.reference : title;
}

void restore(const Context &context, QWidget *page, const records::RecordType &type, const Ids &ids)
{
    if (!page)
        return;
    const auto step = [&type, ids](int at, itemmodels::ChangeBatch &batch) { return batch.restore(type, ids[std::size_t(at)]); };
    runBatch(page, context.session, ListActions::tr("Bringing back"), int(ids.size()), step,
             {[] {}, [context, page = QPointer(page)](const core::Error &error) { tellUnlessCancelled(context, page, error); }});
}

} // namespace

ListActions::ListActions(const Context &context, itemmodels::RecordTableModel &model, ListTable &table, QWidget *page)
    : QObject(page), m_context(context), m_model(model), m_table(table), m_page(page)
{
    m_create = add(tr("New %1").arg(type().singularTitle().toLower()), QKeySequence::New, &ListActions::openNew);
    m_open = add(tr("Open"), {}, &ListActions::openCurrent);
    m_duplicate = add(tr("Duplicate"), Qt::CTRL | Qt::Key_D, &ListActions::duplicateCurrent);
    m_change = add(tr("Change several\u2026"), Qt::CTRL | Qt::Key_E, &ListActions::changeChosen);
    m_merge = add(tr("Merge\u2026"), Qt::CTRL | Qt::Key_M, &ListActions::mergeChosen);
    m_copy = add(tr("Copy as table"), QKeySequence::Copy, &ListActions::copyChosen);
    m_remove = add(tr("Remove"), QKeySequence::Delete, &ListActions::removeChosen);
    m_bringBack = add(tr("Bring back"), {}, &ListActions::bringBackChosen);
    connect(&table, &ListTable::opened, m_open, &QAction::trigger);
    m_exportMenu = new QMenu(page);
    fillExportMenu();
    update();
}

ListActions::~ListActions()
{
    m_context.session.reader().cancel(m_copying);
}

const records::RecordType &ListActions::type() const
{
    return m_model.type();
}

// Keys that mean something in a line of text, such as Delete, are those of the table alone.
QAction *ListActions::add(const QString &text, const QKeySequence &keys, void (ListActions::*run)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    const bool isOfRows = keys == QKeySequence(QKeySequence::Delete) || keys == QKeySequence(QKeySequence::Copy);
    action->setShortcutContext(isOfRows ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    (isOfRows ? static_cast<QWidget *>(&m_table) : m_page)->addAction(action);
    return action;
}

void ListActions::fillExportMenu()
{
    for (const reports::ReportFormat &format : reports::reportFormats()) {
        const QByteArray name = format.name;
        m_exportMenu->addAction(tr("What is shown as %1\u2026").arg(QString::fromLatin1(name).toUpper()), this, [this, name] { exportShown(name); });
    }
    for (const ListCommand &command : commandsOf(type()))
        m_exportMenu->addAction(command.text, this, [this, run = command.run] { run(m_context, m_page); });
}

void ListActions::update()
{
    const int chosen = m_table.chosenCount();
    const bool mayWrite = !m_context.session.isReadOnly();
    m_create->setVisible(mayWrite);
    m_open->setEnabled(m_table.current() != core::kNoRecord);
    m_open->setVisible(chosen <= 1);
    const bool mayChange = mayWrite && !m_model.showsRemoved();
    m_duplicate->setVisible(mayChange && chosen == 1);
    m_change->setVisible(mayChange && chosen > 1);
    m_merge->setVisible(mayChange && chosen > 1 && type().canMerge);
    m_copy->setVisible(chosen > 0);
    m_remove->setVisible(mayChange && chosen > 0);
    m_bringBack->setVisible(mayWrite && m_model.showsRemoved() && chosen > 0);
}

void ListActions::openNew()
{
    m_context.navigator.open({.kind = Place::Kind::NewRecord, .type = type().key});
}

void ListActions::openCurrent()
{
    if (const core::RecordId id = m_table.current(); id != core::kNoRecord)
        m_context.navigator.open({.kind = Place::Kind::Record, .type = type().key, .record = id});
}

void ListActions::duplicateCurrent()
{
    if (const core::RecordId id = m_table.current(); id != core::kNoRecord)
        m_context.navigator.open({.kind = Place::Kind::NewRecord, .type = type().key, .record = id});
}

void ListActions::removeChosen()
{
    const Ids ids = m_table.chosen();
    if (ids.empty())
        return;
    const records::Record *first = m_model.recordAt(m_model.rowOf(ids.front()));
    if (ids.size() > kMostUnasked
        && !m_context.questions.confirm(m_page, tr("Remove %n record(s)?", nullptr, int(ids.size())), tr("They can be brought back."), tr("Remove")))
        return;
    const QString message = ids.size() == 1 && first ? tr("\u201c%1\u201d was removed").arg(nameOf(*first)) : tr("%n record(s) removed", nullptr, int(ids.size()));
    const auto undo = [context = m_context, &type = type(), ids, page = QPointer(m_page)] { restore(context, page, type, ids); };
    const auto step = [&type = type(), ids](int at, itemmodels::ChangeBatch &batch) { return batch.remove(type, ids[std::size_t(at)]); };
    runBatch(m_page, m_context.session, tr("Removing"), int(ids.size()), step,
             {[this, message, undo] { m_context.navigator.say(message, {tr("Undo"), undo}); },
              [this](const core::Error &error) { tellUnlessCancelled(m_context, m_page, error); }});
}

void ListActions::bringBackChosen()
{
    if (const Ids ids = m_table.chosen(); !ids.empty())
        restore(m_context, m_page, type(), ids);
}

void ListActions::changeChosen()
{
    const Ids ids = m_table.chosen();
    if (ids.size() < 2)
        return;
    auto *dialog = new BulkDialog(m_context, type(), ids, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids] { applyChange(dialog->change(), ids); });
    dialog->open();
}

void ListActions::applyChange(const itemmodels::BulkChange &change, const Ids &ids)
{
    const auto changes = std::make_shared<itemmodels::BulkSteps>(m_context.session, type(), change, ids);
    const auto step = [changes](int at, itemmodels::ChangeBatch &batch) { return changes->run(at, batch); };
    const auto undo = [changes, context = m_context, page = QPointer(m_page)] {
        if (!page)
            return;
        const auto back = [changes](int at, itemmodels::ChangeBatch &batch) { return changes->undo(at, batch); };
        runBatch(page, context.session, tr("Changing back"), changes->undoCount(), back,
                 {[] {}, [context, page](const core::Error &error) { tellUnlessCancelled(context, page, error); }});
    };
    runBatch(m_page, m_context.session, tr("Changing"), int(ids.size()), step,
             {[this, undo] { m_context.navigator.say(tr("The change was made"), {tr("Undo"), undo}); },
              [this](const core::Error &error) { tellUnlessCancelled(m_context, m_page, error); }});
}

void ListActions::mergeChosen()
{
    const Ids ids = m_table.chosen();
    if (ids.size() < 2 || !type().canMerge)
        return;
    if (ids.size() > kMostMerged) {
        m_context.navigator.say(tr("At most %1 records can be merged at once").arg(kMostMerged));
        return;
    }
    auto *dialog = new MergeDialog(m_context, type(), ids, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto steps = std::make_shared<itemmodels::MergeSteps>(dialog->plan());
        const auto undo = [steps, context = m_context, page = QPointer(m_page)] {
            if (!page)
                return;
            runBatch(page, context.session, tr("Undoing the merge"), steps->count(),
                     [steps](int step, itemmodels::ChangeBatch &batch) { return steps->undo(step, batch); },
                     {[] {}, [context, page](const core::Error &error) { tellUnlessCancelled(context, page, error); }});
        };
        runBatch(m_page, m_context.session, tr("Merging"), steps->count(),
                 [steps](int step, itemmodels::ChangeBatch &batch) { return steps->run(step, batch); },
                 {[this, undo] { m_context.navigator.say(tr("Merged into one"), {tr("Undo"), undo}); },
                  [this](const core::Error &error) { tellUnlessCancelled(m_context, m_page, error); }});
    });
    dialog->open();
}

std::vector<QByteArray> ListActions::columnPaths() const
{
    std::vector<QByteArray> paths;
    for (const itemmodels::Column &column : m_model.columns())
        paths.push_back(column.path);
    return paths;
}

void ListActions::copyChosen()
{
    itemmodels::TableRequest request {&type(), columnPaths(), m_table.chosen(), m_context.session.today(), m_context.session.moment()};
    if (request.ids.empty())
        return;
    m_context.session.reader().cancel(m_copying);
    m_copying = readTable(m_context.session.reader(), std::move(request), [this](const core::Result<itemmodels::TextTable> &table) {
        if (!table) {
            tellUnlessCancelled(m_context, m_page, table.error());
            return;
        }
        auto *content = new QMimeData;
        content->setText(toTabs(*table));
        content->setHtml(toHtml(*table));
        QGuiApplication::clipboard()->setMimeData(content);
        m_context.navigator.say(tr("%n row(s) copied", nullptr, int(table->rows.size())));
    });
}

void ListActions::exportShown(const QByteArray &format)
{
    if (!m_model.isComplete()) {
        m_context.navigator.say(tr("Not all texts are read, so the file would lack records; wait or take the words away"));
        return;
    }
    const QString path = askExportPath(m_context, m_page, tr("Export %1").arg(type().pluralTitle().toLower()), QString::fromLatin1(type().key),
                                       *reports::findFormat(format));
    if (path.isEmpty())
        return;
    const itemmodels::TableRequest request {&type(), columnPaths(), m_model.ids(), m_context.session.today(), m_context.session.moment()};
    auto *dialog = new ProgressDialog(m_page, tr("Exporting"), qint64(request.ids.size()));
    auto *writing = new itemmodels::ListExport(m_context.session, request, {type().pluralTitle(), m_filterWords}, dialog);
    connect(writing, &itemmodels::ListExport::progressed, dialog, &ProgressDialog::setDone);
    connect(dialog, &QDialog::rejected, writing, &itemmodels::ListExport::cancel);
    connect(writing, &itemmodels::ListExport::finished, this, [this, dialog, name = QFileInfo(path).fileName()] {
        dialog->deleteLater();
        m_context.navigator.say(tr("Exported to \u201c%1\u201d; what is exported is not encrypted").arg(name));
    });
    connect(writing, &itemmodels::ListExport::failed, this, [this, dialog](const core::Error &error) {
        dialog->deleteLater();
        tellUnlessCancelled(m_context, m_page, error);
    });
    writing->start(*reports::findFormat(format), path);
    dialog->open();
}

} // namespace ui
