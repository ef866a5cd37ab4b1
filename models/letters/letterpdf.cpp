// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letterpdf.h"

#include "models/letters/letterpages.h"
#include "models/letters/words.h"
#include "models/reports/memoryfile.h"
#include "models/reports/pdffinish.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>

namespace letters {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(letters::Pdf)
};

tl::unexpected<core::Error> notWritten()
{
    return core::fail(core::ErrorCode::Io, Tr::tr("The letter could not be written."));
}

} // namespace

core::Result<int> writePdf(const Letter &letter, const reports::MemoryFile &memory)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return core::fail(core::ErrorCode::Internal, Tr::tr("There are no fonts to write a PDF with."));
    QFile file(QFile::decodeName(memory.path()));
    if (!memory.isValid() || !file.open(QIODevice::WriteOnly))
        return notWritten();
    reports::pdf::Canvas canvas(file);
    if (!canvas.begin())
        return notWritten();
    LetterPages pages(letter, wordsOf(letter.language));
    pages.paint(canvas);
    canvas.end();
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return notWritten();
    // The file is called by the reference and tells of nobody; so do its properties.
    reports::ReportHead head;
    head.title = letter.reference;
    head.organisation = letter.head.organisation;
    head.asAt = letter.date;
    head.language = letter.language;
    const int count = canvas.page() + 1;
    if (auto done = reports::pdf::finish(file, {head, {}, canvas.trail(), count, 0}); !done)
        return core::fail(done.error());
    return count;
}

core::Result<> writePdf(const Letter &letter, QIODevice &device)
{
    const reports::MemoryFile memory; // the pages are read back, so they must be a file
    const auto written = writePdf(letter, memory);
    return written ? memory.copyTo(device) : core::fail(written.error());
}

} // namespace letters
