// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/pdftail.h"

#include <qpdf/InputSource.hh>

#include <memory>
#include <string>

namespace reports::pdf {

// A file up to a place, and other bytes behind it, as libqpdf reads files. Reads nothing ahead.
class Excerpt final : public InputSource
{
public:
    // `handle`: a file open for reading that lives longer; `length`: how much of it is taken.
    Excerpt(int handle, qint64 length, QByteArray end) : m_handle(handle), m_length(length), m_end(std::move(end)) { }

    [[nodiscard]] qpdf_offset_t findAndSkipNextEOL() override;
    [[nodiscard]] const std::string &getName() const override { return m_name; }
    [[nodiscard]] qpdf_offset_t tell() override { return m_at; }
    void seek(qpdf_offset_t offset, int whence) override;
    void rewind() override { m_at = 0; }
    size_t read(char *to, size_t length) override;
    void unreadCh(char /*character*/) override { --m_at; }

private:
    int m_handle;
    qint64 m_length;
    QByteArray m_end;
    std::string m_name = "report";
    qint64 m_at = 0;
};

// The painted file with a table of only those objects that stand before the first page or behind the last one: catalog,
// list of pages, images and fonts. libqpdf keeps some hundred bytes for each object in a table, and pages have five each.
[[nodiscard]] std::shared_ptr<InputSource> excerptOf(const FileTail &tail, const std::vector<int> &pages);

} // namespace reports::pdf
