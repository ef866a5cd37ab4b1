// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/activity/activity.h"
#include "models/records/organisation/organisation.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/shellwindow.h"

using namespace Qt::StringLiterals;
using support::Keyboard;
using support::ShellWindow;
using ui::Place;

// The first day of somebody who has only the keyboard, from the three doors to the record for the authority, in one vault
// that goes through all the steps.
class TstFirstDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldCreateTheVault();
    void shouldEnterTheOrganisation();
    void shouldEnterAVendor();
    void shouldEnterAnActivityWithPurposesAndData();
    void shouldGoBackToWhatWasThere();
    void shouldLockAndComeBack();
    void shouldExportTheRecord();

private:
    void jump(const QString &words);
    [[nodiscard]] std::vector<records::Record> all(const records::RecordType &type);

    ShellWindow m_shell {ui::standardPages()};
};

void TstFirstDay::jump(const QString &words)
{
    Keyboard::press(Qt::Key_K, Qt::ControlModifier);
    Keyboard::type(words);
    Keyboard::press(Qt::Key_Return);
}

std::vector<records::Record> TstFirstDay::all(const records::RecordType &type)
{
    itemmodels::VaultSession &session = m_shell.window.workspace()->session();
    std::vector<records::Record> found;
    const std::vector<core::RecordId> ids = session.source().ids(type, {}).value();
    for (const core::RecordId id : ids)
        found.push_back(session.load(type, id).value());
    return found;
}

void TstFirstDay::shouldCreateTheVault()
{
    Keyboard::press(Qt::Key_Return); // the first door has the keyboard

    QVERIFY(Keyboard::tabTo("path"));
    Keyboard::replace(m_shell.vaultPath());
    QVERIFY(Keyboard::tabTo("userName"));
    Keyboard::type(u"Ada Fields"_s);
    QVERIFY(Keyboard::tabTo("passphrase"));
    Keyboard::type(u"brave mosaic lobster mustard"_s);
    QVERIFY(Keyboard::tabTo("repeat"));
    Keyboard::type(u"brave mosaic lobster mustard"_s);
    Keyboard::press(Qt::Key_Return);

    QTRY_VERIFY_WITH_TIMEOUT(m_shell.window.workspace(), 60000);
    QVERIFY(m_shell.questions.asked.isEmpty());
}

void TstFirstDay::shouldEnterTheOrganisation()
{
    jump(u"new organisation"_s);
    Keyboard::type(u"Meadow Bakery"_s);
    QVERIFY(Keyboard::tabToField("country"));
    Keyboard::type(u"Germany"_s);
    Keyboard::press(Qt::Key_Return);
    Keyboard::press(Qt::Key_S, Qt::ControlModifier);

    const auto organisations = all(records::organisationType());
    QCOMPARE(organisations.size(), 1U);
    const auto organisation = organisations.front().as<records::Organisation>();
    QVERIFY(organisation.name.is(u"Meadow Bakery"_s));
    QVERIFY(organisation.country.is({u"DE"_s}));
}

void TstFirstDay::shouldEnterAVendor()
{
    jump(u"new vendor"_s);
    Keyboard::type(u"Sparrow Mail"_s);
    QVERIFY(Keyboard::tabToAdd(u"Services"_s));
    Keyboard::press(Qt::Key_Return);
    Keyboard::type(u"Newsletter sending"_s);
    Keyboard::press(Qt::Key_S, Qt::ControlModifier);

    const auto vendors = all(records::vendorType());
    QCOMPARE(vendors.size(), 1U);
    const auto vendor = vendors.front().as<records::Vendor>();
    QVERIFY(vendor.name.is(u"Sparrow Mail"_s));
    QCOMPARE(vendor.services.items().size(), 1U);
    QVERIFY(vendor.services.items().front().name.is(u"Newsletter sending"_s));
}

