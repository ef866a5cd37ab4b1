// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vault.h"
#include "models/storage/vaultkey.h"
#include "models/storage/vaultproperties.h"
#include "tests/app/commandrun.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;

// "dpodesk holidays VAULT", and what "due" makes of it.
class TstHolidaysCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void shouldCountByTheHolidaysOfTheVault();
    void shouldTellTheHolidaysOfAnEarlierDay();
    void shouldShowWhatIsKept();
    void shouldNoteEachChangeInTheHistory();
    void shouldPrintTheDaysOfARegion();
    void shouldTakeAWholeList();
    void shouldCountMomentsInTheZoneOfTheVault();
    void shouldWriteNothingOfABadFile_data();
    void shouldWriteNothingOfABadFile();
    void shouldTellFailuresApart_data();
    void shouldTellFailuresApart();

private:
    int run(const QString &arguments); // "VAULT" stands for the path of the vault
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(m_out.toUtf8()).object(); }
    [[nodiscard]] QString due(const QString &more = {}); // of a request whose date by the calendar is 15 April 2026
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
    QString m_out;
    QString m_err;
};

namespace {

const QByteArray kClosed = R"({"country": "DE", "as_of": "2026-04-01",
    "remove": [{"name": "Epiphany", "regions": ["DE-ST"]}],
    "add": [{"name": "Office closed", "kind": "once", "date": "2026-04-15"}]})";

} // namespace

int TstHolidaysCommand::run(const QString &arguments)
{
    QStringList line = QStringList {u"dpodesk"_s} + arguments.split(u' ', Qt::SkipEmptyParts);
    line.replaceInStrings(u"VAULT"_s, m_folder.filePath(u"v.dpodesk"_s));
    line += {u"--passphrase-file"_s, m_folder.filePath(u"pass"_s)};
    return support::runLine(line, m_out, m_err);
}

QString TstHolidaysCommand::due(const QString &more)
{
    if (run(u"due VAULT --law gdpr --type access --received 2026-03-15 --region DE --format json "_s + more) != 0)
        return m_err;
    return json()["statutory_due"_L1].toString();
}

QString TstHolidaysCommand::write(const QString &name, const QByteArray &content) const
{
    return support::writeFile(m_folder.filePath(name), content) ? m_folder.filePath(name) : QString();
}

void TstHolidaysCommand::initTestCase()
{
    QVERIFY(!write(u"pass"_s, "correct horse battery staple\n").isEmpty());
    QCOMPARE(run(u"new VAULT --key-profile 3 --by Ada"_s), 0);
}

void TstHolidaysCommand::shouldCountByTheHolidaysOfTheVault()
{
    QCOMPARE(due(), u"2026-04-15"_s);
    QVERIFY(json()["holidays"_L1]["own"_L1].toString().isEmpty());

    QCOMPARE(run(u"holidays VAULT --by Ada --set "_s + write(u"closed.json"_s, kClosed)), 0);
    QCOMPARE(m_out, u"DE\n"_s);
    QCOMPARE(due(), u"2026-04-16"_s);
    QCOMPARE(json()["holidays"_L1]["as_of"_L1].toString(), u"2026-04-01"_s);
    QVERIFY(json()["holidays"_L1]["own"_L1].toString().contains("by Ada"_L1));
    // a file given with the request changes what the vault has
    const QString more = write(u"more.json"_s, R"({"country": "DE", "as_of": "2026-04-02",
        "add": [{"name": "Fair", "kind": "once", "date": "2026-04-16"}]})");
    QCOMPARE(due(u"--holidays "_s + more), u"2026-04-17"_s);

    QCOMPARE(run(u"holidays VAULT --drop DE"_s), 0);
    QCOMPARE(due(), u"2026-04-15"_s);
}

void TstHolidaysCommand::shouldTellTheHolidaysOfAnEarlierDay()
{
    QCOMPARE(run(u"holidays VAULT --set "_s + write(u"closed.json"_s, kClosed)), 0);

    QCOMPARE(due(u"--as-of 2020-01-01"_s), u"2026-04-15"_s);
    QCOMPARE(due(), u"2026-04-16"_s);
    QCOMPARE(run(u"holidays VAULT --as-of 2020-01-01"_s), 0);
    QVERIFY(m_out.contains("the public holidays that ship"_L1));
}

