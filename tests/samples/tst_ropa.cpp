// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"
#include "models/exchange/catalogues.h"
#include "models/exchange/samples.h"
#include "models/records/registry.h"
#include "models/reports/catalogue.h"
#include "models/reports/ropa.h"
#include "models/storage/livesource.h"
#include "tests/reports/pdffile.h"
#include "tests/reports/reporting.h"
#include "tests/samples/statements.h"
#include "tests/support/samplevault.h"
#include "tests/support/verifyresult.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using samples::Statement;

namespace {

// Keeps the text of each section of a report by the record that it is about.
class Texts final : public reports::ReportSink
{
public:
    core::Result<> begin(const reports::ReportHead &) override { return {}; }
    core::Result<> section(const reports::Section &section) override
    {
        QString &text = m_texts[section.reference];
        for (const reports::Block &block : section.blocks) {
            if (const auto *facts = std::get_if<reports::Facts>(&block)) {
                for (const reports::Fact &fact : facts->facts)
                    text += fact.cell.items.join(u'\n') + u'\n';
            } else if (const auto *table = std::get_if<reports::Table>(&block)) {
                const auto read = forEachRow(*table, [&text](const reports::TableRow &row) -> core::Result<> {
                    for (const reports::Cell &cell : row)
                        text += cell.items.join(u'\n') + u'\n';
                    return {};
                });
                if (!read)
                    return read;
            }
        }
        return {};
    }
    core::Result<> end() override { return {}; }

    [[nodiscard]] QString of(const QString &reference) const { return m_texts.value(reference); }
    [[nodiscard]] QStringList activities() const { return QStringList(m_texts.keys()).filter(u"PA-"_s); }

private:
    QHash<QString, QString> m_texts;
};

bool isShown(const Statement &statement, reports::RopaKind kind)
{
    static const QStringList shown {u"description"_s, u"data_items.examples"_s, u"data_items.subject_categories"_s};
    static const QStringList forControllers {u"notes"_s,
                                             u"rights_note"_s,
                                             u"purposes.description"_s,
                                             u"purposes.kind"_s,
                                             u"purposes.basis"_s,
                                             u"purposes.interest"_s,
                                             u"purposes.art9_condition"_s,
                                             u"data_items.form"_s,
                                             u"data_items.source"_s,
                                             u"recipients.name"_s,
                                             u"recipients.condition"_s,
                                             u"recipients.condition_note"_s};
    const QStringList steps = statement.path.split(u'.');
    const QString field = steps.size() == 3 ? steps[0] + u'.' + steps[2] : steps[0];
    return shown.contains(field) || (kind == reports::RopaKind::Controller && forControllers.contains(field));
}

// Without white space and what is around answers, so that it does not matter where lines and pages end.
QString packed(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return core::folded(text).remove(space);
}

QString textOfPdf(const QByteArray &content)
{
    static const QRegularExpression furniture(u"^(?:Record of processing .*|Page \\d+ of .*|.* continued)$"_s, QRegularExpression::MultilineOption);
    QTemporaryFile file;
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        return {};
    const support::PdfFile pdf(file.fileName());
    return pdf.check().isEmpty() ? packed(pdf.text().remove(furniture)) : QString();
}

QString textOfHtml(const QByteArray &content)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    QString text = QString::fromUtf8(content).remove(tag);
    for (const auto &[entity, character] : {std::pair("&lt;"_L1, u'<'), {"&gt;"_L1, u'>'}, {"&quot;"_L1, u'"'}, {"&#39;"_L1, u'\''}, {"&amp;"_L1, u'&'}})
        text.replace(entity, QString(character));
    return packed(text);
}

} // namespace

// The record of processing activities says of a sample what its text says of the activities.
class TstRopa : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellWhatTheTextTells_data();
    void shouldTellWhatTheTextTells();
    void shouldTellItOnEveryPage_data() { shouldTellWhatTheTextTells_data(); }
    void shouldTellItOnEveryPage();
};

void TstRopa::shouldTellWhatTheTextTells_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<int>("controllers"); // activities in the report of each kind
    QTest::addColumn<int>("processors");
    QTest::newRow("maskki") << u"maskki"_s << 14 << 4;
    QTest::newRow("skk") << u"skk"_s << 18 << 0;
    QTest::newRow("lailai") << u"lailai"_s << 18 << 0;
    QTest::newRow("ekyc") << u"ekyc"_s << 5 << 1;
}

void TstRopa::shouldTellWhatTheTextTells()
{
    // GIVEN the vault of a sample
    QFETCH(const QString, sample);
    support::RecordVault vault;
    QVERIFY_RESULT(exchange::fillCatalogues(vault.store()));
    QVERIFY_RESULT(exchange::addSample(vault.connection(), vault.store(), sample));
    storage::LiveSource source(vault.connection());

    for (const reports::RopaKind kind : {reports::RopaKind::Controller, reports::RopaKind::Processor}) {
        // WHEN it is reported on
        const bool isController = kind == reports::RopaKind::Controller;
        Texts texts;
        const reports::ReportOptions options {.withNotes = true, .asAt = QDate(2026, 11, 22)};
        QVERIFY_RESULT(isController ? reports::writeRopa(source, options, texts)
                                    : reports::writeProcessorRopa(source, options, texts));

        // THEN every activity of the kind is there, with every statement of the table that the report has a place for
        QTEST(int(texts.activities().size()), isController ? "controllers" : "processors");
        int found = 0;
        for (const Statement &statement : samples::statementsOf(sample)) {
            if (!texts.activities().contains(statement.record) || !isShown(statement, kind)
                || statement.expectedText().isEmpty())
                continue;
            const QString expected = core::folded(statement.expect);
            QVERIFY2(core::folded(texts.of(statement.record)).contains(expected),
                     qPrintable(statement.record + u' ' + statement.expect));
            ++found;
        }
        QVERIFY(found > 0 || texts.activities().isEmpty());
    }
}

void TstRopa::shouldTellItOnEveryPage()
{
    // GIVEN the vault of a sample
    QFETCH(const QString, sample);
    support::RecordVault vault;
    QVERIFY_RESULT(exchange::fillCatalogues(vault.store()));
    QVERIFY_RESULT(exchange::addSample(vault.connection(), vault.store(), sample));
    storage::LiveSource source(vault.connection());

    // WHEN it is reported on as pages
    QString pdfText;
    QString htmlText;
    for (const char *name : {"ropa", "ropa-processor"}) {
        const auto pdf = reporting::report(name, "pdf", source, {.withNotes = true});
        const auto html = reporting::report(name, "html", source, {.withNotes = true});
        QVERIFY_RESULT(pdf);
        QVERIFY_RESULT(html);
        pdfText += textOfPdf(*pdf);
        htmlText += textOfHtml(*html);
    }

    // THEN others read the statements of the table in the files
    int found = 0;
    for (const Statement &statement : samples::statementsOf(sample)) {
        if (!statement.record.startsWith("PA-"_L1) || statement.expectedText().isEmpty())
            continue;
        QVERIFY2(pdfText.contains(packed(statement.expect)), qPrintable(statement.record + u' ' + statement.expect));
        QVERIFY2(htmlText.contains(packed(statement.expect)), qPrintable(statement.record + u' ' + statement.expect));
        ++found;
    }
    QVERIFY(found > 50);
}

QTEST_MAIN(TstRopa)
#include "tst_ropa.moc"
