// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/changebatch.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using itemmodels::VaultSession;

// Changes that are kept together or not at all.
class TstChangeBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::SessionVault>(); }
    void cleanup() { m_vault.reset(); }
    void shouldTellOfAllWhenTheyAreKept();
    void shouldUndoWhatIsNotKept();
    void shouldKeepNothingAfterARefusal();
    void shouldHoldBackWhoReadsMeanwhile();
    void shouldTellWhenItIsGivenUp();
    void shouldNoteAnEventAfterItsEnd();
    void shouldBringBackWhatWasRemoved();

private:
    [[nodiscard]] records::Record vendor(const QString &name)
    {
        records::Vendor content;
        content.name = name;
        return records::Record::from(records::vendorType(), content);
    }
    [[nodiscard]] VaultSession &session() { return m_vault->session(); }
    [[nodiscard]] qint64 count() { return session().count(records::vendorType()); }

    std::unique_ptr<support::SessionVault> m_vault;
};

void TstChangeBatch::shouldTellOfAllWhenTheyAreKept()
{
    const auto old = session().save(vendor(u"Old"_s));
    QSignalSpy changed(&session(), &VaultSession::recordChanged);
    QSignalSpy types(&session(), &VaultSession::typeChanged);

    const auto batch = session().beginBatch();
    QVERIFY_RESULT(batch);
    QVERIFY_RESULT((*batch)->save(vendor(u"New"_s)));
    QVERIFY_RESULT((*batch)->remove(records::vendorType(), old->header.id));
    QVERIFY(changed.isEmpty());
    QVERIFY_RESULT((*batch)->commit());

    QCOMPARE(changed.size(), 2);
    QCOMPARE(types.size(), 1);
    QCOMPARE(count(), 1);
    QCOMPARE(session().search(u"new"_s).size(), 1U);
    QVERIFY(session().search(u"old"_s).empty());
}

void TstChangeBatch::shouldUndoWhatIsNotKept()
{
    {
        const auto batch = session().beginBatch();
        QVERIFY_RESULT((*batch)->save(vendor(u"A"_s)));
    }

    QCOMPARE(count(), 0);
    const auto saved = session().save(vendor(u"B"_s));
    QCOMPARE(saved->header.reference, u"V-0001"_s);
}

void TstChangeBatch::shouldKeepNothingAfterARefusal()
{
    const auto parent = session().save(vendor(u"Parent"_s));
    records::Vendor child;
    child.name = u"Child"_s;
    child.parent = records::Link {parent->header.id};
    (void)m_vault->save(records::vendorType(), child);
    {
        const auto batch = session().beginBatch();
        QVERIFY_RESULT((*batch)->save(vendor(u"A"_s)));
        QVERIFY_ERROR((*batch)->remove(records::vendorType(), parent->header.id), core::ErrorCode::Linked);
    }

    QCOMPARE(count(), 2);
}

void TstChangeBatch::shouldHoldBackWhoReadsMeanwhile()
{
    (void)session().save(vendor(u"Old"_s));
    {
        const auto batch = session().beginBatch();
        QVERIFY_RESULT((*batch)->save(vendor(u"New"_s)));
        QVERIFY(session().isChanging());
        QCOMPARE(count(), 2); // of what may never be kept: not remembered
        QCoreApplication::processEvents();
        QVERIFY(!session().isSearchComplete());
    }

    QVERIFY(!session().isChanging());
    QCOMPARE(count(), 1);
    QTRY_VERIFY(session().isSearchComplete());
    QVERIFY(session().search(u"new"_s).empty());
}

void TstChangeBatch::shouldTellWhenItIsGivenUp()
{
    const auto old = session().save(vendor(u"Old"_s));
    QSignalSpy changed(&session(), &VaultSession::recordChanged);
    QSignalSpy types(&session(), &VaultSession::typeChanged);
    QSignalSpy ended(&session(), &VaultSession::changesEnded);
    {
        const auto batch = session().beginBatch();
        QVERIFY_RESULT((*batch)->remove(records::vendorType(), old->header.id));
    }

    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(types.size(), 1);
}

void TstChangeBatch::shouldNoteAnEventAfterItsEnd()
{
    const auto head = [this] { return storage::Chain(session().vault().connection()).head()->toText(); };
    const QString before = head();
    std::optional<core::Result<>> noted;
    {
        const auto batch = session().beginBatch();
        QVERIFY_RESULT((*batch)->save(vendor(u"A"_s)));
        session().noteEvent(u"exported"_s, "{}", [&noted](const core::Result<> &result) { noted = result; });
        QVERIFY(!noted);
    }

    QVERIFY(noted);
    QVERIFY_RESULT(*noted);
    QVERIFY(head() != before);
}

void TstChangeBatch::shouldBringBackWhatWasRemoved()
{
    const auto saved = session().save(vendor(u"A"_s));
    QVERIFY_RESULT(session().remove(*saved));

    const auto batch = session().beginBatch();
    QVERIFY_RESULT((*batch)->restore(records::vendorType(), saved->header.id));
    QVERIFY_RESULT((*batch)->commit());

    QCOMPARE(count(), 1);
}

QTEST_GUILESS_MAIN(TstChangeBatch)
#include "tst_changebatch.moc"
