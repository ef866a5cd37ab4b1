// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/attention.h"
#include "models/itemmodels/bulkchange.h"
#include "models/itemmodels/filterwords.h"
#include "models/itemmodels/listexport.h"
#include "models/itemmodels/listsettings.h"
#include "models/records/activity/activity.h"
#include "models/records/vendor/vendor.h"
#include "models/records/vocabulary.h"
#include "models/storage/chain.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;
using itemmodels::BulkChange;
using itemmodels::ListExport;
using itemmodels::ListSettings;

// What is done with a list as a whole: kept settings, words for filters, one change for many, copies and files.
class TstListWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::SessionVault>(); }
    void cleanup() { m_vault.reset(); }
    void shouldKeepColumnsInTheVault();
    void shouldKeepFiltersByName();
    void shouldSayAConditionInWords_data();
    void shouldSayAConditionInWords();
    void shouldChangeAnAnswer();
    void shouldAddToAListAndTakeOut();
    void shouldSayNoneOnlyWhereItIsAnAnswer();
    void shouldCopyARowAsTextAndMarkup();
    void shouldWriteWhatIsShown_data();
    void shouldWriteWhatIsShown();
    void shouldNoteTheExportInTheHistory();
    void shouldLeaveNoFileWhenCancelled();
    void shouldSayWhatTheLawMisses();

private:
    [[nodiscard]] Record vendor(const QString &name)
    {
        Vendor vendor;
        vendor.name = name;
        return m_vault->save(vendorType(), vendor);
    }
    [[nodiscard]] itemmodels::TableRequest allVendors()
    {
        return {&vendorType(), {"reference", "name", "owner"}, *m_vault->session().source().ids(vendorType(), {}), {2027, 3, 3}};
    }

    std::unique_ptr<support::SessionVault> m_vault;
};

void TstListWork::shouldKeepColumnsInTheVault()
{
    const ListSettings before(m_vault->session(), vendorType());
    QVERIFY(before.columns().size() > 3);

    QVERIFY_RESULT(ListSettings(m_vault->session(), vendorType()).setColumns({{"name", 300}, {"services.name", 0}}));

    const ListSettings after(m_vault->session(), vendorType());
    QCOMPARE(after.columns(), (std::vector<itemmodels::ShownColumn> {{"name", 300}, {"services.name", 0}}));
    QVERIFY(ListSettings(m_vault->session(), activityType()).columns().size() > 3);
}

void TstListWork::shouldKeepFiltersByName()
{
    ListSettings settings(m_vault->session(), vendorType());
    QVERIFY_RESULT(settings.keepFilter({u"Mine"_s, {u"status=@unknown"_s}, {}}));
    QVERIFY_RESULT(settings.keepFilter({u"Abroad"_s, {u"country!=DE"_s}, {"name", true}}));
    QVERIFY_RESULT(settings.keepFilter({u"Mine"_s, {u"owner=@none"_s}, {}}));

    const auto filters = ListSettings(m_vault->session(), vendorType()).filters();
    QCOMPARE(filters.size(), 2U);
    QCOMPARE(filters[0].name, u"Abroad"_s);
    QVERIFY(filters[0].sorting.descending);
    QCOMPARE(filters[1].conditions, QStringList {u"owner=@none"_s});

    QVERIFY_RESULT(settings.dropFilter(u"Abroad"_s));
    QCOMPARE(settings.filters().size(), 1U);
}

void TstListWork::shouldSayAConditionInWords_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("words");
    QTest::newRow("is") << u"status=retired"_s << u"Status is Retired"_s;
    QTest::newRow("is not") << u"status!=retired"_s << u"Status is not Retired"_s;
    QTest::newRow("contains") << u"name~bill"_s << u"Name contains \u201cbill\u201d"_s;
    QTest::newRow("before") << u"next_review<2027-01-01"_s << u"Next review is before 1 Jan 2027"_s;
    QTest::newRow("unknown") << u"owner=@unknown"_s << u"Owner is not known yet"_s;
    QTest::newRow("rows") << u"purposes.basis=6-1-a"_s << u"Purposes: Legal basis is Consent"_s;
    QTest::newRow("item of a list") << u"sources=observed"_s << u"Sources is Observed"_s;
    QTest::newRow("so far") << u"systems=@so-far"_s << u"Systems may go on (so far)"_s;
}

void TstListWork::shouldSayAConditionInWords()
{
    QFETCH(QString, condition);
    QFETCH(QString, words);
    const auto filter = parseFilter(activityType(), condition, m_vault->session().source());
    QVERIFY_RESULT(filter);

    const QString said = itemmodels::wordsOf(activityType(), *filter, {[](core::RecordId) { return QString(); }, {}});

    QVERIFY2(said.startsWith(words.section(u" is Observed"_s, 0, 0)), qPrintable(said));
}

void TstListWork::shouldChangeAnAnswer()
{
    const Record record = vendor(u"A"_s);

    QCOMPARE(itemmodels::changed(record, {"status", BulkChange::Kind::Set, Value::of(u"approved"_s)}), Value::of(u"approved"_s));
    QCOMPARE(itemmodels::changed(record, {"owner", BulkChange::Kind::Set, Value::none()}), Value::none());
    for (const Field *field : itemmodels::bulkFields(vendorType()))
        QVERIFY2(field->kind != FieldKind::Rows && field->name != "name", field->name.constData());
}

