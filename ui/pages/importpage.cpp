// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importpage.h"

#include "models/itemmodels/importmappings.h"
#include "models/records/registry.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/dialogs/namedialog.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/pages/busyrow.h"
#include "ui/pages/importcolumns.h"
#include "ui/pages/importpreview.h"
#include "ui/pages/importstart.h"
#include "ui/pages/importtext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace ui {

using exchange::ImportAction;
using itemmodels::ImportFile;
using Layout = ImportFile::Layout;

namespace {

constexpr qsizetype kPlaces = 10; // that are named

} // namespace

ImportPage::ImportPage(const Context &context, QWidget *parent) : Page(parent), m_context(context), m_run(context.session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 2 * kGrid, kPageMargin, kPageMargin);
    layout->setSpacing(kGrid + kGrid / 2);
    addActions();
    addHead(layout);
    addSteps(layout);
    connect(&m_run, &itemmodels::ImportRun::progressed, this, [this](qint64 done, qint64 total) {
        if (m_progress)
            m_progress->setDone(total > 0 ? done * 1000 / total : 0);
        else
            m_busy->setProgress(done, total);
    });
    showStep(Step::Start);
}

ImportPage::~ImportPage() = default;

QString ImportPage::title() const
{
    return tr("Import");
}

void ImportPage::focusFirst()
{
    switch (m_step) {
    case Step::Columns:
        return m_columns->focusFirst();
    case Step::Preview:
        return m_preview->focusFirst();
    case Step::Text:
        return m_text->setFocus();
    default:
        if (auto *button = m_stack->currentWidget()->findChild<QPushButton *>())
            button->setFocus();
    }
}

void ImportPage::addActions()
{
    m_choose = addKey(tr("Another file..."), QKeySequence::Open, [this] { chooseFile(); });
    m_back = addKey(tr("Columns"), {}, [this] { showStep(Step::Columns); });
    m_next = addKey(tr("Preview"), Qt::CTRL | Qt::Key_Return, [this] { goOn(); });
    m_leaveOut = addKey(tr("Leave the refused rows out"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { leaveRefusedOut(); });
    m_leaveOut->setEnabled(false);
    addKey({}, QKeySequence::Undo, [this] { m_context.navigator.doOffered(); });
}

QPushButton *ImportPage::addButton(QAction *action, bool primary)
{
    auto *button = new QPushButton(m_buttons);
    const auto update = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    };
    update();
    setButtonKind(button, primary ? ButtonKind::Primary : ButtonKind::Secondary);
    connect(action, &QAction::changed, button, update);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons->layout()->addWidget(button);
    return button;
}

void ImportPage::addHead(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    auto *heading = new QLabel(title(), this);
    setTextRole(heading, TextRole::Title);
    m_name = new ElidedLabel(this);
    setTextRole(m_name, TextRole::Quiet);
    m_buttons = new QWidget(this);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(kGrid);
    m_mappings = new QToolButton(m_buttons);
    m_mappings->setObjectName(u"mappings"_s);
    m_mappings->setText(tr("Mappings"));
    m_mappings->setPopupMode(QToolButton::InstantPopup);
    m_mappings->setFocusPolicy(Qt::StrongFocus);
    m_mappingMenu = new QMenu(m_mappings);
    m_mappings->setMenu(m_mappingMenu);
    connect(m_mappingMenu, &QMenu::aboutToShow, this, &ImportPage::fillMappings);
    buttons->addWidget(m_mappings);
    m_chooseButton = addButton(m_choose);
    m_backButton = addButton(m_back);
    m_nextButton = addButton(m_next, true);
    m_nextButton->setObjectName(u"next"_s);
    m_busy = new BusyRow(this);
    m_busy->hide();
    connect(m_busy, &BusyRow::cancelled, &m_run, &itemmodels::ImportRun::cancel);
    row->addWidget(heading);
    row->addWidget(m_name, 1);
    row->addWidget(m_buttons);
    layout->addLayout(row);
    layout->addWidget(m_busy);
}

QWidget *ImportPage::makeReadOnlyStart()
{
    const bool isEarlierDay = m_context.session.day().isValid();
    auto *start = new EmptyState(u"import"_s, isEarlierDay ? tr("Nothing can be brought into an earlier day") : tr("Nothing can be brought in"),
                                 isEarlierDay ? tr("What is imported is saved today.") : tr("The vault is open for reading only."), m_stack);
    if (isEarlierDay)
        start->addAction(tr("Back to today"), [this] { m_context.navigator.showDay({}); }, true)->setObjectName(u"backToToday"_s);
    return start;
}

