// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/draft.h"
#include "models/exchange/source.h"
#include "models/records/fieldtext.h"
#include "models/records/record.h"

#include <memory>

namespace exchange {

// What an import would do with one record of its source.
enum class ImportAction {
    New,
    Changed,
    Unchanged,
    Refused,
};

// One answer that an import changes. To show it use the references of the plan: links may lead to records that are new.
struct ImportChange {
    QByteArray field;
    records::Value before; // as it stands in the vault
    records::Value after;
    records::Value old; // as it stood when the file was written, if that is known; else as it stands in the vault
};

// An answer that was changed both in the vault and in the file since the file was written.
struct ImportClash {
    QByteArray path; // "name", "purposes.2.basis"
    QString label; // translated: "Purposes 2: Legal basis"
    const records::Field *field = nullptr;
    records::Value old;
    records::Value ours; // in the vault
    records::Value theirs; // in the file
};

struct ImportRow {
    const records::RecordType *type = nullptr;
    QString file; // its name
    int line = 0; // where the record begins
    QString reference; // empty: will be given one
    ImportAction action = ImportAction::Unchanged;
    QString title = {}; // what the record is to be called
    std::vector<ImportChange> changes = {}; // of a changed record; of a new one all that it says
    std::vector<ImportClash> clashes = {}; // each is among the problems too
    core::Problems problems = {}; // with their lines
    core::Problems remarks = {}; // what somebody should know, but what refuses nothing
};

// What an import would do, found out without writing anything. Made by Importer; all or nothing: one refusal, and
// nothing of it can be applied.
class ImportPlan
{
public:
    [[nodiscard]] const std::vector<ImportRow> &rows() const { return m_rows; } // in the order of the files
    [[nodiscard]] int count(ImportAction action) const;
    [[nodiscard]] bool isRefused() const { return m_isRefused; }
    // All refusals in the order of their lines, first those that concern a file as a whole. With several files, each
    // says in which one it is.
    [[nodiscard]] core::Problems problems() const;
    [[nodiscard]] core::Problems remarks() const; // likewise
    struct FileProblem {
        QString file;
        core::Problem problem;
    };
    [[nodiscard]] std::vector<FileProblem> fileProblems() const; // those that belong to no record
    [[nodiscard]] const records::References &references() const { return *m_references; }

private:
    friend class Importer;
    friend class Planner;

    // Says in which file a problem is, when there are several.
    [[nodiscard]] core::Problem placed(core::Problem problem, const QString &file) const;

    [[nodiscard]] core::Problems gathered(bool refusals) const;

    struct File {
        QString name;
        core::Problems problems;
    };
    struct Save {
        records::Record record; // as it is to be; new ones have ids below zero
        std::size_t row = 0; // index into m_rows
        Draft draft; // without its values; knows the lines
    };

    std::vector<File> m_files;
    std::vector<ImportRow> m_rows;
    std::vector<Save> m_saves; // new and changed ones
    QStringList m_attachments; // hashes to take from the folder
    QString m_attachmentFolder;
    QStringList m_lastReferences; // not to be given out again
    std::shared_ptr<const records::References> m_references;
    bool m_isRefused = false;
    bool m_isConflict = false; // refused, but only because records were changed in the vault since
};

// A record that an import wrote, and which revisions it went between.
struct ImportedRecord {
    const records::RecordType *type = nullptr;
    core::RecordId id {};
    int revisionBefore = 0; // 0: it is new
    int revision = 0;
};

// What an import has done.
struct ImportReport {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    QStringList references; // of every record of the source, in its order
    std::vector<ImportedRecord> records; // that it wrote, for undoImport()
    bool vaultIsLarge = false; // the attachments in the vault have become many, see storage::Attachments
};

} // namespace exchange
