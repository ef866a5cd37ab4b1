// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/limits.h"
#include "models/records/recordtype.h"

#include <QStringList>
#include <QUuid>

#include <map>
#include <vector>

namespace exchange {

// One owned row as a file gives it. The answers stand in the draft's values.
struct DraftRow {
    int line = 0;
    std::vector<int> lines; // of each field; 0: the file says nothing about it
};

// A list of owned rows as a file gives it.
struct DraftList {
    bool hasState = true; // the file says whether the list is complete
    bool hasRows = true; // the file says which rows it has
    std::vector<DraftRow> rows; // beside the rows in the draft's value
};

// One record as a file gives it, before it is compared with the vault. Its links hold ids of DraftLinks.
struct Draft {
    explicit Draft(const records::RecordType &recordType, int atLine = 0)
        : type(&recordType), line(atLine), values(recordType.fields.size()), lines(recordType.fields.size())
    {
    }

    const records::RecordType *type;
    std::size_t file = 0; // index of the file it stands in
    int line = 0;
    QString reference; // empty: a new record that is to be given one
    int referenceLine = 0; // 0: where the record begins
    QUuid uuid; // null: not given
    int uuidLine = 0;
    int revision = 0; // 0: not given
    records::Values values;
    std::vector<int> lines; // of each field; 0: the file says nothing about it
    std::map<std::size_t, DraftList> lists; // by the index of the field
    core::Problems problems;

    [[nodiscard]] int lineOf(const QByteArray &path) const; // of a field such as "purposes.2.basis"
    void refuse(const QByteArray &path, const QString &message, int atLine);
    void refuse(const QByteArray &path, const QString &message) { refuse(path, message, lineOf(path)); }
};

// What was read from all files of a source.
struct Drafts {
    std::vector<Draft> records;
    std::vector<core::Problems> fileProblems; // of each file: what belongs to no record
    QStringList lastReferences; // given out in the vault a file comes from, whether their records still stand or not

    [[nodiscard]] std::size_t problemCount() const;
};

} // namespace exchange
