// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contextpane.h"

#include "models/itemmodels/formats.h"
#include "models/itemmodels/vaultsession.h"
#include "ui/forms/answerwords.h"
#include "ui/forms/attachfile.h"
#include "ui/forms/changeline.h"
#include "ui/forms/fieldbox.h"
#include "ui/forms/linkline.h"
#include "ui/forms/openrecord.h"
#include "ui/forms/stepwords.h"
#include "ui/pages/recordlinks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 292;
constexpr int kMargin = 18;
constexpr int kFillMilliseconds = 120; // after the last change
constexpr std::size_t kMostLinks = 10;
constexpr std::size_t kMostItems = 4;
constexpr std::size_t kMostSteps = 6;
constexpr std::size_t kMostChanges = 4; // of one step
constexpr int kTrack = 2; // the line beside the history

// A step of the history with its line at the leading edge.
class Step final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, kTrack, height())), tokens().strongLine);
    }
};

} // namespace

ContextPane::ContextPane(const Context &context, RecordDraft &draft, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_draft(draft)
{
    setFixedWidth(kWidth);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    setAccessibleName(tr("Links, attachments and history"));
    m_fill.setSingleShot(true);
    m_fill.setInterval(kFillMilliseconds);
    connect(&m_fill, &QTimer::timeout, this, &ContextPane::fillNow);
    const auto later = [this] { m_fill.start(); };
    const auto anew = [this] {
        m_isHistoryRead = false;
        m_fill.start();
    };
    connect(&draft, &RecordDraft::changed, this, later);
    connect(&draft, &RecordDraft::replaced, this, anew);
    connect(&context.session, &itemmodels::VaultSession::recordChanged, this, anew);
    connect(&context.session, &itemmodels::VaultSession::searchCompleted, this, later);
}

void ContextPane::setReadOnly(bool readOnly)
{
    if (m_readOnly != readOnly)
        m_fill.start();
    m_readOnly = readOnly;
    setAcceptDrops(!readOnly);
}

void ContextPane::setAttention(const itemmodels::Attention &attention)
{
    m_attention = attention;
    m_fill.start();
}

void ContextPane::fillNow()
{
    m_fill.stop();
    const int scrolled = verticalScrollBar()->value();
    const int used = stopInUse();
    auto *body = new QWidget;
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(kMargin, 2 * kGrid + 2, kMargin, kPageMargin);
    m_layout->setSpacing(kPageMargin - 2);
    addAttention();
    addLinks();
    addLinksHere();
    addAttachments();
    addHistory();
    m_layout->addStretch();
    setWidget(body); // the one before goes with what was in it
    body->setAutoFillBackground(false);
    verticalScrollBar()->setValue(scrolled);
    if (used < 0)
        return;
    const std::vector<QWidget *> stops = stopsIn(*body);
    if (!stops.empty())
        stops[std::min(std::size_t(used), stops.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

int ContextPane::stopInUse() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (!widget() || !focus || !widget()->isAncestorOf(focus))
        return -1;
    const std::vector<QWidget *> stops = stopsIn(*widget());
    return int(std::find(stops.begin(), stops.end(), focus) - stops.begin());
}

QVBoxLayout *ContextPane::beginPanel(const QString &title)
{
    auto *panel = new QVBoxLayout;
    panel->setSpacing(0);
    auto *label = new QLabel(title);
    setTextRole(label, TextRole::Body);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    panel->addWidget(label);
    panel->addSpacing(kGrid - 2);
    m_layout->addLayout(panel);
    return panel;
}

void ContextPane::addQuiet(QVBoxLayout &panel, const QString &text)
{
    auto *label = new QLabel(text);
    setTextRole(label, TextRole::Quiet);
    label->setWordWrap(true);
    panel.addWidget(label);
}

void ContextPane::addAttention()
{
    const auto isGrave = [](const itemmodels::AttentionItem &item) { return item.tone == itemmodels::Tone::Error; };
    const auto isRisk = [](const itemmodels::AttentionItem &item) { return item.tone == itemmodels::Tone::Warning; };
    const auto isRemark = [&](const itemmodels::AttentionItem &item) { return !isGrave(item) && !isRisk(item); };
    addItems(tr("The law still asks for"), isGrave);
    addItems(tr("To look at"), isRisk);
    addItems(tr("Good to know"), isRemark);
}

void ContextPane::addItems(const QString &title, const std::function<bool(const itemmodels::AttentionItem &)> &belongs)
{
    std::vector<itemmodels::AttentionItem> items;
    std::copy_if(m_attention.items.begin(), m_attention.items.end(), std::back_inserter(items), belongs);
    if (items.empty())
        return;
    QVBoxLayout *panel = beginPanel(title);
    const std::size_t count = std::min(items.size(), kMostItems);
    for (std::size_t i = 0; i < count; ++i) {
        const itemmodels::AttentionItem &item = items[i];
        auto *line = new LinkLine(QString::fromUtf8(item.article), item.text, {}, this);
        line->setWraps(true);
        connect(line, &QAbstractButton::clicked, this, [this, item] {
            if (item.record == core::kNoRecord)
                Q_EMIT fieldWanted(item.field);
            else
                openRecord(m_context, item.record, item.field);
        });
        panel->addWidget(line);
    }
    if (items.size() > count)
        addQuiet(*panel, tr("and %n more", nullptr, int(items.size() - count)));
}

void ContextPane::addLinks()
{
    QVBoxLayout *panel = beginPanel(tr("Links"));
    const std::vector<core::RecordId> ids = linkedRecords(m_draft.type(), m_draft.values());
    const auto found = m_context.session.summaries(ids);
    std::vector<storage::RecordSummary> shown;
    if (found)
        std::copy_if(found->begin(), found->end(), std::back_inserter(shown), [](const storage::RecordSummary &s) { return !s.type->isCatalogue; });
    addRecords(*panel, std::move(shown));
}

// By type, as the lists stand in the rail, and by name.
void ContextPane::addRecords(QVBoxLayout &panel, std::vector<storage::RecordSummary> linked)
{
    if (linked.empty())
        return addQuiet(panel, tr("None yet"));
    const auto nameOf = [](const storage::RecordSummary &summary) { return summary.title.isEmpty() ? summary.reference : summary.title; };
    std::stable_sort(linked.begin(), linked.end(), [&nameOf](const storage::RecordSummary &a, const storage::RecordSummary &b) {
        return a.type == b.type ? nameOf(a).localeAwareCompare(nameOf(b)) < 0
                                : std::pair(a.type->list.rank, a.type->key) < std::pair(b.type->list.rank, b.type->key);
    });
    const records::RecordType *last = nullptr;
    for (std::size_t i = 0; i < std::min(linked.size(), kMostLinks); ++i) {
        const storage::RecordSummary &summary = linked[i];
        if (summary.type != last) {
            panel.addSpacing(last ? kGrid / 2 : 0);
            auto *label = new QLabel(summary.type->pluralTitle());
            setTextRole(label, TextRole::Help);
            panel.addWidget(label);
        }
        last = summary.type;
        auto *line = new LinkLine({}, nameOf(summary), summary.removed ? tr("(removed)") : QString(), this);
        line->setAccessibleName(u"%1 %2"_s.arg(summary.type->singularTitle(), line->accessibleName()));
        connect(line, &QAbstractButton::clicked, this, [this, id = summary.id] { openRecord(m_context, id); });
        panel.addWidget(line);
    }
    if (linked.size() > kMostLinks)
        addQuiet(panel, tr("and %n more", nullptr, int(linked.size() - kMostLinks)));
}

void ContextPane::addLinksHere()
{
    const auto links = m_draft.isNew() ? core::Result<std::vector<storage::LinkFrom>>() : m_context.session.linksTo(m_draft.stored().header.id);
    if (!links || links->empty())
        return;
    QVBoxLayout *panel = beginPanel(tr("Linked from"));
    std::vector<storage::RecordSummary> sources; // some link here in several places
    for (const storage::LinkFrom &link : *links) {
        if (std::none_of(sources.begin(), sources.end(), [&link](const storage::RecordSummary &each) { return each.id == link.source.id; }))
            sources.push_back(link.source);
    }
    addRecords(*panel, std::move(sources));
}

void ContextPane::addAttachments()
{
    QVBoxLayout *panel = beginPanel(tr("Attachments"));
    const std::vector<records::Attachment> files = attachedFiles(m_draft.type(), m_draft.values());
    for (const records::Attachment &file : files) {
        const auto size = m_context.session.attachmentSize(file.sha256);
        auto *line = new LinkLine({}, file.name, size ? itemmodels::numberLocale().formattedDataSize(*size, 0, QLocale::DataSizeTraditionalFormat) : QString(), this);
        line->setAccessibleDescription(tr("Saves a copy"));
        connect(line, &QAbstractButton::clicked, this, [this, file] { saveFileAs(m_context, this, file); });
        panel->addWidget(line);
    }
    if (m_readOnly && files.empty())
        addQuiet(*panel, tr("None"));
    if (m_readOnly)
        return;
    auto *attach = new LinkLine(tr("Drop files here, or"), tr("choose one"), {}, this);
    attach->setObjectName(u"attach"_s);
    connect(attach, &QAbstractButton::clicked, this, &ContextPane::attachWanted);
    panel->addWidget(attach);
}

void ContextPane::addHistory()
{
    if (m_draft.isNew())
        return;
    QVBoxLayout *panel = beginPanel(tr("History"));
    readHistory();
    if (m_noHistory) {
        addQuiet(*panel, m_noHistory->message);
        return;
    }
    std::for_each(m_steps.rbegin(), m_steps.rend(), [this, panel](const auto &step) { addStep(*panel, step); });
    auto *all = new LinkLine({}, tr("All of it…"), {}, this);
    all->setObjectName(u"allHistory"_s);
    connect(all, &QAbstractButton::clicked, this, &ContextPane::historyWanted);
    panel->addWidget(all);
}

// Not with every key that is typed.
void ContextPane::readHistory()
{
    if (m_isHistoryRead)
        return;
    m_isHistoryRead = true;
    auto steps = m_context.session.history(m_draft.type(), m_draft.stored().header.id, kMostSteps);
    m_noHistory = steps ? std::nullopt : std::optional(steps.error());
    m_steps = steps ? std::move(*steps) : std::vector<storage::HistoryStep>();
}

void ContextPane::addStep(QVBoxLayout &panel, const storage::HistoryStep &step)
{
    auto *box = new Step;
    auto *column = new QVBoxLayout(box);
    const int aside = kMargin - 4; // from the track
    column->setContentsMargins(isRightToLeft() ? 0 : aside, 1, isRightToLeft() ? aside : 0, 1);
    column->setSpacing(0);
    addChanges(*column, step);
    auto *by = new QLabel(u"%1 · %2"_s.arg(step.version.by, momentWords(step.version.at, m_context.session)));
    setTextRole(by, TextRole::Help);
    column->addWidget(by);
    panel.addWidget(box);
    panel.addWidget(new Step);
    panel.itemAt(panel.count() - 1)->widget()->setFixedHeight(kGrid);
}

void ContextPane::addChanges(QVBoxLayout &column, const storage::HistoryStep &step)
{
    const auto say = [&column](const QString &words) {
        auto *label = new QLabel(words);
        setTextRole(label, TextRole::Body);
        label->setWordWrap(true);
        column.addWidget(label);
    };
    if (const QString what = stepWords(step); !what.isEmpty()) {
        say(what);
        return;
    }
    const itemmodels::CellContext cells = cellsOf(m_context.session);
    const RowNames rows(m_draft.type(), m_draft.values(), m_context.session.source());
    const std::size_t count = std::min(step.changes.size(), kMostChanges);
    for (std::size_t i = 0; i < count; ++i) {
        const records::Difference &change = step.changes[i];
        auto *line = new ChangeLine(change.label, answerWords(*change.field, change.before, cells, rows, change.row),
                                    answerWords(*change.field, change.after, cells, rows, change.row), !m_readOnly && canRestore(m_draft, change), this);
        connect(line, &ChangeLine::restoreWanted, this, [this, change] { Q_EMIT restoreWanted(change); });
        column.addWidget(line);
    }
    if (step.changes.size() > count)
        addQuiet(column, tr("and %n more", nullptr, int(step.changes.size() - count)));
}

void ContextPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ContextPane::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT filesDropped(filesOf(event->mimeData()));
}

} // namespace ui
