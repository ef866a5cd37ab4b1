// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/searchfield.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kHeight = 48;
constexpr int kVaultWidth = 132; // the field begins where the mock-up of the page does
constexpr int kFieldWidth = 520;
constexpr int kSoon = 60; // seconds; from then on the countdown shows in the colour of warnings

} // namespace

TopBar::TopBar(const QString &vaultPath, QWidget *parent) : QWidget(parent)
{
    setFixedHeight(kHeight);
    setSurface(this, Surface::Window);
    setBackgroundRole(QPalette::Base);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * kGrid, 0, 2 * kGrid, 1);
    row->setSpacing(kGrid);
    addVault(vaultPath);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_back = addTool(mirrored ? u"forward"_s : u"back"_s, tr("Back (Alt+Left)"));
    m_forward = addTool(mirrored ? u"back"_s : u"forward"_s, tr("Forward (Alt+Right)"));
    connect(m_back, &QToolButton::clicked, this, &TopBar::backAsked);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardAsked);
    m_field = new SearchField(tr("Search or jump to..."), this);
    m_field->setObjectName(u"commandField"_s);
    m_field->setHint(u"Ctrl K"_s);
    m_field->setMaximumWidth(kFieldWidth);
    row->addWidget(m_field, 10);
    row->addStretch(1);
    addEnd();
}

void TopBar::addVault(const QString &path)
{
    const QFileInfo file(path);
    m_vault = new QWidget(this);
    m_vault->setFixedWidth(kVaultWidth);
    auto *lines = new QVBoxLayout(m_vault);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *name = new ElidedLabel(file.completeBaseName(), m_vault);
    setTextRole(name, TextRole::Body);
    QFont font = fontOf(TextRole::Body);
    font.setWeight(QFont::DemiBold);
    name->setFont(font);
    auto *detail = new ElidedLabel(file.fileName(), m_vault);
    setTextRole(detail, TextRole::Help);
    lines->addStretch();
    lines->addWidget(name);
    lines->addWidget(detail);
    lines->addStretch();
    layout()->addWidget(m_vault);
}

QToolButton *TopBar::addTool(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(ui::icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFixedSize(kControlHeight, kControlHeight);
    setButtonKind(button, ButtonKind::Quiet);
    layout()->addWidget(button);
    return button;
}

void TopBar::addEnd()
{
    m_countdown = new QLabel(this);
    m_countdown->setObjectName(u"countdown"_s);
    setTextRole(m_countdown, TextRole::Quiet);
    auto *lock = new QPushButton(icon(u"lock"_s), tr("Lock"), this);
    lock->setObjectName(u"lock"_s);
    lock->setToolTip(tr("Lock now (Ctrl+L)"));
    lock->setAutoDefault(false);
    connect(lock, &QPushButton::clicked, this, &TopBar::lockAsked);
    layout()->addWidget(m_countdown);
    layout()->addWidget(lock);
    m_menuButton = addTool(u"more"_s, tr("More"));
    m_menu = new QMenu(m_menuButton);
    m_menuButton->setMenu(m_menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
}

void TopBar::setCommands(const Commands &commands)
{
    m_menu->clear();
    for (const Command &command : commands) {
        if (!command.inMenu)
            continue;
        QAction *action = m_menu->addAction(icon(command.icon), command.title);
        action->setShortcut(command.keys); // shown only: the window's own action has them
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, command.run);
    }
}

void TopBar::setCanGo(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void TopBar::setSecondsLeft(int seconds)
{
    m_countdown->setVisible(seconds >= 0);
    m_countdown->setText(tr("Locks in %1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0')));
    const bool soon = seconds >= 0 && seconds <= kSoon;
    m_countdown->setForegroundRole(soon ? kErrorRole : QPalette::PlaceholderText);
}

void TopBar::setCompact(bool compact)
{
    m_vault->setFixedWidth(compact ? kVaultWidth - 2 * kGrid : kVaultWidth);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

} // namespace ui
