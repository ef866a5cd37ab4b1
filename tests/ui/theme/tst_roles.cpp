// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/quietarea.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TstRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void shouldShowTextOfLabelsAsItIs();
    void shouldGiveTextRolesTheirLook();
    void shouldRememberTheKindOfAButton();
    void shouldTakeTheWeightOffPrimaryButtons();
    void shouldPaintSurfacesInTheirColour_data();
    void shouldPaintSurfacesInTheirColour();
    void shouldRememberInvalidEditors();
};

void TstRoles::shouldShowTextOfLabelsAsItIs()
{
    QLabel label(u"<b>Ada</b>"_s);

    ui::setTextRole(&label, ui::TextRole::Body);

    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void TstRoles::shouldGiveTextRolesTheirLook()
{
    QLabel title;
    QLabel error;
    QLabel warning;

    ui::setTextRole(&title, ui::TextRole::Title);
    ui::setTextRole(&error, ui::TextRole::Error);
    ui::setTextRole(&warning, ui::TextRole::Warning);

    QCOMPARE(title.font().pixelSize(), 20);
    QCOMPARE(title.font().weight(), QFont::DemiBold);
    QCOMPARE(error.font().pixelSize(), 12);
    QCOMPARE(error.palette().color(error.foregroundRole()), ui::tokens().error);
    QCOMPARE(warning.palette().color(warning.foregroundRole()), ui::tokens().warning);
}

void TstRoles::shouldRememberTheKindOfAButton()
{
    QPushButton button;
    QCOMPARE(ui::buttonKind(&button), ui::ButtonKind::Secondary);

    ui::setButtonKind(&button, ui::ButtonKind::Danger);

    QCOMPARE(ui::buttonKind(&button), ui::ButtonKind::Danger);
}

void TstRoles::shouldTakeTheWeightOffPrimaryButtons()
{
    QWidget page;
    auto *add = new QPushButton(&page);
    auto *remove = new QPushButton(&page);
    ui::setButtonKind(add, ui::ButtonKind::Primary);
    ui::setButtonKind(remove, ui::ButtonKind::Danger);

    ui::setQuietArea(&page, true);
    QCOMPARE(ui::buttonKind(add), ui::ButtonKind::Secondary);
    QCOMPARE(ui::buttonKind(remove), ui::ButtonKind::Danger);

    ui::setQuietArea(&page, false);
    QCOMPARE(ui::buttonKind(add), ui::ButtonKind::Primary);
}

void TstRoles::shouldPaintSurfacesInTheirColour_data()
{
    QTest::addColumn<ui::Surface>("surface");
    QTest::addColumn<QColor ui::Tokens::*>("colour");
    QTest::newRow("window") << ui::Surface::Window << &ui::Tokens::window;
    QTest::newRow("rail") << ui::Surface::Rail << &ui::Tokens::rail;
    QTest::newRow("card") << ui::Surface::Card << &ui::Tokens::surface;
    QTest::newRow("raised") << ui::Surface::Raised << &ui::Tokens::raised;
}

void TstRoles::shouldPaintSurfacesInTheirColour()
{
    QFETCH(ui::Surface, surface);
    QFETCH(QColor ui::Tokens::*, colour);
    for (const auto scheme : {ui::Scheme::Dark, ui::Scheme::Light}) {
        ui::applyTheme(*qApp, scheme);
        QWidget window;
        QWidget part(&window);
        QWidget within(&part);
        within.setAutoFillBackground(true);
        window.resize(60, 60);
        part.resize(60, 60);
        within.setGeometry(20, 20, 20, 20);

        ui::setSurface(&part, surface);

        const QImage image = window.grab().toImage();
        QCOMPARE(image.pixelColor(15, 15), ui::tokens().*colour);
        QCOMPARE(image.pixelColor(30, 30), ui::tokens().*colour);
    }
}

void TstRoles::shouldRememberInvalidEditors()
{
    QWidget editor;
    QVERIFY(!ui::isInvalid(&editor));

    ui::setInvalid(&editor, true);
    QVERIFY(ui::isInvalid(&editor));

    ui::setInvalid(&editor, false);
    QVERIFY(!ui::isInvalid(&editor));
}

QTEST_MAIN(TstRoles)
#include "tst_roles.moc"
