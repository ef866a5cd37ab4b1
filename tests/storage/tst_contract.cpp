// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"
#include "models/records/difference.h"
#include "models/records/registry.h"
#include "models/records/validation.h"
#include "models/storage/asatsource.h"
#include "models/storage/content.h"
#include "models/storage/recordlist.h"
#include "models/storage/recordstore.h"
#include "models/storage/searchindex.h"
#include "models/storage/searchloader.h"
#include "models/storage/versions.h"
#include "tests/support/fixedclock.h"
#include "tests/support/samplerecord.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using records::Record;
using records::RecordType;

// What every record type gets from its descriptor alone. A new type is tested here unasked.
class TstContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void shouldKeepEveryAnswer_data() { addTypes(); }
    void shouldKeepEveryAnswer();
    void shouldEncodeVersionsWithoutLoss_data() { addTypes(); }
    void shouldEncodeVersionsWithoutLoss();
    void shouldNotReadADamagedVersionAsAnswers_data() { addTypes(); }
    void shouldNotReadADamagedVersionAsAnswers();
    void shouldShowEarlierStates_data() { addTypes(); }
    void shouldShowEarlierStates();
    void shouldRefuseTheSecondWriter_data() { addTypes(); }
    void shouldRefuseTheSecondWriter();
    void shouldRemoveAndBringBack_data() { addTypes(); }
    void shouldRemoveAndBringBack();
    void shouldNeverNumberARowTwice_data();
    void shouldNeverNumberARowTwice();
    void shouldListByEveryField_data() { addTypes(); }
    void shouldListByEveryField();
    void shouldSortAsAtADayAsNow_data() { addTypes(); }
    void shouldSortAsAtADayAsNow();
    void shouldFindEveryText_data() { addTypes(); }
    void shouldFindEveryText();

private:
    static constexpr quint32 kSeeds = 8; // records of each type, each with other answers in other states

    static void addTypes();
    [[nodiscard]] static const RecordType &type();
    [[nodiscard]] Record sample(const RecordType &type, quint32 seed);

    std::unique_ptr<support::FixedClock> m_clock;
    std::unique_ptr<support::TemporaryVault> m_vault;
    std::unique_ptr<storage::RecordStore> m_store;
    std::vector<Record> m_targets; // one stored record of each type, for links
    QDateTime m_start;
};

void TstContract::initTestCase()
{
    m_clock = std::make_unique<support::FixedClock>();
    m_vault = std::make_unique<support::TemporaryVault>();
    m_store = std::make_unique<storage::RecordStore>(m_vault->connection(), *m_clock);
    QVERIFY_RESULT(m_store->initialise());
    support::SampleRecords plain(1);
    for (const RecordType *type : records::recordTypes()) {
        auto saved = m_store->save(plain.make(*type));
        QVERIFY_RESULT(saved);
        m_targets.push_back(std::move(*saved));
    }
}

void TstContract::init()
{
    m_clock->advance(3600);
    m_start = m_clock->now();
}

void TstContract::cleanup()
{
    storage::Chain chain(m_vault->connection());
    const auto check = chain.verify();
    QVERIFY_RESULT(check);
    QVERIFY(check->broken.empty());
}

void TstContract::addTypes()
{
    QTest::addColumn<QByteArray>("key");
    for (const RecordType *type : records::recordTypes())
        QTest::newRow(type->key.constData()) << type->key;
}

const RecordType &TstContract::type()
{
    const auto *key = static_cast<const QByteArray *>(QTest::qData("key", qMetaTypeId<QByteArray>()));
    return *records::findType(*key);
}

Record TstContract::sample(const RecordType &type, quint32 seed)
{
    support::SampleRecords samples(seed);
    for (const Record &target : m_targets)
        samples.offer(target);
    return samples.make(type);
}

