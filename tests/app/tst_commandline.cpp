// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/registry.h"
#include "models/storage/vault.h"
#include "tests/app/commandrun.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;

// The program as a user calls it, from arguments to answers and exit codes.
class TstCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void shouldExplainItself();
    void shouldTellTheWindowFromACommand_data();
    void shouldTellTheWindowFromACommand();
    void shouldAddShowListAndRemove_data();
    void shouldAddShowListAndRemove();
    void shouldKeepAHistory();
    void shouldRefuseAConflict();
    void shouldSayApprovedOnceItIs();
    void shouldShowEarlierStates();
    void shouldImportAllOrNothing();
    void shouldShowADryRun();
    void shouldCarryARegisterToANewVault();
    void shouldAttachAndExtract();
    void shouldWriteTheRecordOfProcessing();
    void shouldVerify();
    void shouldWarnWhenVerifying();
    void shouldPrintNoControlCharactersOfAFile();
    void shouldNotAttachTheVaultToItself();
    void shouldPrintAKeyThatOtherToolsTake();
    void shouldTellFailuresApart_data();
    void shouldTellFailuresApart();
    void shouldWriteNothingPersonalInErrors();

private:
    // Runs the program on the vault of the test, unless told otherwise; answers and errors are kept.
    int run(const QString &command, const QStringList &arguments = {}, const QString &vault = {});
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
    QString m_out;
    QString m_err;
};

int TstCommandLine::run(const QString &command, const QStringList &arguments, const QString &vault)
{
    QStringList line {u"dpodesk"_s, command};
    if (!command.startsWith(u'-') && command != "types"_L1)
        line += vault.isEmpty() ? path(u"v.dpodesk"_s) : vault;
    line += arguments;
    if (!command.startsWith(u'-') && command != "types"_L1)
        line += {u"--passphrase-file"_s, path(u"pass"_s)};
    return support::runLine(line, m_out, m_err);
}

void TstCommandLine::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray TstCommandLine::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TstCommandLine::initTestCase()
{
    write(u"pass"_s, "correct horse battery staple\n");
    QCOMPARE(run(u"new"_s, {u"--key-profile"_s, u"3"_s, u"--by"_s, u"Ada"_s}), 0);
    QVERIFY(QFileInfo::exists(path(u"v.dpodesk"_s)));
}

void TstCommandLine::shouldExplainItself()
{
    QCOMPARE(run(u"--help"_s), 0);
    for (const QString &command : {u"new"_s, u"list"_s, u"show"_s, u"add"_s, u"set"_s, u"remove"_s, u"import"_s, u"attach"_s, u"extract"_s,
                                   u"history"_s, u"export"_s, u"due"_s, u"verify"_s, u"key"_s}) {
        QVERIFY2(m_out.contains("\n  "_L1 + command + u' '), qPrintable(command));
    }
    QCOMPARE(run(u"list"_s, {u"--help"_s}), 0);
    QVERIFY(m_out.contains("--where"_L1));
    QCOMPARE(run(u"--version"_s), 0);
    QCOMPARE(run(u"types"_s), 0);
    for (const records::RecordType *type : records::recordTypes())
        QVERIFY(m_out.contains(QLatin1StringView(type->key)));
}

void TstCommandLine::shouldTellTheWindowFromACommand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("window");
    QTest::newRow("nothing") << QStringList() << true;
    QTest::newRow("a vault") << QStringList {u"register.dpodesk"_s} << true;
    QTest::newRow("a path") << QStringList {u"./register"_s} << true;
    QTest::newRow("a command") << QStringList {u"types"_s} << false;
    QTest::newRow("a command and a vault") << QStringList {u"list"_s, u"register.dpodesk"_s} << false;
    QTest::newRow("a misspelt command") << QStringList {u"lst"_s} << false;
    QTest::newRow("a vault and more") << QStringList {u"register.dpodesk"_s, u"activity"_s} << false;
    QTest::newRow("an option") << QStringList {u"--version"_s} << false;
    QTest::newRow("help") << QStringList {u"help"_s} << false;
}

