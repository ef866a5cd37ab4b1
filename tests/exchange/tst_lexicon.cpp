// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/cellreader.h"
#include "models/exchange/sheets/layouts.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/split.h"
#include "models/records/activity/activity.h"
#include "models/records/registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using sheets::Lexicon;

// The words of spreadsheets, and the data that they come from.
class TstLexicon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKnowWhatIsNoSafeguardAnyMore();
    void shouldKnowHeadings_data();
    void shouldKnowHeadings();
    void shouldLeadOnlyToFieldsThatCellsCanFill();
    void shouldKnowValues_data();
    void shouldKnowValues();
    void shouldTakeCitationsApart_data();
    void shouldTakeCitationsApart();
    void shouldKnowCatalogueEntries();
    void shouldTellNoneUnknownYesAndNo();
    void shouldReadDurations_data();
    void shouldReadDurations();
    void shouldReadOnlyCertainDates();
    void shouldPartItems_data();
    void shouldPartItems();
    void shouldSayHowOldTheWordsAre();
};

void TstLexicon::shouldKnowHeadings_data()
{
    QTest::addColumn<QString>("target");
    const auto row = [](const char *heading, const char *target) { QTest::newRow(heading) << QString::fromLatin1(target); };
    row("Bezeichnung der Verarbeitungstätigkeit", "name");
    row("Nom du traitement", "name");
    row("Name", "name");
    row("ZWECK DER VERARBEITUNG", "purposes.description");
    row("Finalités", "purposes.description");
    row("Purposes of the processing (Art. 30(1)(b))", "purposes.description");
    row("Rechtsgrundlage", "purposes.basis");
    row("Base juridique", "purposes.basis");
    row("Kategorien betroffener Personen", "data_items.subject_categories");
    row("Catégories de données", "data_items.data_category");
    row("Empfänger (intern/extern)", "recipients.category");
    row("Durée de conservation", "data_items.retention_rule");
    row("Löschfristen", "data_items.retention_rule");
    row("Drittland", "transfer/destinations");
    row("Next review", "next_review");
    row("Bemerkungen", "@notes");
}

void TstLexicon::shouldKnowHeadings()
{
    QFETCH(const QString, target);
    const auto fits = Lexicon::shipped().targetsOf(records::activityType(), QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!fits.empty());
    QCOMPARE(QString::fromLatin1(fits.front().target), target);
    QVERIFY(fits.front().score > 0.6);
}

void TstLexicon::shouldLeadOnlyToFieldsThatCellsCanFill()
{
    QFile file(u":/mapping/columns.json"_s);
    (void)Lexicon::shipped(); // makes the resource known
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject types = QJsonDocument::fromJson(file.readAll()).object()["columns"_L1].toObject();
    QVERIFY(types.size() > 5);
    for (auto it = types.begin(); it != types.end(); ++it) {
        const records::RecordType *type = records::findType(it.key().toLatin1());
        QVERIFY2(type, qPrintable(it.key()));
        const QStringList targets = it.value().toObject().keys();
        for (const QString &target : targets)
            QVERIFY2(target == "reference"_L1 || target == "@notes"_L1 || sheets::targetOf(*type, target.toLatin1()), qPrintable(it.key() + u' ' + target));
    }
}

void TstLexicon::shouldKnowValues_data()
{
    QTest::addColumn<QString>("vocabulary");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *text, const char *vocabulary, const char *code) { QTest::newRow(text) << QString::fromLatin1(vocabulary) << QString::fromLatin1(code); };
    row("Vertrag", "legal_basis", "6-1-b");
    row("contract", "legal_basis", "6-1-b");
    row("intérêt légitime", "legal_basis", "6-1-f");
    row("Freigegeben", "activity_status", "approved");
    row("USA", "country", "US");
    row("Österreich", "country", "AT");
    row("Pays-Bas", "country", "NL");
    row("fr", "country", "FR");
    row("EU-Standardvertragsklauseln", "transfer_mechanism", "46-2-c");
    row("Atlantis", "country", "");
}

void TstLexicon::shouldKnowValues()
{
    QFETCH(const QString, vocabulary);
    QFETCH(const QString, code);
    QCOMPARE(Lexicon::shipped().codeOf(vocabulary, QString::fromUtf8(QTest::currentDataTag())), code);
}

