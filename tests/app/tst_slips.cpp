// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/secret.h"
#include "models/storage/vault.h"
#include "tests/app/commandrun.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;

// What is mistyped, asked for in vain, or changed behind the program's back is said, and never taken for something else.
class TstSlips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_line = std::make_unique<support::CommandRun>(); }

    void shouldRefuseAConditionThatNothingMeets_data();
    void shouldRefuseAConditionThatNothingMeets();
    void shouldRefuseARevisionThatIsNotThereYet();
    void shouldNotSetNothing();
    void shouldAttachAFileOnce();
    void shouldNotChooseBetweenFilesOfOneName();
    void shouldFindWhatWasChangedBesideTheHistory();
    void shouldFindAnAttachedFileThatWasChanged();

private:
    void writeWithAnotherProgram(const QString &sql);

    std::unique_ptr<support::CommandRun> m_line;
};

void TstSlips::shouldRefuseAConditionThatNothingMeets_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<int>("code");
    QTest::newRow("a choice") << u"status=draft"_s << 0;
    QTest::newRow("no choice") << u"status=aproved"_s << 6;
    QTest::newRow("its label") << u"role!=Controller"_s << 6;
    QTest::newRow("none where none is no answer") << u"name=@none"_s << 6;
    QTest::newRow("a choice in rows") << u"purposes.basis=6-1-z"_s << 6;
    QTest::newRow("part of a text") << u"name~x"_s << 0;
}

void TstSlips::shouldRefuseAConditionThatNothingMeets()
{
    QFETCH(QString, condition);
    QFETCH(int, code);

    QCOMPARE(m_line->run(u"list"_s, {u"activity"_s, u"--where"_s, condition}), code);
}

void TstSlips::shouldRefuseARevisionThatIsNotThereYet()
{
    QCOMPARE(m_line->run(u"add"_s, {u"vendor"_s, u"name=Wren"_s}), 0);

    QCOMPARE(m_line->run(u"set"_s, {u"vendor"_s, u"V-0001"_s, u"country=DE"_s, u"--revision"_s, u"2"_s}), 2);

    QVERIFY(m_line->err.contains("the newest is 1"_L1));
}

void TstSlips::shouldNotSetNothing()
{
    QCOMPARE(m_line->run(u"add"_s, {u"vendor"_s, u"name=Wren"_s}), 0);

    QCOMPARE(m_line->run(u"set"_s, {u"vendor"_s, u"V-0001"_s}), 2);
}

void TstSlips::shouldAttachAFileOnce()
{
    QCOMPARE(m_line->run(u"add"_s, {u"vendor"_s, u"name=Wren"_s}), 0);
    m_line->write(u"terms.txt"_s, "one");
    const QStringList attach {u"vendor"_s, u"V-0001"_s, m_line->path(u"terms.txt"_s)};

    QCOMPARE(m_line->run(u"attach"_s, attach), 0);
    const QString hash = m_line->out.trimmed();
    QCOMPARE(m_line->run(u"attach"_s, attach), 0);

    QCOMPARE(m_line->out.trimmed(), hash);
    QCOMPARE(m_line->run(u"show"_s, {u"vendor"_s, u"V-0001"_s}), 0);
    QCOMPARE(m_line->out.count("terms.txt"_L1), 1);
}

void TstSlips::shouldNotChooseBetweenFilesOfOneName()
{
    QCOMPARE(m_line->run(u"add"_s, {u"vendor"_s, u"name=Wren"_s}), 0);
    QString last;
    for (const QByteArray &content : {QByteArray("one"), QByteArray("two")}) {
        m_line->write(u"terms.txt"_s, content);
        QCOMPARE(m_line->run(u"attach"_s, {u"vendor"_s, u"V-0001"_s, m_line->path(u"terms.txt"_s)}), 0);
        last = m_line->out.trimmed();
    }
    const QString copy = m_line->path(u"copy.txt"_s);

    QCOMPARE(m_line->run(u"extract"_s, {u"vendor"_s, u"V-0001"_s, u"terms.txt"_s, u"-o"_s, copy}), 6);
    QVERIFY(!QFile::exists(copy));
    QVERIFY(m_line->err.contains(last));
    QCOMPARE(m_line->run(u"extract"_s, {u"vendor"_s, u"V-0001"_s, last, u"-o"_s, copy}), 0);

    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "two"_ba);
}

void TstSlips::writeWithAnotherProgram(const QString &sql)
{
    const auto vault = storage::Vault::open(m_line->vault(), *storage::passphraseSecret(u"correct horse battery staple"_s), {}, storage::OpenMode::ReadWrite);
    QVERIFY_RESULT(vault);
    QVERIFY_RESULT((*vault)->connection().exec(sql));
}

void TstSlips::shouldFindWhatWasChangedBesideTheHistory()
{
    QCOMPARE(m_line->run(u"add"_s, {u"vendor"_s, u"name=Wren"_s, u"country=DE"_s}), 0);
    QCOMPARE(m_line->run(u"verify"_s, {}), 0);

    writeWithAnotherProgram(u"UPDATE vendor SET country = 'FR'"_s);

    QCOMPARE(m_line->run(u"verify"_s, {}), 4);
    QVERIFY(m_line->out.contains("V-0001 is not what its newest version says"_L1));
}

void TstSlips::shouldFindAnAttachedFileThatWasChanged()
{
    QCOMPARE(m_line->run(u"add"_s, {u"vendor"_s, u"name=Wren"_s}), 0);
    m_line->write(u"terms.txt"_s, "one");
    QCOMPARE(m_line->run(u"attach"_s, {u"vendor"_s, u"V-0001"_s, m_line->path(u"terms.txt"_s)}), 0);
    const QString hash = m_line->out.trimmed();

    writeWithAnotherProgram(u"UPDATE attachment_content SET content = x'00'"_s);

    QCOMPARE(m_line->run(u"verify"_s, {}), 4);
    QVERIFY(m_line->out.contains(hash.left(12)));
}

QTEST_GUILESS_MAIN(TstSlips)
#include "tst_slips.moc"
