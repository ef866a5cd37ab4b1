// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>

class QIODevice;

namespace reports {

// A file that stands in memory only, for libraries that want the name of a file: what a report says must not reach a disk
// but where the user asked for it.
class MemoryFile
{
public:
    MemoryFile();
    ~MemoryFile();
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    [[nodiscard]] bool isValid() const { return m_fd >= 0; }
    [[nodiscard]] QByteArray path() const; // for this process and as long as this lives
    [[nodiscard]] core::Result<> copyTo(QIODevice &device) const; // Io

private:
    int m_fd;
};

} // namespace reports