void TstLexicon::shouldTakeCitationsApart_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<bool>("all");
    const auto row = [](const char *text, const QStringList &codes, bool all) { QTest::newRow(text) << codes << all; };
    row("6(1)(b)", {u"6-1-b"_s}, true);
    row("Art. 6 Abs. 1 lit. b DSGVO", {u"6-1-b"_s}, true);
    row("Art. 6 I b DSGVO", {u"6-1-b"_s}, true);
    row("Article 6(1)(a), (f) GDPR", {u"6-1-a"_s, u"6-1-f"_s}, true);
    row("Art. 6 Abs. 1 S. 1 lit. a und c", {u"6-1-a"_s, u"6-1-c"_s}, true);
    row("art. 6.1.e RGPD", {u"6-1-e"_s}, true);
    row("Art. 6 Abs. 1 lit. c DSGVO i.V.m. § 147 AO", {u"6-1-c"_s}, false);
    row("Art. 9 Abs. 2 lit. a", {}, false);
    row("our contract of 2019", {}, false);
}

void TstLexicon::shouldTakeCitationsApart()
{
    QFETCH(const QStringList, codes);
    QFETCH(const bool, all);
    bool isAll = false;
    QCOMPARE(Lexicon::shipped().articleCodes(u"legal_basis"_s, QString::fromUtf8(QTest::currentDataTag()), isAll), codes);
    QCOMPARE(isAll, all);
}

void TstLexicon::shouldKnowCatalogueEntries()
{
    const Lexicon &lexicon = Lexicon::shipped();
    QCOMPARE(lexicon.entryOf("data_category", u"Bankverbindung"_s), u"bank-account"_s);
    QCOMPARE(lexicon.entryOf("subject_category", u"Salariés"_s), u"employees"_s);
    QCOMPARE(lexicon.entryOf("recipient_category", u"Finanzamt"_s), u"tax-authorities"_s);
    QCOMPARE(lexicon.entryOf("business_function", u"Personalabteilung"_s), u"human-resources"_s);
    QVERIFY(lexicon.entryOf("data_category", u"Finanzamt"_s).isEmpty());
}

void TstLexicon::shouldTellNoneUnknownYesAndNo()
{
    const Lexicon &lexicon = Lexicon::shipped();
    for (const QString &text : {u"keine"_s, u"entfällt"_s, u"Néant"_s, u"none"_s})
        QVERIFY2(lexicon.isNone(text) && !lexicon.isUnknown(text), qPrintable(text));
    for (const QString &text : {u"?"_s, u"tbd"_s, u"unbekannt"_s, u"à définir"_s, u"N/A"_s, u"k. A."_s, u"-"_s, u" – "_s})
        QVERIFY2(lexicon.isUnknown(text) && !lexicon.isNone(text), qPrintable(text));
    QVERIFY(!lexicon.isNone(u"keine Ahnung"_s) && !lexicon.isNone({}));
    QCOMPARE(lexicon.flagOf(u"Ja"_s), std::optional(true));
    QCOMPARE(lexicon.flagOf(u"✓"_s), std::optional(true));
    QCOMPARE(lexicon.flagOf(u"non"_s), std::optional(false));
    QCOMPARE(lexicon.flagOf(u"perhaps"_s), std::nullopt);
}

void TstLexicon::shouldReadDurations_data()
{
    QTest::addColumn<QString>("duration"); // empty: none
    QTest::addColumn<QString>("event");
    const auto row = [](const char *text, const char *duration, const char *event) { QTest::newRow(text) << QString::fromLatin1(duration) << QString::fromUtf8(event); };
    row("10 Jahre", "P10Y", "");
    row("10 Jahre nach Vertragsende", "P10Y", "contract-end");
    row("6 Monate nach Absage", "P6M", "application-rejected");
    row("sechs Monate (§ 21 AGG)", "P6M", "");
    row("5 ans après la fin du contrat", "P5Y", "contract-end");
    row("2 ans et 6 mois", "P2Y6M", "");
    row("30 days after unsubscribing", "P30D", "unsubscribed");
    row("3 Jahre nach Ende des Garantiefalls Müller", "P3Y", "Ende des Garantiefalls Müller");
    row("unverzüglich", "PT0S", "");
    row("bis auf Weiteres", "", "");
    row("10 Jahre, Bewerber 6 Monate", "", "");
}

