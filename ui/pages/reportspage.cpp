// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reportspage.h"

#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/pages/busyrow.h"
#include "ui/pages/exportpath.h"
#include "ui/pages/pageview.h"
#include "ui/pages/previewpane.h"
#include "ui/pages/reportchoices.h"
#include "ui/pages/showinfolder.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kColumnWidth = 352;

// Pages that the user wants, as the print dialog has them.
std::function<bool(int)> wantedPages(const QPrinter &printer)
{
    const QPageRanges ranges = printer.pageRanges();
    if (printer.printRange() != QPrinter::PageRange || ranges.isEmpty())
        return [](int) { return true; };
    return [ranges](int number) { return ranges.contains(number); };
}

// For the eyes of the user only, as exports are; a file that is there keeps its mode.
void makePrivateFile(const QString &path)
{
    QFile file(path);
    (void)file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace

ReportsPage::ReportsPage(const Context &context, QWidget *parent)
    : Page(parent), m_context(context), m_run(context.session), m_print(context.session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 2 * kGrid, kPageMargin, kPageMargin);
    layout->setSpacing(2 * kGrid);
    auto *heading = new QLabel(title(), this);
    setTextRole(heading, TextRole::Title);
    heading->setMinimumHeight(kControlHeight);
    layout->addWidget(heading);
    auto *line = new QHBoxLayout;
    line->setSpacing(kPageMargin);
    line->addWidget(makeColumn());
    m_preview = new PreviewPane(context.session, this);
    line->addWidget(m_preview, 1);
    layout->addLayout(line, 1);
    addActions();
    setBusy(false);
    connect(m_choices, &ReportChoices::changed, this, &ReportsPage::showChoices);
    connect(m_choices, &ReportChoices::formatChanged, this, &ReportsPage::showFormat);
    connect(&m_run, &itemmodels::ReportRun::progressed, m_busy, &BusyRow::setProgress);
    connect(&m_print, &itemmodels::ReportPrint::progressed, m_busy, &BusyRow::setProgress);
    connect(&context.session, &itemmodels::VaultSession::typeChanged, this, [this] {
        m_isStale = true;
        if (isVisible())
            showChoices();
    });
    showFormat();
}

QWidget *ReportsPage::makeColumn()
{
    auto *column = new QWidget(this);
    column->setFixedWidth(kColumnWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * kGrid);
    lines->addWidget(makeChoices(column), 1);
    addButtons(lines);
    addWritten(lines);
    lines->addWidget(new Banner(itemmodels::Tone::Warning, tr("Exports and prints are not encrypted. Each is noted in the history."), column));
    return column;
}

// In a window that is very low the choices scroll, and the buttons stay.
QWidget *ReportsPage::makeChoices(QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_choices = new ReportChoices(m_context.session, area);
    area->setWidget(m_choices);
    return area;
}

void ReportsPage::addButtons(QVBoxLayout *layout)
{
    m_buttons = new QWidget(this);
    auto *line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid);
    m_export = new QPushButton(tr("Export\u2026"), m_buttons);
    m_export->setObjectName(u"export"_s);
    setButtonKind(m_export, ButtonKind::Primary);
    m_printButton = new QPushButton(tr("Print\u2026"), m_buttons);
    m_printButton->setObjectName(u"print"_s);
    connect(m_export, &QPushButton::clicked, this, &ReportsPage::write);
    connect(m_printButton, &QPushButton::clicked, this, &ReportsPage::print);
    line->addWidget(m_export, 1);
    line->addWidget(m_printButton, 1);
    m_busy = new BusyRow(this);
    m_busy->setObjectName(u"workBusy"_s);
    connect(m_busy, &BusyRow::cancelled, &m_run, &itemmodels::ReportRun::cancel);
    connect(m_busy, &BusyRow::cancelled, &m_print, &itemmodels::ReportPrint::cancel);
    layout->addWidget(m_buttons);
    layout->addWidget(m_busy);
}

void ReportsPage::addWritten(QVBoxLayout *layout)
{
    m_written = new QWidget(this);
    auto *line = new QHBoxLayout(m_written);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid);
    m_writtenName = new ElidedLabel(m_written);
    m_writtenName->setElideMode(Qt::ElideMiddle);
    setTextRole(m_writtenName, TextRole::Quiet);
    auto *show = new QPushButton(tr("Show in folder"), m_written);
    show->setObjectName(u"showInFolder"_s);
    show->setAutoDefault(false);
    connect(show, &QPushButton::clicked, this, [this] { showInFolder(m_writtenPath, this); });
    line->addWidget(m_writtenName, 1);
    line->addWidget(show);
    m_written->hide();
    layout->addWidget(m_written);
}