void TstCommandLine::shouldTellTheWindowFromACommand()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, window);

    QCOMPARE(cli::asksForWindow(QStringList {u"dpodesk"_s} + arguments), window);
}

void TstCommandLine::shouldAddShowListAndRemove_data()
{
    QTest::addColumn<QString>("type");
    for (const records::RecordType *type : records::recordTypes())
        QTest::newRow(type->key.constData()) << QString::fromLatin1(type->key);
}

void TstCommandLine::shouldAddShowListAndRemove()
{
    QFETCH(QString, type);
    const records::RecordType &described = *records::findType(type.toLatin1());
    QStringList required {type};
    for (const records::Field &field : described.fields) {
        if (field.has(records::FieldFlag::Required))
            required += QString::fromLatin1(field.name) + (field.isText() ? u"=Zebra"_s : u"=2026-03-15T09:00:00Z"_s);
    }

    QCOMPARE(run(u"add"_s, required), 0);
    const QString reference = m_out.trimmed();
    QVERIFY(reference.startsWith(QLatin1StringView(described.prefix) + u'-'));
    QCOMPARE(run(u"show"_s, {type, reference}), 0);
    QVERIFY(m_out.startsWith(reference));
    QVERIFY(m_out.contains("not known yet"_L1));
    QCOMPARE(run(u"show"_s, {type, reference, u"--format"_s, u"json"_s}), 0);
    QCOMPARE(QJsonDocument::fromJson(m_out.toUtf8())["reference"_L1].toString(), reference);
    QCOMPARE(run(u"list"_s, {type, u"--where"_s, "reference="_L1 + reference, u"--format"_s, u"csv"_s}), 0);
    QVERIFY(m_out.contains("\r\n"_L1 + reference));
    QCOMPARE(run(u"remove"_s, {type, reference}), 0);
    QCOMPARE(run(u"list"_s, {type, u"--where"_s, "reference="_L1 + reference}), 0);
    QVERIFY(!m_out.contains(reference));
}

void TstCommandLine::shouldKeepAHistory()
{
    QCOMPARE(run(u"add"_s, {u"vendor"_s, u"name=Acme"_s, u"services.+.name=Hosting"_s, u"--by"_s, u"Ada"_s}), 0);
    const QString reference = m_out.trimmed();
    QCOMPARE(run(u"set"_s, {u"vendor"_s, reference, u"website=@none"_s, u"services.1.name=Web hosting"_s, u"--by"_s, u"Grace"_s}), 0);

    QCOMPARE(run(u"history"_s, {u"vendor"_s, reference, u"--format"_s, u"json"_s}), 0);

    const QJsonArray versions = QJsonDocument::fromJson(m_out.toUtf8())["versions"_L1].toArray();
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions[1]["by"_L1].toString(), u"Grace"_s);
    const QJsonArray changes = versions[1]["changes"_L1].toArray();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0]["field"_L1].toString(), u"website"_s);
    QCOMPARE(changes[0]["after"_L1].toString(), u"@none"_s);
    QCOMPARE(changes[1]["field"_L1].toString(), u"services.1.name"_s);
    QCOMPARE(changes[1]["before"_L1].toString(), u"Hosting"_s);
}

