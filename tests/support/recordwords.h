// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/lexicon.h"
#include "models/records/fieldtext.h"
#include "models/records/recordsource.h"
#include "models/records/registry.h"

#include <functional>

namespace support {

// All words of all records, folded, with a space before and after each: as people read them, and as they are stored.
inline QString allWords(records::RecordSource &source)
{
    QString words;
    const std::function<void(const records::Fields &, const records::Values &)> add = [&](const records::Fields &fields, const records::Values &values) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            words += u' ' + sheets::wordsOf(records::toDisplay(fields[i], values[i], source)) + u' ' + sheets::wordsOf(records::toText(fields[i], values[i], source));
            for (const records::RowValues &row : values[i].as<std::vector<records::RowValues>>())
                add(fields[i].rows->fields, row.values);
        }
    };
    for (const records::RecordType *type : records::recordTypes()) {
        const auto records = source.all(*type);
        for (const records::Record &record : records ? *records : std::vector<records::Record>())
            add(type->fields, record.values);
    }
    return words + u' ';
}

// A field ("status"), or one of each row of a list ("purposes.basis"), as people read it, with links by name.
inline QString shownField(records::RecordSource &source, const records::Record &record, const QByteArray &path)
{
    const auto text = [&source](const records::Field &field, const records::Value &value) {
        if (!field.isLink() || !value.hasData())
            return records::toDisplay(field, value, source);
        QStringList titles;
        for (const core::RecordId id : field.isList() ? value.as<std::vector<core::RecordId>>() : std::vector {value.as<core::RecordId>()})
            titles += source.titleOf(id);
        return titles.join(QStringLiteral(", "));
    };
    const qsizetype dot = path.indexOf('.');
    const records::Field &field = *record.type().field(dot < 0 ? path : path.left(dot));
    if (dot < 0)
        return text(field, record.value(path));
    const auto inner = std::size_t(indexOf(field.rows->fields, path.mid(dot + 1)));
    QStringList rows;
    for (const records::RowValues &row : record.value(field.name).as<std::vector<records::RowValues>>())
        rows += text(field.rows->fields[inner], row.values[inner]);
    return rows.join(QStringLiteral(" | "));
}

} // namespace support
