// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/words.h"
#include "tests/letters/facts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace afacts;

namespace {

QStringList labelsOf(const std::vector<letters::Gap> &gaps)
{
    QStringList labels;
    for (const letters::Gap &gap : gaps)
        labels += QString::fromLatin1(gap.field) + u": "_s + gap.label;
    return labels;
}

} // namespace

// From what is known to the text of a letter.
class TstFill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldAnswerWithTheParticulars_data();
    void shouldAnswerWithTheParticulars();
    void shouldShowGapsInsteadOfInventing();
    void shouldFindTheGapsThatAreLeft();
    void shouldKeepNoneAndUnknownApart();
    void shouldLeaveAListOpenThatMayGoOn();
    void shouldGiveReasonsAndRemediesForARefusal_data();
    void shouldGiveReasonsAndRemediesForARefusal();
    void shouldTellOfAnExtension();
    void shouldWriteToTheAgent();
    void shouldTellARecipient();
    void shouldSayInItsLanguageWhatCataloguesSay_data();
    void shouldSayInItsLanguageWhatCataloguesSay();
    void shouldNameOrganisationsAsDestinations();
    void shouldWriteCalifornianDates();
    void shouldSayHowLongDataAreKept_data();
    void shouldSayHowLongDataAreKept();
    void shouldFillEveryTemplateWithoutAGap_data();
    void shouldFillEveryTemplateWithoutAGap();
    void shouldTakeTheTextApart();
    void shouldChooseLawAndLanguage();
};

void TstFill::shouldAnswerWithTheParticulars_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("en") << u"en"_s
                        << QStringList {u"Your request of 25 November 2026"_s, u"- Deliver what was ordered (legal basis: contract, Article 6(1)(b))"_s,
                                        u"- Transactions: orders and returns"_s, u"- Parcel Service Ltd (Ireland)"_s,
                                        u"- Transactions: 10 years from the date of the invoice, counted from the end of that year"_s, u"- a credit agency"_s,
                                        u"Cloud Inc, United States: standard data protection clauses"_s, u"lodge a complaint"_s};
    QTest::newRow("de") << u"de"_s
                        << QStringList {u"Ihr Antrag vom 25. November 2026"_s, u"- Deliver what was ordered (Rechtsgrundlage: Vertrag"_s,
                                        u"- Parcel Service Ltd (Irland)"_s, u"- Banken"_s, u"- Transaktionen: 10 Jahre ab Rechnungsdatum"_s,
                                        u"- eine Auskunftei"_s, u"Cloud Inc, Vereinigte Staaten: Standarddatenschutzklauseln"_s, u"Beschwerde bei einer Aufsichtsbehörde"_s};
    QTest::newRow("fr") << u"fr"_s
                        << QStringList {u"Votre demande du 25 novembre 2026"_s, u"- Deliver what was ordered (base juridique\u00a0: contrat"_s,
                                        u"- Parcel Service Ltd (Irlande)"_s, u"- Banques"_s, u"- Transactions\u00a0: 10 ans à compter de la date de la facture"_s,
                                        u"- une agence d’évaluation du crédit"_s, u"Cloud Inc, États-Unis\u00a0: clauses types"_s, u"réclamation auprès d’une autorité"_s};
}

// Art. 15(1) and (2).
void TstFill::shouldAnswerWithTheParticulars()
{
    QFETCH(QString, language);
    QFETCH(QStringList, said);

    const auto filled = letters::fill(*letters::findTemplate(u"answer"_s, language, u"gdpr"_s), someFacts());

    QCOMPARE(labelsOf(filled.gaps), QStringList());
    QVERIFY(!filled.letter.text.contains(u"{{"_s));
    const QString whole = letters::toPlainText(filled.letter);
    for (const QString &words : said)
        QVERIFY2(whole.contains(words), qPrintable(words + u"\n\n"_s + whole));
    QCOMPARE(filled.letter.head.recipient, (QStringList {u"Anna Muster"_s, u"Gartenweg 3"_s, u"12345 Neustadt"_s}));
}

