// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzimport.h"
#include "tests/support/files.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

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
    QTest::addColumn<bool>("isCsv");
    for (const QString &format : {u"csv"_s, u"json"_s}) {
        const QDir folder(QFINDTESTDATA("corpus") + u'/' + format);
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
            QTest::addRow("%s/%s", qPrintable(format), qPrintable(name))
                << support::readFile(folder.filePath(name)) << (format == "csv"_L1);
    }
}

void TstCorpus::shouldSurvive()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isCsv);
    const exchange::Format format = isCsv ? exchange::Format::Csv : exchange::Format::Json;
    QVERIFY(!bytes.isEmpty());
    fuzz::import(bytes, format);
    for (qsizetype end = 1; end < bytes.size(); end += 1 + bytes.size() / 200)
        fuzz::import(QByteArrayView(bytes).first(end), format);
    QRandomGenerator random(1);
    for (int round = 0; round < 200; ++round) {
        QByteArray changed = bytes;
        changed[random.bounded(int(changed.size()))] = char(random.bounded(256));
        fuzz::import(changed, format);
    }
}

QTEST_GUILESS_MAIN(TstCorpus)
#include "tst_corpus.moc"
