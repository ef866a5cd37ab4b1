// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letterfields.h"
#include "models/letters/lettertemplate.h"
#include "models/letters/words.h"
#include "models/records/vocabulary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using letters::Piece;

namespace {

const QByteArray kHead = "as_of: 2026-11-22\nlanguage: en\nkind: answer\nlaws: gdpr\ntitle: Answer\nsubject: Your request {{reference}}\n\n";

QString problemsOf(const QByteArray &content)
{
    const auto form = letters::readTemplate(u"some"_s, content);
    QStringList lines;
    for (const core::Problem &problem : form ? core::Problems() : form.error().problems)
        lines += u"%1 %2"_s.arg(problem.line).arg(QString::fromUtf8(problem.field));
    return lines.join(u"; "_s);
}

} // namespace

class TstTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeATemplateApart();
    void shouldRefuseWhatItCannotFill_data();
    void shouldRefuseWhatItCannotFill();
    void shouldNameTheFileThatIsWrong();
    void shouldShipEveryKindInEveryLanguage_data();
    void shouldShipEveryKindInEveryLanguage();
    void shouldHaveAWordForEveryField_data();
    void shouldHaveAWordForEveryField();
    void shouldHaveAWordForEveryCode_data();
    void shouldHaveAWordForEveryCode();
};

void TstTemplate::shouldTakeATemplateApart()
{
    const auto form = letters::readTemplate(u"some"_s, kHead + "Dear {{addressee}},\n\n{{#each purposes}}\n- {{purpose}}\n{{/each}}\n");

    QVERIFY(form.has_value());
    QCOMPARE(form->kind, u"answer"_s);
    QCOMPARE(form->asOf, QDate(2026, 11, 22));
    QCOMPARE(form->laws, QStringList {u"gdpr"_s});
    QCOMPARE(form->subjectPieces.size(), std::size_t(2));
    QCOMPARE(form->pieces.size(), std::size_t(5)); // text, field, text, block, line end
    QCOMPARE(form->pieces[3].kind, Piece::Kind::Each);
    QCOMPARE(form->pieces[3].inner.size(), std::size_t(3)); // the lines of the block itself leave nothing
}

void TstTemplate::shouldRefuseWhatItCannotFill_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problems");
    QTest::newRow("nothing wrong") << kHead + "{{reference}}\n" << QString();
    QTest::newRow("unknown field") << kHead + "Dear {{addressee}},\nand {{shoe_size}}\n" << u"9 shoe_size"_s;
    QTest::newRow("two unknown fields") << kHead + "{{one}} {{two}}\n" << u"8 one; 8 two"_s;
    QTest::newRow("unknown field of a row") << kHead + "{{#each purposes}}\n- {{country}}\n{{/each}}\n" << u"9 country"_s;
    QTest::newRow("field of a row outside") << kHead + "{{purpose}}\n" << u"8 purpose"_s;
    QTest::newRow("unknown field in the subject") << QByteArray(kHead).replace("{{reference}}", "{{shoe_size}}") << u"6 shoe_size"_s;
    QTest::newRow("a list as a text") << kHead + "{{purposes}}\n" << u"8 purposes"_s;
    QTest::newRow("a text as a list") << kHead + "{{#each person}}\n{{/each}}\n" << u"8 person"_s;
    QTest::newRow("unknown block") << kHead + "{{#while person}}\n{{/while}}\n" << u"8 person; 9 ; 8 person"_s;
    QTest::newRow("block left open") << kHead + "\n{{#if person}}\nx\n" << u"9 person"_s;
    QTest::newRow("block closed twice") << kHead + "{{#if person}}\nx\n{{/if}}\n{{/if}}\n" << u"11 "_s;
    QTest::newRow("blocks crossed") << kHead + "{{#if person}}{{#none person}}{{/if}}{{/none}}\n" << u"8 ; 8 person"_s;
    QTest::newRow("tag left open") << kHead + "Dear {{person\n" << u"8 "_s;
    QTest::newRow("no day") << QByteArray(kHead).replace("2026-11-22", "soon") << u"1 as_of"_s;
    QTest::newRow("unknown language") << QByteArray(kHead).replace("language: en", "language: xx") << u"2 language"_s;
    QTest::newRow("unknown kind") << QByteArray(kHead).replace("kind: answer", "kind: poem") << u"3 kind"_s;
    QTest::newRow("unknown law") << QByteArray(kHead).replace("laws: gdpr", "laws: gdpr lex-x") << u"4 laws"_s;
    QTest::newRow("unknown key") << QByteArray(kHead).replace("title:", "tittle:") << u"5 tittle; 0 title"_s;
    QTest::newRow("key twice") << "kind: answer\n" + kHead << u"4 kind"_s;
    QTest::newRow("not UTF-8") << kHead + "\xff\n" << u"0 "_s;
}

