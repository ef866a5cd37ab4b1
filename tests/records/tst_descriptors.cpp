// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/records/business_function/businessfunction.h"
#include "models/records/contact/contact.h"
#include "models/records/data_category/datacategory.h"
#include "models/records/filter.h"
#include "models/records/measure/measure.h"
#include "models/records/measure_kind/measurekind.h"
#include "models/records/notice/notice.h"
#include "models/records/organisation/organisation.h"
#include "models/records/recipient_category/recipientcategory.h"
#include "models/records/registry.h"
#include "models/records/request/request.h"
#include "models/records/retention_rule/retentionrule.h"
#include "models/records/subject_category/subjectcategory.h"
#include "models/records/system/system.h"
#include "models/records/task/task.h"
#include "models/records/tia/tia.h"
#include "models/records/transfer/transfer.h"
#include "models/records/vendor/vendor.h"
#include "tests/records/roundtrip.h"

#include <QByteArrayList>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;

namespace {

bool isSnakeCase(const QByteArray &key)
{
    static const QRegularExpression pattern(u"\\A[a-z][a-z0-9]*(_[a-z0-9]+)*\\z"_s);
    return pattern.match(QString::fromLatin1(key)).hasMatch();
}

// Columns that every table has beside those of the descriptor.
bool isTaken(const QByteArray &key)
{
    static const QSet<QByteArray> taken {"record_id", "row", "position", "none_fields", "complete_lists"};
    return taken.contains(key) || key.endsWith("_sort");
}

// What is wrong with one field of a level; empty when it is sound.
QString fault(const RecordType &type, const Fields &level, const Field &field, bool inRow)
{
    if (!isSnakeCase(field.name) || isTaken(field.name))
        return u"key"_s;
    if (!field.label || field.title().trimmed().isEmpty() || field.title().endsWith(u'.'))
        return u"label"_s;
    if (field.help && (field.helpText().trimmed().isEmpty() || field.helpText().contains(u"  ")))
        return u"help"_s;
    if (field.article && *field.article == '\0')
        return u"article"_s;
    if (field.isChoice() != (field.vocabulary != nullptr))
        return u"vocabulary of a field that is no choice, or the other way round"_s;
    if (field.vocabulary && vocabulary(field.vocabulary).terms.empty())
        return u"no such vocabulary"_s;
    if (!field.isLink() && !field.targets.empty())
        return u"targets of a field that is no link"_s;
    for (const char *target : field.targets) {
        if (!findType(target))
            return u"no such target"_s;
    }
    if (field.isRowLink() != (field.rowsOf != nullptr) || (field.across && !field.rowsOf))
        return u"rowsOf of a field that is no row link, or the other way round"_s;
    if (field.has(FieldFlag::Required) && field.has(FieldFlag::MayBeNone))
        return u"required, and none is an answer"_s;
    if (field.has(FieldFlag::Long) && field.kind != FieldKind::LongText)
        return u"long, but no text"_s;
    const bool leadsHome = field.isLink() && field.targets.size() == 1 && field.targets.front() == type.key;
    if (field.has(FieldFlag::Acyclic) && !leadsHome)
        return u"acyclic, but leads elsewhere"_s;
    if (field.has(FieldFlag::Due) && field.kind != FieldKind::Date)
        return u"due, but no day"_s;
    if (inRow && (field.kind == FieldKind::Rows || field.has(FieldFlag::InList)))
        return u"not for a row"_s;
    const auto sameLabel = [&](const Field &other) { return &other != &field && qstrcmp(other.label, field.label) == 0; };
    return std::any_of(level.begin(), level.end(), sameLabel) ? u"label used twice"_s : QString();
}

// What is wrong with the fields of one level: of the record, or of the rows of a list.
QStringList faults(const RecordType &type, const Fields &level, const QByteArray &list)
{
    QStringList found;
    QSet<QByteArray> keys;
    for (const Field &field : level) {
        const QString wrong = keys.contains(field.name) ? u"key used twice"_s : fault(type, level, field, !list.isEmpty());
        keys.insert(field.name);
        if (!wrong.isEmpty())
            found += QString::fromLatin1(list + '.' + field.name) + u": "_s + wrong;
    }
    return level.empty() ? QStringList {u"no fields"_s} : found;
}

// The lists that a row link may point into: of this type, or of every type that the field beside it may lead to.
bool rowLinkLeadsToRows(const RecordType &type, const Fields &level, const Field &field)
{
    const auto hasRows = [&field](const RecordType *target) {
        const Field *rows = target ? target->field(field.rowsOf) : nullptr;
        return rows && rows->kind == FieldKind::Rows;
    };
    if (!field.across)
        return hasRows(&type);
    const int beside = indexOf(level, field.across);
    if (beside < 0 || level[std::size_t(beside)].kind != FieldKind::Link || level[std::size_t(beside)].targets.empty())
        return false;
    const auto &targets = level[std::size_t(beside)].targets;
    return std::all_of(targets.begin(), targets.end(), [&](const char *target) { return hasRows(findType(target)); });
}

} // namespace

