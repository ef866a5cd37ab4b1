// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commandrun.h"

#include <QProcess>

using namespace Qt::StringLiterals;

// What only the whole program shows: its memory, its arguments, its standard output.
class TstProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_line = std::make_unique<support::CommandRun>(); }

    void shouldCarryAFolderOfFilesInLittleMemory();
    void shouldWriteALetter();
    void shouldRefuseArgumentsThatAreNotText();
    void shouldSayThatItWasCarriedOutWhenTheAnswerIsLost();
    void shouldKnowItsUserWithoutAnEnvironment();

private:
    int sh(const QByteArray &script); // "$0" is the program, "$1" the vault; the passphrase stands in "$2"

    std::unique_ptr<support::CommandRun> m_line;
    QByteArray m_err;
};

int TstProgram::sh(const QByteArray &script)
{
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromLatin1(script), QStringLiteral(PROGRAM), m_line->vault(), m_line->path(u"pass"_s)});
    shell.waitForFinished(120000);
    m_err = shell.readAllStandardError();
    return shell.exitStatus() == QProcess::NormalExit ? shell.exitCode() : -1;
}

void TstProgram::shouldCarryAFolderOfFilesInLittleMemory()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizer itself takes more than the limit");
#endif
    QCOMPARE(m_line->run(u"add"_s, {u"vendor"_s, u"name=Wren"_s}), 0);
    QCOMPARE(m_line->run(u"export"_s, {u"records"_s, u"--format"_s, u"csv"_s, u"-o"_s, m_line->path(u"all"_s)}), 0);
    const QByteArray folder = QFile::encodeName(m_line->path(u"all"_s));

    const int code = sh("ulimit -v 1000000; exec \"$0\" import \"$1\" records '" + folder + "' --passphrase-file \"$2\"");

    QVERIFY2(code == 0, m_err.constData());
}

void TstProgram::shouldWriteALetter()
{
    QCOMPARE(m_line->run(u"add"_s, {u"request"_s, u"summary=Copy"_s, u"received=2026-05-03T22:30:00Z"_s, u"parts.+.type=access"_s, u"parts.1.law=gdpr"_s}), 0);
    const QString reference = m_line->out.trimmed();
    const QByteArray file = QFile::encodeName(m_line->path(u"letter.pdf"_s));

    const int code = sh("exec \"$0\" letter \"$1\" " + reference.toLatin1() + " --kind acknowledgement --format pdf -o '" + file + "' --passphrase-file \"$2\"");

    QVERIFY2(code == 1, m_err.constData()); // its gaps are named
    QFile letter(QFile::decodeName(file));
    QVERIFY(letter.open(QIODevice::ReadOnly));
    QVERIFY(letter.read(5) == "%PDF-");
}

void TstProgram::shouldRefuseArgumentsThatAreNotText()
{
    QCOMPARE(sh("exec \"$0\" add \"$1\" vendor \"name=$(printf 'bad \\377')\" --passphrase-file \"$2\""), 6);

    QCOMPARE(m_line->run(u"list"_s, {u"vendor"_s, u"--format"_s, u"csv"_s}), 0);
    QVERIFY(!m_line->out.contains("bad"_L1));
}

void TstProgram::shouldSayThatItWasCarriedOutWhenTheAnswerIsLost()
{
    QCOMPARE(sh("exec \"$0\" add \"$1\" vendor name=Wren --passphrase-file \"$2\" >/dev/full"), 5);

    QVERIFY2(m_err.contains("was carried out"), m_err.constData());
}

void TstProgram::shouldKnowItsUserWithoutAnEnvironment()
{
    QProcess id;
    id.start(u"id"_s, {u"-un"_s});
    id.waitForFinished();

    QCOMPARE(sh("exec env -i \"$0\" add \"$1\" vendor name=Wren --passphrase-file \"$2\""), 0);

    QCOMPARE(m_line->run(u"history"_s, {u"vendor"_s, u"V-0001"_s}), 0);
    QVERIFY2(m_line->out.contains(QString::fromLocal8Bit(id.readAllStandardOutput().trimmed())), qPrintable(m_line->out));
}

QTEST_GUILESS_MAIN(TstProgram)
#include "tst_program.moc"
