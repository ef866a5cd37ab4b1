// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/records/organisation/organisation.h"
#include "models/records/request/request.h"
#include "models/records/system/system.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/attachments.h"
#include "tests/ui/record/recordhost.h"
#include "tests/ui/support/accessiblenames.h"
#include "ui/forms/linkline.h"
#include "ui/forms/sectionlead.h"
#include "ui/pages/recordpanels.h"
#include "ui/pages/request/partcard.h"
#include "ui/pages/request/stepbar.h"
#include "ui/pages/request/timeline.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tag.h"

#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using records::Choice;
using records::Record;
using records::Request;
using records::RequestPart;
using records::Value;

namespace {

QDate day(const char *iso)
{
    return QDate::fromString(QLatin1StringView(iso), Qt::ISODate);
}

Choice code(const char *code)
{
    return {QString::fromLatin1(code)};
}

RequestPart part(const char *type, const char *law = "gdpr")
{
    RequestPart part;
    part.type = code(type);
    part.law = code(law);
    return part;
}

// Received on 2 November 2026 in Berlin.
Request request(std::vector<RequestPart> parts)
{
    Request request;
    request.received = records::Instant {QDateTime({2026, 11, 2}, {9, 0}, Qt::UTC), "Europe/Berlin"};
    request.state = code("in-progress");
    request.parts = records::Answers<RequestPart>::complete(std::move(parts));
    return request;
}

} // namespace

// What a request shows above its fields, on the page that all records share.
class TstRequestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldShowTheEarliestPartFirst();
    void shouldSayAllThatTheBarShows();
    void shouldTellOfWaitingThatGoesOn();
    void shouldSayWhyByKeyboard();
    void shouldFollowTheAnswers();
    void shouldSayWhatIsMissingForADate();
    void shouldTakeTheNextStep();
    void shouldNameWhatStandsInTheWay();
    void shouldOfferTheOtherSteps();
    void shouldBeginALetterFromTheTop();
    void shouldRemarkAtTheFieldWhatTheRulesFind();
    void shouldCloseARequest();
    void shouldLeaveTheAccentToSaving();
    void shouldTakeOnePlaceToSearchByAKey();
    void shouldTakeAllPlacesAtOnce();
    void shouldMarkSeveralPlacesAsSearchedByKeyboard();
    void shouldWantAReasonWhereNothingWasFound();
    void shouldShowAnIssuedLetterAsItIs();
    void shouldProposeTheRecipients();
    void shouldFollowTheRegister();
    void shouldOfferNothingOnAnEarlierDay();
    void shouldNameEveryControl();
    void shouldFitASmallWindow();
    void shouldPaintInBothDirections();
    void shouldLeaveOtherTypesAlone();

private:
    Record open(const Request &content, const QByteArray &field = {});
    void makeRegister();
    void chooseSection(const QByteArray &field);
    [[nodiscard]] QStringList timelines() const;
    template<class Widget>
    [[nodiscard]] Widget &find(const char *name) const
    {
        auto *found = m_host->page->findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget %s", name);
        return *found;
    }

    std::unique_ptr<support::RecordHost> m_host;
};

void TstRequestPage::init()
{
    m_host = std::make_unique<support::RecordHost>();
    m_host->vault.clock().set(QDateTime({2026, 11, 16}, {9, 0}, Qt::UTC));
    QVERIFY_RESULT(m_host->session().setZone("Europe/Berlin"));
}

Record TstRequestPage::open(const Request &content, const QByteArray &field)
{
    records::Organisation house;
    house.name = u"House"_s;
    house.holidayRegion = u"DE"_s;
    Request request = content;
    request.organisation = records::Link {m_host->vault.save(records::organisationType(), house).header.id};
    const Record stored = m_host->vault.save(records::requestType(), request);
    m_host->open(stored, field);
    return stored;
}

