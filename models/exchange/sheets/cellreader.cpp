// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/cellreader.h"

#include "models/exchange/sheets/lexicon.h"
#include "models/records/numberinput.h"
#include "models/records/registry.h"
#include "models/records/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using records::AnswerState;
using records::Field;
using records::FieldKind;
using records::RecordType;
using records::Value;

namespace {

constexpr qsizetype kLongestName = 120; // of a record that is made because a cell names it

Value codeValue(const Field &field, const QString &code)
{
    return field.isList() ? Value {AnswerState::SoFar, QStringList {code}} : Value::of(code);
}

QString vocabularyOf(const Field &field)
{
    return field.isCountry() ? u"country"_s : QString::fromLatin1(field.vocabulary);
}

std::vector<const RecordType *> targetsOf(const Field &field)
{
    std::vector<const RecordType *> types;
    for (const char *key : field.targets)
        types.push_back(records::findType(key));
    return field.targets.empty() ? records::recordTypes() : types;
}

} // namespace

std::optional<QDate> dateOf(const QString &text, std::optional<records::DateOrder> order, const QDate &today)
{
    static const QRegularExpression ambiguous(u"\\A\\s*([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{2,4}\\s*\\z"_s);
    static const QRegularExpression year(u"[0-9]{2}\\s*\\z|\\A\\s*[0-9]{4}"_s);
    const QRegularExpressionMatch match = ambiguous.match(text);
    const bool isEither = match.hasMatch() && match.captured(1).toInt() <= 12 && match.captured(2).toInt() <= 12 && match.captured(1) != match.captured(2);
    if (!year.match(text).hasMatch() || (isEither && !order))
        return std::nullopt;
    return records::dateFromInput(Lexicon::shipped().withEnglishMonths(text), today, order.value_or(records::DateOrder::DayFirst));
}

std::vector<Understood> CellReader::read(const Field &field, const Cell &cell, const QString &item, const CellContext &context)
{
    if (const auto said = decided(field, item, context))
        return {*said};
    if (field.isChoice() || field.isCountry())
        return readCodes(field, item);
    if (field.isLink())
        return {readLink(field, item, context)};
    return {{readPlain(field, cell, item, context), {}}};
}

// What somebody decided about these words of this column.
std::optional<Understood> CellReader::decided(const Field &field, const QString &item, const CellContext &context)
{
    const QString to = context.column ? context.column->values.value(wordsOf(item)) : QString();
    if (to.isEmpty())
        return std::nullopt;
    if (to == kNoneValue)
        return Understood {Value::none(), {}};
    if (to == kNotesValue || to == kUnknownValue)
        return Understood {Value::unknown(), {}, to == kNotesValue};
    if (field.isChoice() || field.isCountry())
        return Understood {codeValue(field, to), {}};
    if (!field.isLink()) {
        Cell cell;
        cell.text = to;
        cell.kind = CellKind::Text;
        return Understood {readPlain(field, cell, to, context), {}};
    }
    if (to == kNewValue)
        return Understood {linkTo(field, makeFor(field, item, context)), {}};
    bool isSeveral = false;
    for (const RecordType *type : targetsOf(field)) {
        const QString key = to.startsWith(kEntryValue) ? m_fresh.entry(*type, to.mid(kEntryValue.size())) : m_fresh.find(*type, to, isSeveral);
        if (!key.isEmpty())
            return Understood {linkTo(field, key), context.column->isExact ? QString() : item};
    }
    return std::nullopt;
}

std::vector<Understood> CellReader::readCodes(const Field &field, const QString &item)
{
    const Lexicon &lexicon = Lexicon::shipped();
    const QString vocabulary = vocabularyOf(field);
    for (const QString &text : {item, withoutParentheses(item)}) {
        if (const QString code = lexicon.codeOf(vocabulary, text); !code.isEmpty())
            return {{codeValue(field, code), wordsOf(text) == wordsOf(item) ? QString() : item}};
    }
    bool isAll = false;
    std::vector<Understood> found;
    for (const QString &code : lexicon.articleCodes(vocabulary, item, isAll))
        found.push_back({codeValue(field, code), isAll ? QString() : item});
    return found.empty() ? std::vector<Understood> {{}} : found;
}

Value CellReader::readPlain(const Field &field, const Cell &cell, const QString &item, const CellContext &context)
{
    const Lexicon &lexicon = Lexicon::shipped();
    switch (field.kind) {
    case FieldKind::Text:
        return Value::of(item.simplified());
    case FieldKind::LongText:
        return Value::of(item.trimmed());
    case FieldKind::Date: {
        const QString text = cell.kind == CellKind::DateTime ? item.left(10) : item;
        const auto date = dateOf(text, context.dateOrder, context.today);
        return date ? Value::of(*date) : Value::unknown();
    }
    case FieldKind::Instant: {
        const auto date = dateOf(item.left(10), context.dateOrder, context.today);
        const auto instant = records::instantFromInput(cell.kind == CellKind::DateTime ? QString(item).replace(u'T', u' ') : item,
                                                       context.today.startOfDay(Qt::UTC), context.zone,
                                                       context.dateOrder.value_or(records::DateOrder::DayFirst));
        return instant && date ? Value::of(*instant) : Value::unknown();
    }
    case FieldKind::Number: {
        bool ok = false;
        const double plain = item.toDouble(&ok);
        const auto number = ok ? std::optional(plain) : records::numberFromInput(item, QLocale::c());
        return number ? Value::of(*number) : Value::unknown();
    }
    case FieldKind::Flag: {
        const auto flag = lexicon.flagOf(item);
        return flag ? Value::of(*flag) : Value::unknown();
    }
    case FieldKind::Duration: {
        const auto duration = lexicon.durationOf(item);
        return duration && duration->event.isEmpty() ? Value::of(duration->duration) : Value::unknown();
    }
    default:
        return Value::unknown();
    }
}

Value CellReader::linkTo(const Field &field, const QString &key) const
{
    if (key.isEmpty())
        return Value::unknown();
    const core::RecordId id = *m_links.idOf(key); // there is one for whatever it is asked
    return field.isList() ? Value {AnswerState::SoFar, std::vector {id}} : Value::of(id);
}

Understood CellReader::readLink(const Field &field, const QString &item, const CellContext &context)
{
    Understood found;
    for (const RecordType *type : targetsOf(field)) {
        bool isSeveral = false;
        const QString key = m_fresh.find(*type, item, isSeveral);
        found.isSeveral = found.isSeveral || isSeveral;
        if (key.isEmpty())
            continue;
        found.value = linkTo(field, key);
        found.words = wordsOf(m_fresh.titleOf(key)) == wordsOf(item) ? QString() : item;
        return found;
    }
    if (found.isSeveral || !context.makesRecords)
        return found;
    const QString key = makeFor(field, item, context);
    found.value = linkTo(field, key);
    found.words = key.isEmpty() || wordsOf(withoutParentheses(item)) == wordsOf(item) ? QString() : item;
    return found;
}

QString CellReader::makeFor(const Field &field, const QString &item, const CellContext &context)
{
    const QString bare = withoutParentheses(item);
    const QString name = bare.isEmpty() ? item.simplified() : bare;
    const std::vector<const RecordType *> types = targetsOf(field);
    if (field.targets.empty() || name.size() > kLongestName || wordsOf(name).isEmpty() || !FreshRecords::canMake(*types.front()))
        return {};
    return m_fresh.make(*types.front(), name, context.file, context.line);
}

} // namespace sheets
