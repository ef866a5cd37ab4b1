// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/filter.h"
#include "models/records/registry.h"
#include "models/records/threewaymerge.h"
#include "tests/gallery/shots.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/historydialog.h"
#include "ui/forms/recorddraft.h"
#include "ui/forms/recordform.h"
#include "ui/pages/contextpane.h"
#include "ui/pages/recordpage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using records::AnswerState;
using records::Value;

namespace gallery {

namespace {

class Nowhere final : public ui::Navigator
{
public:
    void open(const ui::Place &) override { }
    void back() override { }
    void showDay(const QDate &) override { }
    void say(const QString &, const ui::MessageAction &) override { }
};

class Unasked final : public ui::Questions
{
public:
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override { return false; }
    Leave leaveUnsaved(QWidget *, const QString &) override { return Leave::Discard; }
    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }
    void tell(QWidget *, const core::Error &) override { }
};

ui::Context contextOf(itemmodels::VaultSession &session)
{
    static Nowhere navigator;
    static Unasked questions;
    return {session, navigator, questions};
}

using Page = ui::RecordPage;

std::unique_ptr<QWidget> pageOf(itemmodels::VaultSession &session, const QByteArray &type, core::RecordId id, const QByteArray &field)
{
    const ui::Place place {.kind = ui::Place::Kind::Record, .type = type, .record = id, .field = field};
    return std::make_unique<Page>(contextOf(session), place, nullptr);
}

core::RecordId idOf(itemmodels::VaultSession &session, const QString &reference)
{
    return session.source().idOf(reference).value_or(core::kNoRecord);
}

Shot aShot(const QString &name, const QByteArray &type, const QString &reference, const QByteArray &field, std::function<void(Page &)> arrange = {})
{
    const auto make = [type, reference, field](itemmodels::VaultSession &session) { return pageOf(session, type, idOf(session, reference), field); };
    const auto settle = [arrange](QWidget &widget) {
        auto &page = static_cast<Page &>(widget);
        page.focusFirst();
        if (arrange)
            arrange(page);
        QTest::qWait(600); // what follows a change
    };
    return {.name = u"record-"_s + name, .make = make, .arrange = settle};
}

Shot aNew(const QString &name, const QByteArray &type)
{
    const auto make = [type](itemmodels::VaultSession &session) -> std::unique_ptr<QWidget> {
        return std::make_unique<Page>(contextOf(session), ui::Place {.kind = ui::Place::Kind::NewRecord, .type = type}, nullptr);
    };
    const auto settle = [](QWidget &widget) {
        static_cast<Page &>(widget).focusFirst();
        QTest::qWait(600);
    };
    return {.name = u"record-"_s + name, .make = make, .arrange = settle};
}

Value &answer(records::Record &record, const char *field)
{
    return record.values[std::size_t(record.type().fieldIndex(field))];
}

// An activity with a history, an approval and a change since.
std::unique_ptr<QWidget> worked(itemmodels::VaultSession &session)
{
    const records::RecordType &type = *records::findType("activity");
    auto record = session.load(type, idOf(session, u"PA-0009"_s));
    if (!record)
        return {};
    answer(*record, "status") = Value::of(u"approved"_s);
    auto saved = session.save(*record);
    if (saved)
        (void)session.approve(*saved);
    saved = session.load(type, record->header.id);
    if (saved) {
        answer(*saved, "recipients").state = AnswerState::SoFar;
        answer(*saved, "people_per_year") = Value::of(250000.0);
        (void)session.save(*saved);
    }
    return pageOf(session, "activity", record->header.id, "purposes.1.basis");
}

std::unique_ptr<QWidget> conflict(itemmodels::VaultSession &session)
{
    const records::RecordType &type = *records::findType("vendor");
    auto theirs = session.load(type, idOf(session, u"V-0001"_s));
    if (!theirs)
        return {};
    records::Record mine = *theirs;
    const records::Values base = theirs->values;
    answer(mine, "description") = Value::of(u"Delivers the pages of the product and keeps attackers away from them, in all regions."_s);
    answer(*theirs, "description") = Value::of(u"Content delivery and protection.\nReviewed with the security team on Monday."_s);
    answer(mine, "country") = Value::none();
    answer(*theirs, "country") = Value::of(u"US"_s);
    theirs->header.changedBy = u"Grace Hopper"_s;
    auto merge = records::mergeChanges(type, base, mine.values, theirs->values, theirs->header.nextRow);
    return std::make_unique<ui::ConflictDialog>(contextOf(session), *theirs, std::move(merge), nullptr);
}

std::unique_ptr<QWidget> history(itemmodels::VaultSession &session)
{
    const auto page = worked(session);
    const records::RecordType &type = *records::findType("activity");
    auto steps = session.history(type, idOf(session, u"PA-0009"_s));
    if (!steps)
        return {};
    ui::HistoryDialog::Hooks hooks;
    hooks.canRestore = [](const records::Difference &) { return true; };
    auto dialog = std::make_unique<ui::HistoryDialog>(contextOf(session), type, u"Security, fraud and abuse detection"_s, std::move(*steps), hooks, nullptr);
    return dialog;
}

void type(Page &page, const char *field, const QString &text)
{
    page.form()->goTo(field);
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void openWhy(Page &page)
{
    for (auto *why : page.findChildren<QAbstractButton *>(u"why"_s))
        why->setChecked(true);
}

// Every place that the register proposes is taken, and several are about to get one outcome.
void openNothingFound(Page &page)
{
    const auto shown = [&page](const char *name) {
        auto *button = page.findChild<QAbstractButton *>(QString::fromLatin1(name));
        return button && button->isVisible() ? button : nullptr;
    };
    (void)QTest::qWaitFor([&] { return shown("takeAll") || shown("nothingFound"); }, 30000);
    for (const char *name : {"takeAll", "nothingFound"}) {
        if (auto *button = shown(name))
            button->click();
    }
}

// Requests show more than their answers.
void addRequestShots(Shots &shots)
{
    shots.push_back(aShot(u"request"_s, "request", u"DSR-2026-0004"_s, {}));
    shots.push_back(aShot(u"request-why"_s, "request", u"DSR-2026-0003"_s, {}, &openWhy));
    shots.push_back(aShot(u"request-extended"_s, "request", u"DSR-2026-0005"_s, {}, &openWhy));
    shots.push_back(aShot(u"request-closed"_s, "request", u"DSR-2026-0007"_s, {}));
    shots.push_back(aShot(u"request-searches"_s, "request", u"DSR-2026-0001"_s, "searches"));
    shots.push_back(aShot(u"request-nothing-found"_s, "request", u"DSR-2026-0001"_s, "searches", &openNothingFound));
    shots.push_back(aShot(u"request-recipients"_s, "request", u"DSR-2026-0004"_s, "recipients_told"));
    Shot narrow = aShot(u"request-narrow"_s, "request", u"DSR-2026-0003"_s, {}, &openWhy);
    narrow.size = {824, 654};
    shots.push_back(narrow);
    Shot mirrored = aShot(u"request-rtl"_s, "request", u"DSR-2026-0005"_s, {}, &openWhy);
    mirrored.direction = Qt::RightToLeft;
    shots.push_back(mirrored);
    shots.push_back({.name = u"record-request-past"_s, .make = [](itemmodels::VaultSession &session) {
        const core::RecordId id = idOf(session, u"DSR-2026-0004"_s);
        session.showDay(session.clockDay().addDays(-1));
        return pageOf(session, "request", id, {});
    }});
}

} // namespace

void addRecordShots(Shots &shots)
{
    addRequestShots(shots);
    shots.push_back({.name = u"record-worked"_s, .make = &worked, .arrange = [](QWidget &page) {
        static_cast<Page &>(page).focusFirst();
        QTest::qWait(600);
    }});
    shots.push_back(aShot(u"activity"_s, "activity", u"PA-0001"_s, "purposes.1.basis"));
    shots.push_back(aShot(u"activity-general"_s, "activity", u"PA-0001"_s, {}));
    shots.push_back(aShot(u"activity-data"_s, "activity", u"PA-0001"_s, "data_items.1.data_category"));
    shots.push_back(aShot(u"activity-parties"_s, "activity", u"PA-0001"_s, "joint_controllers"));
    shots.push_back(aShot(u"activity-risk"_s, "activity", u"PA-0001"_s, "risk_likely"));
    shots.push_back(aShot(u"vendor"_s, "vendor", u"V-0001"_s, "services.1.name"));
    shots.push_back(aShot(u"vendor-documents"_s, "vendor", u"V-0001"_s, "documents"));
    shots.push_back(aShot(u"transfer"_s, "transfer", u"T-0001"_s, "safeguards.1.mechanism"));
    shots.push_back(aShot(u"notice"_s, "notice", u"N-0001"_s, "cookies"));
    shots.push_back(aShot(u"attachments"_s, "vendor", u"V-0001"_s, "attachments"));
    shots.push_back(aShot(u"retention"_s, "retention_rule", u"RR-0001"_s, "period",
                          [](Page &page) { type(page, "period", u"6 months after the contract ends"_s); }));
    shots.push_back(aShot(u"wrong-input"_s, "retention_rule", u"RR-0001"_s, "period", [](Page &page) {
        type(page, "period", u"ten working days"_s);
        page.form()->goTo("archive_period");
    }));
    shots.push_back(aShot(u"pick"_s, "activity", u"PA-0001"_s, "function", [](Page &page) { type(page, "function", u"s"_s); }));
    shots.push_back(aShot(u"pick-new"_s, "activity", u"PA-0001"_s, "owner", [](Page &page) { type(page, "owner", u"Grace Hopper"_s); }));
    shots.push_back(aShot(u"pick-row"_s, "vendor", u"V-0001"_s, "services.1.contract", [](Page &page) { type(page, "services.1.contract", u"Frame agreement"_s); }));
    shots.push_back(aShot(u"pick-kept"_s, "activity", u"PA-0001"_s, "status", [](Page &page) { type(page, "status", u"appr"_s); }));
    shots.push_back(aShot(u"invalid"_s, "retention_rule", u"RR-0001"_s, "name", [](Page &page) {
        page.form()->goTo("name");
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QTest::keySequence(line, QKeySequence::SelectAll);
        QTest::keyClick(line, Qt::Key_Delete);
        (void)page.save();
    }));
    shots.push_back(aShot(u"pasted"_s, "activity", u"PA-0001"_s, "notes", [](Page &page) {
        page.form()->goTo("notes");
        QApplication::clipboard()->setText(u"Asked the team.\u0007 Answer due on Monday."_s);
        QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
    }));
    shots.push_back(aShot(u"long"_s, "vendor", u"V-0001"_s, "name", [](Page &page) {
        const records::RecordType &vendor = *records::findType("vendor");
        page.draft()->set({vendor.fieldIndex("name")}, Value::of(u"Merchant of record for payments by card and by invoice "_s.repeated(8)));
        page.draft()->set({vendor.fieldIndex("description")}, Value::of(u"Takes payments, pays taxes, and answers questions about both.\n"_s.repeated(24)));
        page.form()->checkNow();
    }));
    shots.push_back(aNew(u"new"_s, "activity"));
    shots.push_back(aNew(u"new-contact"_s, "contact"));
    shots.push_back({.name = u"record-missing"_s, .make = [](itemmodels::VaultSession &session) { return pageOf(session, "vendor", core::RecordId {99999}, {}); }});
    Shot narrow = aShot(u"narrow"_s, "activity", u"PA-0001"_s, "purposes.1.basis");
    narrow.size = {824, 654}; // what a window of 1024 by 700 leaves
    shots.push_back(narrow);
    Shot details = aShot(u"details"_s, "activity", u"PA-0009"_s, {}, [](Page &page) { page.findChild<QAbstractButton *>(u"details"_s)->click(); });
    details.size = narrow.size;
    shots.push_back(details);
    Shot large = aShot(u"200"_s, "activity", u"PA-0001"_s, "purposes.1.basis");
    large.scale = 2;
    shots.push_back(large);
    Shot mirrored = aShot(u"rtl"_s, "activity", u"PA-0001"_s, "purposes.1.basis");
    mirrored.direction = Qt::RightToLeft;
    shots.push_back(mirrored);
    shots.push_back({.name = u"record-conflict"_s, .make = &conflict, .size = {}});
    shots.push_back({.name = u"record-history"_s, .make = &history, .size = {}});
}

} // namespace gallery
