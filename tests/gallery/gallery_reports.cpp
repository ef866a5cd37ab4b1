// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/shots.h"
#include "tests/ui/support/scriptedquestions.h"
#include "ui/context/navigator.h"
#include "ui/pages/pageview.h"
#include "ui/pages/previewpane.h"
#include "ui/pages/reportspage.h"

#include <QComboBox>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gallery {

namespace {

class StillNavigator final : public ui::Navigator
{
public:
    void open(const ui::Place &) override { }
    void back() override { }
    void showDay(const QDate &) override { }
    void say(const QString &, const ui::MessageAction &) override { }
};

// A page with what it needs around it.
class Stand final : public QObject
{
public:
    StillNavigator navigator;
    support::ScriptedQuestions questions;
};

std::unique_ptr<QWidget> page(itemmodels::VaultSession &session)
{
    auto stand = std::make_unique<Stand>();
    auto made = std::make_unique<ui::ReportsPage>(ui::Context {session, stand->navigator, stand->questions});
    stand.release()->setParent(made.get());
    return made;
}

void choose(const QWidget &parent, const QByteArray &report)
{
    auto *list = parent.findChild<QListWidget *>(u"report"_s);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole).toByteArray() == report)
            list->setCurrentRow(row);
    }
}

void wait(QWidget &widget)
{
    auto &page = static_cast<ui::ReportsPage &>(widget);
    (void)QTest::qWaitFor([&page] {
        ui::PageView &view = page.preview().view();
        return page.preview().pages() && !view.pictures().picture(view.page()).isNull();
    }, 30000);
}

} // namespace

void addReportShots(Shots &shots)
{
    constexpr QSize kNarrow(960, 640); // beside the rail, in a window of 1024x700
    constexpr QSize kWide(1220, 840);
    shots.push_back({.name = u"reports"_s, .make = page, .size = kWide, .arrange = wait});
    shots.push_back({.name = u"reports-narrow"_s, .make = page, .size = kNarrow, .arrange = wait});
    shots.push_back({.name = u"reports-200"_s, .make = page, .size = kNarrow, .arrange = wait, .scale = 2});
    shots.push_back({.name = u"reports-failed"_s, .make = page, .size = kNarrow, .arrange = [](QWidget &widget) {
                         static_cast<ui::ReportsPage &>(widget).preview().view().pictures().setProgram(u"no-such-program"_s);
                         (void)QTest::qWaitFor([&widget] { return widget.findChild<QWidget *>(u"previewMessage"_s)->isVisible(); }, 30000);
                     }});
    shots.push_back({.name = u"reports-empty"_s, .make = page, .size = kNarrow, .arrange = wait, .vault = Shot::Vault::Empty});
    shots.push_back({.name = u"reports-register"_s, .make = page, .size = kWide, .arrange = [](QWidget &widget) {
                         choose(widget, "vendors");
                         auto *format = widget.findChild<QComboBox *>(u"format"_s);
                         format->setCurrentIndex(format->findData(QByteArray("xlsx")));
                         wait(widget);
                     }});
    shots.push_back({.name = u"reports-page"_s, .make = page, .size = kWide, .arrange = [](QWidget &widget) {
                         wait(widget);
                         ui::PageView &view = static_cast<ui::ReportsPage &>(widget).preview().view();
                         view.setFit(ui::PageView::Fit::Page);
                         view.goTo(5);
                         view.setFocus();
                         wait(widget);
                     }});
    shots.push_back({.name = u"reports-working"_s, .make = page, .size = kWide, .arrange = [](QWidget &widget) {
                         choose(widget, "activities");
                         (void)QTest::qWaitFor([&widget] { return widget.findChild<QWidget *>(u"previewBusy"_s)->isVisible(); }, 30000);
                     }});
}

} // namespace gallery
