// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listfilterbar.h"

#include "models/itemmodels/filterwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kFieldWidth = 240;
constexpr int kTypingDelay = 60; // milliseconds; longer than the keys of one word are apart

} // namespace

ListFilterBar::ListFilterBar(const records::RecordType &type, QWidget *parent) : QWidget(parent), m_type(type)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    m_field = new SearchField(tr("Filter"), this);
    m_field->setFixedWidth(kFieldWidth);
    m_field->setAccessibleName(tr("Words to filter %1 by").arg(type.pluralTitle().toLower()));
    m_field->installEventFilter(this);
    m_chipArea = new QWidget(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_chipArea->setSizePolicy(policy);
    m_flow = new FlowLayout(m_chipArea);
    m_flow->setContentsMargins(0, (kControlHeight - 26) / 2, 0, (kControlHeight - 26) / 2);
    m_removed = new Chip(tr("Removed"), m_chipArea);
    m_removed->hide();
    m_flow->addWidget(m_removed);
    m_add = new Chip(tr("Add filter"), m_chipArea, Chip::Kind::Adding);
    m_flow->addWidget(m_add);
    m_saved = new QToolButton(this);
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setToolButtonStyle(Qt::ToolButtonTextOnly);
    setButtonKind(m_saved, ButtonKind::Quiet);
    layout->addWidget(m_field, 0, Qt::AlignTop);
    layout->addWidget(m_chipArea, 1);
    layout->addWidget(m_saved, 0, Qt::AlignTop);
    setSavedName({});
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingDelay);
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] { Q_EMIT wordsChanged(m_field->text()); });
    connect(m_add, &QAbstractButton::clicked, this, &ListFilterBar::addAsked);
    connect(m_removed, &Chip::removed, this, &ListFilterBar::removedLeft);
    connect(m_removed, &QAbstractButton::clicked, this, &ListFilterBar::removedLeft);
}

void ListFilterBar::setFilters(const std::vector<records::Filter> &filters, const itemmodels::CellContext &cells)
{
    const bool hadFocus = std::any_of(m_chips.begin(), m_chips.end(), [](const Chip *chip) { return chip->hasFocus(); });
    for (Chip *chip : m_chips)
        chip->deleteLater();
    m_chips.clear();
    for (std::size_t i = 0; i < filters.size(); ++i) {
        auto *chip = new Chip(wordsOf(m_type, filters[i], cells), m_chipArea);
        connect(chip, &QAbstractButton::clicked, this, [this, i] { Q_EMIT editAsked(int(i)); });
        connect(chip, &Chip::removed, this, [this, i] { Q_EMIT removeAsked(int(i)); });
        m_flow->insertWidget(int(i) + 1, chip);
        chip->show();
        m_chips.push_back(chip);
    }
    if (hadFocus)
        (m_chips.empty() ? m_add : m_chips.back())->setFocus();
    QWidget *before = m_removed;
    setTabOrder(m_field, m_removed);
    for (Chip *chip : m_chips) {
        setTabOrder(before, chip);
        before = chip;
    }
    setTabOrder(before, m_add);
    setTabOrder(m_add, m_saved);
}

void ListFilterBar::setRemoved(bool removed)
{
    if (!removed && m_removed->hasFocus())
        m_add->setFocus();
    m_removed->setVisible(removed);
}

void ListFilterBar::setSavedMenu(QMenu *menu)
{
    m_saved->setMenu(menu);
}

void ListFilterBar::setSavedName(const QString &name)
{
    m_saved->setText(name.isEmpty() ? tr("Saved filters") : tr("Saved: %1").arg(name));
    m_saved->setAccessibleName(m_saved->text());
}

void ListFilterBar::clearWords()
{
    m_field->clear();
}

bool ListFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Down && key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    m_typing.stop();
    Q_EMIT wordsChanged(m_field->text());
    Q_EMIT leftDownwards();
    return true;
}

} // namespace ui
