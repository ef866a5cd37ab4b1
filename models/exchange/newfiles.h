// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QStringList>

namespace exchange {

// Files and folders that an export has made beside its main file. They go with this object unless the export is whole.
class NewFiles
{
public:
    NewFiles() = default;
    ~NewFiles()
    {
        while (!m_paths.isEmpty()) {
            const QString path = m_paths.takeLast();
            if (!QFile::remove(path))
                QDir().rmdir(path); // only an empty folder goes
        }
    }
    NewFiles(const NewFiles &) = delete;
    NewFiles &operator=(const NewFiles &) = delete;

    void add(const QString &path) { m_paths += path; }
    void keep() { m_paths.clear(); }

private:
    QStringList m_paths;
};

} // namespace exchange
