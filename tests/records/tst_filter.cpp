// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/records/contact/contact.h"
#include "models/records/filter.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace records;
using Test = Filter::Test;

namespace {

class NoReferences final : public References
{
public:
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &) const override { return {}; }
    [[nodiscard]] QString referenceOf(core::RecordId) const override { return {}; }
};

Record activityWithBases(const QStringList &bases)
{
    std::vector<Purpose> purposes;
    for (const QString &basis : bases) {
        Purpose purpose;
        if (!basis.isEmpty())
            purpose.basis = Choice {basis};
        purposes.push_back(purpose);
    }
    Activity activity;
    activity.purposes = Answers<Purpose>::soFar(std::move(purposes));
    return Record::from(activityType(), activity);
}

} // namespace

// The text form of conditions, and what a condition on a field of rows means.
class TstFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadEachSign_data();
    void shouldReadEachSign();
    void shouldRefuseWhatCannotBeAsked_data();
    void shouldRefuseWhatCannotBeAsked();
    void shouldTakeIsNotForNoRow();
    void shouldFindUnknownRowsByTheirFields();

private:
    [[nodiscard]] static bool fits(const Record &record, const QString &condition)
    {
        return matches(record, parseFilter(record.type(), condition, NoReferences()).value());
    }
};

void TstFilter::shouldReadEachSign_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("test");
    QTest::newRow("is") << u"status=draft"_s << int(Test::Is);
    QTest::newRow("is not") << u"status!=draft"_s << int(Test::IsNot);
    QTest::newRow("contains") << u"name~bill=x"_s << int(Test::Contains);
    QTest::newRow("before") << u"next_review<2027-01-01"_s << int(Test::Before);
    QTest::newRow("after") << u"next_review>2027-01-01"_s << int(Test::After);
    QTest::newRow("unknown") << u"owner=@unknown"_s << int(Test::Unknown);
    QTest::newRow("none") << u"owner=@none"_s << int(Test::None);
    QTest::newRow("so far") << u"purposes=@so-far"_s << int(Test::SoFar);
    QTest::newRow("of rows") << u"purposes.basis!=6-1-a"_s << int(Test::IsNot);
    QTest::newRow("of every type") << u"reference~PA"_s << int(Test::Contains);
}

void TstFilter::shouldReadEachSign()
{
    QFETCH(QString, text);
    QFETCH(int, test);

    const auto filter = parseFilter(activityType(), text, NoReferences());

    QVERIFY_RESULT(filter);
    QCOMPARE(int(filter->test), test);
    QCOMPARE(toText(activityType(), *filter, NoReferences()), text);
}

void TstFilter::shouldRefuseWhatCannotBeAsked_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no sign") << u"status"_s;
    QTest::newRow("no field") << u"colour=red"_s;
    QTest::newRow("not comparable") << u"status<draft"_s;
    QTest::newRow("no text") << u"next_review~2027"_s;
    QTest::newRow("no date") << u"next_review<soon"_s;
    QTest::newRow("a number of a row") << u"purposes.compatible_with=1"_s;
}

void TstFilter::shouldRefuseWhatCannotBeAsked()
{
    QFETCH(QString, text);

    QVERIFY_ERROR(parseFilter(activityType(), text, NoReferences()), core::ErrorCode::Invalid);
}

void TstFilter::shouldTakeIsNotForNoRow()
{
    QVERIFY(fits(activityWithBases({u"6-1-b"_s, u"6-1-c"_s}), u"purposes.basis!=6-1-a"_s));
    QVERIFY(!fits(activityWithBases({u"6-1-b"_s, u"6-1-a"_s}), u"purposes.basis!=6-1-a"_s));
    QVERIFY(fits(activityWithBases({}), u"purposes.basis!=6-1-a"_s));
}

void TstFilter::shouldFindUnknownRowsByTheirFields()
{
    QVERIFY(fits(activityWithBases({u"6-1-b"_s, {}}), u"purposes.basis=@unknown"_s));
    QVERIFY(fits(activityWithBases({}), u"purposes.basis=@unknown"_s));
    QVERIFY(!fits(activityWithBases({u"6-1-b"_s}), u"purposes.basis=@unknown"_s));
}

QTEST_GUILESS_MAIN(TstFilter)
#include "tst_filter.moc"
