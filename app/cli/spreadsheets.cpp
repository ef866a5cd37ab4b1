// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/spreadsheets.h"

#include "app/cli/commands.h"
#include "app/cli/longwork.h"
#include "models/exchange/sheets/apply.h"
#include "models/exchange/sheets/forms.h"
#include "models/exchange/sheets/layouts.h"
#include "models/exchange/sheets/propose.h"
#include "models/exchange/sheets/readworkbook.h"
#include "models/exchange/sheets/recordworkbookimport.h"
#include "models/exchange/source.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::Spreadsheets)
};

constexpr qsizetype kPlaces = 10; // that are named
constexpr qint64 kMaxMappingBytes = qint64(16) << 20;

core::Result<sheets::ReadOptions> optionsOf(const Invocation &call)
{
    sheets::ReadOptions options;
    const QString separator = call.value(u"separator"_s);
    if (call.isSet(u"encoding"_s)) {
        const auto encoding = call.choice(u"encoding"_s, {u"utf-8"_s, u"windows-1252"_s});
        if (!encoding)
            return core::fail(encoding.error());
        options.encoding = *encoding == "utf-8"_L1 ? sheets::Encoding::Utf8 : sheets::Encoding::Windows1252;
    }
    if (separator == "tab"_L1)
        options.separator = '\t';
    else if (separator.size() == 1 && separator[0].unicode() < 0x80)
        options.separator = separator[0].toLatin1();
    else if (!separator.isEmpty())
        return usageError(Tr::tr("--separator takes one character, or \"tab\"."));
    return options;
}

core::Result<sheets::Mapping> mappingFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Io, Tr::tr("The file \"%1\" cannot be read.").arg(QFileInfo(path).fileName()));
    return sheets::mappingFromJson(file.read(kMaxMappingBytes));
}

core::Error reportError()
{
    return {core::ErrorCode::Invalid, Tr::tr("This workbook is a report, which does not come back. Export \"records\" with --format xlsx to change records in a spreadsheet."), {}, {}};
}

core::Result<sheets::Mapping> mappingFor(const Invocation &call, const sheets::Workbook &book)
{
    if (call.isSet(u"mapping"_s))
        return mappingFile(call.value(u"mapping"_s));
    if (sheets::isReportWorkbook(book))
        return core::fail(reportError());
    if (const auto known = sheets::knownLayout(book))
        return *known;
    return core::fail(core::ErrorCode::Invalid, Tr::tr("The layout of the spreadsheet is not known. Map its columns on the page \"Import\" of the window; or propose a mapping with --propose, and import with --mapping."));
}

// What to give on the command line where the file leaves open how it is to be read.
core::Problems optionsToGive(const QString &path, const sheets::ReadOptions &options)
{
    const auto open = sheets::openTextForm(path, options);
    core::Problems problems;
    if (open && !open->found.isEncodingCertain && !options.encoding)
        problems.push_back({{}, Tr::tr("give --encoding windows-1252 if that is right"), {}, 0});
    else if (open)
        problems.push_back({{}, Tr::tr("give --separator and the character"), {}, 0});
    return problems;
}

void print(Invocation &call, const QStringList &lines)
{
    for (const QString &line : lines)
        call.err() << line << '\n';
}

void sayCommentsLeftOut(Invocation &call, const sheets::Mapping &mapping, const sheets::Workbook &book)
{
    if (const QStringList left = sheets::commentsLeftOut(mapping, book); !left.isEmpty())
        call.err() << Tr::tr("%n comment(s) on cells are not taken in: %1.", nullptr, int(left.size())).arg(left.mid(0, kPlaces).join(", "_L1)) << '\n';
}

} // namespace

