// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdffinish.h"

#include "models/reports/pdffurniture.h"
#include "models/reports/pdfobjects.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QLocale>

#include <algorithm>
#include <cstdio>
#include <exception>

using namespace Qt::StringLiterals;

namespace reports::pdf {

using core::ErrorCode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::PdfReport)
};

constexpr int kLongestSubject = 400;

// The file once more, for reading: it may be open for writing only, and may have no name yet.
std::FILE *openAgain(const QFileDevice &file)
{
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(file.handle());
    return std::fopen(path.constData(), "re"); // NOLINT(cppcoreguidelines-owning-memory)
}

// The first pages were painted last.
void writeOrder(const Objects &objects)
{
    std::vector<int> order = objects.pages;
    std::rotate(order.begin(), order.end() - objects.painted.front, order.end());
    QByteArray kids = "/Kids [";
    for (const int page : order)
        kids += referenceTo(page) + ' ';
    QPDFObjectHandle tree = objects.pdf.getRoot().getKey("/Pages");
    tree.removeKey("/Kids");
    objects.writeWith(tree, kids + ']');
}

void writeCatalog(const Objects &objects, int outline)
{
    QPDFObjectHandle root = objects.pdf.getRoot();
    root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/Lang", textObject(QLocale().bcp47Name()));
    objects.writeWith(root, "/Outlines " + referenceTo(outline));
}

// No author: the program does not know who will answer for it. The day is that of the data, so that the same report is
// dated the same each time.
void writeInfo(const Objects &objects)
{
    const ReportHead &head = objects.painted.head;
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", textObject(head.title));
    info.replaceKey("/Subject", textObject(shortened(organisationOf(head), kLongestSubject)));
    info.replaceKey("/Creator", textObject(u"DPO Desk " DPODESK_VERSION ""_s));
    info.replaceKey("/Producer", textObject("Qt "_L1 + QString::fromLatin1(qVersion()) + ", qpdf "_L1 + QString::fromStdString(QPDF::QPDFVersion())));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(head.asAt.toString(u"'D:'yyyyMMdd'000000Z'"_s).toStdString()));
    objects.write(objects.pdf.getTrailer().getKey("/Info"), info);
}

// Takes the stream over.
void addTo(QFileDevice &file, std::FILE *stream, const Painted &painted)
{
    const FileTail tail(fileno(stream));
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processFile("report", stream, true);
    expectThat(tail.isValid() && !pdf.anyWarnings());
    Update update(file, file.size(), tail.size());
    const Objects objects {pdf, update, painted, tail, tail.kidsOf(pdf.getRoot().getKey("/Pages").getObjectID())};
    expectThat(objects.pages.size() == std::size_t(painted.pages));
    writeGlyphs(objects);
    writeLinks(objects);
    const int outline = writeOutline(objects);
    writeOrder(objects);
    writeCatalog(objects, outline);
    writeInfo(objects);
    update.finish(pdf.getRoot().getObjectID(), pdf.getTrailer().getKey("/Info").getObjectID(), tail.table());
}

} // namespace

core::Result<> finish(QFileDevice &file, const Painted &painted)
{
    std::FILE *stream = openAgain(file);
    if (!stream)
        return core::fail(ErrorCode::Io, Tr::tr("The report could not be read back."));
    try {
        addTo(file, stream, painted);
    } catch (const std::exception &) { // its text may quote the report
        return core::fail(ErrorCode::Internal, Tr::tr("The pages of the report could not be put together."));
    }
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return core::fail(ErrorCode::Io, Tr::tr("The report could not be written."));
    return {};
}

} // namespace reports::pdf
