// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/letterissue.h"
#include "models/exchange/responsepack.h"
#include "models/records/ruletools.h"
#include "models/storage/connection.h"
#include "tests/letters/facts.h"
#include "tests/support/files.h"
#include "tests/support/samplevault.h"

#include <QCryptographicHash>
#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace afacts;

namespace {

// A request whose answer has been issued, with a document that was sent along, a proof of identity and a file of its own.
class Case
{
public:
    Case()
    {
        auto facts = someFacts();
        facts.request.attachments = all<records::Attachment>({stored("Anna Muster own note.PDF", "note")});
        records::RequestMessage proof;
        proof.kind = code("reply");
        proof.direction = code("in");
        proof.attachment = stored("passport of Anna.jpg", "passport");
        records::RequestMessage copy;
        copy.kind = code("answer");
        copy.direction = code("out");
        copy.attachment = stored("Data of Anna Muster.json", QByteArray(100'000, 'x') + "end");
        facts.request.messages = all<records::RequestMessage>({proof, copy});
        const auto saved = vault.store().save(records::Record::from(records::requestType(), facts.request));
        if (!saved)
            qFatal("the request cannot be saved");
        facts.reference = saved->header.reference;
        letter = filled("answer", facts).letter;
        auto issued = exchange::issueLetter(vault.connection(), vault.store(), *saved, letter, {instant(), u"post"_s});
        if (!issued)
            qFatal("the letter cannot be issued");
        request = std::make_unique<records::Record>(std::move(*issued));
    }

    static records::Instant instant() { return {QDateTime(QDate(2026, 12, 1), QTime(10, 0), Qt::UTC), "Europe/Berlin"}; }

    records::Attachment stored(const char *name, const QByteArray &content)
    {
        const auto added = storage::Attachments(vault.connection()).add(content);
        return {text(name), added ? added->sha256 : QString()};
    }

    exchange::ResponsePack pack() const
    {
        exchange::ResponsePack pack {request->header.reference, {}, {}};
        for (const exchange::PackFile &file : exchange::packFiles(request->as<records::Request>())) {
            if (file.isLetter)
                pack.letter = file.file;
            else if (file.isProposed)
                pack.documents.push_back(file.file);
        }
        return pack;
    }

    core::Result<exchange::WrittenPack> write(const exchange::ResponsePack &pack)
    {
        storage::Attachments attachments(vault.connection());
        return exchange::writeResponsePack(pack, path(), attachments, [this](const QByteArray &what) -> core::Result<> {
            noted = what;
            return {};
        });
    }

    QString path() const { return vault.folder() + u"/out/answer.zip"_s; }

    support::RecordVault vault;
    letters::Letter letter;
    std::unique_ptr<records::Record> request;
    QByteArray noted;
};

int run7z(const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.start(u"7z"_s, arguments);
    process.waitForFinished(60'000);
    if (output)
        *output = process.readAllStandardOutput();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

// What goes to the person: a letter that was issued, packed with what belongs to it.
class TstResponsePack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepAnIssuedLetterWithTheRequest();
    void shouldKeepAnIssuedLetterAsItIs();
    void shouldRefuseToIssueALetterWithGaps();
    void shouldSettleTheDayThatALetterIsAbout_data();
    void shouldSettleTheDayThatALetterIsAbout();
    void shouldSettleTheRecipientOfANotice();
    void shouldSettleThePartsOfAnAnswer_data();
    void shouldSettleThePartsOfAnAnswer();
    void shouldProposeTheLetterAndWhatWasSent();
    void shouldOpenWith7ZipAndMatchItsHashes();
    void shouldNoteInTheRequestThatItWasMade();
    void shouldStayShutWithoutThePassword();
    void shouldUseNeutralNames();
    void shouldWriteNothingWhenAFileIsMissing_data();
    void shouldWriteNothingWhenAFileIsMissing();
    void shouldWriteNothingWhenTheHistoryRefuses();
    void shouldStopInTheMiddleOfALargeFile();
    void shouldMakePasswordsThatCannotBeGuessed();
};

void TstResponsePack::shouldKeepAnIssuedLetterWithTheRequest()
{
    Case subject;

    const auto request = subject.request->as<records::Request>();

    const records::RequestMessage &message = request.messages.items().back();
    QCOMPARE(message.kind.value().code, u"answer"_s);
    QCOMPARE(message.direction.value().code, u"out"_s);
    QCOMPARE(message.medium.value().code, u"post"_s);
    QCOMPARE(message.at.value(), Case::instant());
    QVERIFY(message.text.value().startsWith(subject.letter.subject));
    QCOMPARE(message.attachment.value().name, QString(subject.request->header.reference + u"-answer-en.pdf"_s));
    const auto pdf = storage::Attachments(subject.vault.connection()).read(message.attachment.value().sha256);
    QVERIFY(pdf && pdf->startsWith("%PDF"));
}

// What was sent cannot be unsaid: not in the text while the PDF says otherwise, and not by taking it out.
void TstResponsePack::shouldKeepAnIssuedLetterAsItIs()
{
    Case subject;
    const auto change = [&subject](const auto &edit) {
        records::Record record = *subject.request;
        auto request = record.as<records::Request>();
        auto messages = request.messages.items();
        edit(messages);
        records::replaceItems(request.messages, std::move(messages));
        record.set(request);
        return subject.vault.store().save(record);
    };

    const auto rewritten = change([](auto &messages) { messages.back().text = text("Something else"); });
    const auto takenOut = change([](auto &messages) { messages.pop_back(); });
    const auto typed = change([](auto &messages) { messages.front().text = text("A proof of identity, looked at and destroyed"); });

    QVERIFY(!rewritten);
    QCOMPARE(rewritten.error().code, core::ErrorCode::Invalid);
    QCOMPARE(rewritten.error().problems.front().field, QByteArray("messages.3"));
    QVERIFY(rewritten.error().problems.front().message.contains(u"write another letter"_s));
    QVERIFY(!takenOut);
    QCOMPARE(takenOut.error().problems.front().field, QByteArray("messages"));
    QVERIFY2(typed, "what somebody typed can be mended");
}

void TstResponsePack::shouldRefuseToIssueALetterWithGaps()
{
    Case subject;
    auto letter = subject.letter;
    letter.text += u"\n[not known yet: storage period]\n"_s;
    const qint64 before = *storage::Attachments(subject.vault.connection()).total();

    const auto issued = exchange::issueLetter(subject.vault.connection(), subject.vault.store(), *subject.request, letter, {Case::instant()});

    QVERIFY(!issued);
    QCOMPARE(issued.error().code, core::ErrorCode::Invalid);
    QCOMPARE(issued.error().problems.front().message, u"storage period"_s);
    QCOMPARE(*storage::Attachments(subject.vault.connection()).total(), before);
}

void TstResponsePack::shouldSettleTheRecipientOfANotice()
{
    records::RecipientTold bank;
    bank.row = 3;
    bank.state = code("pending");
    records::RecipientTold shop;
    shop.row = 4;
    records::RecipientTold parcels;
    parcels.row = 7;
    parcels.state = code("confirmed");
    parcels.toldOn = QDate(2026, 11, 20);
    records::Request request;
    request.recipientsTold = records::Answers<records::RecipientTold>::soFar({bank, shop, parcels});
    letters::Letter letter;
    letter.kind = u"notice-to-recipient"_s;

    for (const int recipient : {0, 3, 7}) {
        letter.recipient = recipient;
        exchange::addMessage(request, letter, {u"x.pdf"_s, QString(64, u'a')}, {Case::instant()});
    }

    const auto &told = request.recipientsTold.items();
    QVERIFY(told[0].state.is(code("told")) && told[0].toldOn.is(QDate(2026, 12, 1)));
    QVERIFY(told[1].state.isUnknown() && told[1].toldOn.isUnknown());
    QVERIFY(told[2].state.is(code("confirmed")) && told[2].toldOn.is(QDate(2026, 11, 20)));
    QVERIFY(!request.recipientsTold.isComplete());
}

void TstResponsePack::shouldSettleThePartsOfAnAnswer_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QList<bool>>("answered"); // granted, refused, open
    QTest::newRow("answer") << u"answer"_s << QList {true, true, false};
    QTest::newRow("refusal") << u"refusal"_s << QList {false, true, false};
    QTest::newRow("fee") << u"fee"_s << QList {false, false, false};
}

void TstResponsePack::shouldSettleThePartsOfAnAnswer()
{
    QFETCH(QString, kind);
    QFETCH(QList<bool>, answered);
    records::Request request;
    records::RequestPart open = aPart("portability", "gdpr", "granted");
    open.outcome = {};
    request.parts = all<records::RequestPart>({aPart("access", "gdpr", "granted"), aPart("erasure", "gdpr", "refused"), open});
    letters::Letter letter;
    letter.kind = kind;

    exchange::addMessage(request, letter, {u"x.pdf"_s, QString(64, u'a')}, {Case::instant()});

    for (qsizetype i = 0; i < answered.size(); ++i)
        QCOMPARE(request.parts.items()[std::size_t(i)].answeredOn.is(QDate(2026, 12, 1)), answered[i]);
}

void TstResponsePack::shouldSettleTheDayThatALetterIsAbout_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("acknowledgement") << u"acknowledgement"_s << QByteArray("acknowledged_on");
    QTest::newRow("identity") << u"identity"_s << QByteArray("identity_asked_on");
    QTest::newRow("clarification") << u"clarification"_s << QByteArray("clarification_asked_on");
    QTest::newRow("extension") << u"extension"_s << QByteArray("extension_told_on");
    QTest::newRow("fee") << u"fee"_s << QByteArray("fee_told_on");
}

void TstResponsePack::shouldSettleTheDayThatALetterIsAbout()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, field);
    records::Request request;
    letters::Letter letter;
    letter.kind = kind;

