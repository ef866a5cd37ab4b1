// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/pickeditor.h"

#include "models/itemmodels/vaultsession.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/forms/answerhint.h"
#include "ui/forms/formkeys.h"
#include "ui/forms/openrecord.h"
#include "ui/forms/pickline.h"
#include "ui/theme/icons.h"
#include "ui/theme/roles.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kButton = 26;

} // namespace

PickEditor::PickEditor(const records::Field &field, Site site, QWidget *parent)
    : FieldEditor(field, std::move(site), parent), m_options(makeOptions(field, this->site())), m_line(new PickLine(*m_options, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line);
    watch(m_line);
    m_line->offerNone(mayBeNone());
    connect(m_line, &PickLine::picked, this, &PickEditor::onPicked);
    connect(m_line, &PickLine::emptied, this, [this] { take(Value::unknown()); });
    connect(m_line, &AnswerLine::refused, this, &PickEditor::setNote);
    connect(m_line, &AnswerLine::noneChosen, this, &PickEditor::answerNone);
    connect(m_line, &AnswerLine::unknownChosen, this, &PickEditor::answerUnknown);
    connect(m_line, &QLineEdit::textEdited, this, [this] { setComplaint({}); });
    if (!field.isLink())
        return;
    m_open = new QToolButton(m_line);
    m_open->setIcon(icon(u"open"_s));
    m_open->setIconSize({16, 16});
    m_open->setCursor(Qt::ArrowCursor);
    m_open->setFocusPolicy(Qt::NoFocus);
    m_open->setToolTip(tr("Open (Alt+Enter)"));
    m_open->setAccessibleName(tr("Open what it links to"));
    setButtonKind(m_open, ButtonKind::Quiet);
    connect(m_open, &QToolButton::clicked, this, &PickEditor::openRecord);
}

void PickEditor::setValue(const Value &value)
{
    m_value = value;
    setComplaint({});
    showValue();
}

void PickEditor::refresh()
{
    if (!m_line->isTyped())
        showValue();
}

void PickEditor::commit()
{
    if (!m_line->isTyped())
        return;
    const QString typed = m_line->text().trimmed();
    if (mayBeNone() && (typed == u"@none" || (typed.compare(noneText(), Qt::CaseInsensitive) == 0 && m_options->find(typed).empty())))
        return answerNone();
    if (m_line->resolve())
        return;
    const QString why = m_options->whyNone(typed);
    setComplaint(why.isEmpty() ? tr("\"%1\" is not among the choices; pick one from the list.").arg(typed.left(80)) : why);
}

void PickEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    placeOpen();
}

QString PickEditor::draftText() const
{
    return m_line->isTyped() ? m_line->text() : QString();
}

void PickEditor::setDraftText(const QString &text)
{
    m_line->setText(text);
    Q_EMIT m_line->textEdited(text);
    commit();
}

void PickEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    placeOpen();
}

bool PickEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        commit();
    if (event->type() == QEvent::FocusIn && static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
        m_line->selectAll();
    if (event->type() == QEvent::KeyPress && m_open) {
        if (isKey(*static_cast<QKeyEvent *>(event), FormKey::OpenLink) && m_value.hasData()) {
            openRecord();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void PickEditor::onPicked(const Option &option)
{
    const auto item = m_options->create(option);
    if (!item) {
        showValue();
        site().context.questions.tell(this, item.error());
        return;
    }
    take(Value::of(*item));
}

// Rows of the record that was linked before are none of the one that is linked now.
void PickEditor::take(const Value &value)
{
    std::vector<Companion> companions;
    for (const records::Field &other : site().fields) {
        if (other.across && other.across == field().name && value != m_value && site().beside(other.name).hasData())
            companions.emplace_back(other.name, Value::unknown());
    }
    setValue(value);
    endTyping();
    tell(std::move(companions));
}

void PickEditor::showValue()
{
    const QString text = m_value.hasData() ? m_options->textOf(m_value.data) : QString();
    m_line->setShown(text);
    m_line->setState(m_value.state);
    setNote(m_value.hasData() ? m_options->noteOf(m_value.data) : QString());
    placeOpen();
}

void PickEditor::openRecord()
{
    ui::openRecord(site().context, m_options->recordOf(m_value.data));
}

void PickEditor::placeOpen()
{
    if (!m_open)
        return;
    m_open->setVisible(m_value.hasData());
    m_line->setReserved(m_value.hasData() ? kButton : 0);
    const QRect place(m_line->width() - std::max(m_line->arrowWidth(), 3) - kButton, (m_line->height() - kButton) / 2, kButton, kButton);
    m_open->setGeometry(QStyle::visualRect(layoutDirection(), m_line->rect(), place));
}

} // namespace ui
