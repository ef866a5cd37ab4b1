// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/draftlinks.h"
#include "models/exchange/jsonanswer.h"

namespace exchange {

// Reads one record of a JSON file: "reference", "uuid" and "revision", stamps that are passed over, then its fields.
class JsonRecord
{
public:
    JsonRecord(JsonReader &reader, const DraftLinks &links, Draft &draft)
        : m_reader(reader), m_answers(reader, links, draft), m_draft(draft)
    {
    }

    void read(); // the object that is next

private:
    bool readHeader(const QByteArray &key); // false: the key is none of the header's
    void readRevision();
    void readIdentity(const QByteArray &key);

    JsonReader &m_reader;
    JsonAnswers m_answers;
    Draft &m_draft;
    QByteArrayList m_seen; // keys of the header
};

} // namespace exchange
