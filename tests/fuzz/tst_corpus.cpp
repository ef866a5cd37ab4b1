// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzimport.h"
#include "tests/fuzz/fuzzsheets.h"
#include "tests/support/files.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

void read(const QString &format, QByteArrayView bytes)
{
    if (format == "csv"_L1)
        fuzz::import(bytes, exchange::Format::Csv);
    else if (format == "json"_L1)
        fuzz::import(bytes, exchange::Format::Json);
    else if (format == "ods"_L1)
        fuzz::readOds(bytes);
    else if (format == "text"_L1)
        fuzz::readText(bytes);
    else if (format == "xlsx"_L1)
        fuzz::readXlsx(bytes);
    else
        QFAIL("a corpus of no format");
}

} // namespace

// Replays what the fuzzers found worth keeping, and cuts and changes of it, in every build.
class TstCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldSurvive_data();
    void shouldSurvive();
};

void TstCorpus::shouldSurvive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    const QDir corpus(QFINDTESTDATA("corpus"));
    const QStringList formats = corpus.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &format : formats) {
        const QDir folder(corpus.filePath(format));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
            QTest::addRow("%s/%s", qPrintable(format), qPrintable(name))
                << support::readFile(folder.filePath(name)) << format;
    }
}

void TstCorpus::shouldSurvive()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, format);
    QVERIFY(!bytes.isEmpty());
    read(format, bytes);
    for (qsizetype end = 1; end < bytes.size(); end += 1 + bytes.size() / 200)
        read(format, QByteArrayView(bytes).first(end));
    QRandomGenerator random(1);
    for (int round = 0; round < 200; ++round) {
        QByteArray changed = bytes;
        changed[random.bounded(int(changed.size()))] = char(random.bounded(256));
        read(format, changed);
    }
}

QTEST_GUILESS_MAIN(TstCorpus)
#include "tst_corpus.moc"
