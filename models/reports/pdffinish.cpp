// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdffinish.h"

#include "models/reports/pdfexcerpt.h"
#include "models/reports/pdffurniture.h"
#include "models/reports/pdfobjects.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <exception>

using namespace Qt::StringLiterals;

namespace reports::pdf {

using core::ErrorCode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::PdfReport)
};

constexpr int kLongestSubject = 400;

// The first pages were painted last. As text, since libqpdf would take some hundred bytes for each page.
void writeOrder(const Objects &objects)
{
    std::vector<int> order = objects.pages;
    std::rotate(order.begin(), order.end() - objects.painted.front, order.end());
    QByteArray kids;
    for (const int page : order)
        kids += referenceTo(page) + ' ';
    const int number = objects.tail.pageTree();
    const QByteArray tree = objects.tail.object(number);
    const qsizetype start = tree.indexOf("<<");
    const qsizetype list = tree.indexOf('[', tree.indexOf("/Kids")) + 1;
    const qsizetype end = tree.indexOf(']', list);
    expectThat(start > 0 && list > start && end > list);
    objects.update.write(number, tree.mid(start, list - start) + kids + tree.mid(end).trimmed());
}

void writeCatalog(const Objects &objects, int outline)
{
    const QString &language = objects.painted.head.language;
    QPDFObjectHandle root = objects.pdf.getRoot();
    root.replaceKey("/PageMode", QPDFObjectHandle::newName(objects.painted.entries.empty() ? "/UseNone" : "/UseOutlines"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/Lang", textObject(language.isEmpty() ? QLocale().bcp47Name() : language));
    root.removeKey("/Pages"); // printing it, libqpdf would look at the list of all pages, some hundred bytes for each
    objects.writeWith(root, "/Pages " + referenceTo(objects.tail.pageTree()) + " /Outlines " + referenceTo(outline));
}

// No author: the program does not know who will answer for it. The day without the time, so that the same report is the
// same all day.
void writeInfo(const Objects &objects)
{
    const ReportHead &head = objects.painted.head;
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", textObject(head.title));
    info.replaceKey("/Subject", textObject(shortened(organisationOf(head), kLongestSubject)));
    info.replaceKey("/Creator", textObject(u"DPO Desk " DPODESK_VERSION ""_s));
    info.replaceKey("/Producer", textObject("Qt "_L1 + QString::fromLatin1(qVersion()) + ", qpdf "_L1 + QString::fromStdString(QPDF::QPDFVersion())));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString((head.madeOn.isValid() ? head.madeOn : head.asAt).toString(u"'D:'yyyyMMdd'000000Z'"_s).toStdString()));
    objects.write(objects.pdf.getTrailer().getKey("/Info"), info);
}

// `handle`: the file open for reading.
void addTo(QFileDevice &file, int handle, const Painted &painted)
{
    const FileTail tail(handle);
    expectThat(tail.isValid());
    const std::vector<int> pages = tail.pages();
    expectThat(!pages.empty() && pages.size() == std::size_t(painted.pages));
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processInputSource(excerptOf(tail, pages));
    expectThat(!pdf.anyWarnings());
    Update update(file, file.size(), tail.size());
    const Objects objects {pdf, update, painted, tail, pages};
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
    QFile again(u"/proc/self/fd/"_s + QString::number(file.handle())); // it may be open for writing only, without a name
    if (!again.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::fail(ErrorCode::Io, Tr::tr("The report could not be read back."));
    try {
        addTo(file, again.handle(), painted);
    } catch (const std::exception &) { // its text may quote the report
        return core::fail(ErrorCode::Internal, Tr::tr("The pages of the report could not be put together."));
    }
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return core::fail(ErrorCode::Io, Tr::tr("The report could not be written."));
    return {};
}

} // namespace reports::pdf
