// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/recordtablemodel.h"
#include "models/records/registry.h"
#include "tests/gallery/shots.h"
#include "tests/support/quietwindow.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/dialogs/filterdialog.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/forms/fieldeditor.h"
#include "ui/pages/listpage.h"
#include "ui/pages/listtable.h"

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

const records::RecordType &typeOf(const char *key)
{
    return *records::findType(key);
}

void waitForRows(QWidget &page)
{
    const auto *model = page.findChild<itemmodels::RecordTableModel *>();
    for (int i = 0; i < 100 && model && model->isReading(); ++i)
        QTest::qWait(20);
    QTest::qWait(120);
    if (auto *list = qobject_cast<ui::Page *>(&page))
        list->focusFirst();
}

Shot page(const QString &name, const char *type, const QString &filter = {})
{
    return {.name = name,
            .make = [type, filter](itemmodels::VaultSession &session) {
                auto made = std::make_unique<ui::ListPage>(contextOf(session), typeOf(type));
                if (!filter.isEmpty())
                    made->showFilters(filter);
                return made;
            },
            .size = kPage,
            .arrange = waitForRows};
}

std::vector<core::RecordId> firstOf(itemmodels::VaultSession &session, const char *type, std::size_t count)
{
    auto ids = *session.source().ids(typeOf(type), {});
    ids.resize(std::min(ids.size(), count));
    return ids;
}

template<class Make>
Shot dialog(const QString &name, Make make)
{
    return {.name = name, .make = make, .size = {}, .arrange = [](QWidget &) { QTest::qWait(400); }};
}

void addPages(Shots &shots)
{
    for (const records::RecordType *type : records::recordTypes())
        shots.push_back(page("list-"_L1 + QString::fromLatin1(type->key), type->key.constData()));
    shots.push_back(page(u"list-filtered"_s, "activity", u"organisation=ORG-0001\nstatus!=retired"_s));
    Shot narrow = page(u"list-narrow"_s, "activity", u"organisation=ORG-0001\nstatus!=retired"_s);
    narrow.size = kSmallPage;
    shots.push_back(narrow);
    Shot empty = page(u"list-empty"_s, "vendor");
    empty.vault = Shot::Vault::Empty;
    shots.push_back(empty);
    shots.push_back(page(u"list-nothing-fits"_s, "vendor", u"name~no such name"_s));
    Shot several = page(u"list-several"_s, "vendor");
    several.arrange = [](QWidget &widget) {
        waitForRows(widget);
        widget.findChild<ui::ListTable *>()->selectAll();
        QTest::qWait(120);
    };
    shots.push_back(several);
    Shot large = page(u"list-200"_s, "activity");
    large.scale = 2;
    shots.push_back(large);
    Shot mirrored = page(u"list-right-to-left"_s, "activity", u"status!=retired"_s);
    mirrored.direction = Qt::RightToLeft;
    shots.push_back(mirrored);
}

void addDialogs(Shots &shots)
{
    shots.push_back(dialog(u"list-filter-dialog"_s, [](itemmodels::VaultSession &session) {
        auto made = std::make_unique<ui::FilterDialog>(contextOf(session), typeOf("activity"), std::nullopt, nullptr);
        made->chooseField("status");
        return made;
    }));
    shots.push_back(dialog(u"list-columns-dialog"_s, [](itemmodels::VaultSession &session) {
        return std::make_unique<ui::ColumnsDialog>(typeOf("activity"), itemmodels::ListSettings(session, typeOf("activity")).columns(), nullptr);
    }));
    shots.push_back(dialog(u"list-bulk-dialog"_s, [](itemmodels::VaultSession &session) {
        auto made = std::make_unique<ui::BulkDialog>(contextOf(session), typeOf("activity"), firstOf(session, "activity", 12), nullptr);
        made->editor()->setValue(records::Value::of(u"retired"_s));
        Q_EMIT made->editor()->edited();
        return made;
    }));
    shots.push_back(dialog(u"list-merge-dialog"_s, [](itemmodels::VaultSession &session) {
        return std::make_unique<ui::MergeDialog>(contextOf(session), typeOf("vendor"), firstOf(session, "vendor", 3), nullptr);
    }));
    shots.push_back(dialog(u"list-name-dialog"_s, [](itemmodels::VaultSession &) {
        return std::make_unique<ui::NameDialog>(u"Save these filters"_s, u"Name"_s, u"My reviews"_s, nullptr);
    }));
    shots.push_back(dialog(u"list-progress-dialog"_s, [](itemmodels::VaultSession &) {
        auto made = std::make_unique<ui::ProgressDialog>(nullptr, u"Changing"_s, 100);
        made->setAttribute(Qt::WA_DeleteOnClose, false);
        made->setDone(40);
        return made;
    }));
}

} // namespace

void addListShots(Shots &shots)
{
    addPages(shots);
    addDialogs(shots);
}

} // namespace gallery
