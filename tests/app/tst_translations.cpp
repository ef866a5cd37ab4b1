// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The English file holds the plural forms; a sentence that is not in it would show its "(s)".
class TstTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldHaveBothFormsOfEveryNumber()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"dpodesk_en.ts"_s);
        QVERIFY(QFile::copy(QStringLiteral(SOURCE_FOLDER "/resources/translations/dpodesk_en.ts"), file));
        QProcess update;
        update.setWorkingDirectory(QStringLiteral(SOURCE_FOLDER));

        update.start(QStringLiteral(LUPDATE), {u"-silent"_s, u"-pluralonly"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"."_s, u"app"_s, u"ui"_s,
                                               u"models"_s, u"-ts"_s, file});

        QVERIFY(update.waitForFinished(120000));
        QCOMPARE(update.exitCode(), 0);
        const QByteArray text = support::readFile(file);
        QVERIFY(text.contains("<numerusform>"));
        const qsizetype unfinished = text.indexOf("type=\"unfinished\"");
        QVERIFY2(unfinished < 0, text.mid(std::max<qsizetype>(0, unfinished - 200), 260).constData());
    }
};

QTEST_GUILESS_MAIN(TstTranslations)
#include "tst_translations.moc"