    exchange::addMessage(request, letter, {u"x.pdf"_s, QString(64, u'a')}, {Case::instant()});

    const auto record = records::Record::from(records::requestType(), request);
    QCOMPARE(record.value(field).as<QDate>(), QDate(2026, 12, 1));
    QCOMPARE(request.messages.state(), records::AnswerState::SoFar); // more may have been written
}

void TstResponsePack::shouldProposeTheLetterAndWhatWasSent()
{
    Case subject;

    const auto files = exchange::packFiles(subject.request->as<records::Request>());

    QCOMPARE(files.size(), std::size_t(4));
    QVERIFY(files[0].isLetter && files[0].file.name.endsWith(u"-answer-en.pdf"_s));
    QVERIFY(!files[1].isProposed); // a proof of identity never goes out by itself
    QVERIFY(files[2].isProposed && files[2].file.name == u"Data of Anna Muster.json"_s);
    QVERIFY(!files[3].isProposed);
}

void TstResponsePack::shouldOpenWith7ZipAndMatchItsHashes()
{
    Case subject;
    QVERIFY(QDir().mkpath(QFileInfo(subject.path()).path()));

    const auto written = subject.write(subject.pack());

    QVERIFY(written.has_value());
    QCOMPARE(support::modeOf(subject.path()), 0600);
    const QString folder = subject.vault.folder() + u"/unpacked"_s;
    QCOMPARE(run7z({u"x"_s, u"-y"_s, u"-p"_s + written->password, u"-o"_s + folder, subject.path()}), 0);
    QCOMPARE(support::filesIn(folder), (QStringList {u"01-letter.pdf"_s, u"02-document.json"_s, u"manifest.csv"_s}));
    const QStringList lines = QString::fromUtf8(support::readFile(folder + u"/manifest.csv"_s)).trimmed().split(u"\r\n"_s);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], u"file,kind,bytes,sha256"_s);
    for (int i = 1; i < lines.size(); ++i) {
        const QStringList cells = lines[i].split(u',');
        const QByteArray content = support::readFile(folder + u'/' + cells[0]);
        QCOMPARE(cells[2], QString::number(content.size()));
        QCOMPARE(cells[3], QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
    }
    QVERIFY(support::readFile(folder + u"/02-document.json"_s).endsWith("xend"));
}