void TstCommandLine::shouldRefuseAConflict()
{
    QCOMPARE(run(u"add"_s, {u"contact"_s, u"name=One"_s}), 0);
    const QString reference = m_out.trimmed();
    QCOMPARE(run(u"set"_s, {u"contact"_s, reference, u"phone=1"_s, u"--by"_s, u"Grace"_s}), 0);

    QCOMPARE(run(u"set"_s, {u"contact"_s, reference, u"name=Two"_s, u"--revision"_s, u"1"_s}), 6);

    QVERIFY(m_err.contains("Grace"_L1));
    QVERIFY(m_err.contains("phone"_L1));
    QCOMPARE(run(u"show"_s, {u"contact"_s, reference}), 0);
    QVERIFY(m_out.contains("One"_L1));
    QCOMPARE(run(u"set"_s, {u"contact"_s, reference, u"--revision"_s, u"1"_s, u"--approve"_s}), 6);
    QCOMPARE(run(u"set"_s, {u"contact"_s, reference, u"--revision"_s, u"2"_s, u"--approve"_s}), 0);
    QCOMPARE(run(u"show"_s, {u"contact"_s, reference}), 0);
    QVERIFY(m_out.contains("approved at revision 2"_L1));
    write(u"two.json"_s, R"({"reference":"C-0001","name":"x"},{"reference":"C-0002","name":"y"})");
    QCOMPARE(run(u"set"_s, {u"contact"_s, reference, u"--json"_s, path(u"two.json"_s)}), 6);
    QVERIFY2(m_err.contains("one JSON object"_L1), qPrintable(m_err));
    write(u"cut.json"_s, "{\n \"name\": \"x\",\n \"function\": ");
    QCOMPARE(run(u"set"_s, {u"contact"_s, reference, u"--json"_s, path(u"cut.json"_s)}), 6);
    QVERIFY2(m_err.contains("line 3"_L1), qPrintable(m_err));
    QCOMPARE(run(u"set"_s, {u"contact"_s, reference, u"--json"_s, path(u"two.json"_s), u"--approve"_s}), 2);
}

void TstCommandLine::shouldSayApprovedOnceItIs()
{
    QCOMPARE(run(u"add"_s, {u"activity"_s, u"name=Newsletter"_s, u"status=draft"_s}), 0);
    const QString reference = m_out.trimmed();

    QCOMPARE(run(u"set"_s, {u"activity"_s, reference, u"--approve"_s}), 0);

    QCOMPARE(run(u"list"_s, {u"activity"_s, u"--where"_s, u"status=approved"_s}), 0);
    QVERIFY(m_out.contains(reference));
    QCOMPARE(run(u"show"_s, {u"activity"_s, reference}), 0);
    QVERIFY2(m_out.contains("approved at revision 2"_L1) && !m_out.contains("changed since"_L1), qPrintable(m_out));
}

void TstCommandLine::shouldShowEarlierStates()
{
    QCOMPARE(run(u"add"_s, {u"contact"_s, u"name=Timeless"_s}), 0);
    const QString reference = m_out.trimmed();

    QCOMPARE(run(u"show"_s, {u"contact"_s, reference, u"--as-of"_s, u"2001-01-01"_s}), 6);
    QCOMPARE(run(u"list"_s, {u"contact"_s, u"--as-of"_s, u"2001-01-01"_s}), 0);
    QVERIFY(!m_out.contains(reference));
    QCOMPARE(run(u"list"_s, {u"contact"_s, u"--as-of"_s, QDate::currentDate().toString(Qt::ISODate), u"--sort"_s, u"name"_s}), 0);
    QVERIFY(m_out.contains(reference));
    QCOMPARE(run(u"show"_s, {u"contact"_s, reference, u"--as-of"_s, u"yesterday"_s}), 2);
}

void TstCommandLine::shouldImportAllOrNothing()
{
    write(u"bad.csv"_s, "name,email\r\nGood,a@b.example\r\nBad,nobody\r\n");

    QCOMPARE(run(u"import"_s, {u"contact"_s, path(u"bad.csv"_s), u"--format"_s, u"csv"_s}), 6);

    QVERIFY2(m_err.contains("line 3: email"_L1), qPrintable(m_err));
    QCOMPARE(run(u"list"_s, {u"contact"_s, u"--where"_s, u"name=Good"_s}), 0);
    QVERIFY(!m_out.contains("Good"_L1));
}

void TstCommandLine::shouldShowADryRun()
{
    write(u"new.csv"_s, "name,email\r\nDry,a@b.example\r\n");

    QCOMPARE(run(u"import"_s, {u"contact"_s, path(u"new.csv"_s), u"--format"_s, u"csv"_s, u"--dry-run"_s}), 0);

    QVERIFY2(m_out.contains("line 2: new"_L1), qPrintable(m_out));
    QCOMPARE(run(u"list"_s, {u"contact"_s, u"--where"_s, u"name=Dry"_s}), 0);
    QVERIFY(!m_out.contains("Dry"_L1));
}

