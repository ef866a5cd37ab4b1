// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/validation.h"

#include "models/core/text.h"
#include "models/records/vocabulary.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace records {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(records::Validation)
};

constexpr double kMaxNumber = 9007199254740991; // 2^53 - 1: from there on neighbours fall together

// False for what has no text form, such as a date after the year 9999, so that it could not be written and read again.
bool isExpressible(const Value &value)
{
    if (const auto *date = std::get_if<QDate>(&value.data))
        return QDate::fromString(date->toString(Qt::ISODate), Qt::ISODate) == *date && date->isValid();
    if (const auto *instant = std::get_if<Instant>(&value.data))
        return parseInstant(toIso(*instant)) == *instant;
    if (const auto *duration = std::get_if<Duration>(&value.data))
        return parseDuration(toIso(*duration)) == *duration;
    if (const auto *id = std::get_if<core::RecordId>(&value.data))
        return *id != core::kNoRecord;
    const auto &ids = value.as<std::vector<core::RecordId>>();
    return std::find(ids.begin(), ids.end(), core::kNoRecord) == ids.end();
}

QString missingRow(int row, const Field &field, const std::vector<RowValues> &rows)
{
    QStringList numbers;
    for (const RowValues &there : rows) {
        if (there.row > 0)
            numbers += QString::number(there.row);
    }
    const QLatin1StringView list(field.rowsOf);
    if (numbers.isEmpty())
        return Tr::tr("there is no row %1 in \"%2\"").arg(row).arg(list);
    return Tr::tr("there is no row %1 in \"%2\", which has %3").arg(row).arg(list).arg(numbers.join(", "_L1));
}

// Walks one level of fields (of the record or of a row) and collects what is wrong.
class Checker
{
public:
    Checker(const RecordType &type, const Values &record, core::Problems &problems)
        : m_type(type), m_record(record), m_problems(problems)
    {
    }

    void check(const Fields &fields, const Values &values, const QByteArray &prefix)
    {
        for (std::size_t i = 0; i < fields.size(); ++i)
            checkField(fields, values, i, prefix + fields[i].name);
    }

private:
    void report(const QByteArray &path, const Field &field, const QString &message)
    {
        m_problems.push_back({path, message, QByteArray(field.article ? field.article : ""), 0});
    }
    void checkField(const Fields &fields, const Values &values, std::size_t i, const QByteArray &path);
    void checkText(const Field &field, const QString &text, const QByteArray &path);
    void checkCodes(const Field &field, const QStringList &codes, const QByteArray &path);
    void checkRowLinks(const Fields &fields, const Values &values, std::size_t i, const QByteArray &path);
    void checkAttachment(const Field &field, const Attachment &attachment, const QByteArray &path);
    void checkRows(const Field &field, const std::vector<RowValues> &rows, const QByteArray &path);
    template<class List>
    void checkRepeats(const Field &field, const List &list, const QByteArray &path);

    const RecordType &m_type;
    const Values &m_record;
    core::Problems &m_problems;
};

void Checker::checkField(const Fields &fields, const Values &values, std::size_t i, const QByteArray &path)
{
    const Field &field = fields[i];
    const Value &value = values[i];
    if (!value.hasData()) {
        if (field.has(FieldFlag::Required))
            report(path, field, Tr::tr("needs a value"));
        else if (value.state == AnswerState::None && !field.has(FieldFlag::MayBeNone))
            report(path, field, Tr::tr("\"none\" is not an answer here"));
        return;
    }
    if (field.isText())
        checkText(field, value.as<QString>(), path);
    else if (!isExpressible(value))
        report(path, field, Tr::tr("is out of range"));
    else if (field.kind == FieldKind::Choice || field.kind == FieldKind::Country)
        checkCodes(field, {value.as<QString>()}, path);
    else if (field.kind == FieldKind::Choices || field.kind == FieldKind::Countries)
        checkCodes(field, value.as<QStringList>(), path);
    else if (field.kind == FieldKind::Number && !(std::isfinite(value.as<double>()) && value.as<double>() >= 0))
        report(path, field, Tr::tr("must be a number that is not negative"));
    else if (field.kind == FieldKind::Number && value.as<double>() > kMaxNumber)
        report(path, field, Tr::tr("is larger than can be kept exactly"));
    else if (field.kind == FieldKind::Links)
        checkRepeats(field, value.as<std::vector<core::RecordId>>(), path);
    else if (field.isRowLink())
        checkRowLinks(fields, values, i, path);
    else if (field.kind == FieldKind::Attachment)
        checkAttachment(field, value.as<Attachment>(), path);
    else if (field.kind == FieldKind::Rows)
        checkRows(field, value.as<std::vector<RowValues>>(), path);
    for (const Attachment &attachment : value.as<std::vector<Attachment>>())
        checkAttachment(field, attachment, path);
}

void Checker::checkText(const Field &field, const QString &text, const QByteArray &path)
{
    if (text.size() > kMaxTextBytes || (text.size() * 3 > kMaxTextBytes && text.toUtf8().size() > kMaxTextBytes))
        report(path, field, Tr::tr("is longer than 1 MiB"));
    else if (core::hasControlCharacters(text) || !text.isValidUtf16())
        report(path, field, Tr::tr("holds control characters"));
    else if (!field.has(FieldFlag::Long) && text.contains(u'\n'))
        report(path, field, Tr::tr("must be one line"));
}

void Checker::checkCodes(const Field &field, const QStringList &codes, const QByteArray &path)
{
    const Vocabulary &known = codesOf(field);
    for (const QString &code : codes) {
        if (!known.term(code))
            report(path, field, Tr::tr("\"%1\" is not one of the choices").arg(code.left(80)));
    }
    checkRepeats(field, codes, path);
}

