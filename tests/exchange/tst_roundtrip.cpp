// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exporter.h"
#include "models/exchange/importer.h"
#include "models/exchange/source.h"
#include "models/exchange/recordexport.h"
#include "models/records/contact/contact.h"
#include "models/records/registry.h"
#include "models/storage/connection.h"
#include "models/storage/referenceindex.h"
#include "models/storage/transaction.h"
#include "tests/support/files.h"
#include "tests/support/samplevault.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <set>

#include <fcntl.h>

using namespace Qt::StringLiterals;
using namespace exchange;
using support::RecordVault;

namespace {

QByteArray listed(const core::Problems &problems)
{
    QByteArray text;
    for (const core::Problem &problem : problems)
        text += core::describe(problem).toUtf8() + '\n';
    return text;
}

// The whole vault as one JSON file; the folder gets it and the attachments.
QByteArray exported(RecordVault &vault, const QString &folder)
{
    const QString path = folder + "/vault.json"_L1;
    const auto written = Exporter(vault.connection(), vault.store()).writeAll(Format::Json, path);
    return written ? support::readFile(path) : support::textOf(written.error());
}

// What went wrong; empty when all went well.
QByteArray import(RecordVault &vault, const core::Result<Source> &source)
{
    if (!source)
        return support::textOf(source.error());
    Importer importer(vault.connection(), vault.store());
    const auto plan = importer.plan(*source);
    if (!plan)
        return support::textOf(plan.error());
    const auto report = importer.apply(*plan);
    return report ? QByteArray() : support::textOf(report.error()) + '\n' + listed(report.error().problems);
}

// The first line that differs, for people to see.
QByteArray difference(const QByteArray &a, const QByteArray &b)
{
    const QList<QByteArray> left = a.split('\n');
    const QList<QByteArray> right = b.split('\n');
    for (qsizetype i = 0; i < qMin(left.size(), right.size()); ++i) {
        if (left[i] != right[i])
            return "line " + QByteArray::number(i + 1) + ": " + left[i] + " | " + right[i];
    }
    return left.size() == right.size() ? QByteArray() : QByteArray("one has more lines");
}

} // namespace

class TstRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepAVault_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void shouldKeepAVault();
    void shouldFillEveryKindOfField();
    void shouldChangeNothingWhenImportedAgain();
    void shouldKeepWholeTypesApart();
    void shouldNotGiveOutRemovedReferences();
    void shouldLeaveAFolderAsItWasWhenOneFileCannotGo();
    void shouldKeepTheLocksOfAVaultThatItMustNotReplace();
};

void TstRoundTrip::shouldKeepAVault()
{
    QFETCH(const quint32, seed);
    RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, seed));

    // JSON
    const QByteArray before = exported(vault, vault.folder());
    RecordVault fromJson;
    QCOMPARE(import(fromJson, Source::fromFile(vault.folder() + "/vault.json"_L1, Format::Json, nullptr)),
             QByteArray());
    QCOMPARE(difference(before, exported(fromJson, fromJson.folder())), QByteArray());

    // CSV
    const QString folder = vault.folder() + "/csv"_L1;
    QVERIFY_RESULT(Exporter(vault.connection(), vault.store()).writeAll(Format::Csv, folder));
    RecordVault fromCsv;
    QCOMPARE(import(fromCsv, Source::fromFolder(folder)), QByteArray());
    QCOMPARE(difference(before, exported(fromCsv, fromCsv.folder())), QByteArray());
}

// The samples are worth little when they leave out what is awkward.
void TstRoundTrip::shouldFillEveryKindOfField()
{
    RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, 1));
    const auto index = storage::ReferenceIndex::read(vault.connection());
    QVERIFY_RESULT(index);
    std::set<std::pair<int, int>> seen; // kind, state
    const std::function<void(const records::Fields &, const records::Values &)> look = [&](const auto &fields,
                                                                                           const auto &values) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            seen.insert({int(fields[i].kind), int(values[i].state)});
            for (const records::RowValues &row : values[i].template as<std::vector<records::RowValues>>())
                look(fields[i].rows->fields, row.values);
        }
    };
    for (const records::RecordType *type : records::recordTypes()) {
        const auto records = vault.store().load(*type, (*index)->idsOf(*type));
        QVERIFY_RESULT(records);
        QVERIFY(!records->empty());
        for (const records::Record &record : *records)
            look(type->fields, record.values);
    }
    for (int kind = 0; kind <= int(records::FieldKind::Rows); ++kind) {
        QVERIFY2(seen.contains({kind, int(records::AnswerState::Value)}), qPrintable(QString::number(kind)));
        QVERIFY2(seen.contains({kind, int(records::AnswerState::Unknown)}), qPrintable(QString::number(kind)));
    }
    QVERIFY(seen.contains({int(records::FieldKind::Rows), int(records::AnswerState::SoFar)}));
    QVERIFY(seen.contains({int(records::FieldKind::Text), int(records::AnswerState::None)}));
}

