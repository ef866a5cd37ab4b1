// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/registry.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/connection.h"
#include "tests/support/fixedclock.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

// What lists, pages and the search of a window hear of each change.
class TstVaultSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_session.reset(); }
    void shouldFindWhatIsSaved();
    void shouldFindOnlyRecordsOfTheTypesAskedFor();
    void shouldTellOfEachChange();
    void shouldCountWithoutRemovedRecords();
    void shouldFindTheBestNameAmongMany();
    void shouldSayWhyTheTextsCannotBeRead();
    void shouldSayThatItCannotCount();
    void shouldNameWhoLinksToARecord();
    void shouldKeepTheUserInTheVault();

private:
    [[nodiscard]] records::Record saved(const QString &name, core::RecordId parent = core::kNoRecord);

    QTemporaryDir m_folder;
    support::FixedClock m_clock;
    storage::RawKey m_key = storage::RawKey::generate();
    int m_count = 0;
    QString m_path;
    std::unique_ptr<itemmodels::VaultSession> m_session;
    const records::RecordType &m_type = *records::findType("vendor");
};

void TstVaultSession::init()
{
    m_path = m_folder.filePath(QString::number(++m_count));
    auto vault = storage::Vault::createWithRawKey(m_path, m_key.clone(), {nullptr, [this](storage::Connection &connection) {
        return storage::RecordStore(connection, m_clock).initialise();
    }});
    QVERIFY_RESULT(vault);
    m_session = std::make_unique<itemmodels::VaultSession>(std::move(*vault), m_clock);
}

records::Record TstVaultSession::saved(const QString &name, core::RecordId parent)
{
    records::Vendor vendor;
    vendor.name = name;
    if (parent != core::kNoRecord)
        vendor.parent = records::Link {parent};
    return m_session->save(records::Record::from(m_type, vendor)).value();
}

void TstVaultSession::shouldFindWhatIsSaved()
{
    const auto vendor = saved(u"Überwachung GmbH"_s);
    QTRY_VERIFY(m_session->isSearchComplete());

    QCOMPARE(m_session->search(u"uberwach"_s), std::vector {vendor.header.id});

    QVERIFY_RESULT(m_session->remove(vendor));
    QVERIFY(m_session->search(u"uberwach"_s).empty());

    QVERIFY_RESULT(m_session->restore(m_type, vendor.header.id));
    QCOMPARE(m_session->search(u"uberwach"_s), std::vector {vendor.header.id});
}

void TstVaultSession::shouldFindOnlyRecordsOfTheTypesAskedFor()
{
    const records::RecordType &contactType = *records::findType("contact");
    records::Record contact(contactType);
    contact.values[std::size_t(contactType.fieldIndex("name"))] = records::Value::of(u"Ada of Acme"_s);
    const auto ada = m_session->save(contact);
    QVERIFY_RESULT(ada);
    std::vector<records::Record> many(300, records::Record(m_type));
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].values[std::size_t(m_type.fieldIndex("name"))] = records::Value::of(u"Acme %1"_s.arg(i));
    QVERIFY_RESULT(m_session->saveAll(std::move(many)));
    QTRY_VERIFY(m_session->isSearchComplete());

    const auto contacts = m_session->search(u"acme"_s, std::array {&contactType}, 10);
    const auto vendors = m_session->search(u"acme"_s, std::array {&m_type}, 10);

    QCOMPARE(contacts.size(), 1U);
    QCOMPARE(contacts.front().id, ada->header.id);
    QCOMPARE(vendors.size(), 10U);
}

void TstVaultSession::shouldTellOfEachChange()
{
    QSignalSpy records(m_session.get(), &itemmodels::VaultSession::recordChanged);
    QSignalSpy types(m_session.get(), &itemmodels::VaultSession::typeChanged);

    const auto vendor = saved(u"A"_s);
    QVERIFY_RESULT(m_session->approve(vendor));
    const auto approved = m_session->load(m_type, vendor.header.id);
    QVERIFY_RESULT(m_session->remove(*approved));

    QCOMPARE(records.size(), 3);
    QCOMPARE(types.size(), 3);
}

void TstVaultSession::shouldCountWithoutRemovedRecords()
{
    const auto first = saved(u"A"_s);
    (void)saved(u"B"_s);
    QCOMPARE(m_session->count(m_type), 2);

    QVERIFY_RESULT(m_session->remove(first));

    QCOMPARE(m_session->count(m_type), 1);
}

void TstVaultSession::shouldFindTheBestNameAmongMany()
{
    records::Vendor mention;
    mention.name = u"Other"_s;
    mention.notes = u"was with Sparrow"_s;
    QVERIFY_RESULT(m_session->saveAll(std::vector<records::Record>(1500, records::Record::from(m_type, mention))));
    const auto best = saved(u"Sparrow Mail"_s);
    QTRY_VERIFY(m_session->isSearchComplete());

    QCOMPARE(m_session->searchNames(u"sparrow"_s, 50), std::vector {best.header.id});
    QCOMPARE(m_session->search(u"sparrow"_s, 5000).size(), 1501U);
}

void TstVaultSession::shouldSayWhyTheTextsCannotBeRead()
{
    (void)saved(u"A"_s);
    QSignalSpy completed(m_session.get(), &itemmodels::VaultSession::searchCompleted);
    QVERIFY_RESULT(m_session->vault().connection().exec(u"ALTER TABLE record_attachment RENAME TO gone"_s));

    QTRY_COMPARE(completed.size(), 1);

    QVERIFY(!m_session->isSearchComplete());
    QVERIFY(m_session->searchError());
}

void TstVaultSession::shouldSayThatItCannotCount()
{
    (void)saved(u"A"_s);
    QVERIFY_RESULT(m_session->vault().connection().exec(u"ALTER TABLE record RENAME TO gone"_s));

    QVERIFY(!m_session->counted(m_type));
}

void TstVaultSession::shouldNameWhoLinksToARecord()
{
    const auto parent = saved(u"Parent"_s);
    const auto child = saved(u"Child"_s, parent.header.id);

    const auto links = m_session->linksTo(parent.header.id);

    QVERIFY_RESULT(links);
    QCOMPARE(links->size(), 1);
    QCOMPARE(links->front().source.id, child.header.id);
    QCOMPARE(links->front().source.title, u"Child"_s);
    QCOMPARE(links->front().field, QByteArray("parent"));
}

void TstVaultSession::shouldKeepTheUserInTheVault()
{
    m_session->setUser(u"Ada"_s);
    m_session.reset();
    auto vault = storage::Vault::openWithRawKey(m_path, m_key, storage::OpenMode::ReadWrite);
    QVERIFY_RESULT(vault);
    m_session = std::make_unique<itemmodels::VaultSession>(std::move(*vault), m_clock);

    QCOMPARE(saved(u"A"_s).header.changedBy, u"Ada"_s);
}

QTEST_GUILESS_MAIN(TstVaultSession)
#include "tst_vaultsession.moc"