void ReportsPage::addActions()
{
    PageView &view = m_preview->view();
    addKey(tr("Export the report"), Qt::CTRL | Qt::Key_E, [this] { write(); });
    addKey(tr("Print the report"), QKeySequence::Print, [this] { print(); });
    addKey(tr("Next page"), Qt::CTRL | Qt::Key_PageDown, [&view] { view.turn(1); });
    addKey(tr("Page before"), Qt::CTRL | Qt::Key_PageUp, [&view] { view.turn(-1); });
    addKey(tr("Larger pages"), Qt::CTRL | Qt::Key_Plus, [&view] { view.zoomBy(1); });
    addKey(tr("Smaller pages"), Qt::CTRL | Qt::Key_Minus, [&view] { view.zoomBy(-1); });
    addKey(tr("Whole page"), Qt::CTRL | Qt::Key_0, [&view] { view.setFit(PageView::Fit::Page); });
}

void ReportsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        showChoices();
}

// Also before the button that says so is there.
void ReportsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_preview->stop())
        Page::keyPressEvent(event);
}

void ReportsPage::showChoices()
{
    m_isStale = false;
    m_preview->show(m_choices->request());
}

void ReportsPage::showFormat()
{
    const bool isPdf = m_choices->request().format->name == "pdf";
    m_preview->setNote(isPdf ? tr("The pages of the PDF") : tr("Shown as it would print"));
}

void ReportsPage::write()
{
    if (!m_buttons->isVisibleTo(this)) // something is being written
        return;
    itemmodels::ReportRequest asked = m_choices->request();
    const QString name = u"%1-%2"_s.arg(QString::fromLatin1(asked.report->name), m_choices->day().toString(Qt::ISODate));
    asked.path = askExportPath(m_context, this, tr("Export the report"), name, *asked.format);
    if (asked.path.isEmpty() || m_run.isBusy())
        return;
    m_lastButton = m_export;
    setBusy(true, tr("Writing the report"));
    m_run.start(asked, [this, path = asked.path](const core::Result<> &written) { finishWriting(written, path); });
}

void ReportsPage::print()
{
    if (!m_buttons->isVisibleTo(this))
        return;
    if (!m_preview->pages())
        return m_context.navigator.say(tr("The pages are not laid out yet."));
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(QString::fromLatin1(m_choices->request().report->name));
    if (m_context.questions.choosePrinter(this, *printer) && m_preview->pages())
        startPrint(printer);
}

void ReportsPage::startPrint(const std::shared_ptr<QPrinter> &printer)
{
    printer->setFullPage(true);
    const itemmodels::PrintJob job {m_preview->pages(), printer, wantedPages(*printer), printer->outputFileName()};
    bool any = false;
    for (int number = 1; number <= job.pages->plan.pages && !any; ++number)
        any = job.wants(number);
    if (!any) {
        m_context.questions.tell(this, {core::ErrorCode::Invalid, tr("The report has no such pages: it has %n pages.", nullptr, job.pages->plan.pages), {}});
        return;
    }
    if (!job.file.isEmpty())
        makePrivateFile(job.file);
    m_lastButton = m_printButton;
    setBusy(true, tr("Printing"));
    m_print.start(job, [this, file = job.file](const core::Result<> &printed) { finishPrinting(printed, file); });
}

void ReportsPage::setBusy(bool busy, const QString &text)
{
    m_choices->setEnabled(!busy);
    m_buttons->setVisible(!busy);
    m_busy->setVisible(busy);
    m_preview->setEscape(!busy);
    if (busy) {
        m_written->hide();
        m_busy->start(text);
    } else if (m_lastButton) {
        m_lastButton->setFocus();
    }
}

void ReportsPage::finishWriting(const core::Result<> &written, const QString &path)
{
    setBusy(false);
    if (!written)
        return tell(written.error(), tr("The export was cancelled. Nothing was written."));
    showWritten(path);
    m_context.navigator.say(tr("Exported %1.").arg(QFileInfo(path).fileName()));
}

// What is only begun is of no use to anybody.
void ReportsPage::finishPrinting(const core::Result<> &printed, const QString &file)
{
    setBusy(false);
    if (!printed) {
        if (!file.isEmpty())
            QFile::remove(file);
        return tell(printed.error(), tr("Printing was cancelled. The printer may still put out pages it had already been sent."));
    }
    if (!file.isEmpty())
        showWritten(file);
    m_context.navigator.say(file.isEmpty() ? tr("Sent to the printer.") : tr("Printed to %1.").arg(QFileInfo(file).fileName()));
}

void ReportsPage::tell(const core::Error &error, const QString &ifCancelled)
{
    if (error.code == core::ErrorCode::Cancelled)
        m_context.navigator.say(ifCancelled);
    else
        m_context.questions.tell(this, error);
}

void ReportsPage::showWritten(const QString &path)
{
    m_writtenPath = path;
    m_writtenName->setText(QFileInfo(path).fileName());
    m_written->show();
}

QString ReportsPage::title() const
{
    return tr("Reports");
}

void ReportsPage::focusFirst()
{
    m_choices->focusFirst();
}

} // namespace ui
