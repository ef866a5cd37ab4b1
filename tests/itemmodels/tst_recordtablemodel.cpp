// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/roles.h"
#include "models/itemmodels/recordtablemodel.h"
#include "models/records/activity/activity.h"
#include "models/records/contact/contact.h"
#include "models/records/task/task.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/samplerecord.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using itemmodels::RecordTableModel;
using records::Filter;

// A list of records as a table: pages, order, filters and the changes it follows.
class TstRecordTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::SessionVault>(); }
    void cleanup() { m_vault.reset(); }
    void shouldShowEveryTypeWithEveryColumn_data();
    void shouldShowEveryTypeWithEveryColumn();
    void shouldReadPagesOfALongList();
    void shouldSortByAnyColumnThatCanBe();
    void shouldKeepWhatTheFiltersLeave();
    void shouldRefuseAFilterThatCannotBe();
    void shouldFindWordsWithoutAccents();
    void shouldFollowChanges();
    void shouldTellTheDaysLeftUntilTheWorkIsDone();
    void shouldShowANewNameOfALinkedRecord();
    void shouldDropAReadingThatANewOneReplaces();
    void shouldReadThoughTheFileIsGone();
    void shouldGoWhileReading();

private:
    [[nodiscard]] records::Record vendor(const QString &name, const QString &status = {})
    {
        records::Vendor vendor;
        vendor.name = name;
        if (!status.isEmpty())
            vendor.status = records::Choice {status};
        return m_vault->save(records::vendorType(), vendor);
    }
    [[nodiscard]] static QStringList texts(const RecordTableModel &model, const QByteArray &path)
    {
        QStringList result;
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.columns()[std::size_t(column)].path != path)
                continue;
            for (int row = 0; row < model.rowCount(); ++row)
                result += model.index(row, column).data().toString();
        }
        return result;
    }
    // Waits for what the model reads next.
    template<class Change>
    void after(RecordTableModel &model, Change change)
    {
        QSignalSpy read(&model, &RecordTableModel::idsChanged);
        change();
        QTRY_VERIFY(!read.isEmpty() && !model.isReading());
    }
    [[nodiscard]] std::unique_ptr<RecordTableModel> readModel(const records::RecordType &type)
    {
        auto model = std::make_unique<RecordTableModel>(m_vault->session(), type);
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest));
        after(*model, [&] { model->setQuery({}); });
        return model;
    }

    std::unique_ptr<support::SessionVault> m_vault;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

void TstRecordTableModel::shouldShowEveryTypeWithEveryColumn_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const records::RecordType *type : records::recordTypes())
        QTest::newRow(type->key.constData()) << type->key;
}

void TstRecordTableModel::shouldShowEveryTypeWithEveryColumn()
{
    QFETCH(QByteArray, key);
    const records::RecordType &type = *records::findType(key);
    support::SampleRecords samples(7);
    for (int i = 0; i < 4; ++i) {
        const auto saved = m_vault->session().save(samples.make(type));
        QVERIFY_RESULT(saved);
        samples.offer(*saved);
    }
    const auto model = readModel(type);

    model->setColumns(itemmodels::columnPaths(type));

    QCOMPARE(model->rowCount(), 4);
    QVERIFY(model->columnCount() > int(type.fields.size()));
    for (int column = 0; column < model->columnCount(); ++column) {
        QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY2(!model->index(row, column).data().toString().isEmpty(), model->columns()[std::size_t(column)].path.constData());
    }
}

