// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double kLeastForText = 4.5; // WCAG 2.2, 1.4.3 at level AA

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Named {
    const char *name;
    QColor ui::Tokens::*colour;
};

constexpr Named kTexts[] = {
    {"text", &ui::Tokens::text},
    {"second", &ui::Tokens::second},
    {"third", &ui::Tokens::third},
    {"accent", &ui::Tokens::accent},
    {"good", &ui::Tokens::good},
    {"warning", &ui::Tokens::warning},
    {"error", &ui::Tokens::error},
};
constexpr Named kGrounds[] = {
    {"window", &ui::Tokens::window},
    {"rail", &ui::Tokens::rail},
    {"surface", &ui::Tokens::surface},
    {"raised", &ui::Tokens::raised},
    {"accentSoft", &ui::Tokens::accentSoft},
    {"goodSoft", &ui::Tokens::goodSoft},
    {"warningSoft", &ui::Tokens::warningSoft},
    {"errorSoft", &ui::Tokens::errorSoft},
    {"neutralSoft", &ui::Tokens::neutralSoft},
};

QPalette paletteIn(ui::Scheme scheme)
{
    ui::applyTheme(*qApp, scheme);
    return QApplication::palette();
}

} // namespace

class TstTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadOnEveryGround_data();
    void shouldReadOnEveryGround();
    void shouldReadWhatStandsOnFilledButtons();
    void shouldMakeReadablePalettes_data();
    void shouldMakeReadablePalettes();
    void shouldSwitchAndTellWidgets();
    void shouldUseTheBodyFont();
};

void TstTokens::shouldReadOnEveryGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const auto &[scheme, tokens] : {std::pair("light", &ui::lightTokens()), std::pair("dark", &ui::darkTokens())}) {
        for (const Named &text : kTexts) {
            for (const Named &ground : kGrounds)
                QTest::addRow("%s: %s on %s", scheme, text.name, ground.name) << tokens->*text.colour << tokens->*ground.colour;
        }
    }
}

void TstTokens::shouldReadOnEveryGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);

    const double found = contrast(text, ground);

    QVERIFY2(found >= kLeastForText, qPrintable(QString::number(found)));
}

void TstTokens::shouldReadWhatStandsOnFilledButtons()
{
    for (const ui::Tokens *tokens : {&ui::lightTokens(), &ui::darkTokens()}) {
        QVERIFY(contrast(tokens->onAccent, tokens->accent) >= kLeastForText);
        QVERIFY(contrast(tokens->onAccent, tokens->error) >= kLeastForText);
    }
}

void TstTokens::shouldMakeReadablePalettes_data()
{
    QTest::addColumn<ui::Scheme>("scheme");
    QTest::addColumn<QPalette::ColorGroup>("group");
    for (const auto &[name, group] : {std::pair("active", QPalette::Active), std::pair("inactive", QPalette::Inactive),
                                      std::pair("disabled", QPalette::Disabled)}) {
        QTest::addRow("light, %s", name) << ui::Scheme::Light << group;
        QTest::addRow("dark, %s", name) << ui::Scheme::Dark << group;
    }
}

void TstTokens::shouldMakeReadablePalettes()
{
    QFETCH(ui::Scheme, scheme);
    QFETCH(QPalette::ColorGroup, group);
    using Role = QPalette::ColorRole;
    constexpr Role grounds[] = {Role::Window, Role::Base, Role::AlternateBase, Role::Button, ui::kRailRole};
    constexpr Role texts[] = {Role::WindowText, Role::Text, Role::ButtonText, Role::PlaceholderText, Role::Link,
                              ui::kSecondRole, ui::kErrorRole};

    const QPalette palette = paletteIn(scheme);
    const QPalette views = QApplication::palette("QAbstractItemView");

    for (const Role ground : grounds) {
        for (const Role text : texts) {
            const double found = contrast(palette.color(group, text), palette.color(group, ground));
            QVERIFY2(found >= kLeastForText, qPrintable(u"%1 on %2: %3"_s.arg(text).arg(ground).arg(found)));
        }
    }
    for (const QPalette &selected : {palette, views})
        QVERIFY(contrast(selected.color(group, Role::HighlightedText), selected.color(group, Role::Highlight)) >= kLeastForText);
    QVERIFY(contrast(palette.color(group, Role::ToolTipText), palette.color(group, Role::ToolTipBase)) >= kLeastForText);
}

void TstTokens::shouldSwitchAndTellWidgets()
{
    ui::applyTheme(*qApp, ui::Scheme::Light);
    QWidget widget;
    QCOMPARE(widget.palette().color(QPalette::Window), ui::lightTokens().window);
    QVERIFY(!ui::isDark());
    class Listener : public QObject
    {
    public:
        bool heard = false;
        bool eventFilter(QObject *, QEvent *event) override
        {
            heard |= event->type() == QEvent::PaletteChange;
            return false;
        }
    } listener;
    widget.installEventFilter(&listener);

    ui::applyTheme(*qApp, ui::Scheme::Dark);
    QCoreApplication::processEvents();

    QVERIFY(listener.heard);
    QVERIFY(ui::isDark());
    QCOMPARE(widget.palette().color(QPalette::Window), ui::darkTokens().window);
    QCOMPARE(ui::tokens().accent, ui::darkTokens().accent);
}

void TstTokens::shouldUseTheBodyFont()
{
    ui::applyTheme(*qApp, ui::Scheme::Light);

    QCOMPARE(QApplication::font().pixelSize(), 13);
    QCOMPARE(QApplication::font().families().constFirst(), u"Inter"_s);
}

QTEST_MAIN(TstTokens)
#include "tst_tokens.moc"