void TstTemplate::shouldRefuseWhatItCannotFill()
{
    QFETCH(QByteArray, text);

    QTEST(problemsOf(text), "problems");
}

void TstTemplate::shouldNameTheFileThatIsWrong()
{
    const auto form = letters::readTemplate(u"my-answer"_s, kHead + "{{shoe_size}}\n");

    QVERIFY(!form);
    QCOMPARE(form.error().code, core::ErrorCode::Invalid);
    QVERIFY(form.error().message.contains(u"my-answer"_s));
    QCOMPARE(core::describe(form.error().problems.front()), u"line 8: shoe_size: there is no such field"_s);
}

void TstTemplate::shouldShipEveryKindInEveryLanguage_data()
{
    QTest::addColumn<QString>("law");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("kinds");
    const QStringList all {u"acknowledgement"_s, u"identity"_s, u"clarification"_s, u"extension"_s, u"fee"_s, u"answer"_s, u"refusal"_s, u"restriction-lifted"_s,
                           u"notice-to-recipient"_s};
    for (const QString &language : letters::languages()) {
        QTest::addRow("gdpr %s", qPrintable(language)) << u"gdpr"_s << language << all;
        QTest::addRow("uk-gdpr %s", qPrintable(language)) << u"uk-gdpr"_s << language << all;
    }
    QTest::newRow("ccpa en") << u"ccpa"_s << u"en"_s
                             << QStringList {u"acknowledgement"_s, u"identity"_s, u"extension"_s, u"answer"_s, u"refusal"_s, u"notice-to-recipient"_s};
}

void TstTemplate::shouldShipEveryKindInEveryLanguage()
{
    QFETCH(QString, law);
    QFETCH(QString, language);
    QFETCH(QStringList, kinds);

    QCOMPARE(letters::kindsFor(law), kinds);
    for (const QString &kind : kinds) {
        const letters::Template *form = letters::findTemplate(kind, language, law);
        QVERIFY2(form, qPrintable(kind));
        QVERIFY(form->asOf >= QDate(2026, 11, 22));
    }
}

void TstTemplate::shouldHaveAWordForEveryField_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : letters::languages())
        QTest::newRow(qPrintable(language)) << language;
}

// Every field that a template could show as a gap needs a name in the language of the letter.
void TstTemplate::shouldHaveAWordForEveryField()
{
    QFETCH(QString, language);
    const letters::Words &words = letters::wordsOf(language);
    QStringList missing;

    for (const letters::FieldInfo &field : letters::letterFields()) {
        if (field.kind != letters::FieldInfo::Kind::Flag && words.label(field.name).isEmpty())
            missing += QString::fromLatin1(field.name);
        for (const letters::FieldInfo &inner : field.row) {
            if (inner.kind == letters::FieldInfo::Kind::Text && words.label(field.name + '.' + inner.name).isEmpty())
                missing += QString::fromLatin1(field.name + '.' + inner.name);
        }
    }

    QCOMPARE(words.language(), language);
    QVERIFY(words.asOf().isValid());
    QCOMPARE(missing, QStringList());
}

void TstTemplate::shouldHaveAWordForEveryCode_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("vocabulary");
    for (const QString &language : letters::languages()) {
        for (const char *vocabulary : {"request_type", "request_outcome", "legal_basis", "data_source", "start_event", "no_period_reason", "indefinite_reason",
                                       "transfer_mechanism", "extension_reason", "refusal_ground", "art19_action"})
            QTest::addRow("%s %s", qPrintable(language), vocabulary) << language << QString::fromLatin1(vocabulary);
        if (language == "en"_L1)
            continue; // the vocabularies are English
        QTest::addRow("%s country", qPrintable(language)) << language << u"country"_s;
        QTest::addRow("%s organisation", qPrintable(language)) << language << u"international_organisation"_s;
    }
}

void TstTemplate::shouldHaveAWordForEveryCode()
{
    QFETCH(QString, language);
    QFETCH(QString, vocabulary);
    const letters::Words &words = letters::wordsOf(language);
    QStringList missing;

    for (const records::Term &term : records::vocabulary(vocabulary).terms) {
        const bool has = vocabulary == "country"_L1 ? !words.text("countries", term.code).isEmpty() : words.has(vocabulary.toLatin1().constData(), term.code);
        if (!has && !(vocabulary == "start_event"_L1 && term.code == "other"_L1)) // its note says which
            missing += term.code;
    }

    QVERIFY(!records::vocabulary(vocabulary).terms.empty());
    QCOMPARE(missing, QStringList());
}

QTEST_GUILESS_MAIN(TstTemplate)
#include "tst_template.moc"
