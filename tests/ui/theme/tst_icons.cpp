// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/registry.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList names()
{
    QStringList found;
    const QStringList files = QDir(u":/icons"_s).entryList();
    for (const QString &file : files)
        found += file.chopped(4);
    return found;
}

// How many pixels are at least half covered, and whether all covered ones have that colour.
struct Ink {
    int pixels = 0;
    bool pure = true;
};

Ink inkOf(const QImage &image, const QColor &colour)
{
    Ink ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 128)
                continue;
            ++ink.pixels;
            ink.pure &= qAbs(pixel.red() - colour.red()) < 4 && qAbs(pixel.green() - colour.green()) < 4
                && qAbs(pixel.blue() - colour.blue()) < 4;
        }
    }
    return ink;
}

} // namespace

class TstIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldHaveEveryName_data();
    void shouldHaveEveryName();
    void shouldTakeTheColourOfThePalette_data();
    void shouldTakeTheColourOfThePalette();
    void shouldDrawEachDifferently();
    void shouldBeSharpAtTwiceTheSize();
    void shouldFollowASwitch();
    void shouldKnowEveryRecordType();
    void shouldTellItsName();
    void shouldRefuseUnknownNames();
};

void TstIcons::shouldHaveEveryName_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"activity", "vendor", "request", "transfer", "tia", "notice", "retention_rule", "system", "measure",
                             "organisation", "contact", "task", "catalogue", "overview", "report", "search", "lock", "unlock", "add",
                             "close", "check", "filter", "columns", "export", "import", "open", "back", "forward", "up", "down", "left",
                             "right", "edit", "remove", "undo", "redo", "duplicate", "merge", "attach", "history", "link", "warning",
                             "error", "good", "unknown", "info", "calendar", "clock", "more", "menu", "save", "approve", "settings",
                             "help", "key", "eye", "eye_off", "file", "drag"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TstIcons::shouldHaveEveryName()
{
    QFETCH(QString, name);

    QVERIFY(!ui::icon(name).isNull());
    QVERIFY(inkOf(ui::iconPixmap(name, Qt::black, 20, 1).toImage(), Qt::black).pixels >= 3);
}

void TstIcons::shouldTakeTheColourOfThePalette_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ui::Scheme>("scheme");
    const QStringList all = names();
    QVERIFY(all.size() > 50);
    for (const QString &name : all) {
        QTest::addRow("%s, light", qPrintable(name)) << name << ui::Scheme::Light;
        QTest::addRow("%s, dark", qPrintable(name)) << name << ui::Scheme::Dark;
    }
}

void TstIcons::shouldTakeTheColourOfThePalette()
{
    QFETCH(QString, name);
    QFETCH(ui::Scheme, scheme);
    ui::applyTheme(*qApp, scheme);

    const QImage image = ui::icon(name).pixmap(QSize(40, 40), 1).toImage();

    const Ink ink = inkOf(image, ui::tokens().second);
    QVERIFY(ink.pixels > 0);
    QVERIFY(ink.pure);
}

void TstIcons::shouldDrawEachDifferently()
{
    const QStringList all = names();
    for (qsizetype one = 0; one < all.size(); ++one) {
        const QImage image = ui::iconPixmap(all.at(one), Qt::black, 20, 1).toImage();
        for (qsizetype other = one + 1; other < all.size(); ++other)
            QVERIFY2(image != ui::iconPixmap(all.at(other), Qt::black, 20, 1).toImage(), qPrintable(all.at(one) + u' ' + all.at(other)));
    }
}

void TstIcons::shouldBeSharpAtTwiceTheSize()
{
    const QPixmap pixmap = ui::icon(u"search"_s).pixmap(QSize(20, 20), 2);

    QCOMPARE(pixmap.size(), QSize(40, 40));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    const QImage stretched = ui::iconPixmap(u"search"_s, ui::tokens().second, 20, 1).toImage().scaled(40, 40);
    QVERIFY(pixmap.toImage().convertToFormat(stretched.format()) != stretched);
}

void TstIcons::shouldFollowASwitch()
{
    ui::applyTheme(*qApp, ui::Scheme::Light);
    const QIcon icon = ui::icon(u"save"_s);
    QVERIFY(inkOf(icon.pixmap(QSize(20, 20), 1).toImage(), ui::lightTokens().second).pure);

    ui::applyTheme(*qApp, ui::Scheme::Dark);

    QVERIFY(inkOf(icon.pixmap(QSize(20, 20), 1).toImage(), ui::darkTokens().second).pure);
}

void TstIcons::shouldKnowEveryRecordType()
{
    for (const records::RecordType *type : records::recordTypes())
        QVERIFY2(!ui::icon(ui::iconNameOfType(type->key)).isNull(), type->key.constData());
    QCOMPARE(ui::iconNameOfType("vendor"), u"vendor"_s);
    QCOMPARE(ui::iconNameOfType("data_category"), u"catalogue"_s);
}

void TstIcons::shouldTellItsName()
{
    QCOMPARE(ui::nameOfIcon(ui::icon(u"lock"_s)), u"lock"_s);
    QVERIFY(ui::nameOfIcon(QIcon(QPixmap(4, 4))).isEmpty());
}

void TstIcons::shouldRefuseUnknownNames()
{
    QVERIFY(ui::icon(u"../style"_s).isNull());
    QVERIFY(ui::icon(u"nothing"_s).isNull());
}

QTEST_MAIN(TstIcons)
#include "tst_icons.moc"
