// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;

// Deadlines as a user asks for them.
class TstDueCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellTheDatesAsJson();
    void shouldShowTheWorkingAsText();
    void shouldLeaveOutDatesThatTheLawDoesNotHave();
    void shouldTakeTheLocalDateOfAMoment_data();
    void shouldTakeTheLocalDateOfAMoment();
    void shouldFollowReadingsAndPauses();
    void shouldWarnOfAnExtensionToldLate();
    void shouldTakeOtherHolidays();
    void shouldListWhatItKnows();
    void shouldTellFailuresApart_data();
    void shouldTellFailuresApart();

private:
    int run(const QString &arguments);
    [[nodiscard]] QJsonObject answer() const { return QJsonDocument::fromJson(m_out.toUtf8()).object(); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
    QString m_out;
    QString m_err;
};

int TstDueCommand::run(const QString &arguments)
{
    return support::runLine(QStringList {u"dpodesk"_s, u"due"_s} + arguments.split(u' ', Qt::SkipEmptyParts), m_out, m_err);
}

QString TstDueCommand::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

void TstDueCommand::shouldTellTheDatesAsJson()
{
    QCOMPARE(
        run(u"--law uk-gdpr --type access --received 2026-06-01 --region GB-ENG --extended --pause 2026-06-05..2026-06-15:clarification --format json"_s),
        0);

    const QJsonObject json = answer();
    QCOMPARE(json["nominal"_L1].toString(), u"2026-09-12"_s);
    QCOMPARE(json["statutory_due"_L1].toString(), u"2026-09-14"_s);
    QCOMPARE(json["internal_target"_L1].toString(), u"2026-09-11"_s);
    QCOMPARE(json["extension_notice_by"_L1].toString(), u"2026-07-13"_s);
    QVERIFY(json["acknowledge_by"_L1].isNull());
    QCOMPARE(json["readings"_L1][0]["name"_L1].toString(), u"corresponding-date"_s);
    QVERIFY(json["readings"_L1][0]["default"_L1].toBool());
    QCOMPARE(json["holidays"_L1]["region"_L1].toString(), u"GB-ENG"_s);
    QCOMPARE(json["holidays"_L1]["as_of"_L1].toString(), u"2026-11-21"_s);
    QVERIFY(json["warnings"_L1].toArray().isEmpty());
    const QJsonArray steps = json["steps"_L1].toArray();
    QVERIFY(steps.size() >= 5);
    for (const auto &step : steps) {
        for (const QString &key : {u"rule"_s, u"article"_s, u"text"_s, u"inputs"_s, u"result"_s, u"as_of"_s})
            QVERIFY(step.toObject().contains(key));
    }
    QCOMPARE(steps[3]["inputs"_L1]["region"_L1].toString(), u"GB-ENG"_s);
}

void TstDueCommand::shouldShowTheWorkingAsText()
{
    QCOMPARE(run(u"--law gdpr --type access --received 2026-11-25 --region DE"_s), 0);

    QVERIFY(m_out.contains("Statutory due:        Mon 28 Dec 2026"_L1));
    QVERIFY(m_out.contains("Reading:              suspend."_L1));
    QVERIFY(m_out.contains(
        "Fri 25 Dec 2026 (Christmas Day), Sat 26 Dec 2026 (Second Day of Christmas), Sun 27 Dec 2026 (Sunday)"_L1));
    QVERIFY(m_out.contains("[Art. 3(4) Reg. 1182/71; data of 2026-11-21]"_L1));
    QVERIFY(m_out.contains("Public holidays of Germany, as of 2026-11-21: "_L1) && m_out.contains("Without a Land"_L1));
    QVERIFY(m_err.isEmpty());
}

void TstDueCommand::shouldLeaveOutDatesThatTheLawDoesNotHave()
{
    QCOMPARE(run(u"--law uk-complaint --type complaint --received 2026-07-01"_s), 0);
    QVERIFY(m_out.contains("Acknowledge by:       Thu 30 Jul 2026"_L1));
    QVERIFY(!m_out.contains("Statutory due"_L1));

    QCOMPARE(run(u"--law uk-complaint --type complaint --received 2026-07-01 --format json"_s), 0);
    QVERIFY(answer()["statutory_due"_L1].isNull());
}

