// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/letters/lettereditor.h"

#include "ui/forms/textlimits.h"
#include "ui/pages/labelledfield.h"
#include "ui/pages/letters/letterfields.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kRecipientLines = 3;

// What a record would refuse is left out; of a text that is too long, the vault says so.
QString cleaned(const QString &text)
{
    const auto clean = cleanText(text, false);
    return clean ? clean->text : text;
}

// Each once, "outcome × 2" where it stands twice.
QStringList counted(const QStringList &labels)
{
    QStringList once = labels;
    once.removeDuplicates();
    for (QString &label : once) {
        if (const auto count = labels.count(label); count > 1)
            label += u" \u00d7 %1"_s.arg(count);
    }
    return once;
}

bool isSame(const letters::Letter &one, const letters::Letter &other)
{
    return one.head.recipient == other.head.recipient && one.subject == other.subject && one.text == other.text;
}

} // namespace

LetterEditor::LetterEditor(QWidget *parent)
    : QWidget(parent), m_recipient(new LetterText(this)), m_subject(new QLineEdit(this)), m_text(new LetterText(this)),
      m_gapIcon(new IconLabel(u"good"_s, this)), m_gapWords(new ElidedLabel(this)), m_nextGap(new QPushButton(tr("Next gap"), this))
{
    m_recipient->setObjectName(u"letterRecipient"_s);
    m_subject->setObjectName(u"letterSubject"_s);
    m_text->setObjectName(u"letterText"_s);
    m_gapWords->setObjectName(u"gaps"_s);
    m_nextGap->setObjectName(u"nextGap"_s);
    m_nextGap->setToolTip(tr("F8, back with Shift+F8"));
    m_nextGap->setAutoDefault(false);
    m_nextGap->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is: from there it goes on
    m_recipient->setFixedLines(kRecipientLines);
    m_gapIcon->setFixedHeight(kControlHeight);
    setTextRole(m_gapWords, TextRole::Body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid + kGrid / 2);
    layout->addWidget(new LabelledField(tr("To"), m_recipient, {}, nullptr, this));
    layout->addWidget(new LabelledField(tr("Subject"), m_subject, {}, nullptr, this));
    layout->addWidget(new LabelledField(tr("Text"), m_text, {}, nullptr, this), 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_gapIcon);
    row->addWidget(m_gapWords, 1);
    row->addWidget(m_nextGap);
    layout->addLayout(row);
    connect(m_recipient, &QPlainTextEdit::textChanged, this, &LetterEditor::onEdited);
    connect(m_subject, &QLineEdit::textChanged, this, &LetterEditor::onEdited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LetterEditor::onEdited);
    connect(m_nextGap, &QPushButton::clicked, this, [this] { goToGap(1); });
}

void LetterEditor::setLetter(const letters::Letter &letter)
{
    m_letter = letter;
    edit(letter);
    m_settled = this->letter();
}

void LetterEditor::edit(const letters::Letter &letter)
{
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_recipient->setText(letter.head.recipient.join(u'\n'));
        m_subject->setText(letter.subject);
        m_subject->setCursorPosition(0);
        m_text->setText(letter.text);
    }
    onEdited();
}

letters::Letter LetterEditor::letter() const
{
    letters::Letter letter = m_letter;
    letter.head.recipient.clear();
    for (const QString &line : cleaned(m_recipient->text()).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            letter.head.recipient += line.trimmed();
    }
    letter.subject = cleaned(m_subject->text()).simplified();
    letter.text = cleaned(m_text->text()).trimmed() + u'\n';
    return letter;
}

bool LetterEditor::isChanged() const
{
    return !isSame(letter(), m_settled);
}

void LetterEditor::settle()
{
    m_settled = letter();
}

void LetterEditor::setReadOnly(bool readOnly)
{
    m_recipient->setReadOnly(readOnly);
    m_subject->setReadOnly(readOnly);
    m_text->setReadOnly(readOnly);
    m_gapIcon->setVisible(!readOnly);
    m_gapWords->setVisible(!readOnly);
}

void LetterEditor::onEdited()
{
    if (m_isShowing)
        return;
    showGaps();
    Q_EMIT edited();
}

std::vector<LetterEditor::Stop> LetterEditor::stops() const
{
    std::vector<Stop> stops;
    const std::array<std::pair<QWidget *, QString>, 3> texts {{{m_recipient, m_recipient->text()}, {m_subject, m_subject->text()}, {m_text, m_text->text()}}};
    for (const auto &[editor, text] : texts) {
        for (const letters::GapPlace &place : letters::gapPlaces(text))
            stops.push_back({editor, place});
    }
    return stops;
}

int LetterEditor::gaps() const
{
    return int(stops().size());
}

void LetterEditor::showGaps()
{
    const std::vector<Stop> gaps = stops();
    QStringList labels;
    for (const Stop &stop : gaps)
        labels += letters::readableLabel(stop.place.label, m_letter);
    labels = counted(labels);
    m_gapIcon->setIcon(gaps.empty() ? u"good"_s : u"warning"_s);
    m_gapIcon->setTone(gaps.empty() ? itemmodels::Tone::Good : itemmodels::Tone::Warning);
    m_gapWords->setText(gaps.empty() ? tr("No gaps in the text") : tr("%n gap(s): %1", nullptr, int(gaps.size())).arg(labels.join(u", "_s)));
    m_nextGap->setVisible(!gaps.empty());
}

// Where the keyboard is, or was: the begin of what is selected.
std::pair<QWidget *, qsizetype> LetterEditor::cursor() const
{
    QWidget *focus = focusWidget();
    if (focus == m_subject)
        return {m_subject, m_subject->hasSelectedText() ? m_subject->selectionStart() : m_subject->cursorPosition()};
    if (auto *text = qobject_cast<LetterText *>(focus))
        return {text, text->textCursor().selectionStart()};
    return {nullptr, -1};
}

bool LetterEditor::goToGap(int step)
{
    const std::vector<Stop> all = stops();
    if (all.empty())
        return false;
    const std::array<QWidget *, 3> order {m_recipient, m_subject, m_text};
    const auto rank = [&order](const QWidget *editor, qsizetype at) { return std::pair(std::find(order.begin(), order.end(), editor) - order.begin(), at); };
    const auto [editor, at] = cursor();
    const auto here = editor ? rank(editor, at) : std::pair(std::ptrdiff_t(-1), qsizetype(-1));
    const auto isAfter = [&](const Stop &stop) { return rank(stop.editor, stop.place.at) > here; };
    const auto isBefore = [&](const Stop &stop) { return rank(stop.editor, stop.place.at) < here; };
    const Stop *wanted = step > 0 ? &all.front() : &all.back();
    if (const auto next = std::find_if(all.begin(), all.end(), isAfter); step > 0 && next != all.end())
        wanted = &*next;
    if (const auto before = std::find_if(all.rbegin(), all.rend(), isBefore); step < 0 && before != all.rend())
        wanted = &*before;
    wanted->editor->setFocus(Qt::ShortcutFocusReason);
    if (wanted->editor == m_subject) {
        m_subject->setSelection(int(wanted->place.at), int(wanted->place.length));
        return true;
    }
    auto *text = static_cast<LetterText *>(wanted->editor);
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(int(wanted->place.at));
    cursor.setPosition(int(wanted->place.at + wanted->place.length), QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    return true;
}

void LetterEditor::focusText()
{
    m_text->setFocus();
}

} // namespace ui
