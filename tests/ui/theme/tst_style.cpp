// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QtTest>
#include <QtWidgets>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ui::Scheme)

namespace {

using Make = std::function<QWidget *()>;

struct Control {
    const char *name;
    Make make;
};

template<class W>
W *withText(const QString &text)
{
    auto *widget = new W;
    widget->setText(text);
    return widget;
}

QPushButton *button(ui::ButtonKind kind)
{
    auto *made = new QPushButton(u"Export"_s);
    ui::setButtonKind(made, kind);
    return made;
}

QComboBox *comboBox()
{
    auto *combo = new QComboBox;
    combo->addItems({u"Consent"_s, u"Contract"_s});
    return combo;
}

QDateEdit *dateEdit()
{
    auto *date = new QDateEdit(QDate(2026, 11, 25));
    date->setCalendarPopup(true);
    return date;
}

QTabBar *tabBar()
{
    auto *tabs = new QTabBar;
    tabs->addTab(u"General"_s);
    tabs->addTab(u"History"_s);
    return tabs;
}

QListWidget *listWidget()
{
    auto *list = new QListWidget;
    list->addItems({u"One"_s, u"Two"_s});
    list->setCurrentRow(0);
    return list;
}

QTableWidget *tableWidget()
{
    auto *table = new QTableWidget(3, 2);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->selectRow(1);
    return table;
}

QTreeWidget *treeWidget()
{
    auto *tree = new QTreeWidget;
    auto *top = new QTreeWidgetItem(tree, {u"Top"_s});
    new QTreeWidgetItem(top, {u"Inner"_s});
    tree->setCurrentItem(top);
    return tree;
}

QGroupBox *groupBox()
{
    auto *box = new QGroupBox(u"Recent vaults"_s);
    box->setCheckable(true);
    return box;
}

// Everything a person can give the keyboard to.
std::vector<Control> controls()
{
    using ui::ButtonKind;
    return {
        {"secondary button", [] { return button(ButtonKind::Secondary); }},
        {"primary button", [] { return button(ButtonKind::Primary); }},
        {"quiet button", [] { return button(ButtonKind::Quiet); }},
        {"danger button", [] { return button(ButtonKind::Danger); }},
        {"tool button", [] { auto *tool = withText<QToolButton>(u"Saved"_s); tool->setFocusPolicy(Qt::StrongFocus); return tool; }},
        {"line edit", [] { return withText<QLineEdit>(u"text"_s); }},
        {"text edit", [] { return new QPlainTextEdit(u"text"_s); }},
        {"rich text edit", [] { return new QTextEdit(u"text"_s); }},
        {"combo box", [] { return comboBox(); }},
        {"spin box", [] { return new QSpinBox; }},
        {"date edit", [] { return dateEdit(); }},
        {"check box", [] { return withText<QCheckBox>(u"Choice"_s); }},
        {"radio button", [] { return withText<QRadioButton>(u"Choice"_s); }},
        {"slider", [] { return new QSlider(Qt::Horizontal); }},
        {"tabs", [] { return tabBar(); }},
        {"list", [] { return listWidget(); }},
        {"table", [] { return tableWidget(); }},
        {"tree", [] { return treeWidget(); }},
        {"group box", [] { return groupBox(); }},
    };
}

// A window with one control and something else that can have the keyboard.
class Stage
{
public:
    explicit Stage(QWidget *control) : m_control(control)
    {
        auto *layout = new QVBoxLayout(&m_window);
        layout->addWidget(&m_other);
        layout->addWidget(control);
        m_other.setFocusPolicy(Qt::StrongFocus);
        m_window.resize(400, 300);
        m_window.show();
        m_shown = QTest::qWaitForWindowActive(&m_window);
        m_other.setFocus();
    }

    [[nodiscard]] bool shown() const { return m_shown; }
    [[nodiscard]] QWidget *control() { return m_control; }
    // Without the blinking cursor and a selection.
    [[nodiscard]] QImage picture()
    {
        if (auto *line = qobject_cast<QLineEdit *>(m_control))
            line->deselect();
        return m_control->grab().toImage();
    }

private:
    QWidget m_window;
    QWidget m_other;
    QWidget *m_control;
    bool m_shown = false;
};

void addControls()
{
    QTest::addColumn<Make>("make");
    for (const Control &control : controls())
        QTest::newRow(control.name) << control.make;
}

QList<QColor> allTokens()
{
    const ui::Tokens &t = ui::tokens();
    return {t.window, t.rail, t.surface, t.raised, t.line, t.strongLine, t.text, t.second, t.third, t.accent,
            t.accentSoft, t.good, t.goodSoft, t.warning, t.warningSoft, t.error, t.errorSoft, t.neutralSoft, t.onAccent};
}

} // namespace