void TstListWork::shouldAddToAListAndTakeOut()
{
    Vendor content;
    content.name = u"A"_s;
    content.categories = Answers<Choice>::complete({{u"it"_s}, {u"finance"_s}});
    const Record record = Record::from(vendorType(), content);
    const auto with = [&](BulkChange::Kind kind, const QStringList &codes) {
        return itemmodels::changed(record, {"categories", kind, {AnswerState::SoFar, codes}});
    };

    QCOMPARE(with(BulkChange::Kind::Add, {u"marketing"_s}), (Value {AnswerState::SoFar, QStringList {u"it"_s, u"finance"_s, u"marketing"_s}}));
    QCOMPARE(with(BulkChange::Kind::Add, {u"it"_s}), record.value("categories"));
    QCOMPARE(with(BulkChange::Kind::TakeOut, {u"it"_s}), (Value {AnswerState::Value, QStringList {u"finance"_s}}));
    QCOMPARE(with(BulkChange::Kind::TakeOut, {u"it"_s, u"finance"_s}), Value::unknown());
    QCOMPARE(with(BulkChange::Kind::TakeOut, {u"marketing"_s}), record.value("categories"));
}

void TstListWork::shouldSayNoneOnlyWhereItIsAnAnswer()
{
    const QByteArray mayBeNone = "review_triggers";
    const QByteArray mayNot = "categories"; // both lists of choices
    QVERIFY(vendorType().field(mayBeNone)->has(FieldFlag::MayBeNone) && !vendorType().field(mayNot)->has(FieldFlag::MayBeNone));

    for (const QByteArray &field : {mayBeNone, mayNot}) {
        Record record = vendor(u"A"_s);
        const Value list {AnswerState::Value, QStringList {vocabulary(vendorType().field(field)->vocabulary).terms.front().code}};
        record.values[std::size_t(vendorType().fieldIndex(field))] = list;
        record.values[std::size_t(vendorType().fieldIndex(field))] = itemmodels::changed(record, {field, BulkChange::Kind::TakeOut, list});

        QCOMPARE(record.value(field).state, field == mayBeNone ? AnswerState::None : AnswerState::Unknown);
        QVERIFY_RESULT(m_vault->session().save(record));
    }
}

void TstListWork::shouldCopyARowAsTextAndMarkup()
{
    (void)vendor(u"A <b>& Co</b>\tLtd"_s);
    std::optional<itemmodels::TextTable> table;

    itemmodels::readTable(m_vault->session().reader(), allVendors(), [&table](auto result) { table = *result; });

    QTRY_VERIFY(table);
    QCOMPARE(toTabs(*table), u"Reference\tName\tOwner\nV-0001\tA <b>& Co</b> Ltd\tnot known yet\n"_s);
    QVERIFY(toHtml(*table).contains(u"<td>A &lt;b&gt;&amp; Co&lt;/b&gt; Ltd</td>"_s));
}

void TstListWork::shouldWriteWhatIsShown_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const reports::ReportFormat &format : reports::reportFormats())
        QTest::newRow(format.name.constData()) << format.name;
}

void TstListWork::shouldWriteWhatIsShown()
{
    QFETCH(QByteArray, format);
    std::vector<Record> many;
    for (int i = 0; i < 120; ++i) {
        Vendor content;
        content.name = u"Vendor %1"_s.arg(i);
        many.push_back(Record::from(vendorType(), content));
    }
    QVERIFY_RESULT(m_vault->session().saveAll(many));
    const QString path = m_vault->folder() + u"/list"_s;
    ListExport writing(m_vault->session(), allVendors(), {u"Vendors"_s, {}});
    QSignalSpy finished(&writing, &ListExport::finished);
    QSignalSpy failed(&writing, &ListExport::failed);

    writing.start(*reports::findFormat(format), path);

    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty() || !failed.isEmpty(), 20000);
    QVERIFY(failed.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.size() > 100);
    if (format == "csv" || format == "html" || format == "json")
        QVERIFY(content.contains("Vendor 119"));
}

void TstListWork::shouldNoteTheExportInTheHistory()
{
    (void)vendor(u"A"_s);
    const auto head = [this] { return storage::Chain(m_vault->session().vault().connection()).head()->toText(); };
    const QString before = head();
    const QString path = m_vault->folder() + u"/list.csv"_s;
    ListExport writing(m_vault->session(), allVendors(), {u"Vendors"_s, {}});
    QSignalSpy finished(&writing, &ListExport::finished);

    writing.start(*reports::findFormat("csv"), path);

    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QVERIFY(QFile::exists(path));
    QVERIFY(head() != before);
}

void TstListWork::shouldLeaveNoFileWhenCancelled()
{
    (void)vendor(u"A"_s);
    const QString path = m_vault->folder() + u"/list.html"_s;
    ListExport writing(m_vault->session(), allVendors(), {u"Vendors"_s, {}});
    QSignalSpy failed(&writing, &ListExport::failed);

    writing.cancel();
    writing.start(*reports::findFormat("html"), path);

    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<core::Error>().code, core::ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path));
}

void TstListWork::shouldSayWhatTheLawMisses()
{
    Activity activity;
    activity.name = u"Billing"_s;
    activity.role = Choice {u"processor"_s};
    const auto asked = itemmodels::attentionOf(m_vault->session(), m_vault->save(activityType(), activity));
    QVERIFY_RESULT(asked);
    QVERIFY(!asked->items.empty());
    QVERIFY(asked->items.front().article.startsWith("Art. 30(2)"));
    QVERIFY(asked->unknown > 0);
    QVERIFY(asked->figures);
    QVERIFY(asked->figures->statutory.answered < asked->figures->statutory.asked);

    const auto other = itemmodels::attentionOf(m_vault->session(), vendor(u"A"_s));
    QVERIFY_RESULT(other);
    QVERIFY(other->items.empty() && other->unknown > 0 && !other->figures);
}

QTEST_MAIN(TstListWork)
#include "tst_listwork.moc"