void TstContract::shouldKeepEveryAnswer()
{
    for (quint32 seed = 1; seed <= kSeeds; ++seed) {
        const auto saved = m_store->save(sample(type(), seed));
        QVERIFY_RESULT(saved);

        const auto loaded = m_store->load(type(), saved->header.id);

        QVERIFY_RESULT(loaded);
        for (std::size_t i = 0; i < loaded->values.size(); ++i)
            QVERIFY2(loaded->values[i] == saved->values[i], type().fields[i].name.constData());
        QCOMPARE(loaded->header.reference, saved->header.reference);
        QCOMPARE(loaded->header.uuid, saved->header.uuid);
    }
}

void TstContract::shouldEncodeVersionsWithoutLoss()
{
    for (quint32 seed = 1; seed <= kSeeds; ++seed) {
        const auto saved = m_store->save(sample(type(), seed));
        QVERIFY_RESULT(saved);

        const auto content = storage::Versions(m_vault->connection()).content(type(), saved->header.id, 1);

        QVERIFY_RESULT(content);
        QVERIFY(records::differences(type(), saved->values, *content).empty());
        QVERIFY(*content == saved->values);
    }
}

void TstContract::shouldNotReadADamagedVersionAsAnswers()
{
    for (std::size_t i = 0; i < type().fields.size(); ++i) {
        records::Values values(type().fields.size());
        if (type().fields[i].kind == records::FieldKind::Date)
            values[i] = records::Value::of(QDate());
        else if (type().fields[i].kind == records::FieldKind::Instant)
            values[i] = records::Value::of(records::Instant());
        else
            continue;
        const QByteArray content = storage::encodeContent(type().fields, values);

        QVERIFY_ERROR(storage::decodeContent(type().fields, content), core::ErrorCode::Damaged);
    }
}

void TstContract::shouldShowEarlierStates()
{
    // GIVEN a record that became another a day later
    auto record = m_store->save(sample(type(), 1));
    QVERIFY_RESULT(record);
    const records::Values first = record->values;
    m_clock->advance(24 * 3600);
    Record other = sample(type(), 2);
    record->values = other.values;
    const auto changed = m_store->save(*record);
    QVERIFY_RESULT(changed);

    // WHEN it is read as at both days, and the day before
    const auto at = [&](int days) {
        storage::AsAtSource source(m_vault->connection(), m_start.addDays(days).addSecs(60));
        const auto found = source.load(type(), std::array {record->header.id});
        return found && !found->empty() ? found->front().values : records::Values();
    };

    // THEN each day has its own state
    QVERIFY(at(-1).empty());
    QVERIFY(at(0) == first);
    QVERIFY(at(1) == changed->values);
}

void TstContract::shouldRefuseTheSecondWriter()
{
    const auto record = m_store->save(sample(type(), 1));
    QVERIFY_RESULT(record);
    Record theirs = *record;
    theirs.values = sample(type(), 2).values;
    QVERIFY_RESULT(m_store->save(theirs));

    Record mine = *record;
    mine.values = sample(type(), 3).values;
    const auto refused = m_store->save(mine);

    QVERIFY_ERROR(refused, core::ErrorCode::Conflict);
    QVERIFY(!refused.error().problems.empty());
    const auto stored = m_store->load(type(), record->header.id);
    QCOMPARE(stored->header.revision, 2);
}

void TstContract::shouldRemoveAndBringBack()
{
    const auto record = m_store->save(sample(type(), 4));
    QVERIFY_RESULT(record);
    const auto before = storage::countOf(m_vault->connection(), type());

    QVERIFY_RESULT(m_store->remove(type(), record->header.id, record->header.revision));
    QCOMPARE(*storage::countOf(m_vault->connection(), type()), *before - 1);
    QVERIFY_RESULT(m_store->restore(type(), record->header.id));

    QCOMPARE(*storage::countOf(m_vault->connection(), type()), *before);
    QVERIFY(m_store->load(type(), record->header.id)->values == record->values);
}

