// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "ui/dialogs/dialogbuttons.h"
#include "ui/dialogs/holidaysettings.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

using itemmodels::DateFormat;
using itemmodels::NumberFormat;

namespace {

constexpr int kColumnWidth = 320;
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

QComboBox *comboBox(const char *name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QLatin1StringView(name));
    return box;
}

QVBoxLayout *addColumn(QHBoxLayout *columns, const QString &title, QWidget *parent)
{
    auto *column = new QWidget(parent);
    column->setFixedWidth(kColumnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * kGrid);
    auto *heading = new QLabel(title, column);
    setTextRole(heading, TextRole::Section);
    layout->addWidget(heading);
    columns->addWidget(column);
    return layout;
}

// Cities, which is how people name zones.
QStringList zoneNames()
{
    QStringList names;
    const QList<QByteArray> all = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : all) {
        const bool isPlace = id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
        if (isPlace || id == "UTC")
            names += QString::fromLatin1(id);
    }
    return names;
}

} // namespace

SettingsDialog::SettingsDialog(QWidget *parent, Questions &questions, const Settings &settings) : QDialog(parent)
{
    setWindowTitle(tr("Settings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(3 * kGrid);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * kPageMargin);
    layout->addLayout(columns);
    addComputer(addColumn(columns, tr("On this computer"), this), settings);
    if (settings.vault)
        addVault(addColumn(columns, tr("In this vault"), this), *settings.vault, questions);
    const QPushButton *save = addDialogButtons(this, layout, tr("Save"));
    connect(save, &QPushButton::clicked, this, &SettingsDialog::accept);
}

void SettingsDialog::addComputer(QVBoxLayout *layout, const Settings &settings)
{
    QWidget *parent = layout->parentWidget();
    m_scheme = comboBox("scheme", parent);
    m_scheme->addItem(tr("As the system"), int(Scheme::System));
    m_scheme->addItem(tr("Light"), int(Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Scheme::Dark));
    m_scheme->setCurrentIndex(m_scheme->findData(int(settings.scheme)));
    addRow(layout, tr("Colours"), m_scheme);
    m_lock = comboBox("lockMinutes", parent);
    for (const int minutes : kMinutes)
        m_lock->addItem(minutes == 0 ? tr("Never") : tr("After %n minute(s) without use", nullptr, minutes), minutes);
    if (m_lock->findData(settings.lockMinutes) < 0)
        m_lock->addItem(tr("After %n minute(s) without use", nullptr, settings.lockMinutes), settings.lockMinutes);
    m_lock->setCurrentIndex(m_lock->findData(settings.lockMinutes));
    addRow(layout, tr("Lock the vault"), m_lock);
    addFormats(layout, settings.formats);
    m_recent = new QCheckBox(tr("Remember where recent vaults are"), parent);
    m_recent->setObjectName(u"keepRecent"_s);
    m_recent->setChecked(settings.keepRecent);
    layout->addWidget(m_recent);
    layout->addStretch();
}

void SettingsDialog::addFormats(QVBoxLayout *layout, const itemmodels::Formats &formats)
{
    m_dates = comboBox("dates", layout->parentWidget());
    m_dates->addItem(u"3 Sep 2026"_s, int(DateFormat::Words));
    m_dates->addItem(u"2026-09-03"_s, int(DateFormat::Iso));
    m_dates->addItem(u"03.09.2026"_s, int(DateFormat::Dots));
    m_dates->addItem(tr("03/09/2026, the day first"), int(DateFormat::DayFirst));
    m_dates->addItem(tr("09/03/2026, the month first"), int(DateFormat::MonthFirst));
    m_dates->setCurrentIndex(m_dates->findData(int(formats.dates)));
    addRow(layout, tr("Dates"), m_dates);
    m_numbers = comboBox("numbers", layout->parentWidget());
    m_numbers->addItem(tr("As the system"), int(NumberFormat::System));
    m_numbers->addItem(u"1,234.5"_s, int(NumberFormat::CommaPoint));
    m_numbers->addItem(u"1.234,5"_s, int(NumberFormat::PointComma));
    m_numbers->addItem(u"1 234,5"_s, int(NumberFormat::SpaceComma));
    m_numbers->addItem(u"1\u2019234.5"_s, int(NumberFormat::ApostrophePoint));
    m_numbers->setCurrentIndex(m_numbers->findData(int(formats.numbers)));
    addRow(layout, tr("Numbers"), m_numbers, tr("In this window. Reports and exported data keep to their own forms."));
}

void SettingsDialog::addVault(QVBoxLayout *layout, const VaultSettings &settings, Questions &questions)
{
    QWidget *parent = layout->parentWidget();
    m_name = new QLineEdit(settings.userName, parent);
    m_name->setMaxLength(kLongestName);
    m_name->setObjectName(u"userName"_s);
    addRow(layout, tr("Your name in the history"), m_name, tr("The history shows who changed what."));
    addZone(layout, settings.zone);
    m_holidays = new HolidaySettings(settings.holidays, questions, parent);
    addRow(layout, tr("Public holidays"), m_holidays, tr("Deadlines are counted by them. Each change is an entry in the history."));
    layout->addStretch();
}

void SettingsDialog::addZone(QVBoxLayout *layout, const QByteArray &zone)
{
    m_zone = comboBox("zone", layout->parentWidget());
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItems(zoneNames());
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setCurrentText(QString::fromLatin1(zone));
    m_zone->lineEdit()->setAccessibleName(tr("Time zone"));
    addRow(layout, tr("Time zone"), m_zone, tr("Days end by its clocks, and a request arrives on the date that it has there."));
    m_zoneProblem = new QLabel(tr("There is no such time zone; write it as Europe/Berlin."), layout->parentWidget());
    setTextRole(m_zoneProblem, TextRole::Error);
    m_zoneProblem->setWordWrap(true);
    m_zoneProblem->setObjectName(u"zoneProblem"_s);
    m_zoneProblem->hide();
    layout->addWidget(m_zoneProblem);
}

void SettingsDialog::accept()
{
    const bool isZone = !m_zone || QTimeZone(m_zone->currentText().trimmed().toLatin1()).isValid();
    if (isZone)
        return QDialog::accept();
    setInvalid(m_zone, true);
    m_zoneProblem->show();
    m_zone->setFocus();
}

Settings SettingsDialog::settings() const
{
    Settings result;
    result.scheme = Scheme(m_scheme->currentData().toInt());
    result.lockMinutes = m_lock->currentData().toInt();
    result.keepRecent = m_recent->isChecked();
    result.formats = {DateFormat(m_dates->currentData().toInt()), NumberFormat(m_numbers->currentData().toInt())};
    if (m_name)
        result.vault = VaultSettings {m_name->text().simplified(), m_zone->currentText().trimmed().toLatin1(), {}, m_holidays->changes()};
    return result;
}

} // namespace ui
