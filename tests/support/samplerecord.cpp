// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplerecord.h"

#include "models/records/validation.h"
#include "models/records/vocabulary.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

using records::AnswerState;
using records::Field;
using records::FieldFlag;
using records::FieldKind;
using records::Fields;
using records::Record;
using records::RowValues;
using records::Value;
using records::Values;

namespace {

using RowList = std::vector<RowValues>;

const QStringList &awkwardTexts()
{
    static const QStringList texts {
        u"plain"_s,
        u"=1+1"_s,
        u"'=1"_s,
        u"''-2"_s,
        u"'quoted'"_s,
        u"+49 30 1234"_s,
        u"-"_s,
        u"@none"_s,
        u"@@complete"_s,
        u"@"_s,
        u"\ttab"_s,
        u"＝full width"_s,
        u"'＠x"_s,
        u"a; b; @complete"_s,
        u"comma, \"quotes\""_s,
        u"\""_s,
        u" blank around "_s,
        u"Ünïcödé 漢字 😀"_s,
        u"back\\slash / \u2028 \u00A0"_s,
        u"null"_s,
        u"1e5"_s,
        u"{\"none\": true}"_s,
    };
    return texts;
}

template<class T>
Value listOf(AnswerState state, std::vector<T> items)
{
    return items.empty() ? Value::unknown() : Value {state, std::move(items)};
}

} // namespace

void SampleRecords::offer(const Record &stored)
{
    m_offered.push_back(stored);
}

Record SampleRecords::make(const records::RecordType &type)
{
    for (int attempts = 0; attempts < 100; ++attempts) {
        Record record = draft(type);
        if (settle(record))
            return record;
    }
    qFatal("no valid sample of %s", type.key.constData());
}

Record SampleRecords::draft(const records::RecordType &type)
{
    Record record(type);
    m_nextRow = 1 + pick(3); // numbers need not begin at 1
    fill(type.fields, record.values);
    linkRows(record, type.fields, record.values);
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (auto *rows = std::get_if<RowList>(&record.values[i].data)) {
            for (RowValues &row : *rows)
                linkRows(record, type.fields[i].rows->fields, row.values);
        }
    }
    return record;
}

void SampleRecords::fill(const Fields &fields, Values &values)
{
    values.resize(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i)
        values[i] = answer(fields[i]);
}

Value SampleRecords::answer(const Field &field)
{
    const bool isRequired = field.has(FieldFlag::Required);
    if (!isRequired && chance(20))
        return Value::unknown();
    if (!isRequired && field.has(FieldFlag::MayBeNone) && chance(20))
        return Value::none();
    if (field.kind == FieldKind::Rows)
        return rows(field);
    return field.isList() ? list(field) : single(field);
}

Value SampleRecords::single(const Field &field)
{
    const QDate date = QDate(2020, 1, 1).addDays(pick(2500));
    static const QByteArrayList zones {"Europe/Berlin", "UTC", "America/New_York"};
    static const std::vector<double> numbers {0, 1, 12.5, 0.1, 250000, 1e6, 12345678, 1e21};
    switch (field.kind) {
    case FieldKind::Date:
        return Value::of(date);
    case FieldKind::Instant:
        return Value::of(
            records::Instant {QDateTime(date, QTime(pick(24), pick(60), pick(60)), QTimeZone::utc()), zones[pick(3)]});
    case FieldKind::Number:
        return Value::of(numbers[std::size_t(pick(numbers.size()))]);
    case FieldKind::Flag:
        return Value::of(chance(50));
    case FieldKind::Duration:
        return Value::of(chance(20) ? records::Duration {}
                                    : records::Duration {.years = pick(3), .months = 1, .hours = pick(5)});
    case FieldKind::Choice:
    case FieldKind::Country: {
        const QStringList code = codes(field, 1);
        return code.isEmpty() ? Value::unknown() : Value::of(code.front());
    }
    case FieldKind::Link: {
        const auto target = targets(field, 1);
        return target.empty() ? Value::unknown() : Value::of(target.front());
    }
    case FieldKind::Attachment:
        return m_attachments.empty() ? Value::unknown()
                                     : Value::of(m_attachments[std::size_t(pick(m_attachments.size()))]);
    case FieldKind::Text:
    case FieldKind::LongText:
        return Value::of(text(field));
    default:
        return Value::unknown(); // row links come when all rows are there
    }
}

QString SampleRecords::text(const Field &field)
{
    const QString text = awkwardTexts()[pick(std::size_t(awkwardTexts().size()))];
    if (!field.has(FieldFlag::Long))
        return text;
    return chance(50) ? text + u"\nsecond line\n"_s : u"\n-"_s + text;
}