void TstContract::shouldNeverNumberARowTwice_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const RecordType *type : records::recordTypes()) {
        if (std::any_of(type->fields.begin(), type->fields.end(), [](const records::Field &f) { return f.rows != nullptr; }))
            QTest::newRow(type->key.constData()) << type->key;
    }
}

void TstContract::shouldNeverNumberARowTwice()
{
    const auto list = std::find_if(type().fields.begin(), type().fields.end(), [](const records::Field &f) { return f.rows != nullptr; });
    const auto index = std::size_t(list - type().fields.begin());
    const auto rowsOf = [index](Record &record) -> auto & { return std::get<std::vector<records::RowValues>>(record.values[index].data); };
    const auto before = [&] { // a record with rows in that list, none with a number yet
        for (quint32 seed = 1;; ++seed) {
            Record record = sample(type(), seed);
            if (record.values[index].hasData())
                return record;
        }
    }();

    // GIVEN a row with the highest number there may be
    auto record = m_store->save(before);
    QVERIFY_RESULT(record);
    Record added = *record;
    records::RowValues row = rowsOf(*record).front();
    row.row = records::kMaxRowNumber;
    rowsOf(added).push_back(row);
    const auto kept = m_store->save(added);
    QVERIFY_RESULT(kept);

    // WHEN another row is added
    Record more = *kept;
    row.row = 0;
    rowsOf(more).push_back(row);
    const auto refused = m_store->save(more);

    // THEN it gets no number that another row has or had, and the record can still be changed
    QVERIFY_ERROR(refused, core::ErrorCode::Invalid);
    Record fewer = *kept;
    rowsOf(fewer).pop_back();
    QVERIFY_RESULT(m_store->save(fewer));
}

// One of the answers that the records hold at a path, or one item of it; unknown when there is none.
records::Value someAnswer(const std::vector<Record> &records, const QByteArray &path)
{
    for (const Record &record : records) {
        const auto found = records::findField(record.type(), path);
        std::vector<records::Value> answers;
        if (!found->list)
            answers.push_back(record.value(path));
        for (const records::RowValues &row : found->list ? record.value(found->list->name).as<std::vector<records::RowValues>>() : std::vector<records::RowValues>())
            answers.push_back(row.values[std::size_t(records::indexOf(found->list->rows->fields, found->field->name))]);
        for (const records::Value &answer : answers) {
            if (const auto &codes = answer.as<QStringList>(); !codes.isEmpty())
                return records::Value::of(codes.last());
            if (const auto &ids = answer.as<std::vector<core::RecordId>>(); !ids.empty())
                return records::Value::of(ids.back());
            if (answer.hasData())
                return answer;
        }
    }
    return {};
}

// A condition for each thing that can be asked there.
std::vector<records::Filter> filtersOn(const records::RecordType &type, const QByteArray &path, const std::vector<Record> &records)
{
    using Test = records::Filter::Test;
    std::vector<records::Filter> filters;
    const records::Value operand = someAnswer(records, path);
    for (const Test test : records::testsOf(type, path)) {
        const bool needsOperand = test == Test::Is || test == Test::IsNot || test == Test::Before || test == Test::After;
        if (needsOperand && operand.isUnknown())
            continue;
        filters.push_back({path, test, needsOperand ? operand : records::Value(), test == Test::Contains ? u"e"_s : QString()});
    }
    return filters;
}

