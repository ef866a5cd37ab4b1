// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/letters/letterpage.h"

#include "models/exchange/letterissue.h"
#include "models/itemmodels/letterwork.h"
#include "models/itemmodels/vaultsession.h"
#include "models/letters/lettertemplate.h"
#include "models/records/organisation/organisation.h"
#include "models/records/vocabulary.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/pages/exportpath.h"
#include "ui/pages/letters/lettereditor.h"
#include "ui/pages/letters/letterpane.h"
#include "ui/pages/letters/packdialog.h"
#include "ui/pages/pageview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using records::Request;

namespace {

constexpr auto kMessages = "messages"; // where the letter is kept

// What was chosen and written, over a lock.
struct Kept {
    LetterChoices::Choice choice;
    QString medium;
    letters::Letter letter;
    bool isChanged = false;
    bool isIssued = false;
};

FileKind kindOf(const QString &format)
{
    return format == "pdf"_L1 ? FileKind {format, u"PDF"_s} : FileKind {format, LetterPage::tr("OpenDocument text")};
}

} // namespace

LetterPage::LetterPage(const Context &context, core::RecordId request, QWidget *parent)
    : Page(parent), m_context(context), m_id(request), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(kPageMargin, 2 * kGrid, kPageMargin, kPageMargin);
    m_layout->setSpacing(2 * kGrid);
    auto found = context.session.load(records::requestType(), request);
    if (found)
        m_request = std::move(*found);
    if (!m_request)
        showNothing(found.error().message, tr("It may have been removed, or the link that led here is wrong."), {.kind = Place::Kind::List, .type = records::requestType().key});
    else if (letters::offersFor(m_request->as<Request>()).empty())
        showNothing(tr("No letter for this request"), tr("Letters follow the law that a part of the request is under, and no part names one that there are letters for."), placeOfRequest("parts"));
    else
        build();
}

void LetterPage::showNothing(const QString &title, const QString &text, const Place &next)
{
    auto *state = new EmptyState(u"unknown"_s, title, text, this);
    state->addAction(m_request ? tr("Open the request") : tr("All requests"), [this, next] { m_context.navigator.open(next); }, true);
    m_layout->addWidget(state);
    setFocusProxy(state);
    addKey(tr("Leave"), Qt::Key_Escape, [this] { m_context.navigator.back(); });
}

void LetterPage::build()
{
    m_layout->addLayout(makeHead());
    auto *line = new QHBoxLayout;
    line->setSpacing(kPageMargin);
    line->addWidget(makeColumn(), 1);
    m_pane = new LetterPane(this);
    line->addWidget(m_pane, 1);
    m_layout->addLayout(line, 1);
    addKeys();
    connect(m_choices, &LetterChoices::changed, this, &LetterPage::onChosen);
    connect(m_editor, &LetterEditor::edited, this, [this] { m_pane->show(m_editor->letter()); });
    (void)fill(m_choices->choice());
    showIssued(false);
}

QHBoxLayout *LetterPage::makeHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    auto *heading = new QLabel(title(), this);
    setTextRole(heading, TextRole::Title);
    heading->setMinimumHeight(kControlHeight);
    row->addWidget(heading, 1);
    m_formats = new QMenu(this);
    m_save = new QPushButton(tr("Save as"), this);
    m_save->setObjectName(u"saveAs"_s);
    m_save->setMenu(m_formats);
    m_issue = new QPushButton(tr("Issue\u2026"), this);
    m_issue->setObjectName(u"issue"_s);
    setButtonKind(m_issue, ButtonKind::Primary);
    connect(m_issue, &QPushButton::clicked, this, &LetterPage::issue);
    row->addWidget(m_save);
    row->addWidget(m_issue);
    return row;
}

