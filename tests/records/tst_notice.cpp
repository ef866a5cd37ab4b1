// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/notice/notice.h"
#include "tests/records/refusals.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Notice aNotice()
{
    Notice notice;
    notice.title = u"Website notice"_s;
    return notice;
}

Cookie aCookie(const char *persistence, const char *life)
{
    Cookie cookie;
    cookie.persistence = Choice {QString::fromLatin1(persistence)};
    cookie.life = parseDuration(QString::fromLatin1(life)).value();
    return cookie;
}

Claim aClaim()
{
    Claim claim;
    claim.statement = u"Data are never sold"_s;
    return claim;
}

} // namespace

class TstNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeATitleAlone()
    {
        QCOMPARE(refusals(noticeType(), aNotice()), QByteArrayList());
        QCOMPARE(refusals(noticeType(), Notice()), QByteArrayList {"title"});
        QCOMPARE(noticeType().titleOf(toValues(noticeType().fields, aNotice())), u"Website notice"_s);
    }

    void shouldNotBeWithdrawnBeforeItWasWritten()
    {
        Notice notice = aNotice();
        notice.date = QDate(2026, 3, 1);
        notice.withdrawnOn = QDate(2026, 3, 1);
        QCOMPARE(refusals(noticeType(), notice), QByteArrayList());
        notice.withdrawnOn = QDate(2026, 2, 28);
        QCOMPARE(refusals(noticeType(), notice), QByteArrayList {"withdrawn_on"});
        notice.date = {};
        QCOMPARE(refusals(noticeType(), notice), QByteArrayList());
    }

    void shouldEndSessionCookiesWithTheSession()
    {
        Notice notice = aNotice();
        notice.cookies = Answers<Cookie>::soFar({aCookie("persistent", "P1Y"), aCookie("both", "P30D"), aCookie("session", "PT0S"),
                                                 aCookie("session", "P1Y")});
        QCOMPARE(refusals(noticeType(), notice), QByteArrayList {"cookies.4.life"});
    }

    void shouldPointAtAFieldOfARecord()
    {
        Notice notice = aNotice();
        Claim claim = aClaim();
        claim.field = u"recipients"_s;
        notice.claims = Answers<Claim>::soFar({aClaim(), claim});
        QCOMPARE(refusals(noticeType(), notice), QByteArrayList {"claims.2.field"});
        claim.record = Link {core::RecordId {12}};
        notice.claims = Answers<Claim>::soFar({aClaim(), claim});
        QCOMPARE(refusals(noticeType(), notice), QByteArrayList());
    }

    void shouldNeedTheStatementOfAClaim()
    {
        Notice notice = aNotice();
        notice.claims = Answers<Claim>::soFar({Claim()});
        QCOMPARE(refusals(noticeType(), notice), QByteArrayList {"claims.1.statement"});
    }
};

QTEST_GUILESS_MAIN(TstNotice)
#include "tst_notice.moc"