void TstCommandLine::shouldCarryARegisterToANewVault()
{
    const QString other = path(u"other.dpodesk"_s);
    QCOMPARE(run(u"export"_s, {u"records"_s, u"-o"_s, path(u"all.json"_s)}), 0);
    QCOMPARE(run(u"new"_s, {u"--key-profile"_s, u"3"_s}, other), 0);

    QCOMPARE(run(u"import"_s, {u"records"_s, path(u"all.json"_s)}, other), 0);
    QCOMPARE(run(u"export"_s, {u"records"_s, u"-o"_s, path(u"again.json"_s)}, other), 0);

    const auto content = [this](const QString &name) { // stamps and revisions are of the vault, not of the record
        QByteArray text;
        for (const QByteArray &line : read(name).split('\n')) {
            if (!line.contains("\"revision\":") && !line.contains("\"changed_at\":") && !line.contains("\"changed_by\":"))
                text += line + '\n';
        }
        return text;
    };
    QCOMPARE(content(u"again.json"_s), content(u"all.json"_s));
    QVERIFY(QFile::remove(other));
}

void TstCommandLine::shouldAttachAndExtract()
{
    write(u"contract.txt"_s, "signed");
    QCOMPARE(run(u"add"_s, {u"vendor"_s, u"name=Paper"_s, u"documents.+.kind=dpa"_s}), 0);
    const QString reference = m_out.trimmed();

    QCOMPARE(run(u"attach"_s, {u"vendor"_s, reference, path(u"contract.txt"_s), u"--field"_s, u"documents.1.attachment"_s}), 0);
    QCOMPARE(run(u"attach"_s, {u"vendor"_s, reference, path(u"contract.txt"_s)}), 0);
    QCOMPARE(run(u"extract"_s, {u"vendor"_s, reference, u"contract.txt"_s, u"-o"_s, path(u"out.txt"_s)}), 0);

    QCOMPARE(read(u"out.txt"_s), QByteArray("signed"));
    QCOMPARE(QFile::permissions(path(u"out.txt"_s)) & 0x0fff, QFileDevice::Permissions(0x0600) & 0x0fff);
    QCOMPARE(run(u"extract"_s, {u"vendor"_s, reference, u"no.txt"_s, u"-o"_s, path(u"out2.txt"_s)}), 6);
    QVERIFY(!QFileInfo::exists(path(u"out2.txt"_s)));
}

void TstCommandLine::shouldWriteTheRecordOfProcessing()
{
    QCOMPARE(run(u"add"_s, {u"organisation"_s, u"name=Example & Sons"_s}), 0);
    const QString organisation = m_out.trimmed();
    QCOMPARE(run(u"add"_s, {u"activity"_s, u"name=Payroll <b>"_s, "organisation="_L1 + organisation, u"role=controller"_s,
                            u"purposes.+.description=Pay staff"_s}), 0);

    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"-o"_s, path(u"r.html"_s)}), 0);
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"--format"_s, u"json"_s, u"--organisation"_s, organisation, u"-o"_s, path(u"r.json"_s)}), 0);

    const QByteArray html = read(u"r.html"_s);
    QVERIFY(html.contains("Payroll &lt;b&gt;"));
    QVERIFY(html.contains("Example &amp; Sons"));
    QVERIFY(html.contains("Art. 30(1)(d)"));
    QVERIFY(html.contains("not known yet"));
    const QJsonDocument json = QJsonDocument::fromJson(read(u"r.json"_s));
    QCOMPARE(json["report"_L1].toString(), u"ropa"_s);
    const QJsonArray sections = json["sections"_L1].toArray();
    QCOMPARE(sections.last()["purposes"_L1]["items"_L1][0]["description"_L1].toString(), u"Pay staff"_s);
    QVERIFY(sections.last()["recipients"_L1].isNull());
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"-o"_s, path(u"no/such/folder/r.html"_s)}), 5);
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"--format"_s, u"html"_s, u"-o"_s, path(u"v.dpodesk"_s)}), 5);
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"--organisation"_s, u"DC-0001"_s, u"-o"_s, path(u"r2.html"_s)}), 6);
    QCOMPARE(run(u"verify"_s), 0);
}