QWidget *LetterPage::makeColumn()
{
    auto *column = new QWidget(this);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins({});
    lines->setSpacing(kGrid + kGrid / 2);
    m_choices = new LetterChoices(m_request->as<Request>(), m_context.session.source(), column);
    m_headGaps = new Banner(itemmodels::Tone::Warning, {}, column);
    m_headGaps->setObjectName(u"headGaps"_s);
    m_headGaps->addAction(tr("Fill in"), [this] {
        const auto &organisation = m_request->as<Request>().organisation;
        if (organisation.hasValue())
            m_context.navigator.open({.kind = Place::Kind::Record, .type = records::organisationType().key, .record = organisation.value().target, .field = "address"});
        else
            m_context.navigator.open(placeOfRequest("organisation"));
    });
    m_editor = new LetterEditor(column);
    lines->addWidget(m_choices);
    lines->addWidget(m_headGaps);
    lines->addWidget(m_editor, 1);
    return column;
}

void LetterPage::addKeys()
{
    PageView &view = m_pane->view();
    m_issueAction = addKey(tr("Issue the letter"), Qt::CTRL | Qt::Key_Return, [this] { issue(); });
    m_formats->addAction(addKey(tr("Save as PDF\u2026"), Qt::CTRL | Qt::Key_E, [this] { saveAs(u"pdf"_s); }));
    m_formats->addAction(addKey(tr("Save as OpenDocument text\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] { saveAs(u"odt"_s); }));
    addKey(tr("Next gap"), Qt::Key_F8, [this] { goToGap(1); });
    addKey(tr("Gap before"), Qt::SHIFT | Qt::Key_F8, [this] { goToGap(-1); });
    addKey(tr("Next page"), Qt::CTRL | Qt::Key_PageDown, [&view] { view.turn(1); });
    addKey(tr("Page before"), Qt::CTRL | Qt::Key_PageUp, [&view] { view.turn(-1); });
    addKey(tr("Leave"), Qt::Key_Escape, [this] { m_context.navigator.back(); });
}

QString LetterPage::title() const
{
    return m_request ? tr("Letter about %1", "reference").arg(m_request->header.reference) : tr("Letter");
}

Place LetterPage::place() const
{
    return letterAbout(m_id);
}

Place LetterPage::placeOfRequest(const QByteArray &field) const
{
    return {.kind = Place::Kind::Record, .type = records::requestType().key, .record = m_id, .field = field};
}

bool LetterPage::wouldLoseWork() const
{
    return m_editor && !m_isIssued && m_editor->isChanged();
}

bool LetterPage::mayLeave()
{
    return !wouldLoseWork()
        || m_context.questions.confirm(this, tr("Leave the letter?"), tr("What you have written in it is lost. It stays only when the letter is issued or saved as a file."), tr("Leave"));
}

std::shared_ptr<const void> LetterPage::keep() const
{
    if (!m_editor)
        return {};
    return std::make_shared<const Kept>(Kept {m_choice, m_choices->medium(), m_editor->letter(), m_editor->isChanged(), m_isIssued});
}

void LetterPage::takeBack(const std::shared_ptr<const void> &kept)
{
    if (!m_editor || !kept)
        return;
    const auto &work = *static_cast<const Kept *>(kept.get());
    m_choices->setChoice(work.choice);
    m_choices->setMedium(work.medium);
    if (!fill(work.choice))
        return;
    m_editor->edit(work.letter);
    if (!work.isChanged)
        m_editor->settle();
    showIssued(work.isIssued);
}

void LetterPage::focusFirst()
{
    if (m_choices)
        m_choices->focusFirst();
    else
        setFocus();
}

void LetterPage::onChosen()
{
    const LetterChoices::Choice choice = m_choices->choice();
    const bool mayGo = !wouldLoseWork()
        || m_context.questions.confirm(this, tr("Begin another letter?"), tr("What you have written in this one is lost."), tr("Begin another"));
    if (!mayGo || !fill(choice))
        m_choices->setChoice(m_choice);
    else
        showIssued(false);
}

bool LetterPage::fill(const LetterChoices::Choice &choice)
{
    const auto filled = itemmodels::fillLetter(m_context.session, *m_request, *choice.form, choice.recipient);
    if (!filled) {
        m_context.questions.tell(this, filled.error());
        return false;
    }
    m_choice = choice;
    m_editor->setLetter(filled->letter);
    showHeadGaps();
    return true;
}

// What stands above the text comes from the register alone.
void LetterPage::showHeadGaps()
{
    letters::Letter head = m_editor->letter();
    head.head.recipient.clear();
    head.subject.clear();
    head.text.clear();
    QStringList gaps = letters::gapsIn(head);
    for (QString &label : gaps)
        label = letters::readableLabel(label, head);
    m_headGaps->setText(tr("The letterhead lacks: %1. It is not in the register yet.").arg(gaps.join(u", "_s)));
    m_headGaps->setVisible(!gaps.isEmpty());
}

void LetterPage::goToGap(int step)
{
    if (m_editor->goToGap(step))
        return;
    if (m_headGaps->isVisibleTo(this))
        m_headGaps->findChild<QPushButton *>()->setFocus();
    else
        m_context.navigator.say(tr("The letter has no gaps."));
}

bool LetterPage::isWhole()
{
    const auto gaps = letters::gapsIn(m_editor->letter()).size();
    if (gaps == 0)
        return true;
    goToGap(1);
    m_context.navigator.say(tr("The letter still has %n gap(s). It can be issued when they are filled in.", nullptr, int(gaps)));
    return false;
}

void LetterPage::issue()
{
    if (!m_issue->isVisibleTo(this) || !isWhole())
        return;
    const QString kind = records::vocabulary("message_kind").label(m_choice.form->kind);
    const QString text = tr("%1 keeps it with its PDF as a message that went out today, and notes the day where it waits for it. The PDF stays as it is.");
    if (!m_context.questions.confirm(this, tr("Issue the letter \"%1\"?").arg(kind), text.arg(m_request->header.reference), tr("Issue")))
        return;
    const auto stored = m_context.session.load(records::requestType(), m_id); // it may have changed meanwhile
    auto issued = stored ? itemmodels::issueLetter(m_context.session, *stored, m_editor->letter(), m_choices->medium()) : stored;
    if (!issued)
        return m_context.questions.tell(this, issued.error());
    m_request = std::move(*issued);
    m_editor->settle();
    showIssued(true);
    m_save->setFocus();
}

// An issued letter can still be saved as a file; writing another one begins with choosing it.
void LetterPage::showIssued(bool issued)
{
    m_isIssued = issued;
    const bool canIssue = !issued && !m_context.session.isReadOnly();
    m_editor->setReadOnly(issued);
    m_choices->setMediumShown(canIssue);
    m_issue->setVisible(canIssue);
    m_issueAction->setVisible(canIssue);
    m_issueAction->setEnabled(canIssue);
    setNotice(nullptr);
    if (!issued)
        return;
    auto *banner = new Banner(itemmodels::Tone::Good, tr("The letter is kept with the messages of %1 as it stands here. To write another one, choose it below.").arg(m_request->header.reference), this);
    if (PackDialog::hasAnswer(*m_request))
        banner->addAction(tr("Response pack\u2026"), [this] { openPack(); });
    banner->addAction(tr("Open the request"), [this] { m_context.navigator.open(placeOfRequest(kMessages)); });
    setNotice(banner);
}

void LetterPage::setNotice(Banner *banner)
{
    showInstead(m_notice, banner, *m_layout, 1);
}

void LetterPage::openPack()
{
    PackDialog::open(m_context, *m_request, this);
}

void LetterPage::saveAs(const QString &format)
{
    const letters::Letter letter = m_editor->letter();
    const auto gaps = letters::gapsIn(letter).size();
    const QString text = tr("They stand in the file as they stand in the text.");
    if (gaps > 0 && !m_context.questions.confirm(this, tr("The letter still has %n gap(s). Save it all the same?", nullptr, int(gaps)), text, tr("Save")))
        return;
    const QString name = QFileInfo(exchange::letterFileName(letter, format)).completeBaseName();
    const QString path = askExportPath(m_context, this, tr("Save the letter"), name, kindOf(format));
    if (path.isEmpty())
        return;
    if (const auto written = itemmodels::exportLetter(m_context.session, letter, format, path); !written)
        return m_context.questions.tell(this, written.error());
    m_editor->settle();
    m_context.navigator.say(tr("Saved %1. It is not encrypted.").arg(QFileInfo(path).fileName()));
}

Place letterAbout(core::RecordId request)
{
    return {.kind = Place::Kind::Letter, .type = records::requestType().key, .record = request};
}

} // namespace ui
