// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/pickseditor.h"

#include "ui/context/questions.h"
#include "ui/forms/answerhint.h"
#include "ui/forms/answerstate.h"
#include "ui/forms/listvalue.h"
#include "ui/forms/openrecord.h"
#include "ui/forms/pickline.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

using records::AnswerState;
using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kChipGap = 6;

// The options of a list without what is in it already.
class Remaining final : public Options
{
public:
    Remaining(const Options &all, const std::vector<Value::Data> &taken) : m_all(all), m_taken(taken) { }

    [[nodiscard]] std::vector<Option> find(const QString &typed) const override
    {
        std::vector<Option> options = m_all.find(typed);
        std::erase_if(options, [this](const Option &option) {
            return !option.isNew() && std::find(m_taken.begin(), m_taken.end(), option.item) != m_taken.end();
        });
        return options;
    }
    [[nodiscard]] QString textOf(const Value::Data &item) const override { return m_all.textOf(item); }
    [[nodiscard]] QString whyNone(const QString &typed) const override
    {
        return m_all.find(typed).empty() ? m_all.whyNone(typed) : QCoreApplication::translate("ui::PicksEditor", "All of them are in the list.");
    }

private:
    const Options &m_all;
    const std::vector<Value::Data> &m_taken;
};

} // namespace

PicksEditor::PicksEditor(const records::Field &field, Site site, QWidget *parent)
    : FieldEditor(field, std::move(site), parent), m_options(makeOptions(field, this->site())),
      m_remaining(std::make_unique<Remaining>(*m_options, m_items)), m_chips(new QWidget(this)),
      m_flow(new FlowLayout(m_chips, kChipGap)), m_line(new PickLine(*m_remaining, this)), m_extent(new ListState(false, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kChipGap);
    layout->addWidget(m_chips);
    layout->addWidget(m_line);
    m_flow->setContentsMargins({});
    watch(m_line);
    connect(m_line, &PickLine::picked, this, &PicksEditor::onPicked);
    connect(m_line, &PickLine::emptied, this, [this] { showItems(); });
    connect(m_line, &AnswerLine::refused, this, &PicksEditor::setNote);
    connect(m_line, &AnswerLine::noneChosen, this, &PicksEditor::answerNone);
    connect(m_line, &AnswerLine::unknownChosen, this, &PicksEditor::answerUnknown);
    connect(m_line, &QLineEdit::textEdited, this, [this] { setComplaint({}); });
    connect(m_extent, &ListState::chosen, this, [this](AnswerState state) { change(m_items, state); });
    showItems();
}

Value PicksEditor::value() const
{
    return listValue(field(), m_items, m_state);
}

void PicksEditor::setValue(const Value &value)
{
    m_items = itemsOf(value);
    m_state = value.state;
    setComplaint({});
    showItems();
}

void PicksEditor::refresh()
{
    if (!m_line->isTyped())
        showItems();
}

void PicksEditor::commit()
{
    if (!m_line->isTyped())
        return;
    const QString typed = m_line->text().trimmed();
    if (mayBeNone() && m_items.empty() && (typed == u"@none" || typed.compare(noneText(), Qt::CaseInsensitive) == 0))
        return answerNone();
    if (!m_line->resolve())
        setComplaint(tr("\"%1\" is not among the choices; pick one from the list.").arg(typed.left(80)));
}

void PicksEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_line->setReadOnly(readOnly);
    m_extent->setReadOnly(readOnly);
    m_chips->setEnabled(!readOnly || field().isLink());
    for (Chip *chip : m_chips->findChildren<Chip *>())
        chip->setKind(kindOfChips());
    showItems();
}

Chip::Kind PicksEditor::kindOfChips() const
{
    return m_readOnly ? Chip::Kind::Lasting : Chip::Kind::Removable;
}

QString PicksEditor::draftText() const
{
    return m_line->isTyped() ? m_line->text() : QString();
}

void PicksEditor::setDraftText(const QString &text)
{
    m_line->setText(text);
    Q_EMIT m_line->textEdited(text);
    commit();
}

QWidget *PicksEditor::stateControl()
{
    return m_extent;
}

bool PicksEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::FocusOut)
        commit();
    if (watched == m_line && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace
        && m_line->text().isEmpty() && !m_items.empty() && !m_readOnly) {
        removeItem(m_items.size() - 1, false);
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

void PicksEditor::onPicked(const Option &option)
{
    const auto item = m_options->create(option);
    if (!item) {
        showItems();
        site().context.questions.tell(this, item.error());
        return;
    }
    std::vector<Item> items = m_items;
    items.push_back(*item);
    change(std::move(items), m_state == AnswerState::Value ? AnswerState::Value : AnswerState::SoFar);
}

void PicksEditor::removeItem(std::size_t index, bool byKey)
{
    if (m_readOnly)
        return;
    std::vector<Item> items = m_items;
    items.erase(items.begin() + std::ptrdiff_t(index));
    const AnswerState state = items.empty() ? AnswerState::Unknown : m_state;
    change(std::move(items), state);
    if (byKey) // the chip that had the keyboard is gone
        m_line->setFocus();
}

void PicksEditor::change(std::vector<Item> items, AnswerState state)
{
    m_items = std::move(items);
    m_state = state;
    setComplaint({});
    showItems();
    endTyping();
    tell();
}

void PicksEditor::showItems()
{
    const bool has = !m_items.empty();
    m_line->setShown({});
    m_line->setState(has ? AnswerState::Value : m_state);
    m_line->setPlaceholderText(has ? tr("Add…") : QString());
    m_line->offerNone(mayBeNone() && !has);
    m_line->setVisible(!m_readOnly || !has);
    m_extent->setState(m_state);
    m_extent->setVisible(has);
    std::vector<QString> texts;
    std::transform(m_items.begin(), m_items.end(), std::back_inserter(texts), [this](const Item &item) { return m_options->textOf(item); });
    m_chips->setVisible(has);
    if (texts == m_texts && m_flow->count() == int(texts.size()))
        return;
    m_texts = texts;
    while (const std::unique_ptr<QLayoutItem> old {m_flow->takeAt(0)}) {
        old->widget()->hide();
        old->widget()->deleteLater(); // it may be the one that asked for this
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto *chip = new Chip(texts[i], m_chips, kindOfChips());
        connect(chip, &Chip::removed, this, [this, i, chip] { removeItem(i, chip->hasFocus()); });
        if (const core::RecordId id = m_options->recordOf(m_items[i]); id != core::kNoRecord)
            connect(chip, &QAbstractButton::clicked, this, [this, id] { openRecord(site().context, id); });
        m_flow->insertWidget(-1, chip);
        chip->show();
    }
    m_chips->updateGeometry();
}

} // namespace ui