void TstLexicon::shouldReadDurations()
{
    QFETCH(const QString, duration);
    QFETCH(const QString, event);
    const auto found = Lexicon::shipped().durationOf(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(found ? records::toIso(found->duration) : QString(), duration);
    QCOMPARE(found ? found->event : QString(), event);
}

// 3/4/2026 may be in March or in April.
void TstLexicon::shouldReadOnlyCertainDates()
{
    const QDate today(2026, 11, 25);
    QCOMPARE(sheets::dateOf(u"2026-04-03"_s, {}, today), std::optional(QDate(2026, 4, 3)));
    QCOMPARE(sheets::dateOf(u"3.4.2026"_s, {}, today), std::optional(QDate(2026, 4, 3)));
    QCOMPARE(sheets::dateOf(u"25/4/2026"_s, {}, today), std::optional(QDate(2026, 4, 25)));
    QCOMPARE(sheets::dateOf(u"3. März 2026"_s, {}, today), std::optional(QDate(2026, 3, 3)));
    QCOMPARE(sheets::dateOf(u"4 août 2026"_s, {}, today), std::optional(QDate(2026, 8, 4)));
    QCOMPARE(sheets::dateOf(u"3/4/2026"_s, {}, today), std::nullopt);
    QCOMPARE(sheets::dateOf(u"3/4/2026"_s, records::DateOrder::MonthFirst, today), std::optional(QDate(2026, 3, 4)));
    QCOMPARE(sheets::dateOf(u"3/4/2026"_s, records::DateOrder::DayFirst, today), std::optional(QDate(2026, 4, 3)));
    QCOMPARE(sheets::dateOf(u"in spring"_s, {}, today), std::nullopt);
    QCOMPARE(sheets::dateOf(u"today"_s, {}, today), std::nullopt); // of the day when somebody wrote it
}

void TstLexicon::shouldPartItems_data()
{
    QTest::addColumn<QString>("separators");
    QTest::addColumn<QStringList>("items");
    const QString list = sheets::kListSeparators.toString();
    const QString lines = sheets::kLineSeparators.toString();
    QTest::newRow("Name, Adresse; IBAN") << list << QStringList {u"Name"_s, u"Adresse"_s, u"IBAN"_s};
    QTest::newRow("Stammdaten (Name, Adresse), IBAN") << list << QStringList {u"Stammdaten (Name, Adresse)"_s, u"IBAN"_s};
    QTest::newRow("- one\n- two\n\n• three\n2) four") << lines << QStringList {u"one"_s, u"two"_s, u"three"_s, u"four"_s};
    QTest::newRow("1. one\n2. two") << lines << QStringList {u"one"_s, u"two"_s};
    QTest::newRow("a) one\nb) two") << lines << QStringList {u"one"_s, u"two"_s};
    QTest::newRow("k. A.") << lines << QStringList {u"k. A."_s};
    QTest::newRow("1. FC Wiese") << lines << QStringList {u"1. FC Wiese"_s};
    QTest::newRow("z. B. Bank; i. d. R. Post") << list << QStringList {u"z. B. Bank"_s, u"i. d. R. Post"_s};
    QTest::newRow("Acme, Inc., Wolke, S.A.; Co, Post") << list << QStringList {u"Acme, Inc."_s, u"Wolke, S.A."_s, u"Co"_s, u"Post"_s};
    QTest::newRow("one, two") << lines << QStringList {u"one, two"_s};
    QTest::newRow("same; same;") << lines << QStringList {u"same"_s};
    QTest::newRow("open (one, two\nthree, four") << list << QStringList {u"open (one, two"_s, u"three"_s, u"four"_s};
}

void TstLexicon::shouldPartItems()
{
    QFETCH(const QString, separators);
    QFETCH(const QStringList, items);
    QCOMPARE(sheets::itemsOf(QString::fromUtf8(QTest::currentDataTag()), separators), items);
}

void TstLexicon::shouldSayHowOldTheWordsAre()
{
    QVERIFY(Lexicon::shipped().asOf() >= QDate(2026, 11, 22));
    QVERIFY(sheets::layoutTitles().size() >= 5);
}

void TstLexicon::shouldKnowWhatIsNoSafeguardAnyMore()
{
    const sheets::Lexicon &lexicon = sheets::Lexicon::shipped();

    for (const QString &text : {u"Privacy Shield"_s, u"EU-US Privacy Shield (2016)"_s, u"Bouclier de protection des données"_s, u"Safe Harbor"_s})
        QVERIFY2(lexicon.isLapsed(u"transfer_mechanism"_s, text), qPrintable(text));
    for (const QString &text : {u"Data Privacy Framework"_s, u"privacy shields"_s, QString()})
        QVERIFY2(!lexicon.isLapsed(u"transfer_mechanism"_s, text), qPrintable(text));
    QVERIFY(!lexicon.isLapsed(u"legal_basis"_s, u"Privacy Shield"_s));
}

QTEST_GUILESS_MAIN(TstLexicon)
#include "tst_lexicon.moc"