void TstResponsePack::shouldNoteInTheRequestThatItWasMade()
{
    Case subject;
    QVERIFY(QDir().mkpath(QFileInfo(subject.path()).path()));
    const auto written = subject.write(subject.pack());
    QVERIFY(written);

    const auto noted = exchange::notePack(subject.vault.store(), subject.request->header.id, *written, Case::instant());

    QVERIFY(noted);
    const auto messages = noted->as<records::Request>().messages.items();
    QCOMPARE(messages.size(), std::size_t(4));
    QCOMPARE(messages.back().kind.value().code, u"response-pack"_s);
    QCOMPARE(messages.back().direction.value().code, u"out"_s);
    QVERIFY(messages.back().medium.isUnknown());
    QCOMPARE(messages.back().at.value(), Case::instant());
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(support::readFile(subject.path()), QCryptographicHash::Sha256).toHex());
    QVERIFY2(messages.back().text.value().contains(sha256), qPrintable(messages.back().text.value()));
    QVERIFY(messages.back().text.value().contains(u"2 file"_s)); // the letter and what was sent with it
    QVERIFY(!messages.back().text.value().contains(written->password));
    QCOMPARE(exchange::packFiles(noted->as<records::Request>()).size(), std::size_t(4)); // the next pack has the same to offer
}

