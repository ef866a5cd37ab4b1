// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sys/types.h>

namespace unlocking {

// Whether the file of an open vault is still the one that was opened. Looks at names only: a descriptor that is opened and
// closed would drop the locks that this process holds on the file.
class VaultWatch
{
public:
    enum class State { InOrder, Missing, Replaced, ReadOnly };

    explicit VaultWatch(const QString &path); // of a vault that has just been opened
    [[nodiscard]] State check() const; // takes some microseconds on a local disk

private:
    QByteArray m_name;
    QByteArray m_folder;
    dev_t m_device = 0;
    ino_t m_inode = 0;
    bool m_wasWritable = true;
};

} // namespace unlocking
