// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/draft.h"
#include "models/exchange/jsonreader.h"
#include "models/exchange/limits.h"
#include "models/records/fieldtext.h"

namespace exchange {

// Reads the answers of one record out of JSON: null is unknown, {"none": true} is none, a list is {"items": [...],
// "complete": true or false}, an attachment {"name": ..., "sha256": ...}, everything else a plain value. What does not
// fit is refused at its field and line, and reading goes on behind it.
class JsonAnswers
{
public:
    JsonAnswers(JsonReader &reader, const records::References &links, Draft &draft)
        : m_reader(reader), m_links(links), m_draft(draft)
    {
    }

    // Reads the value that is next into the field of that key. False when the record type has no such field: nothing is
    // read then.
    [[nodiscard]] bool readField(QByteArrayView key);

    void refuse(const QByteArray &path, const QString &message) { m_draft.refuse(path, message, m_reader.line()); }

    [[nodiscard]] bool isFull() const { return m_draft.problems.size() > kMaxProblems; } // the rest need not be read

private:
    // A level of fields that is being read: those of the record, or of one of its rows.
    struct Level {
        const records::Fields &fields;
        records::Values &values;
        std::vector<int> &lines;
        QByteArray prefix;
        std::size_t next = 0; // keys mostly come in the order of the fields
    };

    // What an object in the place of a value may hold.
    struct Parts {
        QByteArrayList seen; // of the keys that may be there
        bool hasOthers = false;
        bool isNone = false;
        bool isComplete = false;
        records::Value list;
        records::Attachment attachment;
    };

    bool readField(Level &level, QByteArrayView key);
    records::Value read(const records::Field &field, const QByteArray &path);
    records::Value readPlain(const records::Field &field, const QByteArray &path);
    records::Value readText(const records::Field &field, const QByteArray &path);
    records::Value readObject(const records::Field &field, const QByteArray &path);
    bool readPart(const records::Field &field, const QByteArray &path, const QByteArray &key, Parts &parts);
    records::Value assemble(const records::Field &field, const QByteArray &path, Parts parts);
    bool readTrue(const QByteArray &path);
    bool readComplete(const QByteArray &path);
    records::Value readItems(const records::Field &field, const QByteArray &path);
    template<class Item, class List>
    records::Value collect(const QByteArray &path);
    bool readItem(const QByteArray &path, QString &text);
    bool readItem(const QByteArray &path, core::RecordId &target);
    bool readItem(const QByteArray &path, int &row);
    bool readItem(const QByteArray &path, records::Attachment &attachment);
    records::Value readRows(const records::Field &field, const QByteArray &path);
    records::RowValues readRow(const records::Field &field, const QByteArray &path, DraftRow &row);
    int readRowNumber(const QByteArray &path);
    records::Value wrong(const QByteArray &path, const QString &expected);

    JsonReader &m_reader;
    const records::References &m_links;
    Draft &m_draft;
    std::size_t m_next = 0;
};

} // namespace exchange