void TstResponsePack::shouldStayShutWithoutThePassword()
{
    Case subject;
    QVERIFY(QDir().mkpath(QFileInfo(subject.path()).path()));
    QVERIFY(subject.write(subject.pack()).has_value());
    QByteArray listing;

    QCOMPARE(run7z({u"l"_s, u"-slt"_s, subject.path()}, &listing), 0);
    QCOMPARE(listing.count("Method = AES-256"), 3);
    QVERIFY(run7z({u"t"_s, u"-pwrong"_s, subject.path()}) != 0);
    QVERIFY(!support::readFile(subject.path()).contains("%PDF"));
}

void TstResponsePack::shouldUseNeutralNames()
{
    Case subject;
    QVERIFY(QDir().mkpath(QFileInfo(subject.path()).path()));
    auto pack = subject.pack();
    pack.documents.push_back(subject.stored("Anna.Muster-4711", "an ending that tells of her"));

    const auto written = subject.write(pack);

    QVERIFY(written.has_value());
    QCOMPARE(written->files, (QStringList {u"01-letter.pdf"_s, u"02-document.json"_s, u"03-document.bin"_s, u"manifest.csv"_s}));
    QVERIFY(!support::readFile(subject.path()).contains("Anna"));
    QVERIFY(!subject.noted.contains("Anna"));
    QVERIFY(subject.noted.contains(subject.request->header.reference.toLatin1()));
}

void TstResponsePack::shouldWriteNothingWhenAFileIsMissing_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<int>("code");
    QTest::newRow("removed") << u"DELETE"_s << int(core::ErrorCode::NotFound);
    QTest::newRow("damaged") << u"UPDATE"_s << int(core::ErrorCode::Damaged);
}

void TstResponsePack::shouldWriteNothingWhenAFileIsMissing()
{
    QFETCH(QString, statement);
    QFETCH(int, code);
    Case subject;
    QVERIFY(QDir().mkpath(QFileInfo(subject.path()).path()));
    auto pack = subject.pack();
    if (statement == "DELETE"_L1)
        pack.documents.front().sha256 = QString(64, u'0'); // a content that the vault does not hold
    else
        QVERIFY(subject.vault.connection().exec(u"UPDATE attachment_content SET content = ? WHERE sha256 = ?"_s, QByteArray("abd"), pack.documents.front().sha256).has_value());

    const auto written = subject.write(pack);

    QVERIFY(!written);
    QCOMPARE(int(written.error().code), code);
    QVERIFY2(written.error().message.contains(u"File 2"_s), qPrintable(written.error().message));
    QVERIFY(!written.error().message.contains(u"Anna"_s));
    QCOMPARE(support::filesIn(QFileInfo(subject.path()).path()), QStringList());
    QVERIFY(subject.noted.isEmpty());
}

void TstResponsePack::shouldWriteNothingWhenTheHistoryRefuses()
{
    Case subject;
    QVERIFY(QDir().mkpath(QFileInfo(subject.path()).path()));
    storage::Attachments attachments(subject.vault.connection());

    const auto written = exchange::writeResponsePack(subject.pack(), subject.path(), attachments,
                                                     [](const QByteArray &) -> core::Result<> { return core::fail(core::ErrorCode::Locked, u"no"_s); });

    QVERIFY(!written);
    QCOMPARE(support::filesIn(QFileInfo(subject.path()).path()), QStringList());
}

void TstResponsePack::shouldStopInTheMiddleOfALargeFile()
{
    Case subject;
    QVERIFY(QDir().mkpath(QFileInfo(subject.path()).path()));
    exchange::ResponsePack pack = subject.pack();
    pack.documents.push_back(subject.stored("scan.bin", QByteArray(8 << 20, 'y')));
    storage::Attachments attachments(subject.vault.connection());
    qint64 reached = 0;

    const auto written = exchange::writeResponsePack(pack, subject.path(), attachments, [](const QByteArray &) { return core::Result<>(); },
                                                     [&reached](qint64 done, qint64 total) {
                                                         reached = done * 100 / total;
                                                         return reached < 30;
                                                     });

    QVERIFY(!written);
    QCOMPARE(written.error().code, core::ErrorCode::Cancelled);
    QVERIFY2(reached >= 30 && reached < 60, qPrintable(QString::number(reached)));
    QCOMPARE(support::filesIn(QFileInfo(subject.path()).path()), QStringList());
}

void TstResponsePack::shouldMakePasswordsThatCannotBeGuessed()
{
    std::set<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const QString password = exchange::makePackPassword();
        QVERIFY(QRegularExpression(u"^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$"_s).match(password).hasMatch());
        seen.insert(password);
    }
    QCOMPARE(seen.size(), std::size_t(200));
}

QTEST_MAIN(TstResponsePack)
#include "tst_responsepack.moc"