void TstCommandLine::shouldVerify()
{
    QCOMPARE(run(u"verify"_s), 0);
    QVERIFY(m_out.contains("all in order"_L1));
    QVERIFY(m_out.contains("Head: "_L1));
}

void TstCommandLine::shouldWarnWhenVerifying()
{
    const auto modes = QFile::permissions(path(u"v.dpodesk"_s));
    QVERIFY(QFile::setPermissions(path(u"v.dpodesk"_s), modes | QFile::ReadGroup));

    const int code = run(u"verify"_s);

    QVERIFY(QFile::setPermissions(path(u"v.dpodesk"_s), modes));
    QCOMPARE(code, 1);
    QVERIFY(m_out.contains("all in order"_L1));
    QVERIFY(m_out.contains("rights on the file"_L1));
}

// What a file brings must not reach a terminal as more than text.
void TstCommandLine::shouldPrintNoControlCharactersOfAFile()
{
    write(u"bad.csv"_s, "name,left_on,\x1b]0;x\x07\nAda,\x1b[2Jx,\n");

    QVERIFY(run(u"import"_s, {u"contact"_s, path(u"bad.csv"_s)}) != 0);
    QVERIFY(!m_err.isEmpty() && !m_err.contains(u'\x1b') && !m_err.contains(u'\x07'));
    QVERIFY(run(u"import"_s, {u"contact"_s, path(u"bad.csv"_s), u"--dry-run"_s}) != 0);
    QVERIFY(!m_out.contains(u'\x1b') && !m_err.contains(u'\x1b'));
}

void TstCommandLine::shouldNotAttachTheVaultToItself()
{
    QCOMPARE(run(u"add"_s, {u"vendor"_s, u"name=Eve"_s}), 0);
    const QString reference = m_out.trimmed();

    QCOMPARE(run(u"attach"_s, {u"vendor"_s, reference, path(u"v.dpodesk"_s)}), 6);

    QVERIFY(m_err.contains("attached to itself"_L1));
}

void TstCommandLine::shouldPrintAKeyThatOtherToolsTake()
{
    QCOMPARE(run(u"key"_s), 0);

    const QString key = m_out.trimmed();
    QCOMPARE(key.size(), 99);
    QVERIFY(key.startsWith("x'"_L1));
}

void TstCommandLine::shouldTellFailuresApart_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QByteArray vault = read(u"v.dpodesk"_s);
    QTest::newRow("empty") << QByteArray("") << 9;
    QTest::newRow("text") << QByteArray(5000, 'x') << 9;
    QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0') << 9;
    QTest::newRow("cut off") << vault.left(vault.size() - 100) << 4;
    QByteArray flipped = vault;
    flipped[2000] = char(flipped[2000] ^ 1);
    QTest::newRow("a bit flipped") << flipped << 4;
    QByteArray zeroed = vault;
    zeroed.replace(16, 4000, QByteArray(4000, '\0'));
    QTest::newRow("zeroed") << zeroed << 4;
}

void TstCommandLine::shouldTellFailuresApart()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    write(u"broken.dpodesk"_s, content);

    QCOMPARE(run(u"list"_s, {u"vendor"_s}, path(u"broken.dpodesk"_s)), code);

    QCOMPARE(m_err.count(u'\n'), 1);
    QCOMPARE(read(u"broken.dpodesk"_s), content);
    write(u"pass2"_s, "wrong\n");
    QCOMPARE(run(u"list"_s, {u"vendor"_s, u"--passphrase-file"_s, path(u"pass2"_s)}, path(u"nowhere.dpodesk"_s)), 5);
}

void TstCommandLine::shouldWriteNothingPersonalInErrors()
{
    write(u"pass"_s, "wrong\n");
    const int code = run(u"list"_s, {u"vendor"_s});
    const QString message = m_err;
    write(u"pass"_s, "correct horse battery staple\n");

    QCOMPARE(code, 3);
    QCOMPARE(message.count(u'\n'), 1);
    QVERIFY(!message.contains("wrong\n"_L1));
    QVERIFY(!message.contains("x'"_L1));
}

QTEST_GUILESS_MAIN(TstCommandLine)
#include "tst_commandline.moc"