void Checker::checkRowLinks(const Fields &fields, const Values &values, std::size_t i, const QByteArray &path)
{
    const Field &field = fields[i];
    const std::vector<int> rows = field.kind == FieldKind::RowLink ? std::vector {values[i].as<int>()}
                                                                   : values[i].as<std::vector<int>>();
    checkRepeats(field, rows, path);
    if (std::any_of(rows.begin(), rows.end(), [](int row) { return row <= 0; })) {
        report(path, field, Tr::tr("must be the number of a row"));
        return;
    }
    if (field.across) { // the store looks into the other record; here it is enough that there is one
        const int beside = indexOf(fields, field.across);
        if (beside < 0 || !values[std::size_t(beside)].hasData())
            report(path, field, Tr::tr("points at a row, but \"%1\" names no record").arg(QLatin1StringView(field.across)));
        return;
    }
    const int list = m_type.fieldIndex(field.rowsOf);
    const auto &targets = m_record[std::size_t(list)].as<std::vector<RowValues>>();
    for (const int row : rows) {
        if (std::none_of(targets.begin(), targets.end(), [row](const RowValues &t) { return t.row == row; }))
            report(path, field, missingRow(row, field, targets));
    }
}

void Checker::checkAttachment(const Field &field, const Attachment &attachment, const QByteArray &path)
{
    static const QRegularExpression hash(u"\\A[0-9a-f]{64}\\z"_s);
    if (!hash.match(attachment.sha256).hasMatch())
        report(path, field, Tr::tr("the hash of an attachment must be 64 hexadecimal digits"));
    if (attachment.name.isEmpty() || attachment.name.toUtf8().size() > 255 || attachment.name.contains(u'/')
        || attachment.name == u"." || attachment.name == u".." || attachment.name.contains(u'\n')
        || attachment.name.contains(u'\t') || core::hasControlCharacters(attachment.name))
        report(path, field, Tr::tr("that is no file name"));
}

void Checker::checkRows(const Field &field, const std::vector<RowValues> &rows, const QByteArray &path)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        check(field.rows->fields, rows[i].values, path + '.' + QByteArray::number(qlonglong(i) + 1) + '.');
}

template<class List>
void Checker::checkRepeats(const Field &field, const List &list, const QByteArray &path)
{
    auto sorted = list;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        report(path, field, Tr::tr("the same item is listed twice"));
}

// Row numbers are unique within the record, across its lists.
void checkRowNumbers(const RecordType &type, const Values &values, core::Problems &problems)
{
    std::set<int> seen;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const auto &rows = values[i].as<std::vector<RowValues>>();
        for (std::size_t j = 0; j < rows.size(); ++j) {
            const int number = rows[j].row;
            if (number < 0 || number > kMaxRowNumber || (number != 0 && !seen.insert(number).second)) {
                const QByteArray path = type.fields[i].name + '.' + QByteArray::number(qlonglong(j) + 1);
                problems.push_back({path, Tr::tr("row number %1 cannot be used").arg(number), {}, 0});
            }
        }
    }
}

void normaliseName(Attachment &attachment)
{
    attachment.name = core::normalised(attachment.name);
}

void dropMilliseconds(Instant &instant)
{
    if (instant.utc.isValid())
        instant.utc = QDateTime::fromSecsSinceEpoch(instant.utc.toSecsSinceEpoch(), Qt::UTC);
}

template<class T>
bool isEmptyList(const T &)
{
    return false;
}
template<class T>
bool isEmptyList(const std::vector<T> &list)
{
    return list.empty();
}
bool isEmptyList(const QStringList &list)
{
    return list.isEmpty();
}

void normalise(const Field &field, Value &value)
{
    if (auto *text = std::get_if<QString>(&value.data)) {
        *text = core::normalised(*text);
        if (text->trimmed().isEmpty())
            value = Value::unknown();
    } else if (auto *rows = std::get_if<std::vector<RowValues>>(&value.data)) {
        for (RowValues &row : *rows)
            row.values = normalised(field.rows->fields, std::move(row.values));
    } else if (auto *attachment = std::get_if<Attachment>(&value.data)) {
        normaliseName(*attachment);
    } else if (auto *attachments = std::get_if<std::vector<Attachment>>(&value.data)) {
        std::for_each(attachments->begin(), attachments->end(), normaliseName);
    } else if (auto *instant = std::get_if<Instant>(&value.data)) {
        dropMilliseconds(*instant);
    } else if (std::holds_alternative<std::monostate>(value.data) && value.hasData()) {
        value.state = field.isList() && value.state == AnswerState::Value ? AnswerState::None : AnswerState::Unknown;
    }
    if (std::visit([](const auto &data) { return isEmptyList(data); }, value.data) && value.hasData())
        value.state = value.state == AnswerState::Value ? AnswerState::None : AnswerState::Unknown;
    if (value.state == AnswerState::SoFar && !field.isList())
        value.state = AnswerState::Value;
    if (!value.hasData())
        value.data = {};
}

} // namespace

Values normalised(const Fields &fields, Values values)
{
    values.resize(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i)
        normalise(fields[i], values[i]);
    return values;
}

core::Problems validate(const RecordType &type, const Values &values)
{
    core::Problems problems;
    Checker(type, values, problems).check(type.fields, values, {});
    checkRowNumbers(type, values, problems);
    if (problems.empty()) { // the type's rules may rely on well-formed answers
        for (const auto &rule : type.rules)
            rule(values, problems);
    }
    return problems;
}

} // namespace records