void TstFill::shouldShowGapsInsteadOfInventing()
{
    auto facts = someFacts();
    facts.particulars = {};
    facts.request.requesterContact = {};

    const auto filled = afacts::filled("answer", facts);

    const QStringList labels = labelsOf(filled.gaps);
    for (const QString &gap : {u"requester_contact: address of the addressee"_s, u"purposes: purposes of the processing"_s, u"categories: categories of data"_s,
                               u"recipients: recipients"_s, u"periods: storage periods"_s, u"sources: sources of the data"_s,
                               u"automated_text: whether decisions are automated"_s, u"transfers: transfers to third countries"_s})
        QVERIFY2(labels.contains(gap), qPrintable(gap + u" / "_s + labels.join(u"; "_s)));
    QVERIFY(filled.letter.text.contains(u"- [not known yet: purposes of the processing]\n"_s));
    QVERIFY(!filled.letter.text.contains(u"have not been and will not be disclosed"_s));
}

void TstFill::shouldFindTheGapsThatAreLeft()
{
    auto facts = someFacts();
    facts.particulars.purposes = all<letters::PurposeFact>({{text("Deliver"), {}}});
    auto filled = afacts::filled("answer", facts, "de");
    QCOMPARE(labelsOf(filled.gaps), QStringList {u"purposes.1.basis: Rechtsgrundlage"_s});

    QCOMPARE(letters::gapsIn(filled.letter), QStringList {u"Rechtsgrundlage"_s});
    filled.letter.text.replace(u"[noch nicht bekannt: Rechtsgrundlage]"_s, u"Vertrag"_s);

    QCOMPARE(letters::gapsIn(filled.letter), QStringList());
}

void TstFill::shouldKeepNoneAndUnknownApart()
{
    auto facts = someFacts();
    facts.particulars.recipients = records::Answers<letters::RecipientFact>::none();
    facts.particulars.transfers = records::Answers<letters::TransferFact>::none();

    const auto filled = afacts::filled("answer", facts);

    QCOMPARE(labelsOf(filled.gaps), QStringList());
    QVERIFY(filled.letter.text.contains(u"Your data have not been and will not be disclosed to anybody."_s));
    QVERIFY(filled.letter.text.contains(u"are not transferred to countries outside the European Economic Area"_s));
}

void TstFill::shouldLeaveAListOpenThatMayGoOn()
{
    auto facts = someFacts();
    facts.particulars.recipients = records::Answers<letters::RecipientFact>::soFar(facts.particulars.recipients.items());

    const auto filled = afacts::filled("answer", facts);

    QVERIFY(filled.letter.text.contains(u"- Banks\n- [not known yet: whether there are more recipients]\n"_s));
    QCOMPARE(labelsOf(filled.gaps), QStringList {u"recipients: whether there are more recipients"_s});
}

void TstFill::shouldGiveReasonsAndRemediesForARefusal_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("en") << u"en"_s << QStringList {u"Article 17(3)(b)"_s, u"Invoices are kept."_s, u"lodge a complaint"_s, u"Landesbeauftragte"_s, u"before the courts"_s};
    QTest::newRow("de") << u"de"_s << QStringList {u"Art. 17 Abs. 3 Buchst. b DSGVO"_s, u"Invoices are kept."_s, u"Beschwerde"_s, u"Landesbeauftragte"_s, u"gerichtlichen Rechtsschutz"_s};
    QTest::newRow("fr") << u"fr"_s << QStringList {u"article 17, paragraphe 3, point b"_s, u"Invoices are kept."_s, u"réclamation"_s, u"Landesbeauftragte"_s, u"recours juridictionnel"_s};
}

// Art. 12(4): reasons, complaint, court.
void TstFill::shouldGiveReasonsAndRemediesForARefusal()
{
    QFETCH(QString, language);
    QFETCH(QStringList, said);
    auto facts = someFacts("erasure", "gdpr", "refused");
    auto part = facts.request.parts.items().front();
    part.grounds = all<records::Choice>({code("17-3-b")});
    part.reasoning = text("Invoices are kept.");
    facts.request.parts = all<records::RequestPart>({part});

    const auto filled = letters::fill(*letters::findTemplate(u"refusal"_s, language, u"gdpr"_s), facts);

    QCOMPARE(labelsOf(filled.gaps), QStringList());
    for (const QString &words : said)
        QVERIFY2(filled.letter.text.contains(words), qPrintable(words));
}

// Art. 12(3): until when and why, in time.
void TstFill::shouldTellOfAnExtension()
{
    auto facts = someFacts();
    QCOMPARE(labelsOf(afacts::filled("extension", facts).gaps),
             (QStringList {u"extension_reason: reason for the extension"_s, u"extended_due: extended date by which we answer"_s}));
    auto part = facts.request.parts.items().front();
    part.extended = true;
    part.statutoryDue = QDate(2027, 2, 25);
    facts.request.parts = all<records::RequestPart>({part});
    facts.request.extensionReason = code("complexity");

    const auto filled = afacts::filled("extension", facts);

    QCOMPARE(labelsOf(filled.gaps), QStringList());
    QVERIFY(filled.letter.text.contains(u"because the request is complex."_s));
    QVERIFY(filled.letter.text.contains(u"by 25 February 2027 at the latest"_s));
}

