// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letteroffers.h"
#include "models/letters/words.h"
#include "tests/letters/facts.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace afacts;
using letters::LetterOffer;
using records::Request;

namespace {

// As it came in: nothing is decided.
Request fresh(const char *law = "gdpr")
{
    Request request = someFacts("access", law).request;
    auto part = aPart("access", law, "granted");
    part.outcome = {};
    request.parts = all<records::RequestPart>({part});
    return request;
}

QStringList kindsOf(const std::vector<LetterOffer> &offers, bool due)
{
    QStringList kinds;
    for (const LetterOffer &offer : offers) {
        if (offer.isDue == due)
            kinds += offer.kind;
    }
    return kinds;
}

} // namespace

// Which letters can be written about a request, and which it waits for.
class TstOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldOfferWhatTheRequestWaitsForFirst();
    void shouldKnowWhatARequestWaitsFor_data();
    void shouldKnowWhatARequestWaitsFor();
    void shouldWaitForNothingOnceItIsOver();
    void shouldOfferLettersOfEveryLawOnce();
    void shouldOfferNothingWithoutALaw();
    void shouldOfferNoticesWhereThereIsARecipient();
    void shouldNameTheLanguages();
    void shouldHintAtALanguageThatIsMissing_data();
    void shouldHintAtALanguageThatIsMissing();
    void shouldFindGapsWhereTheyStand();
};

void TstOffers::shouldOfferWhatTheRequestWaitsForFirst()
{
    const auto offers = letters::offersFor(fresh());

    QCOMPARE(offers.front(), (LetterOffer {u"acknowledgement"_s, u"gdpr"_s, true}));
    QVERIFY(std::is_partitioned(offers.begin(), offers.end(), [](const LetterOffer &offer) { return offer.isDue; }));
    QVERIFY(kindsOf(offers, false).contains(u"answer"_s));
}

void TstOffers::shouldKnowWhatARequestWaitsFor_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QStringList>("kinds");
    Request known = fresh();
    known.acknowledgedOn = QDate(2026, 11, 26);
    QTest::newRow("nothing") << known << QStringList();
    Request doubted = known;
    doubted.identityDoubt = u"Another address"_s;
    QTest::newRow("doubt") << doubted << QStringList {u"identity"_s};
    doubted.identityAskedOn = QDate(2026, 11, 26);
    QTest::newRow("asked") << doubted << QStringList();
    Request unclear = known;
    unclear.state = code("clarification-requested");
    QTest::newRow("clarification") << unclear << QStringList {u"clarification"_s};
    Request late = known;
    late.extensionReason = code("complexity");
    QTest::newRow("extension") << late << QStringList {u"extension"_s};
    Request dear = known;
    dear.feeState = code("further-copy");
    QTest::newRow("fee") << dear << QStringList {u"fee"_s};
    dear.feeState = code("free");
    QTest::newRow("free") << dear << QStringList();
    Request decided = known;
    decided.parts = all<records::RequestPart>({aPart("access", "gdpr", "partly-granted"), aPart("erasure", "gdpr", "refused")});
    QTest::newRow("decided") << decided << QStringList {u"answer"_s, u"refusal"_s};
    records::RequestMessage sent;
    sent.kind = code("answer");
    sent.direction = code("out");
    decided.messages = all<records::RequestMessage>({sent});
    QTest::newRow("answered") << decided << QStringList {u"refusal"_s};
    Request told = known;
    records::RecipientTold recipient;
    recipient.name = u"Parcel Service Ltd"_s;
    told.recipientsTold = all<records::RecipientTold>({recipient});
    QTest::newRow("recipient") << told << QStringList {u"notice-to-recipient"_s};
    recipient.state = code("told");
    told.recipientsTold = all<records::RecipientTold>({recipient});
    QTest::newRow("told") << told << QStringList();
}

void TstOffers::shouldKnowWhatARequestWaitsFor()
{
    QFETCH(Request, request);
    QFETCH(QStringList, kinds);

    QCOMPARE(kindsOf(letters::offersFor(request), true), kinds);
}

void TstOffers::shouldWaitForNothingOnceItIsOver()
{
    Request withdrawn = fresh();
    withdrawn.state = code("withdrawn");
    Request closed = fresh();
    closed.closedOn = QDate(2026, 12, 1);

    QCOMPARE(kindsOf(letters::offersFor(withdrawn), true), QStringList());
    QCOMPARE(kindsOf(letters::offersFor(closed), true), QStringList());
}

void TstOffers::shouldOfferLettersOfEveryLawOnce()
{
    Request request = fresh();
    request.parts = all<records::RequestPart>({aPart("access", "gdpr", "granted"), aPart("access", "uk-gdpr", "granted"), aPart("access", "ccpa", "granted")});

    const auto offers = letters::offersFor(request);

    const auto count = [&offers](const char *law) {
        return std::count_if(offers.begin(), offers.end(), [law](const LetterOffer &offer) { return offer.kind == u"answer" && offer.law == QLatin1StringView(law); });
    };
    QCOMPARE(count("gdpr"), 1);
    QCOMPARE(count("uk-gdpr"), 0); // the same letter
    QCOMPARE(count("ccpa"), 1);
}

void TstOffers::shouldOfferNothingWithoutALaw()
{
    Request request = fresh();
    request.parts = {};

    QVERIFY(letters::offersFor(request).empty());
}

void TstOffers::shouldOfferNoticesWhereThereIsARecipient()
{
    QVERIFY(!kindsOf(letters::offersFor(fresh()), false).contains(u"notice-to-recipient"_s));
}

void TstOffers::shouldNameTheLanguages()
{
    QCOMPARE(letters::languagesOf({u"answer"_s, u"gdpr"_s}), letters::languages());
    QCOMPARE(letters::languagesOf({u"answer"_s, u"ccpa"_s}), QStringList {u"en"_s});
}

void TstOffers::shouldHintAtALanguageThatIsMissing_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("law");
    QTest::addColumn<QString>("missing");
    QTest::newRow("in California") << u"US"_s << u"ccpa"_s << QString();
    QTest::newRow("a Californian law, from Germany") << u"DE"_s << u"ccpa"_s << u"de"_s;
    QTest::newRow("in Germany") << u"DE"_s << u"gdpr"_s << QString();
    QTest::newRow("a Californian law, from France") << u"FR"_s << u"ccpa"_s << u"fr"_s;
    QTest::newRow("nobody knows where") << QString() << u"ccpa"_s << QString();
}

void TstOffers::shouldHintAtALanguageThatIsMissing()
{
    QFETCH(QString, country);
    QFETCH(QString, law);
    QFETCH(QString, missing);
    records::Request request;
    if (!country.isEmpty())
        request.country = records::Country {country};

    QCOMPARE(letters::missingLanguage({u"acknowledgement"_s, law}, request), missing);
}

void TstOffers::shouldFindGapsWhereTheyStand()
{
    const QString text = u"Dear [not known yet: name],\nkept for [noch nicht bekannt: Dauer] [sic]."_s;

    const auto places = letters::gapPlaces(text);

    QCOMPARE(places.size(), std::size_t(2));
    QCOMPARE(places[0].label, u"name"_s);
    QCOMPARE(places[1].label, u"Dauer"_s);
    QCOMPARE(text.mid(places[0].at, places[0].length), u"[not known yet: name]"_s);
    QCOMPARE(text.mid(places[1].at, places[1].length), u"[noch nicht bekannt: Dauer]"_s);
}

QTEST_APPLESS_MAIN(TstOffers)
#include "tst_offers.moc"
