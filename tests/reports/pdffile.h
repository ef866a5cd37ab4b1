// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/report.h"

#include <QImage>
#include <QTemporaryDir>

#include <optional>

namespace support {

// A PDF file as other programs read it: qpdf and the tools of poppler.
class PdfFile
{
public:
    explicit PdfFile(QString path) : m_path(std::move(path)) { }

    [[nodiscard]] QString check() const; // what qpdf finds wrong; empty: nothing
    [[nodiscard]] int pages() const { return info(u"Pages").toInt(); }
    [[nodiscard]] QString info(QStringView key) const;
    // Text in the order of painting, without marks of direction; of one page, or 0: of all.
    [[nodiscard]] QString text(int page = 0) const;
    [[nodiscard]] QStringList texts() const; // the same of each page, far quicker than one by one
    [[nodiscard]] QString layout(int page) const; // lines as they stand on the page
    // "PAGE TITLE" of each entry, with two spaces before it for each level.
    [[nodiscard]] QStringList outline() const;
    [[nodiscard]] QByteArray source() const; // with all streams unpacked
    [[nodiscard]] QStringList links(int page) const; // "TEXT -> PAGE" of each
    [[nodiscard]] QImage picture(int page) const; // as it looks, a pixel a point

private:
    [[nodiscard]] QString xml(int page) const;

    QString m_path;
};

// Writes sections as a PDF in a folder of its own.
class PdfOnDisk
{
public:
    // `counted`: how many sections the head tells of.
    [[nodiscard]] core::Result<> write(const std::vector<reports::Section> &sections, std::optional<std::size_t> counted = {});
    [[nodiscard]] PdfFile file() const { return PdfFile(m_folder.filePath(QStringLiteral("report.pdf"))); }

    reports::ReportHead head; // filled in with something

    PdfOnDisk();

private:
    QTemporaryDir m_folder;
};

} // namespace support
