// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/validation.h"
#include "tests/records/samples.h"

#include <QByteArrayList>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace records;

namespace {

// A row and a record of our own with a field of every kind, so that no type of the register is needed.
struct Part : OwnedRow {
    Answer<QString> label;
    Answers<RowLink> others;
    Answer<Link> party;
    Answer<RowLink> far;
    Answer<Choice> basis;
};

struct Thing : RecordBase {
    Answer<QString> name;
    Answer<QString> text;
    Answer<QDate> date;
    Answer<Instant> instant;
    Answer<double> number;
    Answer<bool> flag;
    Answer<Choice> choice;
    Answers<Choice> choices;
    Answer<Country> country;
    Answers<Country> countries;
    Answer<Duration> duration;
    Answer<Link> link;
    Answers<Link> links;
    Answer<RowLink> rowLink;
    Answer<Attachment> file;
    Answers<Part> parts;
    Answers<Part> moreParts;
};

void nameIsNotForbidden(const Thing &thing, core::Problems &problems)
{
    if (thing.name.is(u"forbidden"_s))
        problems.push_back(problem("name", "cannot be used", "Art. 1"));
}

std::shared_ptr<const RowType> partType()
{
    using enum FieldFlag;
    return RowTypeBuilder<Part>()
        .field(&Part::label, {.key = "label", .label = "Label", .flags = Required, .article = "Art. 2"})
        .field(&Part::others, {.key = "others", .label = "Others", .rowsOf = "parts"})
        .field(&Part::party, {.key = "party", .label = "Party"})
        .field(&Part::far, {.key = "far", .label = "Far", .rowsOf = "services", .across = "party"})
        .field(&Part::basis, {.key = "basis", .label = "Basis", .flags = MayBeNone, .vocabulary = "legal_basis"})
        .build();
}

const RecordType &thingType()
{
    using enum FieldFlag;
    static const RecordType type = RecordTypeBuilder<Thing>("thing", "TH", "Thing", "Things")
        .section("general", "General")
        .field(&Thing::name, {.key = "name", .label = "Name", .flags = Required})
        .field(&Thing::text, {.key = "text", .label = "Text", .flags = Long | MayBeNone})
        .field(&Thing::date, {.key = "date", .label = "Date"})
        .field(&Thing::instant, {.key = "instant", .label = "Instant"})
        .field(&Thing::number, {.key = "number", .label = "Number"})
        .field(&Thing::flag, {.key = "flag", .label = "Flag"})
        .field(&Thing::choice, {.key = "choice", .label = "Choice", .vocabulary = "legal_basis"})
        .field(&Thing::choices, {.key = "choices", .label = "Choices", .flags = MayBeNone, .vocabulary = "legal_basis"})
        .field(&Thing::country, {.key = "country", .label = "Country"})
        .field(&Thing::countries, {.key = "countries", .label = "Countries"})
        .field(&Thing::duration, {.key = "duration", .label = "Duration"})
        .field(&Thing::link, {.key = "link", .label = "Link"})
        .field(&Thing::links, {.key = "links", .label = "Links"})
        .field(&Thing::rowLink, {.key = "row_link", .label = "Row link", .rowsOf = "parts"})
        .field(&Thing::file, {.key = "file", .label = "File"})
        .rows(&Thing::parts, {.key = "parts", .label = "Parts"}, partType())
        .rows(&Thing::moreParts, {.key = "more_parts", .label = "More parts", .flags = MayBeNone}, partType())
        .title(&Thing::name)
        .rule(&nameIsNotForbidden)
        .build();
    return type;
}

Thing aThing()
{
    Thing thing;
    thing.name = u"A thing"_s;
    return thing;
}

Part aPart(int row, const QString &label = u"Part"_s)
{
    Part part;
    part.row = row;
    part.label = label;
    return part;
}

Thing aThingWith(std::vector<Part> parts)
{
    Thing thing = aThing();
    thing.parts = Answers<Part>::soFar(std::move(parts));
    return thing;
}

Values aThingWith(const char *field, const Value &value)
{
    Values values = toValues(thingType().fields, aThing());
    values[std::size_t(thingType().fieldIndex(field))] = value;
    return values;
}

QByteArrayList refused(const Values &values)
{
    QByteArrayList fields;
    for (const core::Problem &found : validate(thingType(), values))
        fields.push_back(found.field);
    return fields;
}

QByteArrayList refused(const Thing &thing)
{
    return refused(toValues(thingType().fields, thing));
}

Value keptAs(const char *field, const Value &value)
{
    return normalised(thingType().fields, aThingWith(field, value))[std::size_t(thingType().fieldIndex(field))];
}

Attachment aFile(const QString &name)
{
    return {name, QString(64, u'0')};
}

} // namespace

class TstValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeAnAnswerOfEveryKind()
    {
        Values values;
        for (const Field &field : thingType().fields)
            values.push_back(aValueFor(field, field.name == "parts" ? 1 : 2));
        QCOMPARE(refused(values), QByteArrayList());
        QCOMPARE(normalised(thingType().fields, values), values);
    }

    void shouldTakeWhatIsUnknown() { QCOMPARE(refused(aThing()), QByteArrayList()); }

    void shouldNeedARequiredField()
    {
        QCOMPARE(refused(Thing()), QByteArrayList {"name"});
        QCOMPARE(refused(aThingWith("name", Value::none())), QByteArrayList {"name"});
        QCOMPARE(refused(aThingWith({aPart(1), Part()})), QByteArrayList {"parts.2.label"});
        QCOMPARE(validate(thingType(), toValues(thingType().fields, aThingWith({Part()}))).front().article, "Art. 2");
    }

    void shouldTakeNoneOnlyWhereItIsAnAnswer()
    {
        for (const Field &field : thingType().fields) {
            const QByteArrayList expected = field.has(FieldFlag::MayBeNone) ? QByteArrayList() : QByteArrayList {field.name};
            QCOMPARE(refused(aThingWith(field.name.constData(), Value::none())), expected);
        }
        Part part = aPart(1);
        part.basis = Answer<Choice>::none();
        QCOMPARE(refused(aThingWith({part})), QByteArrayList());
    }

    void shouldCheckText_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("taken");
        const QString longest(kMaxTextBytes, u'a');
        QTest::newRow("one line") << "name"_ba << u"One line\twith a tab, é and 😀"_s << true;
        QTest::newRow("two lines in one") << "name"_ba << u"a\nb"_s << false;
        QTest::newRow("two lines") << "text"_ba << u"a\nb"_s << true;
        QTest::newRow("escape") << "text"_ba << u"a\x1b[31m"_s << false;
        QTest::newRow("NUL") << "text"_ba << u"a"_s + QChar(u'\0') << false;
        QTest::newRow("carriage return") << "text"_ba << u"a\rb"_s << false;
        QTest::newRow("half of a pair") << "text"_ba << u"a"_s + QChar(0xd83d) << false;
        QTest::newRow("longest") << "text"_ba << longest << true;
        QTest::newRow("longer") << "text"_ba << longest + u'a' << false;
        QTest::newRow("longest, two bytes each") << "text"_ba << QString(kMaxTextBytes / 2, u'é') << true;
        QTest::newRow("longer, two bytes each") << "text"_ba << QString(kMaxTextBytes / 2 + 1, u'é') << false;
    }
    void shouldCheckText()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        QFETCH(bool, taken);
        QCOMPARE(refused(aThingWith(field.constData(), Value::of(text))), taken ? QByteArrayList() : QByteArrayList {field});
    }

    void shouldCheckCodes_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QStringList>("codes");
        QTest::addColumn<bool>("taken");
        QTest::newRow("choice") << "choice"_ba << QStringList {u"6-1-a"_s} << true;
        QTest::newRow("no such choice") << "choice"_ba << QStringList {u"6-1-z"_s} << false;
        QTest::newRow("other case") << "choice"_ba << QStringList {u"6-1-A"_s} << false;
        QTest::newRow("label") << "choice"_ba << QStringList {u"Consent"_s} << false;
        QTest::newRow("choices") << "choices"_ba << QStringList {u"6-1-a"_s, u"6-1-b"_s} << true;
        QTest::newRow("one of them unknown") << "choices"_ba << QStringList {u"6-1-a"_s, u"x"_s} << false;
        QTest::newRow("twice") << "choices"_ba << QStringList {u"6-1-a"_s, u"6-1-b"_s, u"6-1-a"_s} << false;
        QTest::newRow("country") << "country"_ba << QStringList {u"DE"_s} << true;
        QTest::newRow("no such country") << "country"_ba << QStringList {u"XX"_s} << false;
        QTest::newRow("country in small letters") << "country"_ba << QStringList {u"de"_s} << false;
        QTest::newRow("countries") << "countries"_ba << QStringList {u"DE"_s, u"US"_s} << true;
        QTest::newRow("country twice") << "countries"_ba << QStringList {u"DE"_s, u"DE"_s} << false;
    }
    void shouldCheckCodes()
    {
        QFETCH(QByteArray, field);
        QFETCH(QStringList, codes);
        QFETCH(bool, taken);
        const bool isList = thingType().field(field)->isList();
        const Value value = isList ? Value {AnswerState::SoFar, codes} : Value::of(codes.first());
        QCOMPARE(refused(aThingWith(field.constData(), value)), taken ? QByteArrayList() : QByteArrayList {field});
    }

    void shouldQuoteAShortPieceOfAWrongCode()
    {
        const core::Problems problems = validate(thingType(), aThingWith("choice", Value::of(QString(5000, u'x'))));
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY(problems.front().message.size() < 200);
    }

    void shouldCheckNumbers_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<bool>("taken");
        QTest::newRow("nought") << 0.0 << true;
        QTest::newRow("fraction") << 0.5 << true;
        QTest::newRow("negative") << -1.0 << false;
        QTest::newRow("the largest that is exact") << 9007199254740991.0 << true;
        QTest::newRow("one more") << 9007199254740992.0 << false;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << false;
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << false;
    }
    void shouldCheckNumbers()
    {
        QFETCH(double, number);
        QFETCH(bool, taken);
        QCOMPARE(refused(aThingWith("number", Value::of(number))), taken ? QByteArrayList() : QByteArrayList {"number"});
    }

    void shouldRefuseWhatCouldNotBeReadAgain()
    {
        QCOMPARE(refused(aThingWith("date", Value::of(QDate()))), QByteArrayList {"date"});
        QCOMPARE(refused(aThingWith("date", Value::of(QDate(10000, 1, 1)))), QByteArrayList {"date"});
        QCOMPARE(refused(aThingWith("date", Value::of(QDate(-4, 1, 1)))), QByteArrayList {"date"});
        QCOMPARE(refused(aThingWith("date", Value::of(QDate(9999, 12, 31)))), QByteArrayList());
        QCOMPARE(refused(aThingWith("instant", Value::of(Instant()))), QByteArrayList {"instant"});
        const Instant nowhere {QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC), "Europe/Atlantis"};
        QCOMPARE(refused(aThingWith("instant", Value::of(nowhere))), QByteArrayList {"instant"});
        QCOMPARE(refused(aThingWith("duration", Value::of(Duration {.days = -1}))), QByteArrayList {"duration"});
        QCOMPARE(refused(aThingWith("duration", Value::of(Duration {.years = 10000}))), QByteArrayList {"duration"});
        QCOMPARE(refused(aThingWith("duration", Value::of(Duration {.weeks = 1, .days = 1}))), QByteArrayList {"duration"});
    }

    void shouldCheckLinks()
    {
        using core::RecordId;
        QCOMPARE(refused(aThingWith("link", Value::of(core::kNoRecord))), QByteArrayList {"link"});
        QCOMPARE(refused(aThingWith("link", Value::of(RecordId {-3}))), QByteArrayList()); // of a record that comes with it
        const auto links = [](std::vector<RecordId> ids) { return aThingWith("links", Value {AnswerState::SoFar, std::move(ids)}); };
        QCOMPARE(refused(links({RecordId {1}, RecordId {2}})), QByteArrayList());
        QCOMPARE(refused(links({RecordId {1}, RecordId {2}, RecordId {1}})), QByteArrayList {"links"});
        QCOMPARE(refused(links({RecordId {1}, core::kNoRecord})), QByteArrayList {"links"});
    }

    void shouldRefuseRowNumbersThatLeaveNoneForLaterRows()
    {
        QCOMPARE(refused(aThingWith({aPart(kMaxRowNumber)})), QByteArrayList());
        QCOMPARE(refused(aThingWith({aPart(kMaxRowNumber + 1)})), QByteArrayList {"parts.1"});
        QCOMPARE(refused(aThingWith({aPart(1), aPart(std::numeric_limits<int>::max())})), QByteArrayList {"parts.2"});
    }

    void shouldCheckRowLinks_data()
    {
        QTest::addColumn<QList<int>>("rows"); // of the first of the rows 1 and 2
        QTest::addColumn<bool>("taken");
        QTest::newRow("other row") << QList<int> {2} << true;
        QTest::newRow("both") << QList<int> {1, 2} << true;
        QTest::newRow("no such row") << QList<int> {3} << false;
        QTest::newRow("no row") << QList<int> {0} << false;
        QTest::newRow("negative") << QList<int> {-1} << false;
        QTest::newRow("twice") << QList<int> {2, 2} << false;
    }
    void shouldCheckRowLinks()
    {
        QFETCH(QList<int>, rows);
        QFETCH(bool, taken);
        Part first = aPart(1);
        std::vector<RowLink> links;
        for (const int row : rows)
            links.push_back({row});
        first.others = Answers<RowLink>::soFar(std::move(links));
        QCOMPARE(refused(aThingWith({first, aPart(2)})), taken ? QByteArrayList() : QByteArrayList {"parts.1.others"});
    }

    void shouldNotTakeARowWithoutNumberForRowNought()
    {
        Part part = aPart(0);
        part.others = Answers<RowLink>::soFar({RowLink {0}});
        QCOMPARE(refused(aThingWith({part})), QByteArrayList {"parts.1.others"});
        QCOMPARE(refused(aThingWith({aPart(0), aPart(0)})), QByteArrayList());
    }

    void shouldCheckRowLinksOfTheRecord()
    {
        Thing thing = aThingWith({aPart(1)});
        thing.rowLink = RowLink {1};
        QCOMPARE(refused(thing), QByteArrayList());
        thing.rowLink = RowLink {2};
        QCOMPARE(refused(thing), QByteArrayList {"row_link"});
    }

    void shouldNeedTheRecordThatARowLinkLooksInto()
    {
        Part part = aPart(1);
        part.far = RowLink {77};
        QCOMPARE(refused(aThingWith({part})), QByteArrayList {"parts.1.far"});
        part.party = Link {core::RecordId {5}};
        QCOMPARE(refused(aThingWith({part})), QByteArrayList()); // whether it has the row is for the store to say
        part.far = RowLink {-1};
        QCOMPARE(refused(aThingWith({part})), QByteArrayList {"parts.1.far"});
    }

    void shouldNumberRowsOnceInARecord()
    {
        QCOMPARE(refused(aThingWith({aPart(1), aPart(2), aPart(1)})), QByteArrayList {"parts.3"});
        QCOMPARE(refused(aThingWith({aPart(-1)})), QByteArrayList {"parts.1"});
        Thing thing = aThingWith({aPart(1)});
        thing.moreParts = Answers<Part>::complete({aPart(2), aPart(1)});
        QCOMPARE(refused(thing), QByteArrayList {"more_parts.2"});
    }

    void shouldCheckAttachments_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("hash");
        QTest::addColumn<bool>("taken");
        const QString hash(64, u'a');
        QTest::newRow("a file") << u"Vertrag für Ümläute.pdf"_s << hash << true;
        QTest::newRow("dots inside") << u"..a..b"_s << hash << true;
        QTest::newRow("no name") << QString() << hash << false;
        QTest::newRow("folder") << u"a/b"_s << hash << false;
        QTest::newRow("this folder") << u"."_s << hash << false;
        QTest::newRow("folder above") << u".."_s << hash << false;
        QTest::newRow("line end") << u"a\nb"_s << hash << false;
        QTest::newRow("tab") << u"a\tb"_s << hash << false;
        QTest::newRow("control character") << u"a\x7f"_s << hash << false;
        QTest::newRow("255 bytes") << QString(255, u'a') << hash << true;
        QTest::newRow("256 bytes") << QString(256, u'a') << hash << false;
        QTest::newRow("128 letters of two bytes") << QString(128, u'é') << hash << false;
        QTest::newRow("no hash") << u"a"_s << QString() << false;
        QTest::newRow("short hash") << u"a"_s << QString(63, u'a') << false;
        QTest::newRow("long hash") << u"a"_s << QString(65, u'a') << false;
        QTest::newRow("large letters") << u"a"_s << QString(64, u'A') << false;
        QTest::newRow("other letters") << u"a"_s << QString(64, u'g') << false;
        QTest::newRow("hash with a line end") << u"a"_s << hash + u'\n' << false;
    }
    void shouldCheckAttachments()
    {
        QFETCH(QString, name);
        QFETCH(QString, hash);
        QFETCH(bool, taken);
        const Attachment file {name, hash};
        QCOMPARE(refused(aThingWith("file", Value::of(file))).isEmpty(), taken);
        const Value list {AnswerState::SoFar, std::vector {aFile(u"good"_s), file}};
        QCOMPARE(refused(aThingWith("attachments", list)).isEmpty(), taken);
    }

    void shouldAskTheRulesLast()
    {
        const core::Problems problems = validate(thingType(), aThingWith("name", Value::of(u"forbidden"_s)));
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().field, "name");
        QCOMPARE(problems.front().article, "Art. 1");
        QVERIFY(!problems.front().message.isEmpty());

        Values values = aThingWith("name", Value::of(u"forbidden"_s));
        values[std::size_t(thingType().fieldIndex("number"))] = Value::of(-1.0);
        QCOMPARE(refused(values), QByteArrayList {"number"});
    }

    void shouldNormaliseText()
    {
        QCOMPARE(keptAs("text", Value::of(u"E\u0301\r\n"_s)), Value::of(u"\u00c9\n"_s));
        QCOMPARE(keptAs("text", Value::of(QString())), Value::unknown());
        QCOMPARE(keptAs("text", Value::of(u" \t\r\n\u00a0"_s)), Value::unknown());
        QCOMPARE(keptAs("text", Value::none()), Value::none());
        QCOMPARE(keptAs("text", Value::of(u" a "_s)), Value::of(u" a "_s));
    }

    void shouldNormaliseLists_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("kept");
        for (const char *field : {"choices", "countries", "links", "parts", "attachments"}) {
            const auto row = [field](const char *name, AnswerState state, AnswerState kept) {
                QTest::addRow("%s %s", field, name) << QByteArray(field) << int(state) << int(kept);
            };
            row("complete", AnswerState::Value, AnswerState::None);
            row("so far", AnswerState::SoFar, AnswerState::Unknown);
            row("none", AnswerState::None, AnswerState::None);
            row("unknown", AnswerState::Unknown, AnswerState::Unknown);
        }
    }
    void shouldNormaliseLists()
    {
        QFETCH(QByteArray, field);
        QFETCH(int, state);
        QFETCH(int, kept);
        const Value expected {AnswerState(kept), {}};
        QCOMPARE(keptAs(field.constData(), Value {AnswerState(state), {}}), expected);

        Value empty {AnswerState(state), aValueFor(*thingType().field(field)).data};
        std::visit([](auto &data) { data = std::decay_t<decltype(data)>(); }, empty.data);
        QCOMPARE(keptAs(field.constData(), empty), expected);
    }

    void shouldDropDataThatNobodyAnswered()
    {
        QCOMPARE(keptAs("text", Value {AnswerState::None, u"left over"_s}), Value::none());
        QCOMPARE(keptAs("number", Value {AnswerState::Unknown, 3.0}), Value::unknown());
        QCOMPARE(keptAs("number", Value {AnswerState::Value, {}}), Value::unknown());
        QCOMPARE(keptAs("number", Value {AnswerState::SoFar, 3.0}), Value::of(3.0)); // one value is no list
    }

    void shouldNormaliseInsideRowsAndNames()
    {
        RowValues row(1, {Value::of(u"e\u0301"_s)}); // the other answers of the row are missing
        const Value kept = keptAs("parts", Value {AnswerState::SoFar, std::vector {row}});
        const auto &rows = kept.as<std::vector<RowValues>>();
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().values.size(), partType()->fields.size());
        QCOMPARE(rows.front().values.front(), Value::of(u"é"_s));

        QCOMPARE(keptAs("file", Value::of(aFile(u"e\u0301"_s))), Value::of(aFile(u"é"_s)));
        const Value files {AnswerState::SoFar, std::vector {aFile(u"e\u0301"_s)}};
        QCOMPARE(keptAs("attachments", files).as<std::vector<Attachment>>().front().name, u"é"_s);
    }

    void shouldKeepWholeSeconds()
    {
        const QDateTime moment(QDate(2026, 11, 25), QTime(22, 40, 1, 500), Qt::UTC);
        const Value kept = keptAs("instant", Value::of(Instant {moment, "Europe/Berlin"}));
        QCOMPARE(kept, Value::of(*parseInstant(u"2026-11-25T22:40:01Z[Europe/Berlin]"_s)));
        QCOMPARE(refused(aThingWith("instant", kept)), QByteArrayList());
    }

    void shouldFillUpMissingValues()
    {
        const Values kept = normalised(thingType().fields, {Value::of(u"A thing"_s)});
        QCOMPARE(kept, toValues(thingType().fields, aThing()));
    }
};

QTEST_GUILESS_MAIN(TstValidation)
#include "tst_validation.moc"