void TstRoundTrip::shouldChangeNothingWhenImportedAgain()
{
    RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, 5));
    const QByteArray before = exported(vault, vault.folder());
    const QString folder = vault.folder() + "/csv"_L1;
    QVERIFY_RESULT(Exporter(vault.connection(), vault.store()).writeAll(Format::Csv, folder));
    vault.clock().advance(3600);

    for (const auto &source :
         {Source::fromFile(vault.folder() + "/vault.json"_L1, Format::Json, nullptr), Source::fromFolder(folder)}) {
        QVERIFY_RESULT(source);
        Importer importer(vault.connection(), vault.store());
        const auto plan = importer.plan(*source);
        QVERIFY_RESULT(plan);
        QCOMPARE(listed(plan->problems()), QByteArray());
        QCOMPARE(plan->count(ImportAction::Unchanged), int(plan->rows().size()));
        QVERIFY_RESULT(importer.apply(*plan));
        QCOMPARE(difference(before, exported(vault, vault.folder())), QByteArray());
    }
}

// One file for each type, brought in one after the other where links allow it: here, all into the vault they came from.
void TstRoundTrip::shouldNotGiveOutRemovedReferences()
{
    RecordVault before;
    const records::RecordType &type = *records::findType("contact");
    const auto add = [&type](RecordVault &vault) {
        return vault.store().save(records::Record::from(type, [] {
            records::Contact contact;
            contact.name = u"Somebody"_s;
            return contact;
        }()));
    };
    QVERIFY_RESULT(add(before));
    const auto removed = add(before);
    QVERIFY_RESULT(removed);
    QVERIFY_RESULT(before.store().remove(type, removed->header.id, removed->header.revision));
    const QTemporaryDir folder;
    (void)exported(before, folder.path());

    RecordVault after;
    QCOMPARE(import(after, Source::fromFile(folder.filePath(u"vault.json"_s), Format::Json, nullptr)), QByteArray());

    const auto added = add(after);
    QVERIFY_RESULT(added);
    QCOMPARE(removed->header.reference, u"C-0002"_s);
    QCOMPARE(added->header.reference, u"C-0003"_s);
}

void TstRoundTrip::shouldKeepWholeTypesApart()
{
    RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, 6));
    for (const records::RecordType *type : records::recordTypes()) {
        for (const Format format : {Format::Json, Format::Csv}) {
            const QString path = vault.folder() + u'/' + QString::fromLatin1(type->key);
            QVERIFY_RESULT(Exporter(vault.connection(), vault.store()).writeType(*type, format, path));
            QCOMPARE(support::modeOf(path), 0600);
            QCOMPARE(import(vault, Source::fromFile(path, format, type)), QByteArray());
        }
    }
}

void TstRoundTrip::shouldLeaveAFolderAsItWasWhenOneFileCannotGo()
{
    // GIVEN a folder with an earlier export, and with a folder where a file would go
    RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, 1));
    const QString folder = vault.folder() + "/csv"_L1;
    QVERIFY(QDir().mkpath(folder + "/vendor.csv/inside"_L1));
    QVERIFY(support::writeFile(folder + "/activity.csv"_L1, "earlier"));
    const QStringList before = support::filesIn(folder);

    // WHEN all is exported there
    const auto written = Exporter(vault.connection(), vault.store()).writeAll(Format::Csv, folder);

    // THEN it is refused, and nothing has changed
    QVERIFY_ERROR(written, core::ErrorCode::Io);
    QCOMPARE(support::filesIn(folder), before);
    QCOMPARE(support::readFile(folder + "/activity.csv"_L1), QByteArray("earlier"));
}

// A file that a program opens and closes by itself loses every lock that the program has on it.
void TstRoundTrip::shouldKeepTheLocksOfAVaultThatItMustNotReplace()
{
    support::TemporaryVault vault;
    const auto reading = storage::Transaction::begin(vault.connection(), storage::Transaction::Kind::Read);
    QVERIFY_RESULT(reading);
    QVERIFY_RESULT(vault.connection().value(u"SELECT count(*) FROM record"_s));
    const auto isLocked = [&vault] {
        QFile file(vault.path());
        struct flock asked {};
        asked.l_type = F_WRLCK;
        asked.l_whence = SEEK_SET;
        const bool known = file.open(QIODevice::ReadWrite) && fcntl(file.handle(), F_OFD_GETLK, &asked) == 0;
        return known && asked.l_type != F_UNLCK;
    };

    QVERIFY_ERROR(checkTarget(vault.path()), core::ErrorCode::Io);

    QVERIFY(isLocked());
}

QTEST_GUILESS_MAIN(TstRoundTrip)
#include "tst_roundtrip.moc"
