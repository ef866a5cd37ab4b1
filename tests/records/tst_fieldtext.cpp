// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/fieldtext.h"
#include "models/records/recordtype.h"
#include "models/records/vocabulary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;

namespace {

class TestReferences : public References
{
public:
    std::optional<core::RecordId> idOf(const QString &reference) const override
    {
        bool ok = false;
        const int number = reference.mid(3).toInt(&ok);
        return ok && reference.startsWith(u"PA-") ? std::optional(core::RecordId {number}) : std::nullopt;
    }
    QString referenceOf(core::RecordId id) const override { return u"PA-%1"_s.arg(core::toInt(id), 4, 10, QChar(u'0')); }
};

Field aField(FieldKind kind, const char *vocabularyKey = nullptr)
{
    Field field;
    field.key = "field";
    field.name = "field";
    field.label = "Field";
    field.kind = kind;
    field.vocabulary = vocabularyKey;
    if (kind == FieldKind::Rows)
        field.rows = std::make_shared<RowType>();
    return field;
}

// Text of every list in a state; the separator and the end are the same whatever the items.
Value aList(AnswerState state, Value::Data data)
{
    return Value {state, std::move(data)};
}

const TestReferences kReferences;
const QString kHash(64, u'a');

} // namespace

Q_DECLARE_METATYPE(records::Value)
Q_DECLARE_METATYPE(records::FieldKind)