void TstHolidaysCommand::shouldShowWhatIsKept()
{
    QCOMPARE(run(u"holidays VAULT --by Ada --set "_s + write(u"closed.json"_s, kClosed)), 0);

    QCOMPARE(run(u"holidays VAULT"_s), 0);
    QVERIFY(m_out.startsWith("DE  changes of the list that ships, data of 2026-04-01, kept "_L1));
    QVERIFY(m_out.contains(" by Ada\n    - Epiphany (DE-ST)\n    + Office closed\n"_L1));

    QCOMPARE(run(u"holidays VAULT --format json"_s), 0);
    const QJsonObject kept = json()["holidays"_L1][0].toObject();
    QCOMPARE(kept["country"_L1].toString(), u"DE"_s);
    QVERIFY(kept["changes"_L1].toBool());
    QCOMPARE(kept["file"_L1].toObject(), QJsonDocument::fromJson(kClosed).object());
}

void TstHolidaysCommand::shouldNoteEachChangeInTheHistory()
{
    QCOMPARE(run(u"holidays VAULT --by Ada --set "_s + write(u"closed.json"_s, kClosed)), 0);
    QCOMPARE(run(u"holidays VAULT --by Bob --drop DE"_s), 0);

    QCOMPARE(run(u"history VAULT --format json"_s), 0);
    const QJsonArray events = json()["events"_L1].toArray();
    const QJsonObject kept = events[events.size() - 2].toObject();
    const QJsonObject dropped = events.last().toObject();
    QCOMPARE(kept["action"_L1].toString(), u"holidays-kept"_s);
    QCOMPARE(kept["by"_L1].toString(), u"Ada"_s);
    QCOMPARE(kept["what"_L1]["file"_L1].toArray().size(), kClosed.count('\n') + 1);
    QCOMPARE(dropped["action"_L1].toString(), u"holidays-dropped"_s);
    QCOMPARE(dropped["by"_L1].toString(), u"Bob"_s);
    QCOMPARE(run(u"history VAULT"_s), 0);
    QVERIFY(m_out.contains("as_of: 2026-04-01, country: DE\n"_L1));
    const int verified = run(u"verify VAULT"_s);
    QVERIFY(verified == 0 || verified == 1); // 1: where the test runs, others may replace the file
}

void TstHolidaysCommand::shouldPrintTheDaysOfARegion()
{
    QCOMPARE(run(u"holidays VAULT --set "_s + write(u"closed.json"_s, kClosed)), 0);

    QCOMPARE(run(u"holidays VAULT --region DE-ST --year 2026"_s), 0);
    QVERIFY(m_out.contains("2026-04-15 Wed  Office closed\n"_L1));
    QVERIFY(!m_out.contains("2026-01-06"_L1));
    QCOMPARE(run(u"holidays VAULT --region GB-ENG --year 2026 --format json"_s), 0);
    QCOMPARE(json()["days"_L1].toArray().last()["date"_L1].toString(), u"2026-12-28"_s);
    QVERIFY(json()["days"_L1].toArray().last()["substitute"_L1].toBool());
}

void TstHolidaysCommand::shouldTakeAWholeList()
{
    const QString list = write(u"jp.json"_s, R"({"country": "JP", "as_of": "2026-04-01", "title": "Japan", "source": "Our office",
        "time_zone": "Asia/Tokyo", "first_year": 2026, "last_year": 2027,
        "holidays": [{"name": "New Year's Day", "kind": "fixed", "month": 1, "day": 1}]})");
    QCOMPARE(run(u"holidays VAULT --set "_s + list), 0);

    QCOMPARE(run(u"due VAULT --law gdpr --type access --received 2026-12-01 --region JP"_s), 0);
    QVERIFY(m_out.contains("Statutory due:        Mon 4 Jan 2027"_L1));
    QVERIFY(m_out.contains("Fri 1 Jan 2027 (New Year's Day)"_L1));
    QVERIFY(m_out.contains("a list of its own for JP"_L1));
    QCOMPARE(run(u"holidays VAULT --drop JP"_s), 0);
}

