// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/memoryfile.h"

#include <QCoreApplication>
#include <QIODevice>

#include <sys/mman.h>
#include <unistd.h>

namespace reports {

namespace {

constexpr qsizetype kChunkBytes = qsizetype(256) * 1024;

} // namespace

MemoryFile::MemoryFile() : m_fd(memfd_create("report", MFD_CLOEXEC)) { }

MemoryFile::~MemoryFile()
{
    if (m_fd >= 0)
        close(m_fd);
}

QByteArray MemoryFile::path() const
{
    return "/proc/self/fd/" + QByteArray::number(m_fd);
}

core::Result<> MemoryFile::copyTo(QIODevice &device) const
{
    QByteArray chunk(kChunkBytes, Qt::Uninitialized);
    off_t at = 0;
    for (;;) {
        const ssize_t size = pread(m_fd, chunk.data(), std::size_t(chunk.size()), at);
        if (size == 0)
            return {};
        if (size < 0 || device.write(chunk.constData(), size) != size)
            return core::fail(core::ErrorCode::Io, QCoreApplication::translate("reports::MemoryFile", "The report could not be written."));
        at += size;
    }
}

} // namespace reports