// An activity with a system and a vendor that receives the data.
void TstRequestPage::makeRegister()
{
    records::System system;
    system.name = u"Ticket system"_s;
    records::Vendor vendor;
    vendor.name = u"Sparrow Mail"_s;
    records::Activity activity;
    activity.name = u"Support"_s;
    const records::Link systemLink {m_host->vault.save(records::systemType(), system).header.id};
    records::VendorUse use;
    use.vendor = records::Link {m_host->vault.save(records::vendorType(), vendor).header.id};
    activity.systems = records::Answers<records::Link>::complete({systemLink});
    activity.vendors = records::Answers<records::VendorUse>::complete({use});
    (void)m_host->vault.save(records::activityType(), activity);
}

void TstRequestPage::chooseSection(const QByteArray &field)
{
    QVERIFY(m_host->form().goTo(field));
}

QStringList TstRequestPage::timelines() const
{
    QStringList words;
    for (const auto *line : m_host->page->findChildren<ui::Timeline *>())
        words += line->isVisible() ? line->accessibleName() : QString();
    return words;
}

void TstRequestPage::shouldShowTheEarliestPartFirst()
{
    open(request({part("erasure"), part("opt-out", "ccpa"), part("access")}));

    const QStringList shown = timelines();
    QCOMPARE(shown.size(), 2); // those that run alike are told together
    QVERIFY2(shown[0].startsWith(u"Opt out of sale or sharing (CCPA) · CCPA"_s), qPrintable(shown[0]));
    QVERIFY2(shown[1].startsWith(u"Erasure, access · EU GDPR"_s), qPrintable(shown[1]));
}

void TstRequestPage::shouldSayAllThatTheBarShows()
{
    Request content = request({part("access")});
    content.extensionReason = code("complexity");
    content.extensionToldOn = day("2026-11-10");
    open(content);

    const QString said = timelines().value(0);
    QVERIFY2(said.contains(u"received 2 Nov 2026"_s), qPrintable(said));
    QVERIFY2(said.contains(u"due 2 Feb 2027"_s), qPrintable(said));
    QVERIFY2(said.contains(u"extended, was due 2 Dec 2026"_s), qPrintable(said));
    QVERIFY2(said.contains(u"78 day"_s), qPrintable(said));
}

void TstRequestPage::shouldTellOfWaitingThatGoesOn()
{
    Request content = request({part("know", "ccpa"), part("access")});
    content.identityDoubt = u"another address"_s;
    content.identityAskedOn = day("2026-11-05");
    open(content);

    const QString said = timelines().join(u'\n');

    QVERIFY2(said.contains(u"waiting for identity since 5 Nov 2026"_s), qPrintable(said));
    QVERIFY2(said.contains(u"were it settled today, due "_s), qPrintable(said)); // where the law stops the clock
}

void TstRequestPage::shouldSayWhyByKeyboard()
{
    open(request({part("access")}));
    auto &why = find<QPushButton>("why");
    auto &steps = find<QWidget>("steps");
    QVERIFY(!steps.isVisible());

    why.setFocus();
    m_host->key(Qt::Key_Space);

    QVERIFY(steps.isVisible());
    QStringList words;
    for (const auto *label : steps.findChildren<QLabel *>())
        words += label->text();
    const QString all = words.join(u'\n');
    QVERIFY2(all.contains(u"12(3)"_s), qPrintable(all));
    QVERIFY2(all.contains(u"as of "_s), qPrintable(all));
    QVERIFY2(all.contains(u"2 Dec 2026"_s), qPrintable(all));

    m_host->key(Qt::Key_Space);
    QVERIFY(!steps.isVisible());
}

void TstRequestPage::shouldFollowTheAnswers()
{
    open(request({part("access")}));
    const QString before = timelines().value(0);
    find<QPushButton>("why").setFocus();

    const auto address = records::addressOf(records::requestType(), "parts.1.law");
    m_host->draft().set(*address, Value::of(u"uk-gdpr"_s));

    QTRY_VERIFY(timelines().value(0) != before);
    QVERIFY(timelines().value(0).contains(u"UK GDPR"_s));
    QCOMPARE(m_host->focus()->objectName(), u"why"_s);
}

