// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

// The link line keeps the layers apart; this catches what it cannot see: headers, SQL text and forbidden calls.
class TstLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldIncludeOnlyLowerLayers_data();
    void shouldIncludeOnlyLowerLayers();
    void shouldKeepWidgetsOutOfModels();
    void shouldKeepSqlInStorage();
    void shouldNotConnectByText();
    void shouldNeverCallWhatLosesVaults();

private:
    [[nodiscard]] QStringList matches(const QString &folder, const QString &pattern, const QString &except = {}) const;

    QMap<QString, QString> m_sources; // content by path below the root
};

void TstLayers::initTestCase()
{
    const QString root = QStringLiteral(PROJECT_ROOT "/");
    for (const QString &folder : {u"app"_s, u"models"_s, u"ui"_s}) {
        QDirIterator files(root + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_sources.insert(file.fileName().mid(root.size()), QString::fromUtf8(file.readAll()));
        }
    }
    QVERIFY(m_sources.size() > 100);
}

// "FILE: LINE" for every line of the folder's files that fits the pattern.
QStringList TstLayers::matches(const QString &folder, const QString &pattern, const QString &except) const
{
    const QRegularExpression expression(pattern);
    QStringList found;
    for (auto it = m_sources.begin(); it != m_sources.end(); ++it) {
        if (!it.key().startsWith(folder) || (!except.isEmpty() && it.key().startsWith(except)))
            continue;
        const QStringList lines = it.value().split(u'\n');
        for (const QString &line : lines) {
            if (expression.match(line).hasMatch())
                found += it.key() + u": "_s + line.trimmed();
        }
    }
    return found;
}

void TstLayers::shouldIncludeOnlyLowerLayers_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("allowed");
    QTest::newRow("core") << u"models/core/"_s << u"models/core"_s;
    QTest::newRow("records") << u"models/records/"_s << u"models/(core|records)"_s;
    QTest::newRow("rules") << u"models/rules/"_s << u"models/(core|records|rules)"_s;
    QTest::newRow("storage") << u"models/storage/"_s << u"models/(core|records|rules|storage)"_s;
    QTest::newRow("exchange") << u"models/exchange/"_s << u"models/(core|records|storage|rules|reports|letters|exchange)"_s;
    QTest::newRow("letters") << u"models/letters/"_s << u"models/(core|records|rules|reports|letters)"_s;
    QTest::newRow("reports") << u"models/reports/"_s << u"models/(core|records|rules|reports)"_s;
    QTest::newRow("unlocking") << u"models/unlocking/"_s << u"models/(core|records|storage|exchange|unlocking)"_s;
    QTest::newRow("models") << u"models/"_s << u"models"_s;
    QTest::newRow("ui") << u"ui/"_s << u"(models|ui)"_s;
}

void TstLayers::shouldIncludeOnlyLowerLayers()
{
    QFETCH(QString, layer);
    QFETCH(QString, allowed);

    const QStringList wrong = matches(layer, u"^#include \"(?!%1/)"_s.arg(allowed));

    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TstLayers::shouldKeepWidgetsOutOfModels()
{
    const QStringList wrong = matches(u"models/"_s, u"#include <(QtWidgets|Q(Widget|Dialog|MessageBox|MainWindow|TableView|Application|Settings))\\b"_s);

    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TstLayers::shouldKeepSqlInStorage()
{
    const QString statement = u"\"[^\"]*\\b(SELECT .* FROM|INSERT INTO|UPDATE [a-z_]+ SET|DELETE FROM|CREATE TABLE)\\b"_s;
    const QStringList wrong = matches({}, statement, u"models/storage/"_s) + matches({}, u"#include <(sqlcipher/)?sqlite3.h>"_s, u"models/storage/"_s)
        + matches({}, u"#include <QSql"_s, u"models/storage/"_s);

    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(!matches(u"models/storage/"_s, statement).isEmpty());
}

void TstLayers::shouldNotConnectByText()
{
    const QStringList wrong = matches({}, u"\\b(SIGNAL|SLOT)\\("_s);

    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TstLayers::shouldNeverCallWhatLosesVaults()
{
    const QStringList wrong = matches(u"models/"_s, u"sqlite3_rekey|sqlite3_serialize|\"PRAGMA (re)?key"_s);

    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TstLayers)
#include "tst_layers.moc"
