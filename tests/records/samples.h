// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"
#include "models/records/vocabulary.h"

// An answer of the right kind for any field, the same each time. Row links point at row 1, links at record 1.
[[nodiscard]] inline records::Value aValueFor(const records::Field &field, int row = 1)
{
    using namespace records;
    using namespace Qt::StringLiterals;
    const auto code = [&] {
        const Vocabulary &known = vocabulary(field.isCountry() ? "country" : field.vocabulary);
        return known.terms.empty() ? QString() : known.terms.front().code;
    };
    const Attachment attachment {u"contract.pdf"_s, QString(64, u'a')};
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
        return Value::of(u"Some text"_s);
    case FieldKind::Date:
        return Value::of(QDate(2026, 11, 25));
    case FieldKind::Instant:
        return Value::of(*parseInstant(u"2026-11-25T22:40:00Z[Europe/Berlin]"_s));
    case FieldKind::Number:
        return Value::of(12.0);
    case FieldKind::Flag:
        return Value::of(true);
    case FieldKind::Choice:
    case FieldKind::Country:
        return Value::of(code());
    case FieldKind::Choices:
    case FieldKind::Countries:
        return Value {AnswerState::SoFar, QStringList {code()}};
    case FieldKind::Duration:
        return Value::of(*parseDuration(u"P1Y6M"_s));
    case FieldKind::Link:
        return Value::of(core::RecordId {1});
    case FieldKind::Links:
        return Value {AnswerState::SoFar, std::vector {core::RecordId {1}}};
    case FieldKind::RowLink:
        return Value::of(1);
    case FieldKind::RowLinks:
        return Value {AnswerState::SoFar, std::vector {1}};
    case FieldKind::Attachment:
        return Value::of(attachment);
    case FieldKind::Attachments:
        return Value {AnswerState::SoFar, std::vector {attachment}};
    case FieldKind::Rows: {
        Values values;
        for (const Field &inner : field.rows->fields)
            values.push_back(aValueFor(inner));
        return Value {AnswerState::SoFar, std::vector {RowValues(row, std::move(values))}};
    }
    }
    return {};
}
