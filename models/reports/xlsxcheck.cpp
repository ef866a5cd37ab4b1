// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/xlsxcheck.h"

#include <QByteArray>
#include <QCoreApplication>

#include <zip.h>

#include <algorithm>

namespace reports {

namespace {

constexpr qsizetype kChunkBytes = qsizetype(256) * 1024;
constexpr qsizetype kTagBytes = 16; // enough to tell tags apart

struct CloseZip {
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
struct CloseEntry {
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

// Counts the cells of a sheet and the bytes of their texts, which stand between <t> or <t xml:space="preserve"> and </t>.
class SheetCounter
{
public:
    void add(QByteArrayView xml)
    {
        while (!xml.isEmpty()) {
            const qsizetype end = xml.indexOf(m_inTag ? '>' : '<');
            const QByteArrayView part = end < 0 ? xml : xml.first(end);
            if (m_inTag)
                m_tag.append(part.first(std::min(part.size(), kTagBytes - m_tag.size())));
            else if (m_inText)
                m_textBytes += part.size();
            if (end < 0)
                return;
            m_inTag = !m_inTag;
            if (m_inTag)
                m_tag.resize(0);
            else
                closeTag();
            xml = xml.sliced(end + 1);
        }
    }
    [[nodiscard]] bool isWhole() const { return m_tag == "/worksheet" && !m_inTag; }
    [[nodiscard]] qint64 cells() const { return m_cells; }
    [[nodiscard]] qint64 textBytes() const { return m_textBytes; }

private:
    void closeTag()
    {
        m_inText = m_tag == "t" || m_tag.startsWith("t ");
        m_cells += m_tag == "/c" ? 1 : 0;
    }

    QByteArray m_tag;
    bool m_inTag = false;
    bool m_inText = false;
    qint64 m_cells = 0;
    qint64 m_textBytes = 0;
};

// Reads one part of the workbook to its end. False when it cannot be read.
template<class Take>
bool readEntry(zip_t *zip, const QByteArray &name, Take take)
{
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen(zip, name.constData(), 0));
    QByteArray chunk(kChunkBytes, Qt::Uninitialized);
    zip_int64_t size = entry ? 1 : -1;
    while (size > 0) {
        size = zip_fread(entry.get(), chunk.data(), zip_uint64_t(chunk.size()));
        if (size > 0)
            take(QByteArrayView(chunk.constData(), qsizetype(size)));
    }
    return size == 0;
}

bool isWholeSheet(zip_t *zip, std::size_t number, const XlsxExpected &expected)
{
    SheetCounter counter;
    const QByteArray name = "xl/worksheets/sheet" + QByteArray::number(qulonglong(number)) + ".xml";
    return readEntry(zip, name, [&counter](QByteArrayView xml) { counter.add(xml); }) && counter.isWhole()
        && counter.cells() == expected.cells && counter.textBytes() == expected.textBytes;
}

// Every other part is XML too, and short.
bool isWholePart(zip_t *zip, const QByteArray &name)
{
    char last = 0;
    const bool read = readEntry(zip, name, [&last](QByteArrayView xml) {
        for (const char c : xml)
            last = c == '\n' ? last : c;
    });
    return read && last == '>';
}

} // namespace

core::Result<> checkWorkbook(const QByteArray &path, const std::vector<std::unique_ptr<XlsxExpected>> &sheets)
{
    const std::unique_ptr<zip_t, CloseZip> zip(zip_open(path.constData(), ZIP_RDONLY, nullptr));
    bool whole = zip != nullptr;
    for (std::size_t i = 0; whole && i < sheets.size(); ++i)
        whole = isWholeSheet(zip.get(), i + 1, *sheets[i]);
    const zip_int64_t count = whole ? zip_get_num_entries(zip.get(), 0) : 0;
    for (zip_int64_t i = 0; whole && i < count; ++i) {
        const QByteArray name = zip_get_name(zip.get(), zip_uint64_t(i), 0);
        whole = name.startsWith("xl/worksheets/sheet") || isWholePart(zip.get(), name);
    }
    if (whole)
        return {};
    return core::fail(core::ErrorCode::Io, QCoreApplication::translate("reports::XlsxReport",
                                                                       "The workbook could not be put together: there is too little room in memory or on the disk."));
}

} // namespace reports
