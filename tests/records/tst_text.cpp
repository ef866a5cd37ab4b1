// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TstText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldNormalise_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("plain") << u"plain text"_s << u"plain text"_s;
        QTest::newRow("composed") << u"\u00c9lan"_s << u"\u00c9lan"_s;
        QTest::newRow("decomposed") << u"E\u0301lan"_s << u"\u00c9lan"_s;
        QTest::newRow("two marks") << u"a\u0323\u0302"_s << u"\u1ead"_s;
        QTest::newRow("line ends") << u"a\r\nb\rc\nd"_s << u"a\nb\nc\nd"_s;
        QTest::newRow("line ends beside accents") << u"e\u0301\r\n\r"_s << u"\u00e9\n\n"_s;
        QTest::newRow("Hangul") << u"\u1112\u1161\u11ab"_s << u"\ud55c"_s;
        QTest::newRow("ligature stays") << u"\ufb01ne"_s << u"\ufb01ne"_s;
        QTest::newRow("blanks stay") << u"  a\t"_s << u"  a\t"_s;
        QTest::newRow("beyond the first plane") << u"😀"_s << u"😀"_s;
    }
    void shouldNormalise()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        QCOMPARE(core::normalised(text), kept);
        QCOMPARE(core::normalised(kept), kept);
    }

    void shouldFold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("capitals") << u"ELAN 3"_s << u"elan 3"_s;
        QTest::newRow("accent") << u"Élan"_s << u"elan"_s;
        QTest::newRow("accented capitals") << u"ÉLAN"_s << u"elan"_s;
        QTest::newRow("decomposed") << u"E\u0301lan"_s << u"elan"_s;
        QTest::newRow("umlauts") << u"MÜLLER Ärzte Öl"_s << u"muller arzte ol"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("capital sharp s") << u"STRA\u1e9eE"_s << u"strasse"_s;
        QTest::newRow("Nordic") << u"Ørsted Æbler Ðór Þór"_s << u"orsted aebler dor thor"_s;
        QTest::newRow("French") << u"Œuvre"_s << u"oeuvre"_s;
        QTest::newRow("Polish") << u"Łódź"_s << u"lodz"_s;
        QTest::newRow("Croatian") << u"Đuro"_s << u"duro"_s;
        QTest::newRow("Maltese") << u"Ħamrun"_s << u"hamrun"_s;
        QTest::newRow("Turkish") << u"İstanbul ılık"_s << u"istanbul ilik"_s;
        QTest::newRow("full width") << u"\uff21\uff22\uff23\uff11"_s << u"abc1"_s;
        QTest::newRow("ligature") << u"\ufb01ne"_s << u"fine"_s;
        QTest::newRow("Greek, final sigma") << u"Οδός"_s << u"οδοσ"_s;
        QTest::newRow("Cyrillic") << u"Йод"_s << u"иод"_s;
        QTest::newRow("beyond the first plane") << u"😀A\u0301"_s << u"😀a"_s;
        QTest::newRow("large letters beyond the first plane") << u"\U00010400"_s << u"\U00010428"_s;
    }
    void shouldFold()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(core::folded(text), folded);
        QCOMPARE(core::folded(folded), folded);
    }

    void shouldReadUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("ASCII") << QByteArray("abc\r\n\t") << u"abc\r\n\t"_s;
        QTest::newRow("two bytes") << QByteArray("\xc3\xa9") << u"é"_s;
        QTest::newRow("three bytes") << QByteArray("\xe2\x82\xac") << u"€"_s;
        QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x98\x80") << u"😀"_s;
        QTest::newRow("last code point") << QByteArray("\xf4\x8f\xbf\xbf") << u"\U0010ffff"_s;
        QTest::newRow("mark at the beginning") << QByteArray("\xef\xbb\xbf" "a") << u"a"_s;
    }
    void shouldReadUtf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const auto read = core::fromUtf8Strict(bytes);
        QVERIFY(read);
        QCOMPARE(*read, text);
    }

    void shouldRefuseWhatIsNotUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("Latin-1") << QByteArray("caf\xe9 au lait");
        QTest::newRow("Latin-1 at the end") << QByteArray("caf\xe9");
        QTest::newRow("lone continuation") << QByteArray("a\x80" "b");
        QTest::newRow("overlong slash") << QByteArray("\xc0\xaf");
        QTest::newRow("overlong NUL") << QByteArray("\xc0\x80");
        QTest::newRow("overlong three bytes") << QByteArray("\xe0\x80\xaf");
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80");
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80");
        QTest::newRow("five bytes") << QByteArray("\xf8\x88\x80\x80\x80");
        QTest::newRow("cut off after one") << QByteArray("\xe2");
        QTest::newRow("cut off after two") << QByteArray("\xe2\x82");
        QTest::newRow("cut off after three") << QByteArray("abc\xf0\x9f\x98");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe" "a\0", 4);
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
    }
    void shouldRefuseWhatIsNotUtf8()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!core::fromUtf8Strict(bytes));
    }

    void shouldFindControlCharacters()
    {
        QVERIFY(!core::hasControlCharacters(QString()));
        QVERIFY(!core::hasControlCharacters(u"a\tb\nc é 😀 \u200b\u00a0"_s));
        for (const char16_t c : {u'\0', u'\1', u'\b', u'\v', u'\f', u'\r', u'\x1b', u'\x7f', u'\x80', u'\x85', u'\x9f'})
            QVERIFY2(core::hasControlCharacters(u"a"_s + QChar(c) + u'b'), QByteArray::number(int(c), 16).constData());
    }
};

QTEST_APPLESS_MAIN(TstText)
#include "tst_text.moc"
