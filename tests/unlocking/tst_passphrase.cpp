// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unlocking/passphrase.h"
#include "models/unlocking/strength.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using unlocking::Strength;
using Level = Strength::Level;

class TstPassphrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldOfferEveryWordOnce();
    void shouldMakeAnotherPassphraseEachTime();
    void shouldCallWhatItMakesStrong();
    void shouldSayWhatIsWeak_data();
    void shouldSayWhatIsWeak();
    void shouldCountTheUsersOwnNameAsKnown();
    void shouldNotCountOtherScriptsTwice();
    void shouldQuoteNothingOfThePassphrase();
    void shouldTakeAnyLength();
    void shouldSayNothingOfAnEmptyOne();
};

void TstPassphrase::shouldOfferEveryWordOnce()
{
    const QStringList &words = unlocking::passphraseWords();

    QCOMPARE(words.size(), 2048);
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), 2048);
    const QRegularExpression plain(u"^[a-z]{3,9}$"_s);
    for (const QString &word : words)
        QVERIFY2(plain.match(word).hasMatch(), qPrintable(word));
}

void TstPassphrase::shouldMakeAnotherPassphraseEachTime()
{
    QSet<QString> made;
    for (int i = 0; i < 100; ++i)
        made.insert(unlocking::makePassphrase());

    QCOMPARE(made.size(), 100);
    for (const QString &passphrase : made) {
        const QStringList words = passphrase.split(u'-');
        QCOMPARE(words.size(), unlocking::kWordsOfPassphrase);
        for (const QString &word : words)
            QVERIFY(unlocking::passphraseWords().contains(word));
    }
}

void TstPassphrase::shouldCallWhatItMakesStrong()
{
    for (int i = 0; i < 50; ++i) {
        const QString passphrase = unlocking::makePassphrase();
        QVERIFY2(unlocking::strengthOf(passphrase).isEnough(), qPrintable(passphrase));
    }
}

void TstPassphrase::shouldSayWhatIsWeak_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<int>("atMost");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a word") << u"password"_s << int(Level::VeryWeak) << u"common words"_s;
    QTest::newRow("letters replaced") << u"P@ssw0rd"_s << int(Level::VeryWeak) << u"letters replaced"_s;
    QTest::newRow("a year") << u"20011231"_s << int(Level::VeryWeak) << u"date or a year"_s;
    QTest::newRow("a row of keys") << u"zxcvfdsaqwer"_s << int(Level::Weak) << u"side by side"_s;
    QTest::newRow("a sequence") << u"abcdefghijklm"_s << int(Level::VeryWeak) << u"sequence"_s;
    QTest::newRow("repeated") << u"kfkfkfkfkfkfkfkf"_s << int(Level::VeryWeak) << u"repeats"_s;
    QTest::newRow("short") << u"k#9"_s << int(Level::VeryWeak) << u"short"_s;
    QTest::newRow("two words") << u"horse staple"_s << int(Level::VeryWeak) << u"common words"_s;
}

void TstPassphrase::shouldSayWhatIsWeak()
{
    QFETCH(QString, passphrase);
    QFETCH(int, atMost);
    QFETCH(QString, reason);

    const Strength strength = unlocking::strengthOf(passphrase);

    QVERIFY2(int(strength.level) <= atMost, qPrintable(u"%1 bits"_s.arg(strength.bits)));
    QVERIFY(strength.level != Level::None);
    QVERIFY2(strength.reason.contains(reason), qPrintable(strength.reason));
    QVERIFY(!strength.time.isEmpty());
}

void TstPassphrase::shouldCountTheUsersOwnNameAsKnown()
{
    const QString passphrase = u"Xyvorquil Zumbrecht"_s;

    const Strength others = unlocking::strengthOf(passphrase);
    const Strength own = unlocking::strengthOf(passphrase, {u"Xyvorquil"_s, u"Zumbrecht"_s});

    QVERIFY(own.bits < others.bits / 2);
    QVERIFY(own.reason.contains(u"your name"_s));
}

void TstPassphrase::shouldNotCountOtherScriptsTwice()
{
    const double latin = unlocking::strengthOf(u"xqjzkv"_s).bits;

    QVERIFY(unlocking::strengthOf(u"пароль"_s).bits <= latin + 1);
    QCOMPARE(unlocking::strengthOf(u"pàsswörd"_s).bits, unlocking::strengthOf(u"password"_s).bits);
}

void TstPassphrase::shouldQuoteNothingOfThePassphrase()
{
    const QString passphrase = u"Bordeaux1987"_s;

    const Strength strength = unlocking::strengthOf(passphrase, {u"bordeaux"_s});

    QVERIFY(!strength.reason.contains(u"bordeaux"_s, Qt::CaseInsensitive));
    QVERIFY(!strength.reason.contains(u"1987"_s));
}

void TstPassphrase::shouldTakeAnyLength()
{
    QVERIFY(unlocking::strengthOf(QString(100000, u'a')).level <= Level::Weak);
    QVERIFY(unlocking::strengthOf(QString(50, u'-')).level <= Level::Weak);
    QVERIFY(unlocking::strengthOf(u"\u0301"_s).level <= Level::VeryWeak);
}

void TstPassphrase::shouldSayNothingOfAnEmptyOne()
{
    const Strength strength = unlocking::strengthOf({});

    QCOMPARE(strength.level, Level::None);
    QVERIFY(strength.reason.isEmpty());
}

QTEST_GUILESS_MAIN(TstPassphrase)
#include "tst_passphrase.moc"
