// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/strengthbar.h"
#include "ui/widgets/tag.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using itemmodels::Tone;

namespace {

QImage pictureOf(QWidget &widget)
{
    widget.resize(widget.sizeHint());
    return widget.grab().toImage();
}

} // namespace

class TstWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void shouldTellTonesApartInTags();
    void shouldGrowTagsWithTheirWords();
    void shouldElideLinesAndSayThemWhole();
    void shouldShowOneLineOfAPaste();
    void shouldShowMarkupAsText();
    void shouldClearASearchByEscape();
    void shouldLeaveEscapeToOthersWhenEmpty();
    void shouldHideTheHintWhileTyping();
    void shouldWrapItemsIntoLines();
    void shouldMirrorItemsWhereReadFromTheRight();
    void shouldInsertItemsAtTheirPlace();
    void shouldRunTheActionsOfABanner();
    void shouldChangeABanner();
    void shouldOfferWhatToDoFirst();
    void shouldFillTheBarWithStrength();
    void shouldDrawCardsOnTheirGround();
    void shouldPaintIconsInTheirTone();
};

void TstWidgets::shouldTellTonesApartInTags()
{
    QList<QImage> seen;
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warning, Tone::Error}) {
        ui::Tag tag;
        tag.setTag(u"Approved"_s, tone);
        const QImage picture = pictureOf(tag);
        QVERIFY(!seen.contains(picture));
        seen += picture;
    }
}

void TstWidgets::shouldGrowTagsWithTheirWords()
{
    ui::Tag tag;
    tag.setTag(u"Draft"_s, Tone::Good);
    const QSize small = tag.sizeHint();

    tag.setTag(u"Changed since approval"_s, Tone::Good);

    QVERIFY(tag.sizeHint().width() > small.width());
    QCOMPARE(tag.sizeHint().height(), small.height());
    QCOMPARE(tag.textFormat(), Qt::PlainText);
}

void TstWidgets::shouldElideLinesAndSayThemWhole()
{
    ui::ElidedLabel label(u"A name that goes on and on"_s);
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());

    label.resize(60, label.height());

    QVERIFY(label.isElided());
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
    QCOMPARE(label.text(), u"A name that goes on and on"_s);
}

