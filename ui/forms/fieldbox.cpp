// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldbox.h"

#include "ui/forms/editors.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLabelGap = 6; // to the editor
constexpr int kWordsGap = 4; // to the editor above

QString helpOf(const records::Field &field, const QString &note)
{
    const QString article = QString::fromLatin1(field.article ? field.article : "");
    const QString says = note.isEmpty() ? field.helpText() : note;
    if (article.isEmpty() || says.isEmpty() || says.startsWith(article))
        return says.isEmpty() ? article : says;
    return u"%1. %2"_s.arg(article, says);
}

} // namespace

FieldBox::FieldBox(const records::Field &field, const Site &site, QWidget *parent)
    : QWidget(parent), m_editor(makeEditor(field, site, this)), m_layout(new QVBoxLayout(this)),
      m_foot(new QSpacerItem(0, kFieldFoot, QSizePolicy::Minimum, QSizePolicy::Fixed)), m_label(new QLabel(field.title(), this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    setTextRole(m_label, TextRole::Label);
    m_label->setBuddy(m_editor);
    top->addWidget(m_label);
    top->addStretch();
    if (QWidget *state = m_editor->stateControl())
        top->addWidget(state);
    m_layout->addLayout(top);
    m_layout->addSpacing(kLabelGap);
    m_layout->addWidget(m_editor);
    m_layout->addItem(m_foot);
    m_editor->setName(field.title());
    connect(m_editor, &FieldEditor::said, this, &FieldBox::showWords);
    connect(m_editor, &FieldEditor::entered, this, [this] {
        m_hasKeyboard = true;
        showWords();
    });
    connect(m_editor, &FieldEditor::left, this, [this] {
        m_hasKeyboard = false;
        m_visited = true;
        showWords();
        Q_EMIT visited();
    });
    connect(m_editor, &FieldEditor::paused, this, [this] {
        m_hasKeyboard = false;
        showWords();
    });
    connect(m_editor, &FieldEditor::edited, this, [this] { m_visited = true; });
}

void FieldBox::setProblem(const QString &words)
{
    if (m_problem == words)
        return;
    m_problem = words;
    m_editor->setProblem(!words.isEmpty());
    showWords();
}

void FieldBox::setRemark(const QString &words)
{
    if (m_remark == words)
        return;
    m_remark = words;
    showWords();
}

void FieldBox::hideLabel()
{
    m_label->hide();
    auto *top = m_layout->itemAt(0)->layout();
    if (const std::unique_ptr<QLayoutItem> stretch {top->takeAt(1)}) // what stood at the other end begins the line
        static_cast<QHBoxLayout *>(top)->addStretch();
}

// The state of a list comes before the line that adds to it: from the line Tab leads on, and Shift+Tab to the state.
std::vector<QWidget *> FieldBox::stops() const
{
    std::vector<QWidget *> stops = stopsIn(*m_editor);
    const QWidget *state = m_editor->stateControl();
    const std::vector<QWidget *> more = state ? stopsIn(*state) : std::vector<QWidget *>();
    stops.insert(std::find(stops.begin(), stops.end(), m_editor->focusProxy()), more.begin(), more.end());
    return stops;
}

void FieldBox::showWords()
{
    const QString wrong = m_editor->complaint().isEmpty() ? m_problem : m_editor->complaint();
    const QString help = m_hasKeyboard ? helpOf(m_editor->field(), m_editor->note()) : QString();
    const QString remark = m_remark == wrong ? QString() : m_remark;
    showLine(m_help, "help", TextRole::Help, help);
    showLine(m_wrong, "problem", TextRole::Error, wrong);
    showLine(m_toLookAt, "remark", TextRole::Warning, remark);
    const bool isQuiet = wrong.isEmpty() && remark.isEmpty() && help.isEmpty();
    m_foot->changeSize(0, isQuiet ? kFieldFoot : 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_layout->invalidate();
    QStringList says {wrong, remark};
    says.removeAll(QString());
    m_editor->setAccessibleDescription(says.isEmpty() ? helpOf(m_editor->field(), m_editor->note()) : says.join(u' '));
}

// A label is made when there are words for it first.
void FieldBox::showLine(QLabel *&label, const char *name, TextRole role, const QString &words)
{
    if (!label && words.isEmpty())
        return;
    if (!label) {
        label = new QLabel(this);
        label->setObjectName(QString::fromLatin1(name));
        label->setWordWrap(true);
        setTextRole(label, role);
        label->setContentsMargins(0, kWordsGap, 0, 0);
        m_layout->insertWidget(m_layout->count() - 1, label);
    }
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

} // namespace ui