void TstFirstDay::shouldEnterAnActivityWithPurposesAndData()
{
    jump(u"new processing activity"_s);
    Keyboard::type(u"Newsletter"_s);
    QVERIFY(Keyboard::tabToField("organisation"));
    Keyboard::type(u"Meadow"_s);
    Keyboard::press(Qt::Key_Return);
    QVERIFY(Keyboard::tabToAdd(u"Purposes"_s));
    for (const QString &purpose : {u"Send the newsletter"_s, u"Count the readers"_s}) {
        QVERIFY(Keyboard::backToAdd(u"Purposes"_s));
        Keyboard::press(Qt::Key_Return);
        Keyboard::type(purpose);
        QVERIFY(Keyboard::tabToField("basis"));
        Keyboard::type(u"consent"_s);
        Keyboard::press(Qt::Key_Return);
    }
    QVERIFY(Keyboard::tabToAdd(u"Data and people"_s));
    for (const QString &category : {u"Addresses for letters"_s, u"Habits of reading"_s, u"Names on envelopes"_s}) {
        QVERIFY(Keyboard::backToAdd(u"Data and people"_s));
        Keyboard::press(Qt::Key_Return);
        Keyboard::type(category);
        Keyboard::press(Qt::Key_Return); // the catalogue has no such entry: it is made on the spot
    }
    QVERIFY(Keyboard::tabToAdd(u"Vendors"_s));
    Keyboard::press(Qt::Key_Return);
    Keyboard::type(u"Sparrow"_s);
    Keyboard::press(Qt::Key_Return);
    Keyboard::press(Qt::Key_S, Qt::ControlModifier);

    const auto activities = all(records::activityType());
    QCOMPARE(activities.size(), 1U);
    const auto activity = activities.front().as<records::Activity>();
    QVERIFY(activity.name.is(u"Newsletter"_s));
    QVERIFY(activity.organisation.hasValue());
    QCOMPARE(activity.purposes.items().size(), 2U);
    for (const records::Purpose &purpose : activity.purposes)
        QVERIFY(purpose.basis.is({u"6-1-a"_s}));
    QCOMPARE(activity.dataItems.items().size(), 3U);
    QCOMPARE(activity.vendors.items().size(), 1U);
}

void TstFirstDay::shouldGoBackToWhatWasThere()
{
    const Place here = m_shell.window.workspace()->page()->place();
    jump(u"vendors"_s);
    QCOMPARE(m_shell.window.workspace()->page()->place().kind, Place::Kind::List);

    Keyboard::press(Qt::Key_Left, Qt::AltModifier);

    QCOMPARE(m_shell.window.workspace()->page()->place().record, here.record);
    QVERIFY(m_shell.questions.asked.isEmpty());
}

void TstFirstDay::shouldLockAndComeBack()
{
    const Place here = m_shell.window.workspace()->page()->place();
    Keyboard::press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_shell.window.workspace());

    Keyboard::type(u"brave mosaic lobster mustard"_s);
    Keyboard::press(Qt::Key_Return);

    QTRY_VERIFY_WITH_TIMEOUT(m_shell.window.workspace(), 60000);
    QCOMPARE(m_shell.window.workspace()->page()->place().record, here.record);
}

void TstFirstDay::shouldExportTheRecord()
{
    m_shell.questions.file = m_shell.folder() + u"/ropa.html"_s;
    jump(u"reports"_s);
    QVERIFY(Keyboard::tabTo("format"));
    Keyboard::type(u"HTML"_s);
    QVERIFY(Keyboard::tabTo("export"));

    Keyboard::press(Qt::Key_Space);

    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_shell.questions.file), 60000);
    QCOMPARE(support::modeOf(m_shell.questions.file), 0600);
    const QByteArray report = support::readFile(m_shell.questions.file);
    for (const char *words : {"Meadow Bakery", "Newsletter", "Send the newsletter", "Count the readers", "Addresses for letters", "Habits of reading",
                              "Names on envelopes", "Sparrow Mail"})
        QVERIFY2(report.contains(words), words);
}

QTEST_MAIN(TstFirstDay)
#include "tst_firstday.moc"
