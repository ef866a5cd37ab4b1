// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/roles.h"
#include "models/records/answer.h"
#include "models/records/field.h"
#include "tests/gallery/shots.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/strengthbar.h"
#include "ui/widgets/tag.h"

#include <QtTest>
#include <QtWidgets>

using namespace Qt::StringLiterals;
using itemmodels::Tone;
using records::AnswerState;

namespace gallery {

namespace {

template<class W, class... A>
W *in(QLayout *layout, A &&...arguments)
{
    auto *widget = new W(std::forward<A>(arguments)...);
    layout->addWidget(widget);
    return widget;
}

QLabel *text(QLayout *layout, const QString &words, ui::TextRole role)
{
    auto *label = in<QLabel>(layout, words);
    ui::setTextRole(label, role);
    return label;
}

QHBoxLayout *row(QVBoxLayout *column, const QString &name)
{
    text(column, name, ui::TextRole::Label);
    auto *line = new QHBoxLayout;
    line->setSpacing(ui::kGrid);
    column->addLayout(line);
    return line;
}

template<class W>
W *button(QLayout *layout, const QString &words, ui::ButtonKind kind)
{
    auto *made = in<W>(layout);
    made->setText(words);
    ui::setButtonKind(made, kind);
    return made;
}

void addButtons(QVBoxLayout *column)
{
    using ui::ButtonKind;
    auto *line = row(column, u"Buttons: kinds, disabled, checked, with icon, with menu"_s);
    button<QPushButton>(line, u"Export"_s, ButtonKind::Secondary);
    button<QPushButton>(line, u"New activity"_s, ButtonKind::Primary);
    button<QPushButton>(line, u"Undo"_s, ButtonKind::Quiet);
    button<QPushButton>(line, u"Remove"_s, ButtonKind::Danger);
    button<QPushButton>(line, u"Disabled"_s, ButtonKind::Secondary)->setEnabled(false);
    button<QPushButton>(line, u"Disabled"_s, ButtonKind::Primary)->setEnabled(false);
    auto *checked = button<QPushButton>(line, u"2 Stated"_s, ButtonKind::Secondary);
    checked->setCheckable(true);
    checked->setChecked(true);
    button<QPushButton>(line, u"Lock"_s, ButtonKind::Secondary)->setIcon(ui::icon(u"lock"_s));
    button<QPushButton>(line, u"Add"_s, ButtonKind::Primary)->setIcon(ui::icon(u"add"_s));
    auto *menu = button<QPushButton>(line, u"Export"_s, ButtonKind::Secondary);
    menu->setMenu(new QMenu(menu));
    line->addStretch();
    line = row(column, u"Tool buttons: raised, quiet, with words, checked, with menu, split"_s);
    for (int i = 0; i < 6; ++i) {
        auto *tool = in<QToolButton>(line);
        tool->setIcon(ui::icon(u"more"_s));
        tool->setText(u"Saved"_s);
        tool->setAutoRaise(i != 0);
        tool->setToolButtonStyle(i == 2 || i > 3 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        tool->setCheckable(i == 3);
        tool->setChecked(i == 3);
        if (i > 3) {
            tool->setMenu(new QMenu(tool));
            tool->setPopupMode(i == 4 ? QToolButton::InstantPopup : QToolButton::MenuButtonPopup);
        }
    }
    line->addStretch();
}

void addEditors(QVBoxLayout *column)
{
    auto *line = row(column, u"Lines: text, placeholder, read-only, disabled, invalid"_s);
    in<QLineEdit>(line, u"Detect and stop fraud and abuse"_s);
    in<QLineEdit>(line)->setPlaceholderText(u"not known yet"_s);
    in<QLineEdit>(line, u"Read-only"_s)->setReadOnly(true);
    in<QLineEdit>(line, u"Disabled"_s)->setEnabled(false);
    ui::setInvalid(in<QLineEdit>(line, u"30 daze"_s), true);
    line = row(column, u"Combo boxes, spin boxes, date and time"_s);
    in<QComboBox>(line)->addItems({u"Legitimate interests · Art. 6(1)(f)"_s, u"Consent"_s});
    auto *editable = in<QComboBox>(line);
    editable->setEditable(true);
    editable->addItems({u"Editable"_s});
    auto *disabled = in<QComboBox>(line);
    disabled->addItems({u"Disabled"_s});
    disabled->setEnabled(false);
    in<QSpinBox>(line)->setValue(30);
    in<QDoubleSpinBox>(line)->setEnabled(false);
    auto *date = in<QDateEdit>(line, QDate(2026, 11, 25));
    date->setCalendarPopup(true);
    in<QTimeEdit>(line, QTime(9, 14));
    line = row(column, u"Several lines of text: plain, invalid, read-only"_s);
    in<QPlainTextEdit>(line, u"Audit log of all administrator actions, 12 months. Alerts around the clock."_s)->setFixedHeight(64);
    auto *invalid = in<QPlainTextEdit>(line, u"Invalid"_s);
    invalid->setFixedHeight(64);
    ui::setInvalid(invalid, true);
    auto *readOnly = in<QPlainTextEdit>(line, u"Read-only"_s);
    readOnly->setFixedHeight(64);
    readOnly->setReadOnly(true);
}

void addChoices(QVBoxLayout *column)
{
    auto *line = row(column, u"Boxes and radio buttons"_s);
    for (int i = 0; i < 5; ++i) {
        auto *box = in<QCheckBox>(line, i < 3 ? u"Choice"_s : u"Disabled"_s);
        box->setTristate(i == 2);
        box->setCheckState(i == 0 ? Qt::Unchecked : i == 2 ? Qt::PartiallyChecked : i == 3 ? Qt::Unchecked : Qt::Checked);
        box->setEnabled(i < 3);
    }
    auto *group = new QButtonGroup(column->parentWidget());
    for (int i = 0; i < 3; ++i) {
        auto *radio = in<QRadioButton>(line, u"One of these"_s);
        group->addButton(radio);
        radio->setChecked(i == 1);
        radio->setEnabled(i < 2);
    }
    line->addStretch();
}

void addStatus(QVBoxLayout *column)
{
    auto *line = row(column, u"Tags, progress, strength"_s);
    for (const auto &[words, tone] : {std::pair(u"Draft"_s, Tone::Neutral), std::pair(u"In review"_s, Tone::Accent), std::pair(u"Approved"_s, Tone::Good),
                                      std::pair(u"Changed since approval"_s, Tone::Warning), std::pair(u"Overdue"_s, Tone::Error)})
        in<ui::Tag>(line)->setTag(words, tone);
    for (int i = 0; i < 2; ++i) {
        auto *bar = in<QProgressBar>(line);
        bar->setRange(0, i == 0 ? 100 : 0);
        bar->setValue(64);
    }
    line = row(column, u"Passphrases"_s);
    for (int i = -1; i < 5; i += 2)
        in<ui::StrengthBar>(line)->setStrength(i, i < 0 ? u"Nothing yet"_s : i < 2 ? u"Weak"_s : u"Strong"_s);
}

void addBanners(QVBoxLayout *column)
{
    column->addSpacing(ui::kGrid);
    in<ui::Banner>(column, Tone::Accent, u"This record was changed elsewhere while you were writing."_s)->addAction(u"Compare"_s, [] { });
    in<ui::Banner>(column, Tone::Warning, u"The vault is close to its limit for attachments."_s);
    in<ui::Banner>(column, Tone::Error, u"The file of the vault is gone. What you type is kept in memory; save it to another place. This sentence goes on "
                                        u"for a while, to see how a banner breaks it into lines and where the buttons stand then."_s)
        ->addAction(u"Save elsewhere"_s, [] { });
}

void addChips(QVBoxLayout *column)
{
    auto *line = row(column, u"Filters, search, elided text"_s);
    in<ui::SearchField>(line, u"Filter"_s)->setFixedWidth(220);
    in<ui::SearchField>(line, u"Search or jump to…"_s)->setHint(u"Ctrl K"_s);
    in<ui::Chip>(line, u"Organisation is Maskki"_s);
    in<ui::Chip>(line, u"Status is not Retired"_s);
    in<ui::Chip>(line, u"Add filter"_s, nullptr, ui::Chip::Kind::Adding);
    in<ui::ElidedLabel>(line, u"A line that is longer than the place there is for it"_s)->setFixedWidth(140);
}

void addTypography(QVBoxLayout *column)
{
    text(column, u"Security, fraud and abuse detection"_s, ui::TextRole::Title);
    text(column, u"Purposes"_s, ui::TextRole::Section);
    text(column, u"Limit request rates. 0123456789"_s, ui::TextRole::Body);
    text(column, u"Legal basis"_s, ui::TextRole::Label);
    text(column, u"Art. 6(1). Needs the interest stated, an assessment and a way to object."_s, ui::TextRole::Help);
    text(column, u"Nothing searched yet"_s, ui::TextRole::Quiet);
    text(column, u"R32: the basis is legitimate interests and no assessment is recorded."_s, ui::TextRole::Error);
}

std::unique_ptr<QWidget> controls(ui::Surface surface)
{
    auto page = std::make_unique<QWidget>();
    ui::setSurface(page.get(), surface);
    auto *column = new QVBoxLayout(page.get());
    column->setContentsMargins(ui::kPageMargin, ui::kPageMargin, ui::kPageMargin, ui::kPageMargin);
    addTypography(column);
    addButtons(column);
    addEditors(column);
    addChoices(column);
    addStatus(column);
    addChips(column);
    addBanners(column);
    column->addStretch();
    return page;
}

void addPages(QHBoxLayout *layout)
{
    auto *tabs = in<QTabWidget>(layout);
    auto *first = new QWidget;
    auto *form = new QFormLayout(first);
    form->addRow(u"Name"_s, new QLineEdit(u"Subscription billing"_s));
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    form->addRow(u"Minutes"_s, slider);
    auto *box = new QGroupBox(u"Lock"_s);
    auto *boxLayout = new QVBoxLayout(box);
    in<QCheckBox>(boxLayout, u"After idle time"_s);
    form->addRow(box);
    auto *checkable = new QGroupBox(u"Recent vaults"_s);
    checkable->setCheckable(true);
    in<QLabel>(new QVBoxLayout(checkable), u"Only their paths are kept."_s);
    form->addRow(checkable);
    tabs->addTab(first, u"General"_s);
    tabs->addTab(new QWidget, ui::icon(u"history"_s), u"History"_s);
    tabs->addTab(new QWidget, u"Disabled"_s);
    tabs->setTabEnabled(2, false);
}

void addLists(QHBoxLayout *layout)
{
    auto *list = in<QListWidget>(layout);
    for (const char *type : {"activity", "vendor", "request", "transfer", "tia", "notice", "retention_rule", "system", "measure", "organisation", "contact", "task", "data_category"})
        new QListWidgetItem(ui::icon(ui::iconNameOfType(type)), QString::fromLatin1(type), list);
    list->setCurrentRow(1);
    auto *tree = in<QTreeWidget>(layout);
    tree->setHeaderLabels({u"Section"_s, u"State"_s});
    for (int i = 0; i < 3; ++i) {
        auto *top = new QTreeWidgetItem(tree, {u"Catalogue %1"_s.arg(i), u"so far"_s});
        new QTreeWidgetItem(top, {u"Entry"_s, u"complete"_s});
    }
    tree->expandItem(tree->topLevelItem(0));
    tree->setCurrentItem(tree->topLevelItem(1));
}

std::unique_ptr<QWidget> views()
{
    auto page = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(page.get());
    column->setContentsMargins(ui::kPageMargin, ui::kPageMargin, ui::kPageMargin, ui::kPageMargin);
    column->setSpacing(2 * ui::kGrid);
    auto *top = new QHBoxLayout;
    top->setSpacing(2 * ui::kGrid);
    column->addLayout(top, 1);
    addPages(top);
    addLists(top);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(2 * ui::kGrid);
    column->addLayout(bottom, 1);
    auto *card = in<ui::Card>(bottom);
    auto *state = new ui::EmptyState(u"vendor"_s, u"No vendors yet"_s, u"A vendor is whoever processes data for you or gets it from you. Begin with the one you could not work without."_s);
    state->addAction(u"New vendor"_s, [] { }, true);
    state->addAction(u"Import a table"_s, [] { });
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->addWidget(state);
    in<QCalendarWidget>(bottom)->setSelectedDate(QDate(2026, 11, 25));
    auto *splitter = in<QSplitter>(bottom);
    splitter->addWidget(new QPlainTextEdit(u"A long text\n"_s.repeated(40)));
    splitter->addWidget(new QTextEdit(u"Another"_s));
    return page;
}

std::unique_ptr<QWidget> icons()
{
    auto page = std::make_unique<QWidget>();
    ui::setSurface(page.get(), ui::Surface::Card);
    auto *grid = new QGridLayout(page.get());
    const QStringList files = QDir(u":/icons"_s).entryList();
    int at = 0;
    for (const QString &file : files) {
        auto *button = new QToolButton;
        button->setAutoRaise(true);
        button->setIcon(ui::icon(file.chopped(4)));
        button->setText(file.chopped(4));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        grid->addWidget(button, at / 8, at % 8, Qt::AlignLeft);
        ++at;
    }
    return page;
}

// A small table with every state a cell can be in.
class Cells final : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 12; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 7; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        static const QStringList names {u"Reference"_s, u"Name"_s, u"Role"_s, u"Legal basis"_s, u"Organisation"_s, u"Status"_s, u"Next review"_s};
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? names.value(section) : QVariant();
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const int row = index.row();
        switch (role) {
        case Qt::DisplayRole: return words(row, index.column());
        case itemmodels::AnswerStateRole: return index.column() < 2 ? QVariant() : QVariant(int(state(row, index.column())));
        case itemmodels::EmphasisRole: return int(index.column() == 0 ? itemmodels::Emphasis::Quiet : index.column() == 1 ? itemmodels::Emphasis::Strong : itemmodels::Emphasis::Plain);
        case itemmodels::ToneRole: return tone(row, index.column());
        case itemmodels::FieldKindRole: return int(index.column() == 4 ? records::FieldKind::Link : index.column() == 6 ? records::FieldKind::Date : records::FieldKind::Text);
        default: return {};
        }
    }

private:
    static QVariant tone(int row, int column)
    {
        if (column == 5)
            return row % 5;
        return column == 6 && row % 4 == 0 ? QVariant(int(row == 4 ? Tone::Error : Tone::Warning)) : QVariant();
    }
    static AnswerState state(int row, int column)
    {
        if ((row + column) % 7 == 0)
            return AnswerState::Unknown;
        if (column == 3 && row % 5 == 4)
            return AnswerState::None;
        return column == 3 && row % 3 == 0 ? AnswerState::SoFar : AnswerState::Value;
    }
    static QString words(int row, int column)
    {
        static const QStringList names {u"Subscription billing"_s, u"Account registration and sign-in"_s, u"Conversations of customers’ end users"_s,
                                        u"Speech to text"_s, u"A name that goes on and on until no column of any table could hold it"_s};
        static const QStringList status {u"Draft"_s, u"In review"_s, u"Approved"_s, u"Changed since approval"_s, u"Overdue"_s};
        switch (column) {
        case 0: return u"PA-%1"_s.arg(row + 1, 4, 10, QChar(u'0'));
        case 1: return names.at(row % 5);
        case 2: return row % 3 == 0 ? u"Processor"_s : u"Controller"_s;
        case 3: return row % 3 == 0 ? u"Contract, legal obligation (so far)"_s : u"Legitimate interests"_s;
        case 4: return u"Maskki"_s;
        case 5: return status.at(row % 5);
        default: return row % 4 != 0 ? u"%1 Mar 2027"_s.arg(row) : row == 4 ? u"overdue 12 days"_s : u"today"_s;
        }
    }
};

std::unique_ptr<QWidget> table()
{
    auto page = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(page.get());
    column->setContentsMargins(ui::kPageMargin, ui::kPageMargin, ui::kPageMargin, ui::kPageMargin);
    auto *view = in<QTableView>(column);
    view->setModel(new Cells);
    view->model()->setParent(view);
    view->setItemDelegate(new ui::RecordDelegate(view));
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(ui::kRowHeight);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSortingEnabled(true);
    view->sortByColumn(1, Qt::AscendingOrder);
    view->horizontalHeader()->setStretchLastSection(true);
    view->setColumnWidth(1, 260);
    view->setColumnWidth(3, 200);
    view->setColumnWidth(5, 180);
    view->selectRow(2);
    return page;
}

std::unique_ptr<QWidget> menu()
{
    auto menu = std::make_unique<QMenu>();
    menu->addAction(ui::icon(u"open"_s), u"Open"_s, QKeySequence(Qt::Key_Return));
    menu->addAction(ui::icon(u"duplicate"_s), u"Duplicate"_s, QKeySequence(Qt::CTRL | Qt::Key_D));
    menu->addAction(ui::icon(u"merge"_s), u"Merge…"_s)->setEnabled(false);
    menu->addSeparator();
    auto *checked = menu->addAction(u"Show removed"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    menu->addMenu(new QMenu(u"Export as"_s, menu.get()));
    menu->addSeparator();
    menu->addAction(ui::icon(u"remove"_s), u"Remove"_s, QKeySequence(Qt::Key_Delete));
    return menu;
}

// A page with everything open that opens above it.
std::unique_ptr<QWidget> popups()
{
    auto page = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(page.get());
    column->setContentsMargins(ui::kPageMargin, ui::kPageMargin, ui::kPageMargin, ui::kPageMargin);
    auto *combo = in<QComboBox>(column);
    combo->addItems({u"Consent"_s, u"Contract"_s, u"Legal obligation"_s, u"Vital interests"_s, u"Public task"_s, u"Legitimate interests"_s});
    combo->setCurrentIndex(2);
    combo->setFixedWidth(300);
    column->addSpacing(220);
    auto *date = in<QDateEdit>(column, QDate(2026, 11, 25));
    date->setCalendarPopup(true);
    date->setFixedWidth(300);
    column->addStretch();
    return page;
}

void openList(QWidget &page)
{
    auto *combo = page.findChild<QComboBox *>();
    combo->showPopup();
}

void openToolTip(QWidget &page)
{
    QToolTip::showText(page.mapToGlobal(QPoint(40, 100)), ui::asToolTip(u"A name that goes on and on, until no column of any table could ever hold it, told whole in a tool tip."_s), &page);
}

void openCalendar(QWidget &page)
{
    auto *date = page.findChild<QDateEdit *>();
    QTest::mouseClick(date, Qt::LeftButton, {}, {date->width() - 12, 12});
}

void openQuestion(QWidget &page)
{
    auto *box = new QMessageBox(QMessageBox::Warning, u"Remove"_s, u"Remove PA-0003 Conversations of customers’ end users?"_s, QMessageBox::NoButton, &page);
    box->setInformativeText(u"It can be brought back from the history."_s);
    ui::setButtonKind(box->addButton(u"Remove"_s, QMessageBox::AcceptRole), ui::ButtonKind::Danger);
    box->addButton(QMessageBox::Cancel);
    box->setModal(false);
    box->show();
    box->move(page.mapToGlobal(QPoint(420, 120)));
}

void focusOn(QWidget &page, const std::function<bool(QWidget *)> &wanted)
{
    const auto all = page.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (wanted(widget)) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

template<class W>
std::function<void(QWidget &)> focusOnFirst()
{
    return [](QWidget &page) { focusOn(page, [](QWidget *widget) { return qobject_cast<W *>(widget) != nullptr; }); };
}

} // namespace

void addThemeShots(Shots &shots)
{
    const QSize size(1440, 900);
    const auto onWindow = [](itemmodels::VaultSession &) { return controls(ui::Surface::Window); };
    shots.push_back({.name = u"theme-controls"_s, .make = onWindow, .size = size});
    shots.push_back({.name = u"theme-controls-card"_s, .make = [](itemmodels::VaultSession &) { return controls(ui::Surface::Card); }, .size = size, .arrange = focusOnFirst<QLineEdit>()});
    shots.push_back({.name = u"theme-controls-rtl"_s, .make = onWindow, .size = size, .arrange = focusOnFirst<ui::Chip>(), .direction = Qt::RightToLeft});
    shots.push_back({.name = u"theme-controls-200"_s, .make = onWindow, .size = size, .arrange = focusOnFirst<QComboBox>(), .scale = 2});
    shots.push_back({.name = u"theme-views"_s, .make = [](itemmodels::VaultSession &) { return views(); }, .size = size, .arrange = focusOnFirst<QListWidget>()});
    shots.push_back({.name = u"theme-icons"_s, .make = [](itemmodels::VaultSession &) { return icons(); }, .size = {1000, 400}, .scale = 2});
    shots.push_back({.name = u"theme-table"_s, .make = [](itemmodels::VaultSession &) { return table(); }, .size = {1200, 520}, .arrange = focusOnFirst<QTableView>()});
    shots.push_back({.name = u"theme-table-rtl"_s, .make = [](itemmodels::VaultSession &) { return table(); }, .size = {900, 520}, .direction = Qt::RightToLeft});
    const auto page = [](itemmodels::VaultSession &) { return popups(); };
    shots.push_back({.name = u"theme-list"_s, .make = page, .size = {900, 640}, .arrange = openList});
    shots.push_back({.name = u"theme-tip"_s, .make = page, .size = {900, 640}, .arrange = openToolTip});
    shots.push_back({.name = u"theme-calendar"_s, .make = page, .size = {900, 640}, .arrange = openCalendar});
    shots.push_back({.name = u"theme-question"_s, .make = page, .size = {900, 640}, .arrange = openQuestion});
    shots.push_back({.name = u"theme-menu"_s, .make = [](itemmodels::VaultSession &) { return menu(); }, .size = {}, .scale = 2});
}

} // namespace gallery
