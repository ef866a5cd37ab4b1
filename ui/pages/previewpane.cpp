// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/previewpane.h"

#include "ui/pages/busyrow.h"
#include "ui/pages/pagebar.h"
#include "ui/pages/pageview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/tones.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kDelayMs = 250;
constexpr int kToolsWidth = 344;

} // namespace

PreviewPane::PreviewPane(itemmodels::VaultSession &session, QWidget *parent) : QWidget(parent), m_preview(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    m_view = new PageView(this);
    layout->addWidget(makeHead());
    layout->addWidget(makeMessage());
    layout->addWidget(m_view, 1);
    layout->addStretch(0); // where the pages are hidden
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { m_tools->setCurrentWidget(m_busy); });
    setBusy(false);
    connect(&m_preview, &itemmodels::ReportPreview::progressed, m_busy, &BusyRow::setProgress);
    connect(&m_preview, &itemmodels::ReportPreview::pageCame, m_view, &PageView::showEarly);
    connect(&m_preview, &itemmodels::ReportPreview::finished, this, [this](const itemmodels::ReportPagesPtr &pages) {
        setBusy(false);
        setPages(pages);
    });
    connect(&m_preview, &itemmodels::ReportPreview::failed, this, [this](const core::Error &error) {
        setBusy(false);
        say(error.message, true);
    });
    connect(m_busy, &BusyRow::cancelled, &m_preview, &itemmodels::ReportPreview::cancel);
    connect(&m_view->pictures(), &itemmodels::PagePictures::failed, this, &PreviewPane::sayNoPicture);
}

// Where no page can be shown at all, empty sheets would look like empty pages.
void PreviewPane::sayNoPicture(const core::Error &error)
{
    say(error.message, false);
    const bool canShowNone = error.code == core::ErrorCode::NotFound;
    m_view->setVisible(!canShowNone);
    m_tools->setVisible(!canShowNone);
}

QWidget *PreviewPane::makeHead()
{
    auto *head = new QWidget(this);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * kGrid);
    m_note = new ElidedLabel(head);
    m_note->setObjectName(u"previewNote"_s);
    setTextRole(m_note, TextRole::Quiet);
    line->addWidget(m_note, 1);
    m_tools = new QStackedWidget(head);
    m_tools->setFixedWidth(kToolsWidth);
    m_tools->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
    m_busy = new BusyRow(m_tools);
    m_busy->setObjectName(u"previewBusy"_s);
    m_tools->addWidget(new PageBar(*m_view, m_tools));
    m_tools->addWidget(m_busy);
    line->addWidget(m_tools);
    return head;
}

QWidget *PreviewPane::makeMessage()
{
    m_message = new Card(this);
    auto *line = new QHBoxLayout(m_message);
    line->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    line->setSpacing(kGrid + kGrid / 2);
    auto *mark = new IconLabel(toneIcon(itemmodels::Tone::Warning), m_message);
    mark->setTone(itemmodels::Tone::Warning);
    mark->setFixedHeight(kControlHeight);
    line->addWidget(mark);
    m_text = new QLabel(m_message);
    m_text->setObjectName(u"previewMessage"_s);
    m_text->setWordWrap(true);
    setTextRole(m_text, TextRole::Body);
    m_retry = new QPushButton(tr("Show the preview"), m_message);
    m_retry->setObjectName(u"showPreview"_s);
    m_retry->setAutoDefault(false);
    connect(m_retry, &QPushButton::clicked, this, [this] { show(m_request); });
    line->addWidget(m_text, 1);
    line->addWidget(m_retry);
    return m_message;
}

bool PreviewPane::stop()
{
    const bool isBusy = m_preview.isBusy();
    m_preview.cancel();
    return isBusy;
}

void PreviewPane::setEscape(bool cancels)
{
    m_busy->setEscape(cancels);
}

void PreviewPane::setNote(const QString &text)
{
    m_note->setText(text);
}

// What was shown is gone at once: it would stand beside choices that it was not made by.
void PreviewPane::show(const itemmodels::ReportRequest &request)
{
    if (request.report != m_request.report)
        m_view->clear();
    m_request = request;
    setPages({});
    setBusy(true);
    m_preview.show(request);
}

void PreviewPane::say(const QString &text, bool canRetry)
{
    m_text->setText(text);
    m_retry->setVisible(canRetry);
    m_message->setVisible(true);
}

void PreviewPane::setBusy(bool busy)
{
    m_message->setVisible(false);
    if (!busy) {
        m_delay.stop();
        m_tools->setCurrentIndex(0);
        return;
    }
    m_busy->start(tr("Laying out the pages"), BusyRow::Focus::Stays);
    if (!m_delay.isActive())
        m_delay.start();
}

void PreviewPane::setPages(const itemmodels::ReportPagesPtr &pages)
{
    m_pages = pages;
    m_view->show();
    m_tools->show();
    m_view->showPages(pages);
}

} // namespace ui