void TstRecordTableModel::shouldReadPagesOfALongList()
{
    std::vector<records::Record> many;
    for (int i = 0; i < 230; ++i) {
        records::Vendor content;
        content.name = u"Vendor %1"_s.arg(i, 3, 10, QChar(u'0'));
        many.push_back(records::Record::from(records::vendorType(), content));
    }
    QVERIFY_RESULT(m_vault->session().saveAll(many));
    const auto model = readModel(records::vendorType());

    QCOMPARE(model->rowCount(), 230);
    QCOMPARE(model->index(229, 1).data().toString(), u"Vendor 229"_s);
    QCOMPARE(model->index(0, 1).data().toString(), u"Vendor 000"_s);
    QCOMPARE(model->index(120, 1).data().toString(), u"Vendor 120"_s);
    QCOMPARE(model->rowOf(model->idAt(120)), 120);
}

void TstRecordTableModel::shouldSortByAnyColumnThatCanBe()
{
    (void)vendor(u"Zeta"_s);
    (void)vendor(u"Émile"_s);
    (void)vendor(u"adam"_s);
    const auto model = readModel(records::vendorType());
    QCOMPARE(texts(*model, "name"), (QStringList {u"Zeta"_s, u"Émile"_s, u"adam"_s}));

    after(*model, [&] { model->sort(1, Qt::AscendingOrder); });
    QCOMPARE(texts(*model, "name"), (QStringList {u"adam"_s, u"Émile"_s, u"Zeta"_s}));

    after(*model, [&] { model->sort(1, Qt::DescendingOrder); });
    QCOMPARE(texts(*model, "name"), (QStringList {u"Zeta"_s, u"Émile"_s, u"adam"_s}));

    model->sort(2, Qt::AscendingOrder); // categories: several values have no order
    QCOMPARE(model->query().sorting.field, QByteArray("name"));
}

void TstRecordTableModel::shouldKeepWhatTheFiltersLeave()
{
    (void)vendor(u"A"_s, u"approved"_s);
    (void)vendor(u"B"_s);
    const auto model = readModel(records::vendorType());

    after(*model, [&] { model->setQuery({{{"status", Filter::Test::Unknown, {}, {}}}}); });
    QCOMPARE(texts(*model, "name"), QStringList {u"B"_s});

    after(*model, [&] { model->setQuery({{{"status", Filter::Test::Is, records::Value::of(u"approved"_s), {}}}}); });
    QCOMPARE(texts(*model, "name"), QStringList {u"A"_s});

    after(*model, [&] { model->setQuery({}); });
    QCOMPARE(model->rowCount(), 2);
}

void TstRecordTableModel::shouldRefuseAFilterThatCannotBe()
{
    const auto model = readModel(records::vendorType());
    QSignalSpy failed(model.get(), &RecordTableModel::failed);

    model->setQuery({{{"no_such_field", Filter::Test::Unknown, {}, {}}}});

    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!model->isReading());
}

void TstRecordTableModel::shouldFindWordsWithoutAccents()
{
    (void)vendor(u"Überwachung GmbH"_s);
    (void)vendor(u"Other"_s);
    records::Contact contact;
    contact.name = u"Uberwachung"_s;
    (void)m_vault->save(records::contactType(), contact);
    const auto model = readModel(records::vendorType());

    model->setQuickFilter(u"wachung uber"_s);
    QCOMPARE(texts(*model, "name"), QStringList {u"Überwachung GmbH"_s});

    model->setQuickFilter(u"nothing of it"_s);
    QCOMPARE(model->rowCount(), 0);

    model->setQuickFilter(u"  "_s);
    QCOMPARE(model->rowCount(), 2);
}