void TstFill::shouldWriteToTheAgent()
{
    auto facts = someFacts();
    facts.request.requesterKind = code("lawyer");
    facts.request.agentName = text("Kanzlei Meier");
    facts.request.agentContact = text("Am Markt 2");

    const auto filled = afacts::filled("acknowledgement", facts);

    QVERIFY(filled.letter.text.startsWith(u"Dear Kanzlei Meier,"_s));
    QVERIFY(filled.letter.text.contains(u"on behalf of Anna Muster"_s));
    QCOMPARE(filled.letter.head.recipient, (QStringList {u"Kanzlei Meier"_s, u"Am Markt 2"_s}));
}

void TstFill::shouldTellARecipient()
{
    auto facts = someFacts("erasure");
    facts.notice = letters::NoticeFact {text("Parcel Service Ltd"), text("Dock 1, Dublin"), code("erase")};
    facts.request.requesterId = text("K-4711");

    const auto filled = afacts::filled("notice-to-recipient", facts);

    QCOMPARE(labelsOf(filled.gaps), QStringList());
    QCOMPARE(filled.letter.head.recipient, (QStringList {u"Parcel Service Ltd"_s, u"Dock 1, Dublin"_s}));
    QVERIFY(filled.letter.text.contains(u"K-4711"_s));
    QVERIFY(filled.letter.text.contains(u"Please erase the data"_s));
}

void TstFill::shouldSayInItsLanguageWhatCataloguesSay_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("banks");
    QTest::newRow("de") << u"de"_s << letters::wordsOf(u"de"_s).catalogue(u"Banks"_s);
    QTest::newRow("fr") << u"fr"_s << letters::wordsOf(u"fr"_s).catalogue(u"Banks"_s);
}

// A category of recipients that a notice went to was not typed by anybody; what was typed stays.
void TstFill::shouldSayInItsLanguageWhatCataloguesSay()
{
    QFETCH(QString, language);
    QFETCH(QString, banks);
    auto facts = someFacts("erasure");
    records::RecipientTold told;
    told.action = code("erase");
    told.state = code("told");
    facts.request.recipientsTold = all<records::RecipientTold>({told, told});
    facts.toldNames = {text("Banks"), text("Readers of the blog")};
    facts.notice = letters::NoticeFact {text("Banks"), text("Frankfurt"), code("erase")};

    const auto answer = afacts::filled("answer", facts, qPrintable(language)).letter;
    const auto notice = afacts::filled("notice-to-recipient", facts, qPrintable(language)).letter;

    QVERIFY(banks != u"Banks"_s);
    QVERIFY2(answer.text.contains(banks) && !answer.text.contains(u"Banks"_s), qPrintable(answer.text));
    QVERIFY(answer.text.contains(u"Readers of the blog"_s));
    QCOMPARE(notice.head.recipient.front(), banks);
}

void TstFill::shouldNameOrganisationsAsDestinations()
{
    auto facts = someFacts();
    facts.particulars.transfers = all<letters::TransferFact>(
        {{text("Health Desk"), all<records::Country>({{text("CH")}}), all<records::Choice>({code("who")}), all<records::Choice>({code("46-2-a")})}});

    const auto filled = afacts::filled("answer", facts, "de");

    QCOMPARE(labelsOf(filled.gaps), QStringList());
    QVERIFY(filled.letter.text.contains(u"Schweiz und Weltgesundheitsorganisation"_s));
}

void TstFill::shouldWriteCalifornianDates()
{
    const auto filled = afacts::filled("acknowledgement", someFacts("opt-out", "ccpa"));

    QCOMPARE(filled.letter.subject, u"Your request of November 25, 2026"_s);
    QVERIFY(filled.letter.text.contains(u"You do not need to prove who you are"_s)); // no verification of an opt-out
    QVERIFY(!filled.letter.text.contains(u"to be reasonably sure that the request is yours"_s));
}

