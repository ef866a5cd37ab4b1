// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/recordexport.h"
#include "models/reports/pdfreport.h"
#include "tests/reports/pdffile.h"
#include "tests/support/files.h"
#include "tests/support/smalldisk.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reports;

namespace {

// Some pages with contents, links and outline.
core::Result<> writePages(QIODevice &device)
{
    PdfReport report(device);
    auto done = report.begin({"test", u"Test report"_s, u"Meadow Bakery"_s, QDate(2026, 11, 22), u"12-abcdef"_s, {}, 20});
    for (int i = 1; done && i <= 20; ++i) {
        Table table {"parts", u"Parts"_s, {{"number", u"Number"_s}, {"what", u"What"_s}}, {}};
        for (int row = 0; row < 40; ++row)
            table.rows.push_back({Cell::of(u"row %1 of %2"_s.arg(row).arg(i)), Cell::of(u"Ελληνικά, русский %1"_s.arg(row * i))});
        done = report.section({"activity", u"PA-%1"_s.arg(i), u"Title %1"_s.arg(i), {table}});
    }
    return done ? report.end() : done;
}

} // namespace

// What becomes of a PDF report that cannot be written.
class TstPdfFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldWriteToAnyDevice();
    void shouldLeaveNoFileOnAFullDisk();
    void shouldPassOnErrorsOfAFeed();
    void shouldRefuseADeviceThatCannotBeWritten();
};

void TstPdfFaults::shouldWriteToAnyDevice()
{
    // GIVEN a device that is no file
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));

    // WHEN a report is written there, and another one to a file
    QVERIFY_RESULT(writePages(buffer));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"r.pdf"_s);
    QVERIFY_RESULT(exchange::writeFile(path, writePages));

    // THEN both are the same
    QCOMPARE(buffer.data().size(), support::readFile(path).size());
    QCOMPARE(support::PdfFile(path).check(), QString());
    QCOMPARE(support::filesIn(folder.path()), QStringList {u"r.pdf"_s});
}

void TstPdfFaults::shouldLeaveNoFileOnAFullDisk()
{
    QBuffer whole;
    QVERIFY(whole.open(QIODevice::WriteOnly));
    QVERIFY_RESULT(writePages(whole));
    const int needed = int(whole.size() / 1024) + 1;
    int refused = 0;
    bool isWritten = false;
    // A tmpfs has pages of 4 KiB; each size has it full at another write.
    for (int size = 4; size < needed + 64 && !isWritten; size += 4) {
        const support::SmallDisk disk(size);
        if (!disk.isMounted())
            QSKIP("only root may mount");
        const QString path = QDir(disk.path()).filePath(u"r.pdf"_s);
        const auto done = exchange::writeFile(path, writePages);
        isWritten = done.has_value();
        if (isWritten)
            break;
        QCOMPARE(done.error().code, core::ErrorCode::Io);
        QVERIFY(!done.error().message.isEmpty());
        QCOMPARE(support::filesIn(disk.path()), QStringList());
        ++refused;
    }
    QVERIFY(isWritten);
    QVERIFY(refused > 20);
}

void TstPdfFaults::shouldPassOnErrorsOfAFeed()
{
    Table table {"t", u"List"_s, {{"a", u"A"_s}}, {}};
    table.feed = [calls = 0]() mutable -> core::Result<std::vector<TableRow>> {
        if (++calls == 3)
            return core::fail(core::ErrorCode::Damaged, u"Broken."_s);
        return std::vector<TableRow> {{Cell::of(u"x"_s)}};
    };
    support::PdfOnDisk pdf;

    QVERIFY_ERROR(pdf.write({{"section", {}, u"Section"_s, {table}}}), core::ErrorCode::Damaged);
}

void TstPdfFaults::shouldRefuseADeviceThatCannotBeWritten()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly));
    QBuffer closed;

    QVERIFY_ERROR(writePages(full), core::ErrorCode::Io);
    QVERIFY_ERROR(writePages(closed), core::ErrorCode::Io);
}

QTEST_MAIN(TstPdfFaults)
#include "tst_pdffaults.moc"
