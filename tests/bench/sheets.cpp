// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sheets.h"

#include "models/exchange/importer.h"
#include "models/exchange/sheets/apply.h"
#include "models/exchange/sheets/propose.h"
#include "models/exchange/sheets/readworkbook.h"
#include "tests/support/fixedclock.h"
#include "tests/support/temporaryvault.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr std::array kHeadings {"Activity", "Description", "Department", "Purpose", "Legal basis", "Data subjects", "Personal data", "Recipients", "Processor", "Retention",
                                "Security measures", "Software", "Status", "DPIA required", "Last review", "Owner", "Comments", "Room", "Old number", "Folder"};

// As an office program writes it: texts that repeat are shared.
void writeRegister(const QString &path, int rows)
{
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Register");
    for (std::size_t i = 0; i < kHeadings.size(); ++i)
        worksheet_write_string(sheet, 0, lxw_col_t(i), kHeadings[i], nullptr);
    for (int row = 1; row <= rows; ++row) {
        const auto own = [row](const char *text) -> QByteArray { return QByteArray(text) + ' ' + QByteArray::number(row); };
        const std::array<QByteArray, kHeadings.size()> cells {
            own("Activity"), own("What happens here is told in some words, as people do, and then in some more words for number"), "Human resources", own("Purpose"), "Contract; Legal obligation",
            "Employees; Candidates", "Name, Bank account, Address", "Tax authorities", "Paylane " + QByteArray::number(row % 50), "10 years after end of contract", "Locked rooms", "Books " + QByteArray::number(row % 20),
            "Approved", "no", "2026-03-04", "Ada Fields", own("Remark"), QByteArray::number(row % 300), own("A-"), "Shelf 7"};
        for (std::size_t i = 0; i < cells.size(); ++i)
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(i), cells[i].constData(), nullptr);
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("no workbook");
}

} // namespace

std::vector<Row> measureSheets(double scale)
{
    const int rows = std::max(int(10'000 * scale), 100);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"register.xlsx"_s);
    writeRegister(path, rows);
    sheets::Workbook book;
    const double reading = medianMs(3, [&] { book = sheets::readWorkbookFile(path).value_or(sheets::Workbook()); });
    if (book.sheets.empty() || int(book.sheets.front().rows.size()) != rows + 1)
        qFatal("not read");
    support::TemporaryVault vault;
    support::FixedClock clock;
    storage::RecordStore store(vault.connection(), clock);
    if (!store.initialise())
        qFatal("cannot initialise");
    const sheets::Names names;
    sheets::Proposal proposal;
    const double proposing = onceMs([&] { proposal = sheets::proposeMapping(book, names); });
    std::optional<exchange::ImportPlan> plan;
    exchange::Importer importer(vault.connection(), store);
    const double planning = onceMs([&] {
        auto planned = importer.plan(sheets::applyMapping(book, proposal.mapping, names, {}));
        if (!planned || planned->isRefused())
            qFatal("refused");
        plan.emplace(std::move(*planned));
    });
    const double writing = onceMs([&] {
        if (!importer.apply(*plan))
            qFatal("not imported");
    });
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--sheets-peak"_s, path});
    process.waitForFinished(-1);
    const double peak = process.readAllStandardOutput().trimmed().toDouble();
    const QString what = u"XLSX of %1 rows, 20 columns"_s.arg(rows);
    return {{u"reading an "_s + what, reading, u"ms"_s, 0, {}, u"at most 2000 ms"_s, reading <= 2000},
            {u"peak memory, reading it"_s, peak, u"MiB"_s, 0, {}, u"under 200 MiB"_s, peak > 0 && peak < 200},
            {u"proposing fields for its columns"_s, proposing, u"ms"_s, 0, {}, u"no bound"_s, true},
            {u"its records compared with a vault"_s, planning, u"ms"_s, 0, {}, u"no bound"_s, true},
            {u"and written"_s, writing, u"ms"_s, 0, {}, u"no bound"_s, true}};
}

double peakOfSheets(const QString &path)
{
    forgetPeak();
    const auto book = sheets::readWorkbookFile(path);
    if (!book)
        qFatal("not read");
    return peakMiB();
}

} // namespace bench