Q_DECLARE_METATYPE(Make)

class TstStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void shouldShowWhichControlHasTheKeyboard_data() { addControls(); }
    void shouldShowWhichControlHasTheKeyboard();
    void shouldShowWhatIsDisabled_data() { addControls(); }
    void shouldShowWhatIsDisabled();
    void shouldUseNoOtherColours_data();
    void shouldUseNoOtherColours();
    void shouldMakeControlsOneHeight();
    void shouldTellEditorsThatCannotBeChanged();
    void shouldTellInvalidEditors_data();
    void shouldTellInvalidEditors();
    void shouldTellKindsOfButtonsApart();
    void shouldDrawIconsInTheColourOfWords();
    void shouldMirrorEditorsWhereReadFromTheRight();
    void shouldAlignWordsByTheLayout_data();
    void shouldAlignWordsByTheLayout();
    void shouldSizeTheThumbByWhatIsSeen();
    void shouldMoveTheThumbToTheEnds();
    void shouldGiveListsOfComboBoxesRoom();
    void shouldKeepTablesOpaque();
    void shouldShowProgress();
    void shouldColourCalendarsAnewAfterASwitch();
    void shouldMarkSelectedRowsOfTheFocusedTable();
    void shouldSetSelectedTextApart();
    void shouldDrawMenus();
    void shouldHaveItsOwnIconsForMessages();
};

void TstStyle::shouldShowWhichControlHasTheKeyboard()
{
    QFETCH(Make, make);
    QApplication::setCursorFlashTime(0);
    Stage stage(make());
    QVERIFY(stage.shown());
    const QImage without = stage.picture();

    stage.control()->setFocus(Qt::TabFocusReason);

    QVERIFY(stage.control()->hasFocus());
    QVERIFY(stage.picture() != without);
}

void TstStyle::shouldShowWhatIsDisabled()
{
    QFETCH(Make, make);
    Stage stage(make());
    const QImage enabled = stage.picture();

    stage.control()->setEnabled(false);

    QVERIFY(stage.picture() != enabled);
}

void TstStyle::shouldUseNoOtherColours_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<ui::Scheme>("scheme");
    for (const Control &control : controls()) {
        QTest::addRow("%s, light", control.name) << control.make << ui::Scheme::Light;
        QTest::addRow("%s, dark", control.name) << control.make << ui::Scheme::Dark;
    }
}

// Edges of round shapes and of letters mix two colours; what fills an area is a token.
void TstStyle::shouldUseNoOtherColours()
{
    QFETCH(Make, make);
    QFETCH(ui::Scheme, scheme);
    ui::applyTheme(*qApp, scheme);
    Stage stage(make());

    const QImage image = stage.picture();

    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixelColor(x, y).rgb()];
    }
    const QList<QColor> known = allTokens();
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > image.width() * image.height() / 20)
            QVERIFY2(known.contains(QColor(it.key())), qPrintable(QColor(it.key()).name()));
    }
}

void TstStyle::shouldMakeControlsOneHeight()
{
    for (const Control &control : controls()) {
        const std::unique_ptr<QWidget> widget(control.make());
        const bool line = qobject_cast<QPushButton *>(widget.get()) != nullptr || qobject_cast<QToolButton *>(widget.get()) != nullptr
            || qobject_cast<QLineEdit *>(widget.get()) != nullptr || qobject_cast<QComboBox *>(widget.get()) != nullptr
            || qobject_cast<QAbstractSpinBox *>(widget.get()) != nullptr;
        if (line)
            QVERIFY2(widget->sizeHint().height() == ui::kControlHeight, control.name);
    }
}

void TstStyle::shouldTellEditorsThatCannotBeChanged()
{
    Stage line(withText<QLineEdit>(u"text"_s));
    const QImage editable = line.picture();
    qobject_cast<QLineEdit *>(line.control())->setReadOnly(true);
    QVERIFY(line.picture() != editable);

    Stage text(new QPlainTextEdit(u"text"_s));
    const QImage before = text.picture();
    qobject_cast<QPlainTextEdit *>(text.control())->setReadOnly(true);
    QVERIFY(text.picture() != before);
}

void TstStyle::shouldTellInvalidEditors_data()
{
    QTest::addColumn<Make>("make");
    QTest::newRow("line") << Make([] { return withText<QLineEdit>(u"30 daze"_s); });
    QTest::newRow("text") << Make([] { return new QPlainTextEdit; });
    QTest::newRow("combo box") << Make([] { return comboBox(); });
    QTest::newRow("spin box") << Make([] { return new QSpinBox; });
    QTest::newRow("date") << Make([] { return dateEdit(); });
    QTest::newRow("list") << Make([] { return listWidget(); });
}

