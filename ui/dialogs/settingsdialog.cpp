// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "ui/dialogs/dialogbuttons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 400;
constexpr int kLongestName = 100; // of the history, as on the command line
constexpr std::array kMinutes {1, 2, 5, 10, 15, 30, 60, 0};

// The label above its editor, with a line of help below.
void addRow(QVBoxLayout *layout, const QString &label, QWidget *editor, const QString &help = {})
{
    auto *caption = new QLabel(label, editor->parentWidget());
    setTextRole(caption, TextRole::Label);
    caption->setBuddy(editor);
    editor->setAccessibleName(label);
    auto *row = new QVBoxLayout;
    row->setSpacing(kGrid / 2);
    row->addWidget(caption);
    row->addWidget(editor);
    if (!help.isEmpty()) {
        auto *text = new QLabel(help, editor->parentWidget());
        setTextRole(text, TextRole::Help);
        text->setWordWrap(true);
        editor->setAccessibleDescription(help);
        row->addWidget(text);
    }
    layout->addLayout(row);
}

} // namespace

SettingsDialog::SettingsDialog(QWidget *parent, const Settings &settings) : QDialog(parent)
{
    setWindowTitle(tr("Settings"));
    setFixedWidth(kWidth + 2 * kPageMargin);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(2 * kGrid);
    auto *title = new QLabel(tr("Settings"), this);
    setTextRole(title, TextRole::Section);
    layout->addWidget(title);
    addEditors(settings);
    addButtons();
}

void SettingsDialog::addEditors(const Settings &settings)
{
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    if (settings.userName) {
        m_name = new QLineEdit(*settings.userName, this);
        m_name->setMaxLength(kLongestName);
        m_name->setObjectName(u"userName"_s);
        addRow(layout, tr("Your name in the history"), m_name, tr("Kept in this vault. The history shows who changed what."));
    }
    m_scheme = new QComboBox(this);
    m_scheme->setObjectName(u"scheme"_s);
    m_scheme->addItem(tr("As the system"), int(Scheme::System));
    m_scheme->addItem(tr("Light"), int(Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Scheme::Dark));
    m_scheme->setCurrentIndex(m_scheme->findData(int(settings.scheme)));
    addRow(layout, tr("Colours"), m_scheme);
    m_lock = new QComboBox(this);
    m_lock->setObjectName(u"lockMinutes"_s);
    for (const int minutes : kMinutes)
        m_lock->addItem(minutes == 0 ? tr("Never") : tr("After %n minute(s) without use", nullptr, minutes), minutes);
    if (m_lock->findData(settings.lockMinutes) < 0)
        m_lock->addItem(tr("After %n minute(s) without use", nullptr, settings.lockMinutes), settings.lockMinutes);
    m_lock->setCurrentIndex(m_lock->findData(settings.lockMinutes));
    addRow(layout, tr("Lock the vault"), m_lock);
    m_recent = new QCheckBox(tr("Remember where recent vaults are"), this);
    m_recent->setObjectName(u"keepRecent"_s);
    m_recent->setChecked(settings.keepRecent);
    layout->addWidget(m_recent);
}

void SettingsDialog::addButtons()
{
    const QPushButton *save = addDialogButtons(this, static_cast<QVBoxLayout *>(layout()), tr("Save"));
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
}

Settings SettingsDialog::settings() const
{
    Settings result;
    result.scheme = Scheme(m_scheme->currentData().toInt());
    result.lockMinutes = m_lock->currentData().toInt();
    result.keepRecent = m_recent->isChecked();
    if (m_name)
        result.userName = m_name->text().simplified();
    return result;
}

} // namespace ui