void TstRecordTableModel::shouldFollowChanges()
{
    const auto first = vendor(u"First"_s);
    (void)vendor(u"Second"_s);
    const auto model = readModel(records::vendorType());
    QSignalSpy resets(model.get(), &RecordTableModel::modelReset);

    after(*model, [&] { (void)vendor(u"Third"_s); });
    QCOMPARE(texts(*model, "name"), (QStringList {u"First"_s, u"Second"_s, u"Third"_s}));

    auto renamed = first.as<records::Vendor>();
    renamed.name = u"Renamed"_s;
    records::Record record = first;
    record.set(renamed);
    after(*model, [&] { record = m_vault->session().save(record).value(); });
    QCOMPARE(texts(*model, "name"), (QStringList {u"Renamed"_s, u"Second"_s, u"Third"_s}));

    after(*model, [&] { QVERIFY_RESULT(m_vault->session().remove(record)); });
    QCOMPARE(texts(*model, "name"), (QStringList {u"Second"_s, u"Third"_s}));

    after(*model, [&] { QVERIFY_RESULT(m_vault->session().restore(records::vendorType(), record.header.id)); });
    QCOMPARE(texts(*model, "name"), (QStringList {u"Renamed"_s, u"Second"_s, u"Third"_s}));
    QVERIFY(resets.isEmpty());
}

void TstRecordTableModel::shouldTellTheDaysLeftUntilTheWorkIsDone()
{
    const auto add = [this](const char *state) {
        records::Task task;
        task.title = u"Ask the vendor"_s;
        task.due = m_vault->session().today().addDays(20);
        task.state = records::Choice {QString::fromLatin1(state)};
        (void)m_vault->save(records::taskType(), task);
    };
    add("open");
    add("done");

    const auto model = readModel(records::taskType());
    model->setColumns({"title", "due"});

    QCOMPARE(model->index(0, 1).data(itemmodels::DaysLeftRole).toInt(), 20);
    QVERIFY(model->index(0, 1).data(Qt::AccessibleTextRole).toString().contains(u"20"_s));
    QVERIFY(!model->index(0, 0).data(itemmodels::DaysLeftRole).isValid());
    QVERIFY(!model->index(1, 1).data(itemmodels::DaysLeftRole).isValid());
}

void TstRecordTableModel::shouldShowANewNameOfALinkedRecord()
{
    records::Contact owner;
    owner.name = u"Ann"_s;
    records::Record contact = m_vault->save(records::contactType(), owner);
    records::Vendor owned;
    owned.name = u"A"_s;
    owned.owner = records::Link {contact.header.id};
    (void)m_vault->save(records::vendorType(), owned);
    const auto model = readModel(records::vendorType());
    QCOMPARE(texts(*model, "owner"), QStringList {u"Ann"_s});
    QSignalSpy changed(model.get(), &RecordTableModel::dataChanged);

    owner.name = u"Beth"_s;
    contact.set(owner);
    QVERIFY_RESULT(m_vault->session().save(contact));

    QVERIFY(!changed.isEmpty());
    QCOMPARE(texts(*model, "owner"), QStringList {u"Beth"_s});
}

void TstRecordTableModel::shouldDropAReadingThatANewOneReplaces()
{
    (void)vendor(u"A"_s);
    (void)vendor(u"B"_s);
    const auto model = readModel(records::vendorType());
    QSignalSpy read(model.get(), &RecordTableModel::idsChanged);

    model->setQuery({{{"name", Filter::Test::Contains, {}, u"a"_s}}});
    model->setQuery({{{"name", Filter::Test::Contains, {}, u"b"_s}}});

    QTRY_VERIFY(!model->isReading());
    QCOMPARE(read.size(), 1);
    QCOMPARE(texts(*model, "name"), QStringList {u"B"_s});
}

void TstRecordTableModel::shouldReadThoughTheFileIsGone()
{
    (void)vendor(u"A"_s);
    QVERIFY(QFile::remove(m_vault->path()));

    const auto model = readModel(records::vendorType());

    QCOMPARE(texts(*model, "name"), QStringList {u"A"_s});
}

void TstRecordTableModel::shouldGoWhileReading()
{
    (void)vendor(u"A"_s);
    for (int i = 0; i < 20; ++i) {
        RecordTableModel model(m_vault->session(), records::vendorType());
        model.setQuery({});
    }
    QCOMPARE(readModel(records::vendorType())->rowCount(), 1);
}

QTEST_GUILESS_MAIN(TstRecordTableModel)
#include "tst_recordtablemodel.moc"