void TstHolidaysCommand::shouldCountMomentsInTheZoneOfTheVault()
{
    const QString request = u"--law gdpr --type access --region DE --format json --received "_s;

    for (const auto &[zone, day] : {std::pair(u"America/New_York"_s, u"2026-03-14"_s), std::pair(u"Asia/Tokyo"_s, u"2026-03-15"_s)}) {
        {
            const auto vault = storage::Vault::open(m_folder.filePath(u"v.dpodesk"_s), *storage::passphraseSecret(u"correct horse battery staple"_s),
                                                    {}, storage::OpenMode::ReadWrite);
            QVERIFY_RESULT(vault);
            QVERIFY_RESULT(storage::setProperty((*vault)->connection(), u"time_zone"_s, zone));
        }
        QCOMPARE(run(u"due VAULT "_s + request + u"2026-03-14T23:30:00Z"_s), 0);
        QCOMPARE(json()["received"_L1].toString(), day);
        QCOMPARE(json()["steps"_L1][0]["inputs"_L1]["time_zone"_L1].toString(), zone);
    }
    QCOMPARE(run(u"due VAULT "_s + request + u"2026-03-14T23:30:00Z[Europe/London]"_s), 0);
    QCOMPARE(json()["received"_L1].toString(), u"2026-03-14"_s);
}

void TstHolidaysCommand::shouldWriteNothingOfABadFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("two rules for one day") << QByteArray("{\"country\": \"DE\", \"as_of\": \"2026-12-01\",\n\"add\": [\n"
                                                         "{\"name\": \"Twice\", \"kind\": \"fixed\", \"month\": 5, \"day\": 1}]}")
                                           << u"line 3: add.1: Two rules, \"Labour Day\" and \"Twice\", are for one day"_s;
    QTest::newRow("bad rule") << QByteArray("{\"country\": \"DE\", \"as_of\": \"2026-12-01\",\n\"add\": [\n"
                                            "{\"name\": \"Moon\", \"kind\": \"lunar\"}]}")
                              << u"line 3: add.1.kind: \"lunar\""_s;
    QTest::newRow("no JSON") << QByteArray("{\n\"country\"") << u"line 2"_s;
    QTest::newRow("unknown country") << QByteArray(R"({"country": "XX", "as_of": "2026-12-01", "add": []})") << u"\"XX\""_s;
    QTest::newRow("no date") << QByteArray(R"({"country": "DE", "add": []})") << u"as_of"_s;
}

void TstHolidaysCommand::shouldWriteNothingOfABadFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    QCOMPARE(run(u"history VAULT --format json"_s), 0);
    const QString before = m_out;

    QCOMPARE(run(u"holidays VAULT --set "_s + write(u"bad.json"_s, content)), 6);

    QVERIFY2(m_err.contains(says), qPrintable(m_err));
    QCOMPARE(run(u"history VAULT --format json"_s), 0);
    QCOMPARE(m_out, before);
}

void TstHolidaysCommand::shouldTellFailuresApart_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("two at once") << u"holidays VAULT --set a --drop DE"_s << 2;
    QTest::newRow("a year alone") << u"holidays VAULT --year 2026"_s << 2;
    QTest::newRow("no year") << u"holidays VAULT --region DE --year soon"_s << 2;
    QTest::newRow("no such day") << u"holidays VAULT --as-of 2026-02-30"_s << 2;
    QTest::newRow("no such format") << u"holidays VAULT --format xml"_s << 2;
    QTest::newRow("nothing kept") << u"holidays VAULT --drop AT"_s << 6;
    QTest::newRow("unknown region") << u"holidays VAULT --region DE-XX"_s << 6;
    QTest::newRow("unknown year") << u"holidays VAULT --region DE --year 2050"_s << 6;
    QTest::newRow("no file") << u"holidays VAULT --set /nowhere/file.json"_s << 5;
    QTest::newRow("no vault") << u"holidays /nowhere/v.dpodesk"_s << 5;
    QTest::newRow("no vault to count by") << u"due /nowhere/v.dpodesk --law gdpr --type access --received 2026-03-15 --region DE"_s << 5;
    QTest::newRow("earlier day without a vault")
        << u"due --law gdpr --type access --received 2026-03-15 --region DE --as-of 2026-01-01"_s << 2;
}

void TstHolidaysCommand::shouldTellFailuresApart()
{
    QFETCH(QString, arguments);
    QFETCH(int, code);

    QCOMPARE(run(arguments), code);
    QVERIFY(m_out.isEmpty() && !m_err.isEmpty());
}

QTEST_GUILESS_MAIN(TstHolidaysCommand)
#include "tst_holidayscommand.moc"