void TstRequestPage::shouldSayWhatIsMissingForADate()
{
    RequestPart unlawful;
    unlawful.type = code("access");
    open(request({unlawful}));

    QCOMPARE(timelines().join(u""_s), QString());
    QVERIFY(!find<QPushButton>("why").isVisible());
    QStringList words;
    for (const auto *label : find<ui::PartCard>("part").findChildren<QLabel *>())
        words += label->text();
    QVERIFY2(words.join(u'\n').contains(u"by which law"_s), qPrintable(words.join(u'\n')));
}

void TstRequestPage::shouldTakeTheNextStep()
{
    Request content = request({part("access")});
    content.state = code("received");
    open(content);
    auto &next = find<QPushButton>("nextStep");
    QVERIFY2(next.text().endsWith(u"Begin the work"_s), qPrintable(next.text()));

    next.setFocus();
    m_host->key(Qt::Key_Space);

    QCOMPARE(m_host->answer("state").as<QString>(), u"in-progress"_s);
    QTRY_VERIFY(next.text().endsWith(u"Mark as answered"_s));
    m_host->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_host->answer("state").as<QString>(), u"received"_s);
}

void TstRequestPage::shouldNameWhatStandsInTheWay()
{
    open(request({part("access")}));
    auto &next = find<QPushButton>("nextStep");

    next.setFocus();
    m_host->key(Qt::Key_Space);

    QCOMPARE(m_host->answer("state").as<QString>(), u"in-progress"_s);
    const auto *line = qobject_cast<ui::LinkLine *>(m_host->focus());
    QVERIFY(line);
    QVERIFY2(line->accessibleName().contains(u"Outcome"_s), qPrintable(line->accessibleName()));
    m_host->key(Qt::Key_Return);
    QVERIFY(m_host->editor());
    QCOMPARE(m_host->editor()->field().name, "outcome"_ba);
}

void TstRequestPage::shouldBeginALetterFromTheTop()
{
    open(request({part("access")}));

    find<QPushButton>("letterFromHere").click();

    QCOMPARE(m_host->navigator.places.back().kind, ui::Place::Kind::Letter);
    open(request({part("access", "lgpd")}));
    QVERIFY(!find<QPushButton>("letterFromHere").isVisible()); // there are no letters for that law
}

void TstRequestPage::shouldOfferTheOtherSteps()
{
    open(request({part("access")}));
    const QMenu *menu = find<QToolButton>("otherSteps").menu();
    const auto all = menu->actions();
    const auto extended = std::find_if(all.begin(), all.end(), [](const QAction *action) { return action->text().startsWith(u"Extend the time"_s); });
    QVERIFY(extended != all.end());

    (*extended)->trigger();

    QCOMPARE(m_host->answer("state").as<QString>(), u"in-progress"_s);
    const auto *line = qobject_cast<ui::LinkLine *>(m_host->focus());
    QVERIFY(line);
    QVERIFY2(line->accessibleName().contains(u"reason"_s), qPrintable(line->accessibleName()));
}

void TstRequestPage::shouldRemarkAtTheFieldWhatTheRulesFind()
{
    Request content = request({part("access")});
    content.received = records::Instant {QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC), "Europe/Berlin"};
    open(content, "received");
    const auto remark = [this] {
        const auto *words = m_host->editor()->parentWidget()->findChild<QLabel *>(u"remark"_s);
        return words && words->isVisible() ? words->text() : QString();
    };

    QTRY_COMPARE(remark(), u"This day has not come yet (Art. 12(3), 11 CCR 7021)"_s);
    QVERIFY(m_host->editor()->accessibleDescription().contains(u"has not come"_s));
    QCOMPARE(m_host->form().stateOf(0).problems, 0); // it may stand
    QVERIFY(m_host->page->save());

    m_host->key(Qt::Key_A, Qt::ControlModifier);
    m_host->type(u"15 Nov 2026 9:00"_s);
    m_host->key(Qt::Key_Return);
    QTRY_COMPARE(remark(), QString());
}

