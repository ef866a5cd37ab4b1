// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandrun.h"
#include "tests/support/files.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// "dpodesk letter", "pack" and "calendar" on a vault with one request.
class TstLetterCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void shouldListWhatThereIs();
    void shouldRefuseWhatMakesNoSense_data();
    void shouldRefuseWhatMakesNoSense();
    void shouldWriteALetterAndNameItsGaps();
    void shouldWriteEveryFormat_data();
    void shouldWriteEveryFormat();
    void shouldTakeTheEditedText();
    void shouldKeepALetterWithTheRequest();
    void shouldKeepNothingWhileGapsAreLeft();
    void shouldNeedARecipientForANotice();
    void shouldHaveNoLetterForOtherLaws();
    void shouldPackTheAnswer();
    void shouldKeepWhatWasIssued();
    void shouldWriteTheCalendar();

private:
    int letter(const QStringList &arguments, const QString &kind = u"answer"_s)
    {
        return m_vault->run(u"letter"_s, QStringList {m_request, u"--kind"_s, kind} + arguments);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_vault->path(name); }
    [[nodiscard]] QJsonObject request();
    void writeWholeText() const { m_vault->write(u"whole.txt"_s, "Dear Anna Muster,\n\nhere is our answer.\n"); }

    std::unique_ptr<support::CommandRun> m_vault;
    QString m_request;
};

void TstLetterCommand::initTestCase()
{
    m_vault = std::make_unique<support::CommandRun>();
    QCOMPARE(m_vault->run(u"add"_s, {u"contact"_s, u"name=Dr. Ada Weber"_s, u"email=dpo@example.org"_s}), 0);
    const QString dpo = m_vault->out.trimmed();
    QCOMPARE(m_vault->run(u"add"_s, {u"organisation"_s, u"name=Example"_s, u"legal_name=Example GmbH"_s, u"address=Hauptstr. 1"_s, u"dpo="_s + dpo}), 0);
    const QString house = m_vault->out.trimmed();
    QCOMPARE(m_vault->run(u"add"_s, {u"request"_s, u"received=2025-01-10T09:00:00Z"_s, u"organisation="_s + house, u"requester_name=Anna Muster"_s,
                                     u"requester_contact=Gartenweg 3"_s, u"country=DE"_s, u"parts.+.type=access"_s, u"parts.1.law=gdpr"_s}), 0);
    m_request = m_vault->out.trimmed();
}

void TstLetterCommand::init()
{
    QFile::remove(path(u"l.pdf"_s));
}

QJsonObject TstLetterCommand::request()
{
    if (m_vault->run(u"show"_s, {u"request"_s, m_request, u"--format"_s, u"json"_s}) != 0)
        return {};
    return QJsonDocument::fromJson(m_vault->out.toUtf8()).object();
}

void TstLetterCommand::shouldListWhatThereIs()
{
    QString out;
    QString err;

    QCOMPARE(support::runLine({u"dpodesk"_s, u"letter"_s, u"--list"_s, u"kinds"_s}, out, err), 0);
    QVERIFY(out.split(u'\n').contains(u"notice-to-recipient"_s));
    QCOMPARE(support::runLine({u"dpodesk"_s, u"letter"_s, u"--list"_s, u"languages"_s}, out, err), 0);
    QCOMPARE(out, u"en\nde\nfr\n"_s);
    QCOMPARE(support::runLine({u"dpodesk"_s, u"letter"_s, u"--list"_s, u"media"_s}, out, err), 0);
    QVERIFY(out.contains(u"registered-post\n"_s));
}

void TstLetterCommand::shouldRefuseWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QString file = u"-o"_s;
    QTest::newRow("no file") << QStringList {u"--kind"_s, u"answer"_s} << 2;
    QTest::newRow("no kind") << QStringList {file, u"l.pdf"_s} << 2;
    QTest::newRow("unknown kind") << QStringList {u"--kind"_s, u"poem"_s, file, u"l.pdf"_s} << 2;
    QTest::newRow("unknown language") << QStringList {u"--kind"_s, u"answer"_s, u"--language"_s, u"xx"_s, file, u"l.pdf"_s} << 2;
    QTest::newRow("unknown format") << QStringList {u"--kind"_s, u"answer"_s, u"--format"_s, u"doc"_s, file, u"l.pdf"_s} << 2;
    QTest::newRow("medium of a letter not sent") << QStringList {u"--kind"_s, u"answer"_s, u"--medium"_s, u"post"_s, file, u"l.pdf"_s} << 2;
    QTest::newRow("unknown medium") << QStringList {u"--kind"_s, u"answer"_s, u"--keep"_s, u"--medium"_s, u"pigeon"_s, file, u"l.pdf"_s} << 2;
    QTest::newRow("no such text") << QStringList {u"--kind"_s, u"answer"_s, u"--text"_s, u"/nowhere"_s, file, u"l.pdf"_s} << 5;
    QTest::newRow("no such folder") << QStringList {u"--kind"_s, u"answer"_s, file, u"/nowhere/l.pdf"_s} << 5;
}