void TstDueCommand::shouldTakeTheLocalDateOfAMoment_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("date");
    QTest::newRow("late in the evening, UTC") << u"2026-03-14T23:30:00Z"_s << u"2026-03-15"_s; // in Germany
    QTest::newRow("in the zone that is named") << u"2026-03-14T23:30:00Z[Europe/London]"_s << u"2026-03-14"_s;
    QTest::newRow("sent from another offset") << u"2026-03-15T01:30:00+09:00"_s << u"2026-03-14"_s;
    QTest::newRow("a day") << u"2026-03-15"_s << u"2026-03-15"_s;
}

void TstDueCommand::shouldTakeTheLocalDateOfAMoment()
{
    QFETCH(QString, received);
    QFETCH(QString, date);

    QCOMPARE(run(u"--law gdpr --type access --region DE --format json --received "_s + received), 0);

    QCOMPARE(answer()["received"_L1].toString(), date);
    const QJsonObject step = answer()["steps"_L1][0].toObject();
    QCOMPARE(step["rule"_L1].toString() == "local-date"_L1, received.contains(u'T'));
    QCOMPARE(step["result"_L1].toString(), date);
}

void TstDueCommand::shouldFollowReadingsAndPauses()
{
    const QString request =
        u"--law gdpr --type access --received 2026-05-04 --region DE --pause 2026-05-06..2026-05-20:identity --format json "_s;

    QCOMPARE(run(request), 0);
    QCOMPARE(answer()["statutory_due"_L1].toString(), u"2026-06-18"_s);
    QCOMPARE(answer()["internal_target"_L1].toString(), u"2026-06-04"_s);
    QCOMPARE(run(request + u"--reading strict"_s), 0);
    QCOMPARE(answer()["statutory_due"_L1].toString(), u"2026-06-04"_s);
    QVERIFY(!answer()["readings"_L1][0]["default"_L1].toBool());
    QCOMPARE(run(request + u"--reading restart --promise 20"_s), 0);
    QCOMPARE(answer()["statutory_due"_L1].toString(), u"2026-06-22"_s);
    QCOMPARE(answer()["internal_target"_L1].toString(), u"2026-05-24"_s);
}

void TstDueCommand::shouldWarnOfAnExtensionToldLate()
{
    QCOMPARE(run(u"--law gdpr --type access --received 2026-01-31 --region DE --extension-told 2026-03-03"_s), 0);

    QVERIFY(m_out.contains("Mon 2 Mar 2026"_L1));
    QVERIFY(m_err.contains("Art. 12(3) GDPR"_L1));
}

void TstDueCommand::shouldTakeOtherHolidays()
{
    const QString request = u"--law gdpr --type access --received 2026-03-15 --region DE --format json --holidays "_s;
    const QString changes = write(u"changes.json"_s, R"({"country": "DE", "as_of": "2026-12-01",
        "add": [{"name": "Office closed", "kind": "once", "date": "2026-04-15"}]})");
    const QString bad = write(u"bad.json"_s, R"({"country": "DE", "as_of": "2026-12-01",
        "add": [{"name": "Twice", "kind": "fixed", "month": 5, "day": 1}]})");

    QCOMPARE(run(request + changes), 0);
    QCOMPARE(answer()["statutory_due"_L1].toString(), u"2026-04-16"_s);
    QCOMPARE(answer()["holidays"_L1]["as_of"_L1].toString(), u"2026-12-01"_s);
    QCOMPARE(run(request + bad), 6);
    QVERIFY(m_err.contains("Labour Day"_L1));
    QCOMPARE(run(request + m_folder.filePath(u"missing.json"_s)), 5);
}

void TstDueCommand::shouldListWhatItKnows()
{
    QCOMPARE(run(u"--list laws"_s), 0);
    QCOMPARE(m_out, u"gdpr\nuk-gdpr\nuk-complaint\nccpa\nccpa-opt-out\nfadp\nlgpd\npipl\n"_s);
    QCOMPARE(run(u"--list types"_s), 0);
    QVERIFY(m_out.contains("withdraw_consent\n"_L1));
    QCOMPARE(run(u"--list readings"_s), 0);
    QVERIFY(m_out.contains("restart\n"_L1));
    QCOMPARE(run(u"--list regions"_s), 0);
    QVERIFY(m_out.contains("DE\n"_L1) && m_out.contains("DE-BY\n"_L1) && m_out.contains("GB-SCT\n"_L1)
            && !m_out.contains("GB\n"_L1));
}