void TstRequestPage::shouldCloseARequest()
{
    RequestPart answered = part("access");
    answered.outcome = code("granted");
    answered.answeredOn = day("2026-11-12");
    open(request({answered}));
    auto &next = find<QPushButton>("nextStep");

    next.setFocus();
    m_host->key(Qt::Key_Space);
    QCOMPARE(m_host->answer("state").as<QString>(), u"answered"_s);
    QTRY_COMPARE(next.text(), u"Close the request"_s);
    m_host->key(Qt::Key_Space);

    QCOMPARE(m_host->answer("closed_on").as<QDate>(), day("2026-11-16"));
    QTRY_VERIFY(!next.isVisible());
    QVERIFY(m_host->page->save());
    QCOMPARE(m_host->answer("due_on").state, records::AnswerState::None);
}

void TstRequestPage::shouldLeaveTheAccentToSaving()
{
    open(request({part("access")}));
    auto &next = find<QPushButton>("nextStep");
    QCOMPARE(ui::buttonKind(&next), ui::ButtonKind::Primary);

    m_host->draft().set(*records::addressOf(records::requestType(), "notes"), Value::of(u"x"_s));

    QTRY_COMPARE(ui::buttonKind(&next), ui::ButtonKind::Secondary);
}

void TstRequestPage::shouldTakeOnePlaceToSearchByAKey()
{
    makeRegister();
    open(request({part("access")}));
    chooseSection("searches");
    auto &plan = find<ui::SectionLead>("searchPlan");
    auto &table = *plan.findChild<QTableView *>(u"proposals"_s);
    QTRY_COMPARE(table.model()->rowCount(), 3);
    QCOMPARE(table.model()->index(0, 0).data().toString(), u"Support"_s);
    QVERIFY(!table.model()->index(1, 2).data().toString().isEmpty());

    table.setFocus();
    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Return);

    const auto searches = m_host->draft().record().as<Request>().searches;
    QCOMPARE(searches.items().size(), 1U);
    QVERIFY(searches.items().front().system.hasValue());
    QCOMPARE(table.model()->rowCount(), 2);
    QVERIFY(m_host->focus() == &table);
    m_host->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_host->draft().record().as<Request>().searches.empty());
    QTRY_COMPARE(table.model()->rowCount(), 3);
}

void TstRequestPage::shouldTakeAllPlacesAtOnce()
{
    makeRegister();
    open(request({part("access")}));
    chooseSection("searches");
    auto &plan = find<ui::SectionLead>("searchPlan");
    auto &all = *plan.findChild<QPushButton *>(u"takeAll"_s);
    QTRY_VERIFY(all.isVisible());

    all.setFocus();
    m_host->key(Qt::Key_Space);

    QCOMPARE(m_host->draft().record().as<Request>().searches.items().size(), 3U);
    QVERIFY(!all.isVisible());
    QVERIFY(m_host->focus() && m_host->focus()->isVisible());
    m_host->draft().undoStack().undo();
    QVERIFY(m_host->draft().record().as<Request>().searches.empty());
}

void TstRequestPage::shouldMarkSeveralPlacesAsSearchedByKeyboard()
{
    // GIVEN a request with three places to search, none of them searched
    makeRegister();
    open(request({part("access")}));
    chooseSection("searches");
    QTRY_VERIFY(find<QPushButton>("takeAll").isVisible());
    find<QPushButton>("takeAll").click();
    auto &nothing = find<QPushButton>("nothingFound");
    QVERIFY2(nothing.isVisible() && nothing.text().contains(u"3 open place"_s), qPrintable(nothing.text()));

    // WHEN two of them are marked
    nothing.setFocus();
    m_host->key(Qt::Key_Space);
    auto *dialog = m_host->page->findChild<QDialog *>(u"nothingFoundDialog"_s);
    QVERIFY(dialog);
    QApplication::setActiveWindow(dialog);
    m_host->key(Qt::Key_Space); // not the first
    auto *reason = dialog->findChildren<QPlainTextEdit *>().value(0);
    QVERIFY(reason);
    reason->setFocus();
    m_host->type(u"Searched by name"_s);
    find<QPushButton>("markSearched").setFocus();
    m_host->key(Qt::Key_Space);

    // THEN they have one outcome, which goes with one undo
    auto searches = m_host->draft().record().as<Request>().searches.items();
    QVERIFY(searches[0].found.isUnknown());
    for (const std::size_t row : {1U, 2U}) {
        QVERIFY(searches[row].found.isNone());
        QCOMPARE(searches[row].nothingFoundBecause.value(), u"Searched by name"_s);
        QCOMPARE(searches[row].searchedOn.value(), day("2026-11-16"));
        QCOMPARE(searches[row].actions.items().front(), code("nothing-found"));
    }
    QVERIFY2(nothing.text().contains(u"1 open place"_s), qPrintable(nothing.text()));
    m_host->draft().undoStack().undo();
    searches = m_host->draft().record().as<Request>().searches.items();
    QCOMPARE(searches.size(), 3U);
    QVERIFY(searches[1].found.isUnknown() && searches[2].found.isUnknown() && searches[2].searchedOn.isUnknown());
}

