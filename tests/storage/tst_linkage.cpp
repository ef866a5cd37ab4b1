// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "tests/support/files.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QLibrary>

using namespace Qt::StringLiterals;
using support::TemporaryVault;

// Two SQLites in one process that share their symbols can write plain text: ours must stay to itself.
class TstLinkage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLoadNoOtherSqlite()
    {
        TemporaryVault temporary;

        const QByteArray maps = support::readFile(u"/proc/self/maps"_s);

        QVERIFY(maps.contains("libcrypto"));
        QVERIFY(!maps.contains("libsqlite3"));
        QVERIFY(!maps.contains("libsqlcipher"));
    }

    void shouldExportNoSymbolOfSqlite()
    {
        const QString program = QCoreApplication::applicationFilePath();

        const QString exported = support::outputOf(u"nm"_s, {u"-D"_s, u"--defined-only"_s, program});
        const QString all = support::outputOf(u"nm"_s, {program});

        QVERIFY(!exported.contains("sqlite3_"_L1));
        QVERIFY(all.contains("sqlite3_key_v2"_L1)); // or the line above says nothing
    }

    void shouldKeepItsOwnBesideAnotherThatIsLoaded()
    {
        TemporaryVault temporary;
        QLibrary plain(u"libsqlite3.so.0"_s);
        plain.setLoadHints(QLibrary::ExportExternalSymbolsHint);
        if (!plain.load())
            QSKIP("no plain SQLite on this machine");
        const auto plainVersion = reinterpret_cast<const char *(*)()>(plain.resolve("sqlite3_libversion"));
        QVERIFY(plainVersion);

        QVERIFY_RESULT(temporary.reopen());

        const auto own = temporary.connection().value(u"SELECT sqlite_version()"_s);
        const auto cipher = temporary.connection().value(u"PRAGMA cipher_version"_s);
        QVERIFY_RESULT(own);
        QVERIFY_RESULT(cipher);
        QVERIFY(own->toString() != QString::fromLatin1(plainVersion()));
        QVERIFY(cipher->toString().startsWith(u'4'));
    }
};

QTEST_GUILESS_MAIN(TstLinkage)
#include "tst_linkage.moc"