class TstDescriptors : public QObject
{
    Q_OBJECT

private:
    static void addTypes()
    {
        QTest::addColumn<QByteArray>("key");
        for (const RecordType *type : recordTypes())
            QTest::newRow(type->key.constData()) << type->key;
    }
    static const RecordType &typeOfRow()
    {
        QFETCH_GLOBAL(QByteArray, key);
        return *findType(key);
    }

private Q_SLOTS:
    void initTestCase_data() { addTypes(); }

    void shouldFollowTheDomainMap()
    {
        const QByteArrayList expected {
            "organisation", "contact", "activity", "retention_rule", "system", "measure", "vendor", "transfer", "tia", "request",
            "notice", "task", "data_category", "subject_category", "recipient_category", "business_function", "measure_kind"};
        QByteArrayList keys; // types that come later are no concern of the map's order
        for (const RecordType *type : recordTypes()) {
            if (expected.contains(type->key))
                keys.push_back(type->key);
        }
        QCOMPARE(keys, expected);
    }

    void shouldBeFoundByKeyAndReference()
    {
        const RecordType &type = typeOfRow();
        QVERIFY(isSnakeCase(type.key));
        QCOMPARE(findType(type.key), &type);
        QCOMPARE(typeOfReference(QString::fromLatin1(type.prefix) + u"-0001"_s), &type);
        QCOMPARE(findType("no_such_type"), nullptr);
        QCOMPARE(typeOfReference(u"NOPE-0001"_s), nullptr);
    }

    void shouldBeNamed()
    {
        const RecordType &type = typeOfRow();
        QVERIFY(!type.singularTitle().isEmpty());
        QVERIFY(!type.pluralTitle().isEmpty());
        QVERIFY(type.singularTitle() != type.pluralTitle());
    }

    void shouldHaveSoundFields()
    {
        const RecordType &type = typeOfRow();
        QCOMPARE(faults(type, type.fields, {}).join(u"; "_s), QString());
        for (const Field &field : type.fields) {
            QCOMPARE(field.kind == FieldKind::Rows, field.rows != nullptr);
            if (field.rows)
                QCOMPARE(faults(type, field.rows->fields, field.name).join(u"; "_s), QString());
        }
    }

    void shouldPointRowLinksAtRows()
    {
        const RecordType &type = typeOfRow();
        const auto sound = [&type](const Fields &level) {
            return std::all_of(level.begin(), level.end(), [&](const Field &field) {
                return !field.isRowLink() || rowLinkLeadsToRows(type, level, field);
            });
        };
        QVERIFY(sound(type.fields));
        for (const Field &field : type.fields)
            QVERIFY2(!field.rows || sound(field.rows->fields), field.name.constData());
    }

    void shouldShowEveryFieldUnderAHeading()
    {
        const RecordType &type = typeOfRow();
        QSet<QByteArray> headings;
        for (const Section &section : type.sections) {
            QVERIFY2(isSnakeCase(section.key) && !headings.contains(section.key), section.key.constData());
            QVERIFY(!section.title().isEmpty());
            headings.insert(section.key);
        }
        QSet<QByteArray> used;
        for (const Field &field : type.fields)
            used.insert(field.section);
        QCOMPARE(used, headings);
    }

    void shouldHaveATitleAndAList()
    {
        const RecordType &type = typeOfRow();
        Values values;
        int columns = 0;
        for (const Field &field : type.fields) {
            values.push_back(aValueFor(field));
            columns += field.has(FieldFlag::InList) ? 1 : 0;
        }
        QVERIFY(!type.titleOf(values).isEmpty());
        QVERIFY2(columns >= 2 && columns <= 9, QByteArray::number(columns).constData());
    }

