// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/shots.h"
#include "tests/support/cnilregister.h"
#include "tests/support/files.h"
#include "tests/support/freeregisters.h"
#include "tests/support/quietwindow.h"
#include "tests/support/workbooks.h"
#include "ui/pages/importpage.h"

#include <QAction>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gallery {

namespace {

constexpr QSize kPage {1240, 852}; // what rail and top bar leave of 1440 x 900
constexpr QSize kSmallPage {968, 652}; // and of 1024 x 700

ui::Context contextOf(itemmodels::VaultSession &session)
{
    static support::QuietNavigator navigator;
    static support::PreparedQuestions questions;
    return {session, navigator, questions};
}

void waitFor(QWidget &page, const char *name)
{
    for (int i = 0; i < 200; ++i) {
        QTest::qWait(20);
        auto *part = page.findChild<QWidget *>(QString::fromLatin1(name));
        auto *cancel = page.findChild<QWidget *>(u"cancelWork"_s);
        if (part && part->isVisible() && !cancel->isVisible())
            break;
    }
    QTest::qWait(60);
}

// Reads the file and goes on `steps` times; then waits for the part of that name.
Shot shot(const QString &name, const QString &file, const QByteArray &content, const char *part, int steps = 0)
{
    static QTemporaryDir folder;
    const QString path = folder.filePath(file);
    (void)support::writeFile(path, content);
    return {.name = name,
            .make = [](itemmodels::VaultSession &session) { return std::make_unique<ui::ImportPage>(contextOf(session)); },
            .size = kPage,
            .arrange = [path, part, steps](QWidget &widget) {
                auto &page = static_cast<ui::ImportPage &>(widget);
                page.readFile(path);
                for (int i = 0; i < steps; ++i) {
                    waitFor(page, i == 0 ? "columns" : "preview");
                    QTest::keyClick(&page, Qt::Key_Return, Qt::ControlModifier);
                }
                waitFor(page, part);
                if (auto *table = page.findChild<QTableView *>(QString::fromLatin1(part)); table && table->model()->rowCount() > 4)
                    table->setCurrentIndex(table->model()->index(4, 0));
                QTest::qWait(60);
            }};
}

} // namespace

void addImportShots(Shots &shots)
{
    const QByteArray german = support::xlsxOf({{u"Verzeichnis"_s, support::kGermanRegister}});
    QList<QStringList> half = support::kEnglishRegister;
    half += QStringList {{}, u"A row without a name"_s};
    shots.push_back({.name = u"import-start"_s,
                     .make = [](itemmodels::VaultSession &session) { return std::make_unique<ui::ImportPage>(contextOf(session)); },
                     .size = kPage,
                     .arrange = [](QWidget &page) { static_cast<ui::Page &>(page).focusFirst(); }});
    shots.push_back(shot(u"import-columns"_s, u"verzeichnis.xlsx"_s, german, "columns"));
    Shot narrow = shot(u"import-columns-narrow"_s, u"verzeichnis.xlsx"_s, german, "columns");
    narrow.size = kSmallPage;
    shots.push_back(narrow);
    shots.push_back(shot(u"import-preview"_s, u"verzeichnis.xlsx"_s, german, "preview", 1));
    shots.push_back(shot(u"import-refused"_s, u"register.xlsx"_s, support::xlsxOf({{u"Register"_s, half}}), "preview", 1));
    shots.push_back(shot(u"import-forms"_s, u"registre.ods"_s, support::odsOf(support::cnilRegister()), "preview"));
    shots.push_back(shot(u"import-text"_s, u"alt.csv"_s, "T\xE4tigkeit;Zweck\nLohnabrechnung;Geh\xE4lter zahlen\n", "readText"));
    shots.push_back(shot(u"import-done"_s, u"verzeichnis.xlsx"_s, german, "importDone", 2));
    Shot mirrored = shot(u"import-right-to-left"_s, u"verzeichnis.xlsx"_s, german, "columns");
    mirrored.direction = Qt::RightToLeft;
    shots.push_back(mirrored);
}

} // namespace gallery