void TstRequestPage::shouldWantAReasonWhereNothingWasFound()
{
    makeRegister();
    open(request({part("access")}));
    chooseSection("searches");
    QTRY_VERIFY(find<QPushButton>("takeAll").isVisible());
    find<QPushButton>("takeAll").click();
    find<QPushButton>("nothingFound").click();
    auto *dialog = m_host->page->findChild<QDialog *>(u"nothingFoundDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(support::controlsWithoutName(*dialog).join(u'\n'), QString());
    QCOMPARE(support::controlsCutOff(*dialog).join(u'\n'), QString());

    find<QPushButton>("markSearched").click();

    QVERIFY(dialog->isVisible());
    QVERIFY(m_host->draft().record().as<Request>().searches.items().front().found.isUnknown());
    dialog->reject();
    QCOMPARE(m_host->draft().record().as<Request>().searches.items().size(), 3U);
}

// What was sent can be read, and neither changed nor taken out; the message below it can.
void TstRequestPage::shouldShowAnIssuedLetterAsItIs()
{
    records::RequestMessage letter;
    letter.kind = code("answer");
    letter.direction = code("out");
    letter.at = records::Instant {QDateTime({2026, 11, 12}, {9, 0}, Qt::UTC), "Europe/Berlin"};
    letter.text = u"Dear Anna"_s;
    const auto pdf = storage::Attachments(m_host->session().vault().connection()).add("%PDF");
    QVERIFY(pdf);
    letter.attachment = records::Attachment {u"DSR-2026-0001-answer-en.pdf"_s, pdf->sha256};
    records::RequestMessage reply;
    reply.kind = code("reply");
    reply.text = u"Thank you"_s;
    Request content = request({part("access")});
    content.messages = records::Answers<records::RequestMessage>::complete({letter, reply});
    open(content);
    const auto textOf = [this](int row) {
        const QByteArray path = "messages." + QByteArray::number(row) + ".text";
        if (m_host->go(path)) {
            m_host->key(Qt::Key_End, Qt::ControlModifier);
            m_host->type(u" so much"_s);
        }
        return m_host->draft().record().as<Request>().messages.items()[std::size_t(row) - 1].text.value();
    };

    QCOMPARE(textOf(1), u"Dear Anna"_s);
    QVERIFY(find<QLabel>("settled").isVisible());
    QVERIFY(find<QLabel>("settled").text().contains(u"write another letter"_s));
    auto *table = m_host->page->findChild<QWidget *>(u"messages"_s)->findChild<QTableView *>();
    table->setFocus();
    m_host->key(Qt::Key_Delete);
    QCOMPARE(m_host->draft().record().as<Request>().messages.items().size(), 2U);

    QCOMPARE(textOf(2), u"Thank you so much"_s);
    QVERIFY(!find<QLabel>("settled").isVisible());
    QVERIFY(m_host->page->save());
}

void TstRequestPage::shouldProposeTheRecipients()
{
    makeRegister();
    open(request({part("erasure")}));
    chooseSection("recipients_told");
    auto &panel = find<ui::SectionLead>("recipientsToTell");
    auto &table = *panel.findChild<QTableView *>(u"proposals"_s);
    QTRY_COMPARE(table.model()->rowCount(), 1);
    QCOMPARE(table.model()->index(0, 0).data().toString(), u"Sparrow Mail"_s);

    table.setFocus();
    m_host->key(Qt::Key_Insert);

    const auto told = m_host->draft().record().as<Request>().recipientsTold;
    QCOMPARE(told.items().size(), 1U);
    QVERIFY(told.items().front().action.is(code("erase")));
    QVERIFY(told.items().front().state.is(code("pending")));
    QVERIFY(!panel.isVisible());
}

void TstRequestPage::shouldFollowTheRegister()
{
    open(request({part("access")}));
    chooseSection("searches");
    auto &table = *find<ui::SectionLead>("searchPlan").findChild<QTableView *>(u"proposals"_s);
    QTRY_VERIFY(find<ui::SectionLead>("searchPlan").isVisible());
    QCOMPARE(table.model()->rowCount(), 0);

    makeRegister();

    QTRY_COMPARE(table.model()->rowCount(), 3);
}

void TstRequestPage::shouldOfferNothingOnAnEarlierDay()
{
    makeRegister();
    const Record stored = open(request({part("erasure")}));
    m_host->vault.clock().set(QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC));
    m_host->session().showDay(day("2026-11-18"));

    m_host->open(stored);
    QVERIFY(!find<ui::StepBar>("stepBar").isVisible());
    QVERIFY2(timelines().value(0).contains(u"14 day"_s), qPrintable(timelines().value(0)));
    QVERIFY(find<QPushButton>("why").isEnabled());
    chooseSection("searches");
    QVERIFY(!find<ui::SectionLead>("searchPlan").isVisible());
}