void TstStyle::shouldTellInvalidEditors()
{
    QFETCH(Make, make);
    Stage stage(make());
    const QPoint edge(stage.control()->width() / 2, 0);
    QVERIFY(stage.picture().pixelColor(edge) != ui::tokens().error);

    ui::setInvalid(stage.control(), true);

    QCOMPARE(stage.picture().pixelColor(edge), ui::tokens().error);
}

void TstStyle::shouldTellKindsOfButtonsApart()
{
    QList<QImage> seen;
    for (const auto kind : {ui::ButtonKind::Secondary, ui::ButtonKind::Primary, ui::ButtonKind::Quiet, ui::ButtonKind::Danger}) {
        Stage stage(button(kind));
        const QImage image = stage.picture();
        QVERIFY(!seen.contains(image));
        seen += image;
    }
}

void TstStyle::shouldDrawIconsInTheColourOfWords()
{
    auto *primary = button(ui::ButtonKind::Primary);
    primary->setText({});
    Stage stage(primary);
    const QImage bare = stage.picture();
    QPixmap foreign(20, 20);
    foreign.fill(Qt::magenta);

    primary->setIcon(QIcon(foreign));

    const QImage with = stage.picture();
    QVERIFY(with != bare);
    QCOMPARE(with.pixelColor(with.rect().center()), QColor(Qt::magenta)); // foreign icons stay as they are
}

void TstStyle::shouldMirrorEditorsWhereReadFromTheRight()
{
    const std::unique_ptr<QComboBox> combo(comboBox());
    combo->resize(200, 32);
    QStyleOptionComboBox option;
    option.initFrom(combo.get());
    option.editable = false;
    const auto arrow = [&] { return combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, combo.get()); };
    QVERIFY(arrow().left() > 100);

    option.direction = Qt::RightToLeft;

    QVERIFY(arrow().right() < 100);
}

namespace {

// Where the words begin and end, apart from the frame.
std::pair<int, int> inked(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    std::pair ends {image.width(), 0};
    for (int y = 4; y < image.height() - 4; ++y) {
        for (int x = 4; x < image.width() - 4; ++x) {
            if (image.pixelColor(x, y).lightness() < 100)
                ends = {std::min(ends.first, x), std::max(ends.second, x)};
        }
    }
    return ends;
}

} // namespace

void TstStyle::shouldAlignWordsByTheLayout_data()
{
    QTest::addColumn<Make>("make");
    QTest::newRow("label") << Make([] { return withText<QLabel>(u"Consent"_s); });
    QTest::newRow("label that wraps") << Make([] { auto *label = withText<QLabel>(u"Consent"_s); label->setWordWrap(true); return label; });
    QTest::newRow("line") << Make([] { return withText<QLineEdit>(u"Consent"_s); });
    QTest::newRow("text") << Make([] { return new QPlainTextEdit(u"Consent"_s); });
    QTest::newRow("label at the end") << Make([] { auto *label = withText<QLabel>(u"Consent"_s); label->setAlignment(Qt::AlignTrailing); return label; });
}

// Whatever the direction of the words themselves.
void TstStyle::shouldAlignWordsByTheLayout()
{
    QFETCH(Make, make);
    Stage stage(make());
    const bool trails = QLatin1StringView(QTest::currentDataTag()) == "label at the end"_L1;
    const auto isLeft = [&stage] {
        const auto [first, last] = inked(*stage.control());
        return first < stage.control()->width() - last;
    };
    QCOMPARE(isLeft(), !trails);

    stage.control()->setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(isLeft(), trails);

    stage.control()->setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(isLeft(), !trails);
}

void TstStyle::shouldSizeTheThumbByWhatIsSeen()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(12, 400);
    const auto thumb = [&bar](int most, int page) {
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.maximum = most;
        option.pageStep = page;
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    };

    QCOMPARE(thumb(300, 100).height(), 100);
    QCOMPARE(thumb(100'000, 10).height(), 32);
    QCOMPARE(thumb(std::numeric_limits<int>::max(), 10).height(), 32);
    QCOMPARE(thumb(0, 10).height(), 400);
}

void TstStyle::shouldMoveTheThumbToTheEnds()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(12, 400);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = 300;
    option.pageStep = 100;
    const auto part = [&](QStyle::SubControl which) { return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, which, &bar); };
    QCOMPARE(part(QStyle::SC_ScrollBarSlider).top(), 0);

    option.sliderPosition = 300;

    QCOMPARE(part(QStyle::SC_ScrollBarSlider).bottom(), 399);
    QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
    QVERIFY(part(QStyle::SC_ScrollBarAddPage).isEmpty());
}