    void shouldNoteReviewsInFieldsItHas()
    {
        const RecordType &type = typeOfRow();
        for (const QByteArray &name : {type.review.reviewedOn, type.review.next})
            QVERIFY(name.isEmpty() || (type.field(name) && type.field(name)->kind == FieldKind::Date));
        const Field *result = type.field(type.review.result);
        QVERIFY(type.review.result.isEmpty() || (result && vocabulary(result->vocabulary).term(u"nothing-changed"_s)));
    }

    void shouldSayHowItsListLooks()
    {
        const RecordType &type = typeOfRow();
        QVERIFY(type.list.emptyTitle && type.list.emptyText);
        QByteArrayList paths = type.list.columns + type.list.preview;
        paths.removeAll("title");
        for (const QByteArray &path : paths)
            QVERIFY2(findField(type, path), path.constData());
        if (type.list.status.isEmpty())
            return;
        const Field *status = type.field(type.list.status);
        QVERIFY(status && status->kind == FieldKind::Choice);
        QVERIFY(type.list.columns.isEmpty() || type.list.columns.contains(type.list.status));
        for (const Term &term : vocabulary(status->vocabulary).terms)
            QVERIFY2(!term.attributes["tone"_L1].toString().isEmpty(), qPrintable(term.code));
    }

    void shouldTakeTheYearFromADay()
    {
        const RecordType &type = typeOfRow();
        if (type.yearField.isEmpty())
            return;
        const Field *field = type.field(type.yearField);
        QVERIFY(field && (field->kind == FieldKind::Date || field->kind == FieldKind::Instant));
    }

    void shouldCarryEveryFieldThroughTheStruct()
    {
        using Fault = QString (*)(const RecordType &);
        const QHash<QByteArray, Fault> faults {
            {"organisation", &roundTripFault<Organisation>}, {"contact", &roundTripFault<Contact>},
            {"activity", &roundTripFault<Activity>}, {"retention_rule", &roundTripFault<RetentionRule>},
            {"system", &roundTripFault<System>}, {"measure", &roundTripFault<Measure>},
            {"vendor", &roundTripFault<Vendor>}, {"transfer", &roundTripFault<Transfer>},
            {"tia", &roundTripFault<Tia>}, {"request", &roundTripFault<Request>},
            {"notice", &roundTripFault<Notice>}, {"task", &roundTripFault<Task>},
            {"data_category", &roundTripFault<DataCategory>}, {"subject_category", &roundTripFault<SubjectCategory>},
            {"recipient_category", &roundTripFault<RecipientCategory>},
            {"business_function", &roundTripFault<BusinessFunction>}, {"measure_kind", &roundTripFault<MeasureKind>},
        };
        const RecordType &type = typeOfRow();
        if (faults.contains(type.key)) {
            QCOMPARE(faults[type.key](type), QString());
            return;
        }
        // A later type asks it in its own test.
        QFile own(QFINDTESTDATA(u"tst_%1.cpp"_s.arg(QString::fromLatin1(type.key).remove(u'_'))));
        QVERIFY(own.open(QIODevice::ReadOnly));
        QVERIFY(own.readAll().contains("roundTripFault<"));
    }

    void shouldHoldTheShippedEntries()
    {
        const RecordType &type = typeOfRow();
        QVERIFY(!vocabularies().empty()); // makes the resources known
        QFile file(u":/catalogues/"_s + QString::fromLatin1(type.key) + u".json"_s);
        QCOMPARE(file.exists(), type.isCatalogue);
        if (!type.isCatalogue)
            return;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray entries = QJsonDocument::fromJson(file.readAll())["entries"_L1].toArray();
        QVERIFY(!entries.isEmpty());
        QSet<QString> keys;
        for (const QJsonValue &entry : entries) {
            keys.insert(entry["key"_L1].toString());
            const QJsonObject object = entry.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                const Field *field = type.field(it.key().toLatin1());
                QVERIFY2(field, it.key().toLatin1().constData());
                QCOMPARE(it->isBool(), field->kind == FieldKind::Flag);
                QCOMPARE(it->isArray(), field->isList());
                if (field->kind == FieldKind::Choice)
                    QVERIFY2(vocabulary(field->vocabulary).term(it->toString()), it->toString().toUtf8().constData());
                for (const QJsonValue &code : it->toArray())
                    QVERIFY2(vocabulary(field->vocabulary).term(code.toString()), code.toString().toUtf8().constData());
            }
        }
        QCOMPARE(keys.size(), entries.size());
    }
};

QTEST_GUILESS_MAIN(TstDescriptors)
#include "tst_descriptors.moc"