void TstFill::shouldSayHowLongDataAreKept_data()
{
    QTest::addColumn<records::RetentionRule>("rule");
    QTest::addColumn<QString>("said");
    records::RetentionRule rule;
    QTest::newRow("nothing known") << rule << u"[not known yet: storage period]"_s;
    rule.criteria = text("as long as the account exists");
    QTest::newRow("criteria") << rule << u"as long as the account exists"_s;
    rule = {};
    rule.period = records::Duration {};
    QTest::newRow("at once") << rule << u"not kept: deleted at once"_s;
    rule.period = records::Duration {.months = 6};
    rule.exactness = code("at-most");
    rule.startEvent = code("contract-end");
    rule.archivePeriod = records::Duration {.years = 1};
    rule.exception = text("open claims");
    QTest::newRow("all of it") << rule << u"at most 6 months from the end of the contract; then 1 year in the archive; exception: open claims"_s;
    rule = {};
    rule.indefinite = true;
    rule.indefiniteBecause = code("suppression-list");
    QTest::newRow("no end") << rule << u"without a fixed end (so that your objection is observed)"_s;
}

void TstFill::shouldSayHowLongDataAreKept()
{
    QFETCH(records::RetentionRule, rule);
    QFETCH(QString, said);
    auto facts = someFacts();
    facts.particulars.periods = all<letters::PeriodFact>({{text("Name"), rule, {}}});

    QVERIFY(afacts::filled("answer", facts).letter.text.contains(u"- Name: "_s + said + u'\n'));
}

void TstFill::shouldFillEveryTemplateWithoutAGap_data()
{
    QTest::addColumn<const letters::Template *>("form");
    for (const letters::Template &form : letters::templates())
        QTest::addRow("%s %s", qPrintable(form.language), qPrintable(form.name)) << &form;
}

// Where everything is known there is nothing to fill in by hand but what no record holds.
void TstFill::shouldFillEveryTemplateWithoutAGap()
{
    QFETCH(const letters::Template *, form);
    auto facts = someFacts("access", qPrintable(form->laws.front()), form->kind == "refusal"_L1 ? "refused" : "granted");
    auto part = facts.request.parts.items().front();
    part.extended = true;
    part.grounds = all<records::Choice>({code("15-4")});
    part.reasoning = text("Others would be harmed.");
    facts.request.parts = all<records::RequestPart>({part});
    facts.request.identityDoubt = text("The address is not known to us.");
    facts.request.extensionReason = code("complexity");
    facts.request.feeAmount = 12.5;
    facts.request.feeCurrency = text("EUR");
    facts.request.feeReason = text("The same request came five times this month.");
    records::RequestPause pause;
    pause.reason = code("clarification");
    pause.note = text("Which of your two accounts do you mean?");
    facts.request.pauses = all<records::RequestPause>({pause});
    if (form->kind == "notice-to-recipient"_L1)
        facts.notice = letters::NoticeFact {text("Parcel Service Ltd"), text("Dublin"), code(form->laws.contains(u"ccpa"_s) ? "ccpa-delete" : "erase")};

    const auto filled = letters::fill(*form, facts);

    QCOMPARE(labelsOf(filled.gaps), QStringList());
    QCOMPARE(letters::gapsIn(filled.letter), QStringList());
    QVERIFY(!filled.letter.subject.isEmpty());
    QVERIFY(letters::blocksOf(filled.letter.text).size() > 4);
    QVERIFY2(!filled.letter.text.contains(u'\v') && !filled.letter.text.contains(u"\n\n\n"_s), qPrintable(filled.letter.text));
}

void TstFill::shouldTakeTheTextApart()
{
    using letters::Block;

    const auto blocks = letters::blocksOf(u"Dear all,\n\n# Data\n- one\n- two\nand more\n- \n-  \n\nEnd\nof it"_s);

    QCOMPARE(blocks,
             (std::vector<Block> {{Block::Kind::Paragraph, u"Dear all,"_s}, {Block::Kind::Heading, u"Data"_s}, {Block::Kind::Item, u"one"_s},
                                  {Block::Kind::Item, u"two\nand more"_s}, {Block::Kind::Paragraph, u"End\nof it"_s}}));
}

void TstFill::shouldChooseLawAndLanguage()
{
    records::Request request;
    QCOMPARE(letters::lawOf(request), QString());
    QCOMPARE(letters::languageFor(request), u"en"_s);
    request.parts = all<records::RequestPart>({aPart("access", "lgpd", "granted"), aPart("access", "uk-gdpr", "granted")});
    request.country = records::Country {text("AT")};

    QCOMPARE(letters::lawOf(request), u"uk-gdpr"_s); // there are no letters for the first
    QCOMPARE(letters::languageFor(request), u"de"_s);
}

QTEST_GUILESS_MAIN(TstFill)
#include "tst_fill.moc"
