// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/limits.h"
#include "models/records/recordtype.h"

#include <QHash>
#include <QStringList>
#include <QUuid>

#include <map>
#include <memory>
#include <set>
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

// What the columns are called that the fields of a record come from, by path without row numbers: "purposes.basis".
using Headings = QHash<QByteArray, QString>;

// "column \"Stand\": needs a value"; the message alone where there is no heading.
[[nodiscard]] QString inColumn(const QString &heading, const QString &message);

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
    QString handle = {}; // by which links lead to it when it has no reference; no reference looks like it
    int referenceLine = 0; // 0: where the record begins
    QUuid uuid; // null: not given
    int uuidLine = 0;
    int revision = 0; // 0: not given
    records::Values values;
    std::vector<int> lines; // of each field; 0: the file says nothing about it
    std::map<std::size_t, DraftList> lists; // by the index of the field
    bool adds = false; // to what is stored: lists and rows that the file does not have stay
    std::set<std::size_t> appended = {}; // texts that go below what is stored, unless they stand there already
    bool mergesChanges = false; // with those made in the vault since the revision it tells; else such changes refuse it
    core::Problems problems;
    core::Problems remarks = {}; // what somebody should know, but what refuses nothing
    std::shared_ptr<const Headings> headings = {}; // null: the file names its columns by their fields

    [[nodiscard]] int lineOf(const QByteArray &path) const; // of a field such as "purposes.2.basis"
    [[nodiscard]] QString headingOf(const QByteArray &path) const; // of a field such as "purposes.2.basis"; empty: none
    void refuse(const QByteArray &path, const QString &message, int atLine); // names the column
    void refuse(const QByteArray &path, const QString &message) { refuse(path, message, lineOf(path)); }
    // What links to it, and what tells it from the others of its source.
    [[nodiscard]] const QString &key() const { return reference.isEmpty() ? handle : reference; }
};

// What was read from all files of a source.
struct Drafts {
    std::vector<Draft> records;
    std::vector<core::Problems> fileProblems; // of each file: what belongs to no record
    QStringList lastReferences; // given out in the vault a file comes from, whether their records still stand or not

    [[nodiscard]] std::size_t problemCount() const;
};

} // namespace exchange