void TstDueCommand::shouldTellFailuresApart_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const QString gdpr = u"--law gdpr --type access --region DE "_s;
    QTest::newRow("nothing") << u""_s << 2 << u"--law, --type and --received"_s;
    QTest::newRow("unknown law") << u"--law hipaa --type access --received 2026-03-15"_s << 2 << u"uk-gdpr"_s;
    QTest::newRow("unknown type") << u"--law gdpr --type refund --received 2026-03-15 --region DE"_s << 2
                                  << u"erasure"_s;
    QTest::newRow("no date") << gdpr + u"--received yesterday"_s << 2 << u"--received"_s;
    QTest::newRow("no such date") << gdpr + u"--received 2026-02-30"_s << 2 << u"--received"_s;
    QTest::newRow("no such time") << gdpr + u"--received 2026-02-03T25:00:00Z"_s << 2 << u"--received"_s;
    QTest::newRow("no region") << u"--law gdpr --type access --received 2026-03-15"_s << 2 << u"DE-BY"_s;
    QTest::newRow("unknown reading") << gdpr + u"--received 2026-03-15 --reading lenient"_s << 2 << u"suspend"_s;
    QTest::newRow("readings that exclude each other")
        << gdpr + u"--received 2026-03-15 --reading strict --reading restart"_s << 2 << u"exclude"_s;
    QTest::newRow("no pause") << gdpr + u"--received 2026-03-15 --pause 2026-03-16:identity"_s << 2 << u"--pause"_s;
    QTest::newRow("unknown reason") << gdpr + u"--received 2026-03-15 --pause 2026-03-16..2026-03-17:holiday"_s << 2
                                    << u"--pause"_s;
    QTest::newRow("no promise") << gdpr + u"--received 2026-03-15 --promise soon"_s << 2 << u"--promise"_s;
    QTest::newRow("unknown format") << gdpr + u"--received 2026-03-15 --format xml"_s << 2 << u"--format"_s;
    QTest::newRow("unknown list") << u"--list holidays"_s << 2 << u"--list"_s;
    QTest::newRow("unknown region") << u"--law gdpr --type access --received 2026-03-15 --region DE-XX"_s << 6
                                    << u"DE-XX"_s;
    QTest::newRow("unknown country") << u"--law gdpr --type access --received 2026-03-15 --region ZZ"_s << 6 << u"ZZ"_s;
    QTest::newRow("no part of the kingdom")
        << u"--law uk-gdpr --type access --received 2026-03-15 --region GB"_s << 6 << u"GB-ENG"_s;
    QTest::newRow("region of another law")
        << u"--law ccpa --type access --received 2026-03-15 --region DE"_s << 6 << u"US"_s;
    QTest::newRow("before 2018") << gdpr + u"--received 2017-12-31"_s << 6 << u"Art. 99(2) GDPR"_s;
    QTest::newRow("pause turned round") << gdpr + u"--received 2026-03-15 --pause 2026-03-20..2026-03-17:identity"_s
                                        << 6 << u"Art. 12(3), (6) GDPR"_s;
    QTest::newRow("pause before the receipt")
        << gdpr + u"--received 2026-03-15 --pause 2026-03-10..2026-03-17:identity"_s << 6 << u"Art. 12(3), (6) GDPR"_s;
    QTest::newRow("no such extension") << u"--law lgpd --type access --received 2026-03-15 --extended"_s << 6
                                       << u"Art. 19 LGPD"_s;
    QTest::newRow("type of another law") << u"--law gdpr --type complaint --received 2026-03-15 --region DE"_s << 6
                                         << u"complaint"_s;
    QTest::newRow("year without holidays") << gdpr + u"--received 2035-12-15"_s << 6 << u"2036"_s;
}

void TstDueCommand::shouldTellFailuresApart()
{
    QFETCH(QString, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);

    QCOMPARE(run(arguments), code);

    QVERIFY(m_out.isEmpty());
    QVERIFY2(m_err.startsWith("dpodesk: "_L1) && m_err.contains(says), qPrintable(m_err));
}

QTEST_GUILESS_MAIN(TstDueCommand)
#include "tst_duecommand.moc"
