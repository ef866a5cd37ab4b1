// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/reading.h"
#include "models/exchange/sheets/names.h"

#include <QSet>

namespace sheets {

// The records that cells name: those of the spreadsheet itself, those of the vault, and those that have to be made because
// there are none of that name. Links lead to their keys: references, or handles of records that have none yet.
class FreshRecords
{
public:
    explicit FreshRecords(const Names &names) : m_names(names) { }

    [[nodiscard]] static QString handleOf(const records::RecordType &type, const QString &name);
    // A record of the spreadsheet, under its name and its key.
    void announce(const records::RecordType &type, const QString &name, const QString &key);

    // The key of the one record of a type that the text names: by its reference, its name, or the words for a shipped
    // entry of a catalogue. Empty when there is none, and when there are several: then `isSeveral`.
    [[nodiscard]] QString find(const records::RecordType &type, const QString &text, bool &isSeveral) const;
    [[nodiscard]] QString entry(const records::RecordType &type, const QString &key) const { return m_names.entry(type.key, key); }
    // What a key of the vault or of the spreadsheet is called.
    [[nodiscard]] QString titleOf(const QString &key) const { return m_titles.value(key, m_names.titleOf(key)); }
    // True when it needs no more than a name.
    [[nodiscard]] static bool canMake(const records::RecordType &type);
    [[nodiscard]] QString make(const records::RecordType &type, const QString &name, std::size_t file, int line);
    // What had to be made, at the end.
    void moveTo(std::vector<exchange::Draft> &drafts);

private:
    const Names &m_names;
    QHash<QString, QString> m_announced; // keys by handle
    QHash<QString, QString> m_titles; // of the spreadsheet, by key
    std::vector<exchange::Draft> m_made;
    QSet<QString> m_handles; // of what was made
};

} // namespace sheets
