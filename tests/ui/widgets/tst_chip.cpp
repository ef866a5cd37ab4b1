// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TstChip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void shouldBeClickedByMouseAndKeys();
    void shouldBeRemovedByItsCross();
    void shouldKeepWhenTheButtonIsLetGoElsewhere();
    void shouldBeRemovedByKeys();
    void shouldNotOfferToRemoveWhatAdds();
    void shouldCutLongConditions();
    void shouldShowTheFocus();

private:
    static QPoint crossOf(const ui::Chip &chip) { return {chip.width() - 12, chip.height() / 2}; }
};

void TstChip::shouldBeClickedByMouseAndKeys()
{
    ui::Chip chip(u"Status is Draft"_s);
    chip.resize(chip.sizeHint());
    QSignalSpy clicked(&chip, &ui::Chip::clicked);
    QSignalSpy removed(&chip, &ui::Chip::removed);

    QTest::mouseClick(&chip, Qt::LeftButton, {}, {20, 10});
    QTest::keyClick(&chip, Qt::Key_Space);
    QTest::keyClick(&chip, Qt::Key_Return);

    QCOMPARE(clicked.size(), 3);
    QCOMPARE(removed.size(), 0);
}

void TstChip::shouldBeRemovedByItsCross()
{
    ui::Chip chip(u"Status is Draft"_s);
    chip.resize(chip.sizeHint());
    QSignalSpy clicked(&chip, &ui::Chip::clicked);
    QSignalSpy removed(&chip, &ui::Chip::removed);

    QTest::mouseClick(&chip, Qt::LeftButton, {}, crossOf(chip));

    QCOMPARE(removed.size(), 1);
    QCOMPARE(clicked.size(), 0);
}

void TstChip::shouldKeepWhenTheButtonIsLetGoElsewhere()
{
    ui::Chip chip(u"Status is Draft"_s);
    chip.resize(chip.sizeHint());
    QSignalSpy clicked(&chip, &ui::Chip::clicked);
    QSignalSpy removed(&chip, &ui::Chip::removed);

    QTest::mousePress(&chip, Qt::LeftButton, {}, crossOf(chip));
    QTest::mouseRelease(&chip, Qt::LeftButton, {}, {20, 10});

    QCOMPARE(removed.size(), 0);
    QCOMPARE(clicked.size(), 0);
}

void TstChip::shouldBeRemovedByKeys()
{
    ui::Chip chip(u"Status is Draft"_s);
    QSignalSpy removed(&chip, &ui::Chip::removed);

    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::keyClick(&chip, Qt::Key_Backspace);

    QCOMPARE(removed.size(), 2);
    QCOMPARE(chip.accessibleName(), u"Status is Draft"_s);
    QVERIFY(!chip.accessibleDescription().isEmpty());
}

void TstChip::shouldNotOfferToRemoveWhatAdds()
{
    ui::Chip chip(u"Add filter"_s, nullptr, ui::Chip::Kind::Adding);
    chip.resize(chip.sizeHint());
    QSignalSpy clicked(&chip, &ui::Chip::clicked);
    QSignalSpy removed(&chip, &ui::Chip::removed);

    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, crossOf(chip));

    QCOMPARE(removed.size(), 0);
    QCOMPARE(clicked.size(), 1);
}

void TstChip::shouldCutLongConditions()
{
    ui::Chip chip(u"Name contains a text that somebody pasted "_s.repeated(50));

    QVERIFY(chip.sizeHint().width() <= 320);
    QVERIFY(!chip.grab().isNull());
}

void TstChip::shouldShowTheFocus()
{
    QWidget window;
    ui::Chip chip(u"Status is Draft"_s, &window);
    chip.resize(chip.sizeHint());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    chip.clearFocus();
    const QImage without = chip.grab().toImage();

    chip.setFocus();

    QVERIFY(chip.hasFocus());
    QVERIFY(chip.grab().toImage() != without);
}

QTEST_MAIN(TstChip)
#include "tst_chip.moc"