void TstRequestPage::shouldNameEveryControl()
{
    makeRegister();
    open(request({part("access"), part("erasure")}));
    find<QPushButton>("why").toggle();
    QCOMPARE(support::controlsWithoutName(*m_host->page).join(u'\n'), QString());
    for (const char *field : {"searches", "recipients_told"}) {
        chooseSection(field);
        QTRY_VERIFY(m_host->page->findChildren<QTableView *>(u"proposals"_s).back()->isVisible());
        QCOMPARE(support::controlsWithoutName(*m_host->page).join(u'\n'), QString());
    }
}

void TstRequestPage::shouldFitASmallWindow()
{
    makeRegister();
    open(request({part("access"), part("opt-out", "ccpa")}));
    m_host->page->resize(824, 654); // what a window of 1024 by 700 leaves
    find<QPushButton>("why").toggle();
    QCoreApplication::processEvents();

    for (ui::PartCard *card : m_host->page->findChildren<ui::PartCard *>())
        QCOMPARE(support::controlsCutOff(*card).join(u'\n'), QString());
    QCOMPARE(support::controlsCutOff(find<ui::StepBar>("stepBar")).join(u'\n'), QString());
}

// The bar runs the other way where text is read from the right.
void TstRequestPage::shouldPaintInBothDirections()
{
    open(request({part("access")}));
    auto &line = find<ui::Timeline>("timeline");
    line.resize(600, line.sizeHint().height());
    const QImage fromLeft = line.grab().toImage();

    line.setLayoutDirection(Qt::RightToLeft);
    const QImage fromRight = line.grab().toImage();

    const int middle = 22 + 6; // of the bar
    QCOMPARE(fromLeft.pixelColor(40, middle), ui::tokens().accent);
    QCOMPARE(fromRight.pixelColor(fromRight.width() - 40, middle), ui::tokens().accent);
    QVERIFY(fromRight.pixelColor(40, middle) != ui::tokens().accent);
}

void TstRequestPage::shouldLeaveOtherTypesAlone()
{
    for (const records::RecordType *type : records::recordTypes())
        QCOMPARE(ui::panelsOf(*type).empty(), type != &records::requestType());
}

QTEST_MAIN(TstRequestPage)
#include "tst_requestpage.moc"