void TstContract::shouldListByEveryField()
{
    for (quint32 seed = 1; seed <= kSeeds; ++seed)
        QVERIFY_RESULT(m_store->save(sample(type(), seed)));
    const auto all = storage::listIds(m_vault->connection(), type(), {});
    QVERIFY_RESULT(all);
    const auto records = m_store->load(type(), *all);
    const auto agree = [&](const records::ListQuery &query) { // the list and the same conditions in memory
        const auto listed = storage::listIds(m_vault->connection(), type(), query);
        QVERIFY_RESULT(listed);
        std::vector<core::RecordId> expected;
        for (const Record &record : *records) {
            if (records::matches(record, query.filters.front()))
                expected.push_back(record.header.id);
        }
        const QString text = records::toText(type(), query.filters.front(), *m_store);
        const auto parsed = records::parseFilter(type(), text, *m_store);
        QVERIFY_RESULT(parsed);
        QVERIFY2(parsed->test == query.filters.front().test && parsed->operand == query.filters.front().operand
                     && parsed->text == query.filters.front().text, qPrintable(text));
        std::vector<core::RecordId> found = *listed;
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        QVERIFY2(found == expected, query.filters.front().path.constData());
    };

    for (const records::Field &field : type().fields) {
        for (const auto test : {records::Filter::Test::Unknown, records::Filter::Test::None, records::Filter::Test::SoFar})
            agree({{{field.name, test, {}, {}}}});
        for (const records::Filter &filter : filtersOn(type(), field.name, *records))
            agree({{filter}});
        for (const records::Field &column : field.rows ? field.rows->fields : records::Fields()) {
            for (const records::Filter &filter : filtersOn(type(), field.name + '.' + column.name, *records))
                agree({{filter}});
        }
        const bool sortable = records::isSortable(type(), field.name);
        for (const bool descending : {false, true}) {
            const auto sorted = storage::listIds(m_vault->connection(), type(), {{}, {field.name, descending}});
            QCOMPARE(sorted.has_value(), sortable);
            QVERIFY(!sorted || sorted->size() == all->size());
        }
    }
}

void TstContract::shouldSortAsAtADayAsNow()
{
    // GIVEN records that cannot be told apart by some of their answers, and whose texts differ in case and accents
    for (quint32 seed = 1; seed <= kSeeds; ++seed) {
        Record record = sample(type(), seed);
        for (std::size_t i = 0; i < record.values.size(); ++i) {
            auto *text = type().fields[i].isText() ? std::get_if<QString>(&record.values[i].data) : nullptr;
            if (text)
                *text = (seed % 2 ? u"\u00e9"_s : u"Z"_s) + *text;
        }
        QVERIFY_RESULT(m_store->save(record));
        QVERIFY_RESULT(m_store->save(record));
    }
    storage::AsAtSource source(m_vault->connection(), m_clock->now());

    // WHEN they are sorted by each field, now and as at this day, THEN both lists are the same
    std::vector<QByteArray> fields {"reference", "title"};
    for (const records::Field &field : type().fields)
        fields.push_back(field.name);
    for (const QByteArray &field : fields) {
        for (const bool descending : {false, true}) {
            if (!records::isSortable(type(), field))
                continue;
            const auto now = storage::listIds(m_vault->connection(), type(), {{}, {field, descending}});
            const auto then = source.ids(type(), {{}, {field, descending}});
            QVERIFY_RESULT(now);
            QVERIFY_RESULT(then);
            QVERIFY2(*now == *then, field.constData());
        }
    }
}

void TstContract::shouldFindEveryText()
{
    const auto record = m_store->save(sample(type(), 5));
    QVERIFY_RESULT(record);
    storage::SearchIndex loaded;
    storage::SearchLoader loader(m_vault->connection(), loaded);
    while (!*loader.step(10)) { }
    storage::SearchIndex saved;
    saved.put(record->header.id, storage::SearchIndex::textOf(*record));

    for (const records::Field &field : type().fields) {
        const QString text = record->value(field.name).as<QString>();
        if (!field.isText() || text.isEmpty())
            continue;
        const auto has = [&](const storage::SearchIndex &index) {
            const auto found = index.find(text.left(60), 1000000);
            return std::find(found.begin(), found.end(), record->header.id) != found.end();
        };
        QVERIFY2(has(loaded), field.name.constData());
        QVERIFY2(has(saved), field.name.constData());
    }
    const auto byReference = loaded.find(record->header.reference);
    QVERIFY(std::find(byReference.begin(), byReference.end(), record->header.id) != byReference.end());
}

QTEST_GUILESS_MAIN(TstContract)
#include "tst_contract.moc"