void ImportPage::addSteps(QVBoxLayout *layout)
{
    m_stack = new QStackedWidget(this);
    if (m_context.session.isReadOnly()) {
        m_start = makeReadOnlyStart();
    } else {
        auto *start = new ImportStart(m_stack);
        connect(start, &ImportStart::chooseAsked, this, &ImportPage::chooseFile);
        connect(start, &ImportStart::dropped, this, [this](const QString &path) { readFile(path); });
        m_start = start;
    }
    m_text = new ImportText(m_stack);
    m_columns = new ImportColumns(m_context, m_stack);
    m_preview = new ImportPreview(m_context, m_stack);
    for (QWidget *step : {m_start, static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_preview)})
        m_stack->addWidget(step);
    m_last = new Banner(itemmodels::Tone::Neutral, {}, this);
    m_last->addAction(tr("Take it back"), [this] { undo(); });
    m_last->hide();
    layout->addWidget(m_last);
    layout->addWidget(m_stack, 1);
    connect(m_text, &ImportText::answered, this, [this] { readFile(m_file->path, m_text->options()); });
    connect(m_text, &ImportText::givenUp, this, &ImportPage::chooseFile);
    connect(&m_columns->columns(), &itemmodels::ImportColumnsModel::mappingChanged, this, &ImportPage::showHead);
    connect(m_preview, &ImportPreview::leaveOutAsked, this, &ImportPage::leaveRefusedOut);
}

// The import that was made last, until the vault is locked.
void ImportPage::offerLast()
{
    const itemmodels::ImportReportPtr &last = m_context.session.lastImport();
    m_last->setText(last ? tr("The last import: %1 new, %2 changed.").arg(last->added).arg(last->changed) : QString());
    m_last->setVisible(last && m_step == Step::Start);
}

void ImportPage::showStep(Step step)
{
    m_step = step;
    offerLast();
    const std::array<QWidget *, 5> widgets {m_start, m_text, m_columns, m_preview, m_done};
    m_stack->setCurrentWidget(widgets[std::size_t(step)]);
    showHead();
    if (isVisible())
        focusFirst();
}

void ImportPage::showHead()
{
    m_name->setText(m_file && m_step != Step::Start ? QFileInfo(m_file->path).fileName() : QString());
    m_mappings->setVisible(m_step == Step::Columns);
    m_chooseButton->setVisible(m_step == Step::Columns || m_step == Step::Preview || m_step == Step::Text);
    m_backButton->setVisible(m_step == Step::Preview && m_file->layout != Layout::Records);
    m_nextButton->setVisible(m_step == Step::Columns || m_step == Step::Preview);
    m_leaveOut->setEnabled(m_step == Step::Preview && m_preview->rows().count(ImportAction::Refused) > 0 && !m_preview->rows().isFileRefused());
    if (m_step == Step::Columns) {
        m_next->setText(tr("Preview"));
        m_next->setEnabled(m_columns->columns().problems().empty());
    } else if (m_step == Step::Preview) {
        const itemmodels::ImportPreviewModel &rows = m_preview->rows();
        const int changes = rows.count(ImportAction::New) + rows.count(ImportAction::Changed);
        m_next->setText(tr("Import %n record(s)", nullptr, changes));
        m_next->setEnabled(changes > 0 && rows.count(ImportAction::Refused) == 0);
    }
}

void ImportPage::setBusy(const QString &what)
{
    m_buttons->setVisible(what.isEmpty());
    m_stack->setEnabled(what.isEmpty());
    m_busy->setVisible(!what.isEmpty());
    if (!what.isEmpty())
        m_busy->start(what);
}

void ImportPage::fail(const core::Error &error)
{
    if (error.code == core::ErrorCode::Cancelled)
        m_context.navigator.say(error.message);
    else
        m_context.questions.tell(this, error);
}