core::Result<sheets::Workbook> readSpreadsheet(Invocation &call)
{
    auto options = optionsOf(call);
    if (!options)
        return core::fail(options.error());
    LongWork work(Tr::tr("Reading the spreadsheet"), call.err());
    options->progress = [step = work.progress()](int percent) { return step(percent, 100); };
    auto book = sheets::readWorkbookFile(call.arguments().last(), *options);
    if (!book && book.error().code == core::ErrorCode::Invalid && book.error().problems.empty())
        book.error().problems = optionsToGive(call.arguments().last(), *options);
    if (book)
        sheets::tabulateForms(*book);
    return book;
}

core::Result<exchange::Reading> readingOf(Invocation &call, Session &session, sheets::Workbook &book)
{
    if (!call.isSet(u"mapping"_s) && sheets::isRecordWorkbook(book)) {
        exchange::Reading reading = sheets::readRecordWorkbook(book);
        reading.attachmentFolder = QFileInfo(call.arguments().last()).absoluteDir().filePath(exchange::kAttachmentFolder.toString());
        print(call, book.notes);
        sayCommentsLeftOut(call, {}, book);
        return reading;
    }
    auto mapping = mappingFor(call, book);
    if (!mapping)
        return core::fail(mapping.error());
    sheets::takeNewColumns(*mapping, book);
    print(call, book.notes);
    if (auto problems = sheets::check(*mapping, book); !problems.empty())
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The mapping does not fit the spreadsheet."), {}, std::move(problems));
    const auto names = sheets::Names::read(session.connection());
    const auto day = session.day(call);
    if (!names || !day)
        return core::fail(names ? day.error() : names.error());
    call.err() << Tr::tr("Read as: %1").arg(mapping->name) << '\n';
    if (const QStringList left = sheets::sheetsLeftOut(*mapping, book); !left.isEmpty())
        call.err() << Tr::tr("Nothing is taken of these sheets: %1.").arg(left.join(", "_L1)) << '\n';
    if (const QStringList more = sheets::sheetsWithMoreAbove(*mapping, book); !more.isEmpty())
        call.err() << Tr::tr("What stands above the headings is not taken in: %1.").arg(more.join(", "_L1)) << '\n';
    sayCommentsLeftOut(call, *mapping, book);
    return sheets::applyMapping(book, *mapping, **names, {"UTC", *day, {}});
}

core::Result<int> proposeMapping(Invocation &call, Session &session, const sheets::Workbook &book)
{
    const auto names = sheets::Names::read(session.connection());
    if (!names)
        return core::fail(names.error());
    print(call, book.notes);
    if (sheets::isRecordWorkbook(book))
        return core::fail(core::ErrorCode::Invalid, Tr::tr("This workbook holds records in our own form; it comes in without a mapping."));
    if (sheets::isReportWorkbook(book))
        return core::fail(reportError());
    if (const auto known = sheets::knownLayout(book)) {
        call.err() << Tr::tr("Read as: %1").arg(known->name) << '\n';
        call.out() << QString::fromUtf8(sheets::toJson(*known));
        return kDone;
    }
    const sheets::Proposal proposal = sheets::proposeMapping(book, **names);
    std::size_t next = 0;
    for (const sheets::SheetProposal &sheet : proposal.sheets) {
        for (const QString &doubt : sheet.doubts)
            call.err() << sheet.sheet << ": " << doubt << '\n';
        const sheets::SheetMapping *mapping = sheet.isTaken ? &proposal.mapping.sheets[next++] : nullptr;
        for (std::size_t i = 0; mapping && i < sheet.columns.size(); ++i) {
            if (!sheet.columns[i].doubt.isEmpty())
                call.err() << sheet.sheet << ", " << mapping->columns[i].heading << ": " << sheet.columns[i].doubt << '\n';
            if (!sheet.columns[i].notUnderstood.isEmpty())
                call.err() << sheet.sheet << ", " << mapping->columns[i].heading << ": "
                           << Tr::tr("not understood: %1").arg(sheet.columns[i].notUnderstood.mid(0, 10).join(", "_L1)) << '\n';
        }
    }
    call.out() << QString::fromUtf8(sheets::toJson(proposal.mapping));
    return proposal.mapping.sheets.empty() ? kFindings : kDone;
}

} // namespace cli