void TstLetterCommand::shouldRefuseWhatMakesNoSense()
{
    QFETCH(QStringList, arguments);

    QTEST(m_vault->run(u"letter"_s, QStringList {m_request} + arguments), "code");
    QVERIFY(m_vault->err.startsWith(u"dpodesk: "_s));
    QVERIFY(!QFile::exists(u"l.pdf"_s));
}

void TstLetterCommand::shouldWriteALetterAndNameItsGaps()
{
    QCOMPARE(letter({u"-o"_s, path(u"l.pdf"_s)}), 1);

    QVERIFY(m_vault->err.contains(u"Not known yet: purposes of the processing\n"_s)); // though the letter is German, because Anna lives there
    QVERIFY(support::readFile(path(u"l.pdf"_s)).startsWith("%PDF"));
    QCOMPARE(support::modeOf(path(u"l.pdf"_s)), 0600);
}

void TstLetterCommand::shouldWriteEveryFormat_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf by name") << QStringList {u"-o"_s, u"a.pdf"_s} << QByteArray("%PDF");
    QTest::newRow("odt by name") << QStringList {u"-o"_s, u"a.odt"_s} << QByteArray("PK");
    QTest::newRow("text by name") << QStringList {u"-o"_s, u"a.txt"_s} << QByteArray("Dear Anna Muster,\n\n");
    QTest::newRow("format before name") << QStringList {u"--format"_s, u"text"_s, u"-o"_s, u"a.pdf"_s} << QByteArray("Dear Anna Muster,\n\n");
}

void TstLetterCommand::shouldWriteEveryFormat()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, start);
    arguments.back() = path(arguments.back());

    QCOMPARE(letter(arguments + QStringList {u"--language"_s, u"en"_s}, u"acknowledgement"_s), 0);

    QVERIFY2(support::readFile(arguments.at(arguments.size() - 1)).startsWith(start), support::readFile(arguments.back()).left(60).constData());
}

void TstLetterCommand::shouldTakeTheEditedText()
{
    writeWholeText();

    QCOMPARE(letter({u"--text"_s, path(u"whole.txt"_s), u"--format"_s, u"text"_s, u"-o"_s, path(u"b.txt"_s)}), 0);

    QCOMPARE(support::readFile(path(u"b.txt"_s)), support::readFile(path(u"whole.txt"_s)));
}

void TstLetterCommand::shouldKeepNothingWhileGapsAreLeft()
{
    const qsizetype before = request()["messages"_L1]["items"_L1].toArray().size();

    QCOMPARE(letter({u"--keep"_s, u"-o"_s, path(u"l.pdf"_s)}), 6);

    QVERIFY2(m_vault->err.contains(u"purposes of the processing"_s), qPrintable(m_vault->err)); // in the language of the program
    QVERIFY(!QFile::exists(path(u"l.pdf"_s)));
    QCOMPARE(request()["messages"_L1]["items"_L1].toArray().size(), before);
}

void TstLetterCommand::shouldKeepALetterWithTheRequest()
{
    QCOMPARE(letter({u"--keep"_s, u"--medium"_s, u"email"_s, u"--language"_s, u"fr"_s, u"-o"_s, path(u"l.pdf"_s)}, u"acknowledgement"_s), 0);

    const QJsonObject kept = request();
    const QJsonObject message = kept["messages"_L1]["items"_L1].toArray().last().toObject();
    QCOMPARE(message["kind"_L1].toString(), u"acknowledgement"_s);
    QCOMPARE(message["medium"_L1].toString(), u"email"_s);
    QVERIFY(kept["acknowledged_on"_L1].isString());
    QCOMPARE(m_vault->run(u"extract"_s, {u"request"_s, m_request, QString(m_request + u"-acknowledgement-fr.pdf"_s), u"-o"_s, path(u"kept.pdf"_s)}), 0);
    QCOMPARE(support::readFile(path(u"kept.pdf"_s)).left(4), QByteArray("%PDF"));
}

void TstLetterCommand::shouldNeedARecipientForANotice()
{
    QCOMPARE(letter({u"-o"_s, path(u"n.txt"_s)}, u"notice-to-recipient"_s), 2);
    QCOMPARE(m_vault->run(u"set"_s, {u"request"_s, m_request, u"recipients_told.+.name=Parcel Service"_s, u"recipients_told.1.action=erase"_s,
                                     u"recipients_told.1.state=pending"_s}), 0);

    QCOMPARE(letter({u"--recipient"_s, u"2"_s, u"-o"_s, path(u"n.txt"_s)}, u"notice-to-recipient"_s), 2);
    QCOMPARE(letter({u"-o"_s, path(u"n.txt"_s)}, u"notice-to-recipient"_s), 1); // its address is not known
    QVERIFY(support::readFile(path(u"n.txt"_s)).contains("gelöscht"));
}

