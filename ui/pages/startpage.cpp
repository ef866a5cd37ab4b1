// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/startpage.h"

#include "ui/pages/doorbutton.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 520;

QString shownPath(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

QLabel *textLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setTextRole(label, role);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(QWidget *parent) : CentredPage(kWidth, parent)
{
    addHead();
    addDoors();
    addRecent();
}

void StartPage::addHead()
{
    column()->addWidget(textLabel(tr("DPO Desk"), TextRole::Title, this));
    QLabel *text = textLabel(tr("The registers of a data-protection officer, in one encrypted file on this computer."), TextRole::Body, this);
    text->setForegroundRole(kSecondRole);
    column()->addWidget(text);
    column()->addSpacing(2 * kGrid);
}

void StartPage::addDoors()
{
    const auto addDoor = [this](const QString &name, const QString &icon, const QString &title, const QString &text, void (StartPage::*signal)()) {
        auto *door = new DoorButton(icon, title, text, this);
        door->setObjectName(name);
        connect(door, &QAbstractButton::clicked, this, signal);
        column()->addWidget(door);
    };
    addDoor(u"createDoor"_s, u"add"_s, tr("Create a vault"), tr("Begin a register of your own"), &StartPage::createAsked);
    addDoor(u"openDoor"_s, u"open"_s, tr("Open a vault"), tr("Choose a file that ends in .dpodesk"), &StartPage::openAsked);
    addDoor(u"sampleDoor"_s, u"eye"_s, tr("Look at a sample"), tr("A filled register, made from a published privacy notice"), &StartPage::sampleAsked);
}

void StartPage::addRecent()
{
    m_recentPart = new QWidget(this);
    auto *part = new QVBoxLayout(m_recentPart);
    part->setContentsMargins(0, 2 * kGrid, 0, 0);
    part->setSpacing(kGrid);
    part->addWidget(textLabel(tr("Recent vaults"), TextRole::Section, m_recentPart));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(kGrid);
    part->addLayout(m_recent);
    column()->addWidget(m_recentPart);
    m_keep = new QCheckBox(tr("Remember where recent vaults are"), this);
    m_keep->setObjectName(u"keepRecent"_s);
    connect(m_keep, &QCheckBox::toggled, this, &StartPage::keepRecentChanged);
    column()->addSpacing(kGrid);
    column()->addWidget(m_keep);
}

void StartPage::setRecent(const QStringList &paths, bool keeps)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // the click that led here may still be on its way through it
        delete item;
    }
    for (const QString &path : paths)
        addVault(path);
    m_recentPart->setVisible(!paths.isEmpty());
    const QSignalBlocker quiet(m_keep);
    m_keep->setChecked(keeps);
}

void StartPage::focusFirst()
{
    QWidget *line = m_recent->count() == 0 ? nullptr : m_recent->itemAt(0)->widget();
    auto *door = line ? line->findChild<DoorButton *>() : findChild<DoorButton *>(u"createDoor"_s);
    door->setFocus(Qt::OtherFocusReason);
}

void StartPage::addVault(const QString &path)
{
    const QFileInfo file(path);
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid / 2);
    auto *door = new DoorButton(u"lock"_s, file.completeBaseName(), shownPath(file.path()), line, DoorButton::Size::Small);
    connect(door, &QAbstractButton::clicked, this, [this, path] { Q_EMIT vaultChosen(path); });
    auto *forget = new QToolButton(line);
    forget->setIcon(icon(u"close"_s));
    setButtonKind(forget, ButtonKind::Quiet);
    forget->setToolTip(tr("Forget where it is"));
    forget->setAccessibleName(tr("Forget where %1 is").arg(file.fileName()));
    connect(forget, &QAbstractButton::clicked, this, [this, path] { Q_EMIT forgetAsked(path); });
    row->addWidget(door, 1);
    row->addWidget(forget);
    m_recent->addWidget(line);
    line->show();
}

} // namespace ui