class TstFieldText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadAndWrite_data()
    {
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("text");
        using enum FieldKind;
        using enum AnswerState;
        QTest::newRow("text") << Text << Value::of(u"Plain"_s) << u"Plain"_s;
        QTest::newRow("text with an at sign first") << Text << Value::of(u"@home"_s) << u"@@home"_s;
        QTest::newRow("text with two of them") << Text << Value::of(u"@@home"_s) << u"@@@home"_s;
        QTest::newRow("text of one") << Text << Value::of(u"@"_s) << u"@@"_s;
        QTest::newRow("text that says none") << Text << Value::of(u"@none"_s) << u"@@none"_s;
        QTest::newRow("text that says complete") << Text << Value::of(u"@complete"_s) << u"@@complete"_s;
        QTest::newRow("text with an at sign inside") << Text << Value::of(u"a@b.example"_s) << u"a@b.example"_s;
        QTest::newRow("text with separators") << Text << Value::of(u"a; b, \"c\""_s) << u"a; b, \"c\""_s;
        QTest::newRow("text between blanks") << Text << Value::of(u" @none "_s) << u" @none "_s;
        QTest::newRow("long text") << LongText << Value::of(u"a\nb"_s) << u"a\nb"_s;
        QTest::newRow("date") << Date << Value::of(QDate(2026, 11, 5)) << u"2026-11-05"_s;
        QTest::newRow("instant") << FieldKind::Instant << Value::of(*parseInstant(u"2026-11-25T22:40:00Z[Europe/Berlin]"_s))
                                 << u"2026-11-25T22:40:00Z[Europe/Berlin]"_s;
        QTest::newRow("whole number") << Number << Value::of(250.0) << u"250"_s;
        QTest::newRow("fraction") << Number << Value::of(0.1) << u"0.1"_s;
        QTest::newRow("third") << Number << Value::of(1.0 / 3) << u"0.3333333333333333"_s;
        QTest::newRow("large number") << Number << Value::of(1e20) << u"1e+20"_s;
        QTest::newRow("yes") << Flag << Value::of(true) << u"yes"_s;
        QTest::newRow("no") << Flag << Value::of(false) << u"no"_s;
        QTest::newRow("choice") << FieldKind::Choice << Value::of(u"6-1-a"_s) << u"6-1-a"_s;
        QTest::newRow("country") << FieldKind::Country << Value::of(u"DE"_s) << u"DE"_s;
        QTest::newRow("duration") << FieldKind::Duration << Value::of(*parseDuration(u"P1Y6M"_s)) << u"P1Y6M"_s;
        QTest::newRow("at once") << FieldKind::Duration << Value::of(records::Duration()) << u"PT0S"_s;
        QTest::newRow("link") << FieldKind::Link << Value::of(core::RecordId {7}) << u"PA-0007"_s;
        QTest::newRow("row link") << FieldKind::RowLink << Value::of(12) << u"12"_s;
        QTest::newRow("attachment") << FieldKind::Attachment << Value::of(records::Attachment {u"a; b%3B%.pdf"_s, kHash})
                                    << QString(kHash + u":a%3B b%253B%25.pdf"_s);
        QTest::newRow("attachment with colons") << FieldKind::Attachment << Value::of(records::Attachment {u"a:b:"_s, kHash})
                                                << QString(kHash + u":a:b:"_s);
        QTest::newRow("choices so far") << Choices << aList(SoFar, QStringList {u"6-1-a"_s, u"6-1-b"_s}) << u"6-1-a; 6-1-b"_s;
        QTest::newRow("choices, complete") << Choices << aList(AnswerState::Value, QStringList {u"6-1-b"_s, u"6-1-a"_s})
                                           << u"6-1-b; 6-1-a; @complete"_s;
        QTest::newRow("countries") << Countries << aList(SoFar, QStringList {u"DE"_s}) << u"DE"_s;
        QTest::newRow("links so far") << Links << aList(SoFar, std::vector {core::RecordId {7}, core::RecordId {2}})
                                      << u"PA-0007; PA-0002"_s;
        QTest::newRow("links, complete") << Links << aList(AnswerState::Value, std::vector {core::RecordId {7}})
                                         << u"PA-0007; @complete"_s;
        QTest::newRow("row links") << RowLinks << aList(AnswerState::Value, std::vector {3, 1}) << u"3; 1; @complete"_s;
        QTest::newRow("attachments") << Attachments
            << aList(AnswerState::Value, std::vector {records::Attachment {u"a;b "_s, kHash}, records::Attachment {u" c "_s, kHash}})
            << QString(kHash + u":a%3Bb ; "_s + kHash + u": c ; @complete"_s);
    }
    void shouldReadAndWrite()
    {
        QFETCH(FieldKind, kind);
        QFETCH(Value, value);
        QFETCH(QString, text);
        const Field field = aField(kind, "legal_basis");
        QCOMPARE(toText(field, value, kReferences), text);
        const auto read = fromText(field, text, kReferences);
        QVERIFY2(read.has_value(), read.has_value() ? "" : qPrintable(read.error()));
        QVERIFY(*read == value);
    }

    void shouldTellUnknownFromNone_data()
    {
        QTest::addColumn<FieldKind>("kind");
        for (int kind = 0; kind <= int(FieldKind::Rows); ++kind)
            QTest::addRow("kind %d", kind) << FieldKind(kind);
    }
    void shouldTellUnknownFromNone()
    {
        QFETCH(FieldKind, kind);
        const Field field = aField(kind, "legal_basis");
        QCOMPARE(toText(field, Value::unknown(), kReferences), QString());
        QCOMPARE(toText(field, Value::none(), kReferences), u"@none"_s);
        QVERIFY(fromText(field, QString(), kReferences) == Value::unknown());
        QVERIFY(fromText(field, u"@none"_s, kReferences) == Value::none());
        QCOMPARE(toDisplay(field, Value::unknown(), kReferences), u"not known yet"_s);
        QCOMPARE(toDisplay(field, Value::none(), kReferences), u"none"_s);
    }

    void shouldReadListsAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Value>("value");
        const QStringList both {u"6-1-a"_s, u"6-1-b"_s};
        QTest::newRow("without blanks") << u"6-1-a;6-1-b;@complete"_s << aList(AnswerState::Value, both);
        QTest::newRow("many blanks") << u"  6-1-a ;  6-1-b  "_s << aList(AnswerState::SoFar, both);
        QTest::newRow("empty items") << u";6-1-a;;6-1-b; ;"_s << aList(AnswerState::SoFar, both);
        QTest::newRow("several lines") << u"6-1-a;\n6-1-b;\n@complete\n"_s << aList(AnswerState::Value, both);
        QTest::newRow("nothing but separators") << u" ; ;"_s << Value::unknown();
        QTest::newRow("blank") << u"  "_s << Value::unknown();
        QTest::newRow("complete and empty") << u"@complete"_s << Value::none();
        QTest::newRow("nothing, complete") << u"; @complete"_s << Value::none();
    }
    void shouldReadListsAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(Value, value);
        const auto read = fromText(aField(FieldKind::Choices, "legal_basis"), text, kReferences);
        QVERIFY(read.has_value());
        QVERIFY(*read == value);
    }

    void shouldKeepTheStateOfRowsOnly()
    {
        const Field field = aField(FieldKind::Rows);
        const std::vector rows {RowValues(1, {})};
        QCOMPARE(toText(field, aList(AnswerState::SoFar, rows), kReferences), QString());
        QCOMPARE(toText(field, aList(AnswerState::Value, rows), kReferences), u"@complete"_s);
        const auto read = fromText(field, u"@complete"_s, kReferences);
        QVERIFY(read.has_value());
        QCOMPARE(read->state, AnswerState::Value);
        QVERIFY(!fromText(field, u"1"_s, kReferences).has_value());
    }

    void shouldRefuse_data()
    {
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<QString>("text");
        using enum FieldKind;
        const auto row = [](FieldKind kind, const char *text) {
            QTest::addRow("kind %d: %s", int(kind), text) << kind << QString::fromUtf8(text);
        };
        for (const char *text : {"@", "@home", "@None", "@complete", "@none; x", "@none "})
            row(Text, text);
        for (const char *text : {"2026-11-31", "2026-1-5", "25.11.2026", "11/25/2026", "2026-11-25T00:00:00Z", "20261125", " 2026-11-25",
                                 "tomorrow"})
            row(Date, text);
        for (const char *text : {"2026-11-25", "2026-11-25T22:40:00", "2026-11-25T22:40:00Z[Europe/Atlantis]"})
            row(FieldKind::Instant, text);
        for (const char *text : {"x", "1,5", "1,500", "1 500", "0x10", "nan", "inf", "-inf", "1e999", "1.2.3", "--1"})
            row(Number, text);
        for (const char *text : {"Yes", "true", "1", "yes ", "y"})
            row(Flag, text);
        for (const char *text : {"P", "6 months", "P1D\n", "PT"})
            row(FieldKind::Duration, text);
        for (const char *text : {"PA", "XX-0001", "7"})
            row(FieldKind::Link, text);
        for (const char *text : {"0", "-1", "1.5", "x", "99999999999"})
            row(FieldKind::RowLink, text);
        row(FieldKind::Attachment, "a.pdf");
        row(Links, "PA-0001; XX-0001");
        row(Links, "PA-0001, PA-0002");
        row(RowLinks, "1; 0");
        row(Attachments, "a.pdf");
        row(Choices, "@complete; 6-1-a");
        row(Choices, "@Complete");
        row(Links, "@complete; PA-0001");
    }
    void shouldRefuse()
    {
        QFETCH(FieldKind, kind);
        QFETCH(QString, text);
        const auto read = fromText(aField(kind, "legal_basis"), text, kReferences);
        QVERIFY(!read.has_value());
        QVERIFY(!read.error().isEmpty());
        QVERIFY(!read.error().contains(u"%1"));
    }

    void shouldQuoteAShortPieceOnly()
    {
        const QString endless(100000, u'x');
        for (const FieldKind kind : {FieldKind::Date, FieldKind::Instant, FieldKind::Number, FieldKind::Duration, FieldKind::Link,
                                     FieldKind::RowLink, FieldKind::Flag})
            QVERIFY(fromText(aField(kind), endless, kReferences).error().size() < 200);
        QVERIFY(fromText(aField(FieldKind::Text), u'@' + endless, kReferences).error().size() < 200);
    }

    void shouldShowLabelsAndWords()
    {
        const Field choice = aField(FieldKind::Choice, "legal_basis");
        const QString consent = vocabulary("legal_basis").label(u"6-1-a"_s);
        QVERIFY(!consent.isEmpty() && consent != u"6-1-a"_s);
        QCOMPARE(toDisplay(choice, Value::of(u"6-1-a"_s), kReferences), consent);
        QCOMPARE(toDisplay(choice, Value::of(u"6-9"_s), kReferences), u"6-9"_s);
        QCOMPARE(toDisplay(aField(FieldKind::Country), Value::of(u"DE"_s), kReferences), u"Germany"_s);
        QCOMPARE(toDisplay(aField(FieldKind::Flag), Value::of(false), kReferences), u"no"_s);
        QCOMPARE(toDisplay(aField(FieldKind::Duration), Value::of(records::Duration()), kReferences), u"at once"_s);
        QCOMPARE(toDisplay(aField(FieldKind::Text), Value::of(u"@home"_s), kReferences), u"@home"_s);
        QCOMPARE(toDisplay(aField(FieldKind::Attachment), Value::of(records::Attachment {u"a;b"_s, kHash}), kReferences), u"a;b"_s);
        QCOMPARE(toDisplay(aField(FieldKind::Link), Value::of(core::RecordId {3}), kReferences), u"PA-0003"_s);
    }

    void shouldSayThatAListMayGoOn()
    {
        const Field field = aField(FieldKind::Countries);
        const QStringList codes {u"DE"_s, u"FR"_s};
        QCOMPARE(toDisplay(field, aList(AnswerState::Value, codes), kReferences), u"Germany, France"_s);
        QCOMPARE(toDisplay(field, aList(AnswerState::SoFar, codes), kReferences), u"Germany, France (so far)"_s);
        const QString rows = toDisplay(aField(FieldKind::Rows), aList(AnswerState::Value, std::vector {RowValues(1, {}), RowValues(2, {})}),
                                       kReferences);
        QVERIFY2(rows.startsWith(u"2 row"), qPrintable(rows));
        const std::vector files {records::Attachment {u"a"_s, kHash}, records::Attachment {u"b"_s, kHash}};
        QCOMPARE(toDisplay(aField(FieldKind::Attachments), aList(AnswerState::Value, files), kReferences), u"a, b"_s);
    }
};

QTEST_GUILESS_MAIN(TstFieldText)
#include "tst_fieldtext.moc"
