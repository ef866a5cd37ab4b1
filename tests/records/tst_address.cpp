// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/address.h"
#include "models/records/activity/activity.h"
#include "models/records/registry.h"
#include "models/records/vocabulary.h"
#include "tests/records/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;

// Paths, titles of rows, and which fields a form asks for.
class TstAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGoThereAndBack_data();
    void shouldGoThereAndBack();
    void shouldLeadNowhere_data();
    void shouldLeadNowhere();
    void shouldReachTheAnswer();
    void shouldCallARowByItsFirstAnswer();
    void shouldAskOnlyForWhatApplies();
    void shouldNeverHideAnAnswer();
    void shouldNameOnlyFieldsAndCodesThatThereAre();
};

void TstAddress::shouldGoThereAndBack_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"name", "purposes", "purposes.1", "purposes.2.basis", "data_items.12.examples"})
        QTest::newRow(path) << QByteArray(path);
}

void TstAddress::shouldGoThereAndBack()
{
    QFETCH(QByteArray, path);

    const auto address = addressOf(activityType(), path);

    QVERIFY(address);
    QCOMPARE(pathOf(activityType(), *address), path);
    QCOMPARE(fieldAt(activityType(), *address).name, path.count('.') == 1 ? "purposes"_ba : path.split('.').last());
}

void TstAddress::shouldLeadNowhere_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"", "x", "name.1", "purposes.0", "purposes.-1", "purposes.x", "purposes.1.x", "purposes.1.basis.2", "."})
        QTest::newRow(path) << QByteArray(path);
}

void TstAddress::shouldLeadNowhere()
{
    QFETCH(QByteArray, path);

    QVERIFY(!addressOf(activityType(), path));
}

void TstAddress::shouldReachTheAnswer()
{
    Activity activity;
    Purpose purpose;
    purpose.description = u"Send it"_s;
    activity.purposes = Answers<Purpose>::soFar({Purpose(), purpose});
    Values values = toValues(activityType().fields, activity);

    Value *value = valueAt(values, *addressOf(activityType(), "purposes.2.description"));

    QVERIFY(value);
    QCOMPARE(value->as<QString>(), u"Send it"_s);
    QVERIFY(!valueAt(values, *addressOf(activityType(), "purposes.3.description")));
}

void TstAddress::shouldCallARowByItsFirstAnswer()
{
    const auto rows = dataItemType();
    const Fields &fields = rows->fields;
    const auto titleOf = [](core::RecordId id) { return u"Record %1"_s.arg(core::toInt(id)); };
    DataItem item;
    QCOMPARE(rowTitle(fields, {1, toValues(fields, item)}, titleOf), QString());

    item.form = Choice {u"identified"_s};
    QCOMPARE(rowTitle(fields, {1, toValues(fields, item)}, titleOf), u"Identified"_s);

    item.examples = u"  Name,\nage "_s;
    QCOMPARE(rowTitle(fields, {1, toValues(fields, item)}, titleOf), u"Name, age"_s);

    item.dataCategory = Link {core::RecordId {7}};
    QCOMPARE(rowTitle(fields, {1, toValues(fields, item)}, titleOf), u"Record 7"_s);
}

void TstAddress::shouldAskOnlyForWhatApplies()
{
    const auto rows = purposeType();
    const Fields &fields = rows->fields;
    const auto asked = [&fields](const Purpose &purpose, const char *field) {
        return isAsked(fields, toValues(fields, purpose), std::size_t(indexOf(fields, field)));
    };
    Purpose purpose;
    QVERIFY(asked(purpose, "basis"));
    QVERIFY(!asked(purpose, "consent_wording"));
    QVERIFY(!asked(purpose, "lia_outcome"));

    purpose.basis = Choice {u"6-1-a"_s};
    QVERIFY(asked(purpose, "consent_wording"));
    QVERIFY(!asked(purpose, "lia_outcome"));

    purpose.basis = Choice {u"6-1-f"_s};
    QVERIFY(!asked(purpose, "consent_wording"));
    QVERIFY(asked(purpose, "lia_outcome"));

    const auto dpia = [](const Answer<Choice> &outcome) {
        Activity activity;
        activity.dpiaOutcome = outcome;
        const Fields &all = activityType().fields;
        return isAsked(all, toValues(all, activity), std::size_t(indexOf(all, "dpia_on")));
    };
    QVERIFY(!dpia({}));
    QVERIFY(!dpia(Choice {u"not-needed"_s}));
    QVERIFY(dpia(Choice {u"outdated"_s}));
}

void TstAddress::shouldNeverHideAnAnswer()
{
    const auto rows = purposeType();
    const Fields &fields = rows->fields;
    Purpose purpose;
    purpose.consentWording = Answer<QString>::none();

    QVERIFY(isAsked(fields, toValues(fields, purpose), std::size_t(indexOf(fields, "consent_wording"))));
}

void TstAddress::shouldNameOnlyFieldsAndCodesThatThereAre()
{
    int conditions = 0;
    const auto check = [&conditions](const Fields &fields) {
        for (const Field &field : fields) {
            for (const QByteArray &condition : field.when ? QByteArray(field.when).split(' ') : QList<QByteArray>()) {
                QByteArray name = condition.split('=').first();
                if (name.endsWith('!'))
                    name.chop(1);
                const int beside = indexOf(fields, name);
                QVERIFY2(beside >= 0 && condition.count('=') == 1, condition.constData());
                const Field &other = fields[std::size_t(beside)];
                for (const QByteArray &answer : condition.split('=').last().split('|')) {
                    const bool isFlag = other.kind == FieldKind::Flag && (answer == "yes" || answer == "no");
                    const bool isCode = other.isChoice() && vocabulary(other.vocabulary).term(QString::fromLatin1(answer));
                    QVERIFY2(answer == "*" || answer == "@none" || isFlag || isCode, condition.constData());
                    ++conditions;
                }
            }
        }
    };
    for (const RecordType *type : recordTypes()) {
        check(type->fields);
        for (const Field &field : type->fields) {
            if (field.rows)
                check(field.rows->fields);
        }
    }
    QVERIFY(conditions > 20);
}

QTEST_APPLESS_MAIN(TstAddress)
#include "tst_address.moc"