Value SampleRecords::list(const Field &field)
{
    const AnswerState state = chance(50) ? AnswerState::Value : AnswerState::SoFar;
    const int count = 1 + pick(3);
    switch (field.kind) {
    case FieldKind::Choices:
    case FieldKind::Countries: {
        const QStringList items = codes(field, count);
        return items.isEmpty() ? Value::unknown() : Value {state, items};
    }
    case FieldKind::Links:
        return listOf(state, targets(field, count));
    case FieldKind::Attachments: {
        std::vector<records::Attachment> some = m_attachments;
        some.resize(std::min(some.size(), std::size_t(count)));
        return listOf(state, std::move(some));
    }
    default:
        return Value::unknown();
    }
}

Value SampleRecords::rows(const Field &field)
{
    RowList rows;
    for (int i = 1 + pick(3); i > 0; --i) {
        RowValues row(m_nextRow, {});
        m_nextRow += 1 + pick(2);
        fill(field.rows->fields, row.values);
        rows.push_back(std::move(row));
    }
    if (chance(30))
        std::reverse(rows.begin(), rows.end()); // the order is not that of the numbers
    return listOf(chance(50) ? AnswerState::Value : AnswerState::SoFar, std::move(rows));
}

QStringList SampleRecords::codes(const Field &field, int count)
{
    const auto &terms = records::vocabulary(field.isCountry() ? "country" : field.vocabulary).terms;
    QStringList codes;
    for (; count > 0 && !terms.empty(); --count)
        codes += terms[std::size_t(pick(terms.size()))].code;
    codes.removeDuplicates();
    return codes;
}

std::vector<core::RecordId> SampleRecords::targets(const Field &field, int count)
{
    std::vector<core::RecordId> fitting;
    for (const Record &record : m_offered) {
        const auto isType = [&record](const char *key) { return record.type().key == key; };
        if (field.targets.empty() || std::any_of(field.targets.begin(), field.targets.end(), isType))
            fitting.push_back(record.header.id);
    }
    std::vector<core::RecordId> targets;
    for (; count > 0 && !fitting.empty(); --count) {
        const auto at = fitting.begin() + pick(fitting.size());
        targets.push_back(*at);
        fitting.erase(at);
    }
    return targets;
}

void SampleRecords::linkRows(const Record &record, const Fields &fields, Values &values)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!fields[i].isRowLink() || chance(20))
            continue;
        std::vector<int> numbers = rowsFor(record, fields, values, fields[i]);
        if (numbers.empty())
            continue;
        if (fields[i].kind == FieldKind::RowLink)
            values[i] = Value::of(numbers[std::size_t(pick(numbers.size()))]);
        else
            values[i] = Value {chance(50) ? AnswerState::Value : AnswerState::SoFar, std::move(numbers)};
    }
}

std::vector<int> SampleRecords::rowsFor(const Record &record, const Fields &fields, const Values &values,
                                        const Field &field) const
{
    const Record *holder = &record;
    if (field.across) {
        const core::RecordId id = values[std::size_t(indexOf(fields, field.across))].as<core::RecordId>();
        const auto hit = std::find_if(m_offered.begin(), m_offered.end(),
                                      [id](const Record &r) { return r.header.id == id; });
        if (hit == m_offered.end())
            return {};
        holder = &*hit;
    }
    std::vector<int> numbers;
    for (const RowValues &row : holder->value(field.rowsOf).as<RowList>())
        numbers.push_back(row.row);
    return numbers;
}

bool SampleRecords::settle(Record &record)
{
    for (int attempts = 0; attempts < 200; ++attempts) {
        record.values = records::normalised(record.type().fields, std::move(record.values));
        const core::Problems problems = records::validate(record.type(), record.values);
        if (problems.empty())
            return true;
        mend(record, problems.front());
    }
    return false;
}

// Takes out the answer that is wrong, or the list it stands in; what must be there is made anew.
void SampleRecords::mend(Record &record, const core::Problem &problem)
{
    const QList<QByteArray> path = problem.field.split('.');
    const int index = record.type().fieldIndex(path.front());
    if (index < 0)
        qFatal("%s: %s", record.type().key.constData(), qPrintable(core::describe(problem)));
    const Field &field = record.type().fields[std::size_t(index)];
    Value &value = record.values[std::size_t(index)];
    auto *rows = std::get_if<RowList>(&value.data);
    const int inner = rows && path.size() > 2 ? indexOf(field.rows->fields, path[2]) : -1;
    if (inner < 0) {
        value = field.has(FieldFlag::Required) || value.isUnknown() ? answer(field) : Value::unknown();
        return;
    }
    const Field &innerField = field.rows->fields[std::size_t(inner)];
    Value &cell = (*rows)[std::size_t(path[1].toInt() - 1)].values[std::size_t(inner)];
    const bool isStuck = cell.isUnknown() && !innerField.has(FieldFlag::Required);
    if (isStuck)
        value = Value::unknown();
    else
        cell = innerField.has(FieldFlag::Required) ? answer(innerField) : Value::unknown();
}

} // namespace support
