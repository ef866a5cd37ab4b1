// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace storage;
using support::TemporaryVault;

class TstVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepWhatWasSaved()
    {
        TemporaryVault temporary;
        auto transaction = Transaction::begin(temporary.connection());
        QVERIFY_RESULT(transaction);
        QVERIFY_RESULT(temporary.connection().exec(u"INSERT INTO vault_property (key, value) VALUES (?, ?)"_s, u"k"_s, u"v😀"_s));
        QVERIFY_RESULT(transaction->commit());

        QVERIFY_RESULT(temporary.reopen());

        const auto value = temporary.connection().value(u"SELECT value FROM vault_property WHERE key = :key"_s, u"k"_s);
        QVERIFY_RESULT(value);
        QCOMPARE(value->toString(), u"v😀"_s);
    }
};

QTEST_GUILESS_MAIN(TstVault)
#include "tst_vault.moc"