void TstWidgets::shouldShowOneLineOfAPaste()
{
    ui::ElidedLabel label(u"first\nsecond\r\n"_s.repeated(100'000));

    QCOMPARE(label.sizeHint().height(), ui::ElidedLabel(u"first"_s).sizeHint().height());
    label.resize(200, 20);
    QVERIFY(!label.grab().isNull());
}

void TstWidgets::shouldShowMarkupAsText()
{
    const QString tip = ui::asToolTip(u"<img src=\"http://example.org/x.png\"> & more"_s);

    QVERIFY(!tip.contains("<img"_L1));
    QVERIFY(tip.contains("&lt;img"_L1));
    QVERIFY(ui::asToolTip(QString()).isEmpty());
    QVERIFY(ui::asToolTip(u"x"_s.repeated(10'000'000)).size() < 10'000);
}

void TstWidgets::shouldClearASearchByEscape()
{
    ui::SearchField field(u"Filter"_s);
    QCOMPARE(field.accessibleName(), u"Filter"_s);
    QTest::keyClicks(&field, u"mail"_s);

    QTest::keyClick(&field, Qt::Key_Escape);

    QVERIFY(field.text().isEmpty());
}

void TstWidgets::shouldLeaveEscapeToOthersWhenEmpty()
{
    class Parent : public QWidget
    {
    public:
        int escapes = 0;
        void keyPressEvent(QKeyEvent *event) override { escapes += event->key() == Qt::Key_Escape; }
    } parent;
    ui::SearchField field(&parent);

    QTest::keyClick(&field, Qt::Key_Escape);

    QCOMPARE(parent.escapes, 1);
}

void TstWidgets::shouldHideTheHintWhileTyping()
{
    ui::SearchField field;
    field.resize(300, 32);
    const QImage bare = field.grab().toImage();
    field.setHint(u"Ctrl K"_s);
    const QImage hinted = field.grab().toImage();
    QVERIFY(bare != hinted);
    QVERIFY(!field.textMargins().isNull());

    field.setText(u"x"_s);

    QVERIFY(field.textMargins().isNull());
}

void TstWidgets::shouldWrapItemsIntoLines()
{
    QWidget parent;
    auto *layout = new ui::FlowLayout(&parent, 8);
    QList<QWidget *> items;
    for (int i = 0; i < 3; ++i) {
        auto *item = new QWidget(&parent);
        item->setFixedSize(100, 20);
        layout->addWidget(item);
        items += item;
    }

    QCOMPARE(layout->heightForWidth(400), 20);
    QCOMPARE(layout->heightForWidth(250), 48);
    QCOMPARE(layout->heightForWidth(120), 76);
    layout->setGeometry({0, 0, 250, 100});
    QCOMPARE(items.at(1)->pos(), QPoint(108, 0));
    QCOMPARE(items.at(2)->pos(), QPoint(0, 28));
}

void TstWidgets::shouldMirrorItemsWhereReadFromTheRight()
{
    QWidget parent;
    parent.setLayoutDirection(Qt::RightToLeft);
    auto *layout = new ui::FlowLayout(&parent);
    auto *item = new QWidget(&parent);
    item->setFixedSize(100, 20);
    layout->addWidget(item);

    layout->setGeometry({0, 0, 250, 100});

    QCOMPARE(item->x(), 150);
}

void TstWidgets::shouldInsertItemsAtTheirPlace()
{
    QWidget parent;
    auto *layout = new ui::FlowLayout(&parent);
    auto *first = new QWidget(&parent);
    auto *last = new QWidget(&parent);
    layout->addWidget(first);
    layout->addWidget(last);
    auto *middle = new QWidget(&parent);

    layout->insertWidget(1, middle);

    QCOMPARE(layout->itemAt(1)->widget(), middle);
    QCOMPARE(layout->itemAt(2)->widget(), last);
    QCOMPARE(layout->count(), 3);
    layout->removeWidget(middle);
    QCOMPARE(layout->itemAt(1)->widget(), last);
}

void TstWidgets::shouldRunTheActionsOfABanner()
{
    ui::Banner banner(Tone::Warning, u"<b>Changed</b> elsewhere"_s);
    int runs = 0;
    banner.addAction(u"Compare"_s, [&runs] { ++runs; });

    auto *button = banner.findChild<QPushButton *>();
    QVERIFY(button != nullptr);
    button->click();

    QCOMPARE(runs, 1);
    QCOMPARE(banner.findChild<QLabel *>()->textFormat(), Qt::PlainText);
    QCOMPARE(banner.accessibleName(), u"<b>Changed</b> elsewhere"_s);
}

void TstWidgets::shouldChangeABanner()
{
    ui::Banner banner(Tone::Warning, u"Same words"_s);
    const QImage warning = pictureOf(banner);

    banner.setTone(Tone::Error);

    QVERIFY(pictureOf(banner) != warning);
    banner.setText(u"Other words"_s);
    QCOMPARE(banner.text(), u"Other words"_s);
}

void TstWidgets::shouldOfferWhatToDoFirst()
{
    ui::EmptyState state(u"vendor"_s, u"No vendors yet"_s, u"Begin with one."_s);
    QStringList ran;
    state.addAction(u"New"_s, [&ran] { ran += u"new"_s; }, true);
    state.addAction(u"Import"_s, [&ran] { ran += u"import"_s; });

    const auto buttons = state.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    buttons.at(0)->click();
    buttons.at(1)->click();

    QCOMPARE(ran, QStringList({u"new"_s, u"import"_s}));
    QCOMPARE(ui::buttonKind(buttons.at(0)), ui::ButtonKind::Primary);
    QCOMPARE(ui::buttonKind(buttons.at(1)), ui::ButtonKind::Secondary);
}

void TstWidgets::shouldFillTheBarWithStrength()
{
    QList<QImage> seen;
    for (const int score : {-1, 1, 2, 3, 4}) {
        ui::StrengthBar bar;
        bar.setStrength(score, u"words"_s);
        QCOMPARE(bar.accessibleDescription(), u"words"_s);
        const QImage picture = pictureOf(bar);
        QVERIFY(!seen.contains(picture));
        seen += picture;
    }
    ui::StrengthBar bar;
    bar.setStrength(9, {});
    QCOMPARE(bar.score(), 4);
}

void TstWidgets::shouldDrawCardsOnTheirGround()
{
    ui::Card card;
    card.resize(80, 60);

    const QImage picture = card.grab().toImage();

    QCOMPARE(picture.pixelColor(40, 30), ui::tokens().surface);
    QCOMPARE(picture.pixelColor(40, 0), ui::tokens().line);
    QCOMPARE(picture.pixelColor(0, 0), ui::tokens().window); // a round corner
}

void TstWidgets::shouldPaintIconsInTheirTone()
{
    ui::IconLabel label(u"warning"_s);
    const QImage quiet = pictureOf(label);

    label.setTone(Tone::Warning);

    QVERIFY(pictureOf(label) != quiet);
    QCOMPARE(label.sizeHint(), QSize(20, 20));
}

QTEST_MAIN(TstWidgets)
#include "tst_widgets.moc"