void TstLetterCommand::shouldHaveNoLetterForOtherLaws()
{
    QCOMPARE(m_vault->run(u"add"_s, {u"request"_s, u"received=2025-01-10T09:00:00Z"_s, u"parts.+.type=access"_s, u"parts.1.law=lgpd"_s}), 0);
    const QString other = m_vault->out.trimmed();

    QCOMPARE(m_vault->run(u"letter"_s, {other, u"--kind"_s, u"answer"_s, u"-o"_s, path(u"l.pdf"_s)}), 6);
    QVERIFY(m_vault->err.contains(u"lgpd"_s));
}

void TstLetterCommand::shouldPackTheAnswer()
{
    QCOMPARE(m_vault->run(u"pack"_s, {m_request, u"-o"_s, path(u"p.zip"_s)}), 6); // nothing has been answered yet
    writeWholeText();
    QCOMPARE(letter({u"--keep"_s, u"--text"_s, path(u"whole.txt"_s), u"-o"_s, path(u"l.pdf"_s)}), 0);
    QVERIFY(support::writeFile(path(u"data.json"_s), "{}"));
    QCOMPARE(m_vault->run(u"attach"_s, {u"request"_s, m_request, path(u"data.json"_s)}), 0);
    QCOMPARE(m_vault->run(u"pack"_s, {m_request, u"--file"_s, u"other.json"_s, u"-o"_s, path(u"p.zip"_s)}), 6);
    QVERIFY(!QFile::exists(path(u"p.zip"_s)));

    QCOMPARE(m_vault->run(u"pack"_s, {m_request, u"--file"_s, u"data.json"_s, u"-o"_s, path(u"p.zip"_s)}), 0);

    const QString password = m_vault->out.trimmed();
    QCOMPARE(password.size(), 23);
    QVERIFY(m_vault->err.contains(u"stay out"_s)); // the acknowledgement
    QCOMPARE(support::modeOf(path(u"p.zip"_s)), 0600);
    const QString listing = support::outputOf(u"7z"_s, {u"t"_s, u"-p"_s + password, path(u"p.zip"_s)});
    QVERIFY2(listing.contains(u"Everything is Ok"_s) && listing.contains(u"Files: 3"_s), qPrintable(listing));
    QCOMPARE(m_vault->run(u"history"_s, {u"--format"_s, u"json"_s}), 0);
    QVERIFY(m_vault->out.contains(u"response-pack"_s));
    QVERIFY(!m_vault->out.contains(password));
    QCOMPARE(m_vault->run(u"show"_s, {u"request"_s, m_request}), 0);
    QVERIFY2(m_vault->out.contains(u"Response pack made: 2 file"_s), qPrintable(m_vault->out));
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(support::readFile(path(u"p.zip"_s)), QCryptographicHash::Sha256).toHex());
    QVERIFY(m_vault->out.contains(sha256));
}

// What was issued is not rewritten from the command line either.
void TstLetterCommand::shouldKeepWhatWasIssued()
{
    writeWholeText();
    QCOMPARE(letter({u"--keep"_s, u"--text"_s, path(u"whole.txt"_s), u"-o"_s, path(u"l.pdf"_s)}), 0);
    const auto row = request()["messages"_L1]["items"_L1].toArray().size();

    QVERIFY(m_vault->run(u"set"_s, {u"request"_s, m_request, u"messages.%1.text=Something else"_s.arg(row)}) != 0);

    QVERIFY2(m_vault->err.contains(u"write another letter"_s), qPrintable(m_vault->err));
}

void TstLetterCommand::shouldWriteTheCalendar()
{
    QCOMPARE(m_vault->run(u"calendar"_s, {u"-o"_s, path(u"due.ics"_s)}), 0);

    QVERIFY(m_vault->out.startsWith(u"2 date"_s)); // that of the other law, too
    const QByteArray text = support::readFile(path(u"due.ics"_s));
    QVERIFY(text.contains("DTSTART;VALUE=DATE:20250210\r\n"));
    QVERIFY(text.contains(QByteArray("SUMMARY:" + m_request.toUtf8())));
    QVERIFY(!text.contains("Muster"));
    QCOMPARE(m_vault->run(u"calendar"_s, {}), 2);
}

QTEST_MAIN(TstLetterCommand)
#include "tst_lettercommand.moc"