void ImportPage::chooseFile()
{
    if (m_run.isBusy() || m_context.session.isReadOnly())
        return;
    const QString path = m_context.questions.openFile(this, tr("Import a spreadsheet"), tr("Spreadsheets (*.xlsx *.ods *.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty())
        readFile(path);
}

void ImportPage::readFile(const QString &path, const sheets::ReadOptions &options)
{
    if (m_run.isBusy())
        return;
    setBusy(tr("Reading %1").arg(QFileInfo(path).fileName()));
    m_run.read(path, options, itemmodels::ImportMappings(m_context.session).all(), [this](const core::Result<itemmodels::ImportFilePtr> &file) {
        setBusy({});
        if (file)
            takeFile(*file);
        else
            fail(file.error());
        focusFirst();
    });
}

void ImportPage::takeFile(const itemmodels::ImportFilePtr &file)
{
    if (file->layout == Layout::Report)
        return fail({core::ErrorCode::Invalid, tr("This workbook is a report, which does not come back. Export the records as a workbook to change them in a spreadsheet."), {}, {}});
    m_file = file;
    m_leftOut.clear();
    if (file->layout == Layout::Open) {
        m_text->ask(QFileInfo(file->path).fileName(), *file->openForm);
        return showStep(Step::Text);
    }
    m_columns->setFile(file);
    if (file->layout == Layout::Proposed)
        return showStep(Step::Columns);
    makePlan();
}

void ImportPage::goOn()
{
    if (m_run.isBusy() || !m_next->isEnabled())
        return;
    if (m_context.session.isReadOnly()) // an earlier day is shown by now
        return m_context.navigator.say(tr("Nothing can be brought in here."));
    if (m_step == Step::Columns) {
        m_leftOut.clear();
        makePlan();
    } else if (m_step == Step::Preview) {
        write();
    }
}

void ImportPage::makePlan()
{
    setBusy(tr("Comparing with the vault"));
    m_run.plan(m_file, m_columns->columns().mapping(), m_leftOut, [this](const core::Result<itemmodels::ImportPlanPtr> &plan) {
        setBusy({});
        if (plan)
            return takePlan(*plan);
        fail(plan.error());
        showStep(m_step == Step::Preview ? Step::Preview : (m_file->layout == Layout::Records ? Step::Start : Step::Columns));
    });
}

void ImportPage::takePlan(const itemmodels::ImportPlanPtr &plan)
{
    m_plan = plan;
    m_preview->setPlan(plan, notes());
    showStep(Step::Preview);
}

QStringList ImportPage::notes() const
{
    QStringList notes;
    if (m_file->layout == Layout::Records)
        notes += tr("Our own workbook of records.");
    else if (m_file->layout == Layout::Known)
        notes += tr("Recognised by its headings: %1.").arg(m_file->mapping.name);
    else if (m_file->layout == Layout::Saved)
        notes += tr("Read with the mapping \"%1\" that this vault keeps.").arg(m_file->mapping.name);
    const QStringList left = m_file->layout == Layout::Records ? QStringList() : sheets::sheetsLeftOut(m_columns->columns().mapping(), m_file->book);
    if (!left.isEmpty())
        notes += tr("Nothing is taken of these sheets: %1.").arg(left.join(", "_L1));
    const QStringList more = m_file->layout == Layout::Records ? QStringList() : sheets::sheetsWithMoreAbove(m_columns->columns().mapping(), m_file->book);
    if (!more.isEmpty())
        notes += tr("What stands above the headings is not taken in: %1.").arg(more.join(", "_L1));
    const QStringList comments = sheets::commentsLeftOut(m_file->layout == Layout::Records ? sheets::Mapping() : m_columns->columns().mapping(), m_file->book);
    if (!comments.isEmpty())
        notes += tr("%n comment(s) on cells are not taken in: %1.", nullptr, int(comments.size())).arg(comments.mid(0, kPlaces).join(", "_L1));
    if (!m_leftOut.empty())
        notes += tr("%n row(s) are left out.", nullptr, int(m_leftOut.size()));
    return notes + m_file->book.notes;
}

void ImportPage::leaveRefusedOut()
{
    if (m_run.isBusy() || m_preview->rows().isFileRefused())
        return;
    m_leftOut.merge(m_preview->rows().refused());
    makePlan();
}

// Nothing else may be saved meanwhile: the dialog stands before the window.
void ImportPage::beginWriting(const QString &what, qint64 total)
{
    m_progress = new ProgressDialog(this, what, total);
    connect(m_progress.data(), &QDialog::rejected, &m_run, &itemmodels::ImportRun::cancel);
    m_progress->open();
}

void ImportPage::write()
{
    beginWriting(tr("Importing"), 1000);
    m_run.apply(m_plan, [this](const core::Result<itemmodels::ImportReportPtr> &report) { takeReport(report); });
}

void ImportPage::takeReport(const core::Result<itemmodels::ImportReportPtr> &report)
{
    delete m_progress;
    if (!report) {
        fail(report.error());
        if (report.error().code == core::ErrorCode::Conflict)
            makePlan(); // what stands in the vault is different by now
        return;
    }
    m_context.session.setLastImport(*report);
    showDone(**report);
    const QPointer<ImportPage> page(this);
    m_context.navigator.say(tr("Imported: %1 new, %2 changed.").arg((*report)->added).arg((*report)->changed), {tr("Undo"), [page] {
        if (page)
            page->undo();
    }});
}

void ImportPage::showDone(const exchange::ImportReport &report)
{
    delete m_done;
    const QString large = report.vaultIsLarge ? u' ' + tr("The files in the vault take more than 2 GiB.") : QString();
    auto *done = new EmptyState(u"good"_s, tr("The import is done"),
                                tr("%1 new, %2 changed, %3 unchanged.").arg(report.added).arg(report.changed).arg(report.unchanged) + large, m_stack);
    std::map<const records::RecordType *, int> counts;
    for (const exchange::ImportedRecord &record : report.records)
        ++counts[record.type];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most != counts.end()) {
        const Place list {.kind = Place::Kind::List, .type = most->first->key};
        done->addAction(tr("Show: %1").arg(most->first->pluralTitle()), [this, list] { m_context.navigator.open(list); }, true);
    }
    done->addAction(tr("Take the import back"), [this] { undo(); });
    done->addAction(tr("Another file..."), [this] { chooseFile(); });
    done->setObjectName(u"importDone"_s);
    m_done = done;
    m_stack->addWidget(done);
    showStep(Step::Done);
}

void ImportPage::undo()
{
    const itemmodels::ImportReportPtr report = m_context.session.lastImport();
    if (m_run.isBusy() || !report || m_context.session.isReadOnly())
        return;
    beginWriting(tr("Taking the import back"), 1000);
    m_run.undo(report, [this](const core::Result<> &undone) {
        delete m_progress;
        if (!undone)
            return fail(undone.error());
        m_context.session.setLastImport({});
        m_context.navigator.say(tr("The import was taken back."));
        showStep(Step::Start);
    });
}

void ImportPage::fillMappings()
{
    qDeleteAll(m_mappingMenu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    m_mappingMenu->clear();
    itemmodels::ImportMappings kept(m_context.session);
    for (const sheets::Mapping &mapping : kept.all()) {
        QAction *action = m_mappingMenu->addAction(QString(mapping.name).replace(u'&', u"&&"_s), this, [this, mapping] { m_columns->columns().setMapping(mapping); });
        if (sheets::fits(mapping, m_file->book))
            continue;
        const core::Problems problems = sheets::check(mapping, m_file->book);
        const QString why = problems.empty() ? QString() : problems.front().message;
        action->setText(tr("%1: does not fit, %2", "mapping, reason").arg(action->text(), QString(why).replace(u'&', u"&&"_s)));
        action->setEnabled(false);
    }
    if (!m_mappingMenu->isEmpty())
        m_mappingMenu->addSeparator();
    m_mappingMenu->addAction(tr("Save this mapping..."), this, &ImportPage::saveMapping);
    const auto all = kept.all();
    QMenu *forget = all.empty() ? nullptr : m_mappingMenu->addMenu(tr("Forget"));
    for (const sheets::Mapping &mapping : all)
        forget->addAction(QString(mapping.name).replace(u'&', u"&&"_s), this, [this, name = mapping.name] { forgetMapping(name); });
}

void ImportPage::forgetMapping(const QString &name)
{
    if (const auto dropped = itemmodels::ImportMappings(m_context.session).drop(name); !dropped)
        return fail(dropped.error());
    m_context.navigator.say(tr("The mapping \"%1\" is no longer kept.").arg(name));
}

void ImportPage::saveMapping()
{
    auto *dialog = new NameDialog(tr("Save this mapping"), tr("Name"), m_columns->columns().mapping().name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        sheets::Mapping mapping = m_columns->columns().mapping();
        mapping.name = dialog->name();
        if (const auto kept = itemmodels::ImportMappings(m_context.session).keep(mapping); !kept)
            return fail(kept.error());
        m_columns->columns().setName(mapping.name);
        m_context.navigator.say(tr("The mapping \"%1\" is kept in the vault.").arg(mapping.name));
    });
    dialog->open();
}

} // namespace ui
