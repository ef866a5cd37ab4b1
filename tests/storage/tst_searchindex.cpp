// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"
#include "models/storage/bytesearch.h"
#include "models/storage/searchindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <iterator>
#include <string>

using namespace Qt::StringLiterals;
using core::RecordId;
using storage::SearchIndex;

class TstSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindAsTheStandardLibraryDoes();
    void shouldBeBlindToAccentsAndCase();
    void shouldWantEveryWord();
    void shouldGiveIdsInOrderAndInPages();
    void shouldFollowSavesAndRemovals();
    void shouldPutTheBestNameFirst();
    void shouldFindTheSameOnceItHasSettled();
    void shouldFindNothingForNothing();

private:
    static SearchIndex anIndex();
};

SearchIndex TstSearchIndex::anIndex()
{
    SearchIndex index;
    int id = 0;
    for (const QString &text : {u"Émile Zola\nletters"_s, u"Subscription billing"_s, u"Straße 7"_s, u"billing of subscriptions"_s})
        index.append(RecordId(++id), core::folded(text).toUtf8());
    return index;
}

void TstSearchIndex::shouldFindAsTheStandardLibraryDoes()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (quint32 i = random.bounded(90U); i > 0; --i)
            text += char('a' + random.bounded(3));
        std::string needle;
        for (quint32 i = random.bounded(1U, 6U); i > 0; --i)
            needle += char('a' + random.bounded(3));
        const std::size_t from = random.bounded(4U);
        QCOMPARE(storage::findBytes(text, needle, from), text.find(needle, from));
    }
}

void TstSearchIndex::shouldBeBlindToAccentsAndCase()
{
    const SearchIndex index = anIndex();

    QCOMPARE(index.find(u"ÉMILE"_s), std::vector {RecordId(1)});
    QCOMPARE(index.find(u"emile"_s), std::vector {RecordId(1)});
    QCOMPARE(index.find(u"STRASSE"_s), std::vector {RecordId(3)});
    QCOMPARE(index.find(u"straße"_s), std::vector {RecordId(3)});
}

void TstSearchIndex::shouldWantEveryWord()
{
    const SearchIndex index = anIndex();

    QCOMPARE(index.find(u"billing subscriptions"_s), std::vector {RecordId(4)});
    QCOMPARE(index.find(u"bill subscr"_s), (std::vector {RecordId(2), RecordId(4)}));
    QVERIFY(index.find(u"billing zola"_s).empty());
}

void TstSearchIndex::shouldGiveIdsInOrderAndInPages()
{
    SearchIndex index;
    for (int id = 1; id <= 200; ++id)
        index.append(RecordId(id), "record number " + QByteArray::number(id));

    const auto first = index.find(u"record"_s);
    QCOMPARE(first.size(), 50U);
    QCOMPARE(first.back(), RecordId(50));
    QCOMPARE(index.find(u"record"_s, 50, first.back()).front(), RecordId(51));
    QVERIFY(index.find(u"record"_s, 50, RecordId(200)).empty());
}

void TstSearchIndex::shouldFollowSavesAndRemovals()
{
    SearchIndex index = anIndex();
    index.put(RecordId(2), "changed");
    index.put(RecordId(9), "new billing");
    index.remove(RecordId(4));

    QCOMPARE(index.find(u"billing"_s), std::vector {RecordId(9)});
    QCOMPARE(index.find(u"changed"_s), std::vector {RecordId(2)});
    QCOMPARE(index.size(), 4U);
    index.remove(RecordId(9));
    QVERIFY(index.find(u"billing"_s).empty());

    // WHEN records are saved and removed before loading comes to them
    SearchIndex loading;
    loading.append(RecordId(1), "one");
    loading.put(RecordId(2), "two saved");
    loading.put(RecordId(3), "three saved");
    loading.remove(RecordId(3));
    for (int id = 2; id <= 4; ++id)
        loading.append(RecordId(id), "two three four");

    // THEN what was saved stands, once
    QCOMPARE(loading.find(u"two"_s), (std::vector {RecordId(2), RecordId(4)}));
    QCOMPARE(loading.find(u"saved"_s), std::vector {RecordId(2)});
    QVERIFY(loading.find(u"three"_s) == std::vector {RecordId(4)});
}

void TstSearchIndex::shouldPutTheBestNameFirst()
{
    SearchIndex index;
    for (int id = 1; id <= 300; ++id)
        index.append(RecordId(id), "v-" + QByteArray::number(1000 + id) + "\nother\nsparrow in the notes\n");
    index.append(RecordId(301), "v-1301\ngreen sparrow\n\n");
    index.append(RecordId(302), "v-1302\nsparrow mail\n\n");
    index.put(RecordId(303), "sparrow\nold\n\n");

    QCOMPARE(index.findNames(u"Sparrow"_s, 50), (std::vector {RecordId(303), RecordId(302), RecordId(301)}));
    QCOMPARE(index.findNames(u"Sparrow"_s, 1), std::vector {RecordId(303)});
    QCOMPARE(index.findNames(u"mail sparrow"_s, 50), std::vector {RecordId(302)});
    QVERIFY(index.findNames(u"notes"_s, 50).empty());
    QVERIFY(index.findNames({}, 50).empty());
}

void TstSearchIndex::shouldFindTheSameOnceItHasSettled()
{
    SearchIndex index;
    for (int id = 2; id <= 3000; id += 2)
        index.append(RecordId(id), "loaded\nrecord " + QByteArray::number(id) + "\n");
    for (int id = 1; id <= 3003; id += 3)
        index.put(RecordId(id), "saved\nrecord " + QByteArray::number(id) + "\n");
    index.remove(RecordId(8));
    const auto find = [&index](const QString &query) { return index.find(query, 5000); };
    const QStringList queries {u"loaded"_s, u"saved"_s, u"record 8"_s, u"record 299"_s};
    std::vector<std::vector<RecordId>> before;
    std::transform(queries.begin(), queries.end(), std::back_inserter(before), find);
    const std::size_t size = index.size();

    index.settle();

    for (qsizetype i = 0; i < queries.size(); ++i)
        QCOMPARE(find(queries[i]), before[std::size_t(i)]);
    QCOMPARE(index.size(), size);
    index.put(RecordId(9), "later");
    index.remove(RecordId(3003));
    QCOMPARE(find(u"later"_s), std::vector {RecordId(9)});
    QVERIFY(find(u"record 3003"_s).empty());
}

void TstSearchIndex::shouldFindNothingForNothing()
{
    QVERIFY(anIndex().find({}).empty());
    QVERIFY(anIndex().find(u"   "_s).empty());
    QVERIFY(SearchIndex().find(u"a"_s).empty());
}

QTEST_GUILESS_MAIN(TstSearchIndex)
#include "tst_searchindex.moc"
