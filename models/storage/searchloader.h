// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/recordtype.h"
#include "models/storage/searchindex.h"

#include <vector>

namespace storage {

class Connection;

// Fills a search index after a vault was opened, a slice at a time, so that whoever needs the connection gets in between.
class SearchLoader
{
public:
    SearchLoader(Connection &connection, SearchIndex &index);

    // Reads for about that long (one step at least). True when everything is in.
    [[nodiscard]] core::Result<bool> step(int milliseconds);

private:
    struct Source {
        QString sql; // record id, then texts
        int texts;
    };
    void addSources(const records::RecordType &type);
    [[nodiscard]] core::Result<> readRange();
    [[nodiscard]] core::Result<> readTexts(const Source &source, std::vector<QString> &texts);

    Connection &m_connection;
    SearchIndex &m_index;
    std::vector<Source> m_sources;
    qint64 m_next = 1; // first id not read yet
    qint64 m_last = -1; // highest id; -1: not asked yet
};

} // namespace storage
