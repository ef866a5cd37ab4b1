// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/answertext.h"

#include "models/records/vocabulary.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace itemmodels {

using records::Field;
using records::FieldKind;
using records::Value;

namespace {

constexpr qsizetype kLongestText = 400;
constexpr std::size_t kNamingFields = 3; // the first ones tell rows apart

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(itemmodels::Cells)
};

// Whole numbers are written out: a million people are not "1e+06".
QString numberText(double number)
{
    if (std::abs(number) < 1e15 && number == std::trunc(number))
        return numberLocale().toString(qint64(number));
    return numberLocale().toString(number, 'g', QLocale::FloatingPointShortest);
}

QString labelOf(const Field &field, const QString &code)
{
    return records::codesOf(field).label(code);
}

QStringList itemsOf(const Field &field, const Value &value, const CellContext &context)
{
    QStringList items;
    for (const QString &code : value.as<QStringList>())
        items += labelOf(field, code);
    for (const core::RecordId id : value.as<std::vector<core::RecordId>>())
        items += context.titleOf(id);
    for (const int row : value.as<std::vector<int>>())
        items += Tr::tr("row %1").arg(row);
    for (const records::Attachment &attachment : value.as<std::vector<records::Attachment>>())
        items += attachment.name;
    for (const records::RowValues &row : value.as<std::vector<records::RowValues>>())
        items += rowTitle(field, row, context);
    return items;
}

// What tells a row from others of its kind.
QString nameOf(const records::Fields &fields, const records::RowValues &row)
{
    for (std::size_t i = 0; i < std::min({kNamingFields, fields.size(), row.values.size()}); ++i) {
        if (fields[i].kind == FieldKind::Text && row.values[i].hasData())
            return oneLine(row.values[i].as<QString>());
    }
    return {};
}

} // namespace

QString oneLine(const QString &text)
{
    return text.size() <= kLongestText ? text.simplified() : text.left(kLongestText).simplified() + u'\u2026';
}

QString instantText(const records::Instant &instant)
{
    const QDateTime local = instant.utc.toTimeZone(QTimeZone(instant.zone));
    return Tr::tr("%1, %2", "day, time").arg(dayText(local.date()), QLocale().toString(local.time(), QLocale::ShortFormat));
}

QString rowTitle(const Field &list, const records::RowValues &row, const CellContext &context)
{
    const records::Fields &fields = list.rows->fields;
    for (std::size_t i = 0; i < fields.size() && i < row.values.size(); ++i) {
        if (fields[i].isRowLink())
            continue;
        const QString text = textOf(fields[i], row.values[i], context);
        if (text.isEmpty())
            continue;
        const QString name = fields[i].isChoice() || fields[i].isCountry() ? nameOf(fields, row) : QString();
        return name.isEmpty() ? text : Tr::tr("%1: %2", "kind of a thing, its name").arg(text, name);
    }
    return Tr::tr("row %1").arg(row.row);
}

QString textOf(const Field &field, const Value &value, const CellContext &context)
{
    if (!value.hasData())
        return {};
    if (field.isList()) {
        const QString text = itemsOf(field, value, context).join(", "_L1);
        return oneLine(value.state == records::AnswerState::SoFar ? Tr::tr("%1, \u2026", "a list that may go on").arg(text) : text);
    }
    switch (field.kind) {
    case FieldKind::Choice:
    case FieldKind::Country:
        return labelOf(field, value.as<QString>());
    case FieldKind::Date:
        return dayText(value.as<QDate>());
    case FieldKind::Instant:
        return instantText(value.as<records::Instant>());
    case FieldKind::Number:
        return numberText(value.as<double>());
    case FieldKind::Flag:
        return value.as<bool>() ? Tr::tr("Yes") : Tr::tr("No");
    case FieldKind::Duration:
        return toWords(value.as<records::Duration>());
    case FieldKind::Link:
        return context.titleOf(value.as<core::RecordId>());
    case FieldKind::RowLink:
        return Tr::tr("row %1").arg(value.as<int>());
    case FieldKind::Attachment:
        return value.as<records::Attachment>().name;
    default:
        return oneLine(value.as<QString>());
    }
}

} // namespace itemmodels
