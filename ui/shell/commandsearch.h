// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/navigator.h"
#include "ui/shell/command.h"
#include "ui/shell/destinations.h"

namespace records {
struct Field;
struct RecordType;
}

namespace itemmodels {
class VaultSession;
}

namespace storage {
struct RecordSummary;
}

namespace ui {

// A line of the Ctrl+K box.
struct Hit {
    enum class Group { Page, Record, Command, Mention };

    Group group = Group::Page;
    QString icon;
    QString title;
    QString detail = {}; // what kind of thing it is, or its keys
    std::function<void()> run = {};
};
using Hits = std::vector<Hit>;

// Finds records of every register, pages and commands by what the user types.
class CommandSearch
{
public:
    CommandSearch(itemmodels::VaultSession &session, Navigator &navigator, const std::vector<Destination> &destinations)
        : m_session(session), m_navigator(navigator), m_destinations(destinations)
    {
    }

    // Pages by their names; lists of what was answered by a choice that has those words as another name ("SCC"); records with every word in reference or title, the best first; commands by their names; and
    // records with every word somewhere in their texts. Without a query, all pages and commands.
    [[nodiscard]] Hits find(const QString &query, const Commands &commands) const;

private:
    void addRecords(const QString &query, Hits &titles, Hits &mentions) const;
    void addChoices(const QStringList &words, Hits &hits) const;
    void addChoices(const records::RecordType &type, const records::Field &field, const QByteArray &path, const QStringList &words, Hits &hits) const;
    [[nodiscard]] Hit hitOf(const storage::RecordSummary &record, Hit::Group group) const;

    itemmodels::VaultSession &m_session;
    Navigator &m_navigator;
    const std::vector<Destination> &m_destinations;
};

} // namespace ui
