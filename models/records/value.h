// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/records/answer.h"
#include "models/records/duration.h"
#include "models/records/instant.h"

#include <QDate>
#include <QStringList>

#include <variant>
#include <vector>

namespace records {

// One code out of a vocabulary under resources/vocabularies, such as "6-1-a".
struct Choice {
    QString code;
    friend bool operator==(const Choice &, const Choice &) = default;
};

// ISO 3166-1 alpha-2, such as "DE".
struct Country {
    QString code;
    friend bool operator==(const Country &, const Country &) = default;
};

// A link to a record. While records are being imported together, ids below zero stand for those not yet stored.
struct Link {
    core::RecordId target = core::kNoRecord;
    friend bool operator==(const Link &, const Link &) = default;
};

// A link to an owned row by its number: of the same record, or of the record that a field beside it links to.
struct RowLink {
    int row = 0;
    friend bool operator==(const RowLink &, const RowLink &) = default;
};

// A file kept in the vault. The content is stored once for each hash.
struct Attachment {
    QString name; // file name without folders
    QString sha256; // 64 lower-case hex digits
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

// What an owned row's struct derives from. The number is the row's permanent id within its record; 0: not given yet.
struct OwnedRow {
    int row = 0;
    friend bool operator==(const OwnedRow &, const OwnedRow &) = default;
};

struct Value;
using Values = std::vector<Value>; // in the order of the descriptor's fields

// One owned row. Its special members are defined where Value is complete, because a Value holds rows in turn.
struct RowValues {
    RowValues();
    RowValues(int number, Values content);
    RowValues(const RowValues &);
    RowValues(RowValues &&) noexcept;
    RowValues &operator=(const RowValues &);
    RowValues &operator=(RowValues &&) noexcept;
    ~RowValues();
    friend bool operator==(const RowValues &, const RowValues &);

    int row = 0; // permanent number within the record; 0: not given yet
    Values values;
};

// The answer to one field, whatever its kind: what generic code (store, history, exchange, search, command line) handles.
// Choice and country are held as their code, several of them as a list of codes.
struct Value {
    using Data = std::variant<std::monostate, QString, QDate, Instant, double, bool, QStringList, Duration, core::RecordId,
                              std::vector<core::RecordId>, int, std::vector<int>, Attachment, std::vector<Attachment>,
                              std::vector<RowValues>>;

    AnswerState state = AnswerState::Unknown;
    Data data;

    [[nodiscard]] static Value unknown() { return {}; }
    [[nodiscard]] static Value none() { return {AnswerState::None, {}}; }
    [[nodiscard]] static Value of(Data data) { return {AnswerState::Value, std::move(data)}; }

    [[nodiscard]] bool isUnknown() const { return state == AnswerState::Unknown; }
    [[nodiscard]] bool hasData() const { return state == AnswerState::Value || state == AnswerState::SoFar; }
    template<class T>
    [[nodiscard]] const T &as() const; // an empty T when the answer holds no such data

    friend bool operator==(const Value &, const Value &);
};

template<class T>
const T &Value::as() const
{
    static const T empty {};
    const T *held = std::get_if<T>(&data);
    return held ? *held : empty;
}

} // namespace records