void TstStyle::shouldGiveListsOfComboBoxesRoom()
{
    Stage stage(comboBox());
    auto *combo = qobject_cast<QComboBox *>(stage.control());

    combo->showPopup();

    QVERIFY(combo->view()->sizeHintForRow(0) >= ui::kControlHeight);
    QVERIFY(combo->view()->window()->testAttribute(Qt::WA_TranslucentBackground));
    combo->hidePopup();
}

// Else each step of scrolling paints all rows anew.
void TstStyle::shouldKeepTablesOpaque()
{
    Stage stage(tableWidget());
    auto *table = qobject_cast<QTableWidget *>(stage.control());

    QVERIFY(table->viewport()->autoFillBackground());
    QVERIFY(table->viewport()->palette().color(table->viewport()->backgroundRole()).alpha() == 255);
    QVERIFY(!table->showGrid());
}

void TstStyle::shouldShowProgress()
{
    Stage stage(new QProgressBar);
    auto *bar = qobject_cast<QProgressBar *>(stage.control());
    bar->setValue(10);
    const QImage little = stage.picture();

    bar->setValue(90);

    const QImage much = stage.picture();
    const QPoint middle(bar->width() / 2, bar->height() / 2);
    QCOMPARE(little.pixelColor(middle), ui::tokens().line);
    QCOMPARE(much.pixelColor(middle), ui::tokens().accent);
}

void TstStyle::shouldColourCalendarsAnewAfterASwitch()
{
    Stage stage(new QCalendarWidget);
    auto *calendar = qobject_cast<QCalendarWidget *>(stage.control());
    QCOMPARE(calendar->weekdayTextFormat(Qt::Sunday).foreground().color(), ui::lightTokens().second);

    ui::applyTheme(*qApp, ui::Scheme::Dark);
    QCoreApplication::processEvents();

    QCOMPARE(calendar->weekdayTextFormat(Qt::Sunday).foreground().color(), ui::darkTokens().second);
}

void TstStyle::shouldMarkSelectedRowsOfTheFocusedTable()
{
    Stage stage(tableWidget());
    auto *table = qobject_cast<QTableWidget *>(stage.control());
    table->verticalHeader()->hide();
    const int row = table->rowViewportPosition(1) + table->rowHeight(1) / 2;
    const auto bar = [&] { return table->viewport()->grab().toImage().pixelColor(1, row); };
    QCOMPARE(bar(), ui::tokens().accentSoft);

    table->setFocus();

    QCOMPARE(bar(), ui::tokens().accent);
}

void TstStyle::shouldSetSelectedTextApart()
{
    Stage stage(withText<QLineEdit>(u"WWWWWWWWWW"_s));
    auto *line = qobject_cast<QLineEdit *>(stage.control());
    line->setFocus();
    line->selectAll();

    const QImage image = line->grab().toImage();

    int accent = 0;
    for (int x = 4; x < image.width() - 4; ++x)
        accent += image.pixelColor(x, line->height() / 2 - 6) == ui::tokens().accent;
    QVERIFY(accent > 20);
}

void TstStyle::shouldDrawMenus()
{
    QMenu menu;
    auto *first = menu.addAction(u"Open"_s, QKeySequence(Qt::CTRL | Qt::Key_O), this, [] { });
    menu.addSeparator();
    menu.addAction(u"Remove"_s)->setEnabled(false);
    menu.ensurePolished();
    menu.resize(menu.sizeHint());
    const QImage before = menu.grab().toImage();
    QVERIFY(menu.actionGeometry(first).height() >= 28);

    menu.setActiveAction(first);

    QVERIFY(menu.grab().toImage() != before);
}

void TstStyle::shouldHaveItsOwnIconsForMessages()
{
    QWidget widget;
    for (const auto pixmap : {QStyle::SP_MessageBoxInformation, QStyle::SP_MessageBoxQuestion, QStyle::SP_MessageBoxWarning, QStyle::SP_MessageBoxCritical})
        QVERIFY(!widget.style()->standardIcon(pixmap, nullptr, &widget).isNull());
    const auto middle = [&](QStyle::StandardPixmap pixmap) {
        return widget.style()->standardIcon(pixmap, nullptr, &widget).pixmap(32, 32).toImage();
    };
    QVERIFY(middle(QStyle::SP_MessageBoxWarning) != middle(QStyle::SP_MessageBoxCritical));
}

QTEST_MAIN(TstStyle)
#include "tst_style.moc"
