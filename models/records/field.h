// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/value.h"

#include <QByteArray>
#include <QFlags>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace records {

// What a field holds; follows from the C++ type of the struct's member. Windows map it to an editor, storage to columns.
enum class FieldKind {
    Text, LongText, Date, Instant, Number, Flag, Choice, Choices, Country, Countries, Duration,
    Link, Links, RowLink, RowLinks, Attachment, Attachments, Rows,
};

enum class FieldFlag {
    Required = 1, // no record or row without it
    MayBeNone = 2, // "none" is an answer here
    InList = 4, // a column of the list unless the user chooses others; text is sortable
    Long = 8, // several lines of text
    Acyclic = 16, // following this link never leads back
    Due = 32, // by this day something has to be done, unless the record is over
    Computed = 64, // follows from other answers by rules::derive(), and is overwritten where it can be told
};
Q_DECLARE_FLAGS(FieldFlags, FieldFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(FieldFlags)

// What the developer of a record type writes about a field.
struct FieldSpec {
    const char *key = nullptr; // snake_case; column, CSV header, JSON key and command-line name; renamed by a migration only
    const char *label = nullptr; // QT_TRANSLATE_NOOP("records", ...)
    FieldFlags flags = {};
    const char *article = nullptr; // legal reference shown with the field
    const char *help = nullptr; // QT_TRANSLATE_NOOP("records", ...)
    const char *vocabulary = nullptr; // choices: key of the vocabulary
    std::vector<const char *> targets = {}; // links: keys of the record types they may lead to; empty: any
    const char *rowsOf = nullptr; // row links: the list that holds the rows
    const char *across = nullptr; // row links: the link field beside it whose record holds the rows; null: this record
    // For forms: asked for only when one of these holds of the fields beside it, as in "basis=6-1-a|6-1-b children=yes";
    // "*" is any value, "@none" is none, "state!=open" any value but that. What is answered shows whatever holds.
    const char *when = nullptr;
};

struct RowType;

// A field as generic code sees it.
struct Field : FieldSpec {
    FieldKind kind = FieldKind::Text;
    QByteArray name = {}; // the key
    QByteArray section = {}; // key of the section it is shown in
    std::shared_ptr<const RowType> rows = {}; // for FieldKind::Rows
    std::function<Value(const void *)> read = {}; // from the struct
    std::function<void(void *, const Value &)> write = {}; // into the struct; data of another kind leaves it unknown

    [[nodiscard]] bool has(FieldFlag flag) const { return flags.testFlag(flag); }
    [[nodiscard]] bool isList() const;
    [[nodiscard]] bool isText() const { return kind == FieldKind::Text || kind == FieldKind::LongText; }
    [[nodiscard]] bool isLink() const { return kind == FieldKind::Link || kind == FieldKind::Links; }
    [[nodiscard]] bool isRowLink() const { return kind == FieldKind::RowLink || kind == FieldKind::RowLinks; }
    [[nodiscard]] bool isAttachment() const { return kind == FieldKind::Attachment || kind == FieldKind::Attachments; }
    [[nodiscard]] bool isChoice() const { return kind == FieldKind::Choice || kind == FieldKind::Choices; }
    [[nodiscard]] bool isCountry() const { return kind == FieldKind::Country || kind == FieldKind::Countries; }
    // True when it is a column of its table; the others stand in tables of their own.
    [[nodiscard]] bool isColumn() const { return !isLink() && !isRowLink() && !isAttachment() && kind != FieldKind::Rows; }
    [[nodiscard]] QString title() const; // translated label
    [[nodiscard]] QString helpText() const; // translated
};

using Fields = std::vector<Field>;

// Position of the field of that name, or -1.
[[nodiscard]] int indexOf(const Fields &fields, const QByteArray &name);

// What one owned row holds.
struct RowType {
    Fields fields;
};

} // namespace records
