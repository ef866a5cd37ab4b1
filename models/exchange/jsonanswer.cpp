// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonanswer.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace exchange {

using records::AnswerState;
using records::Attachment;
using records::Field;
using records::FieldKind;
using records::RowValues;
using records::Value;
using Token = JsonReader::Token;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::JsonAnswers)
};

std::size_t find(const records::Fields &fields, QByteArrayView key, std::size_t hint)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::size_t at = (hint + i) % fields.size();
        if (fields[at].name == key)
            return at;
    }
    return fields.size();
}

} // namespace

bool JsonAnswers::readField(QByteArrayView key)
{
    Level level {m_draft.type->fields, m_draft.values, m_draft.lines, {}, m_next};
    const bool isKnown = readField(level, key);
    m_next = level.next;
    return isKnown;
}

bool JsonAnswers::readField(Level &level, QByteArrayView key)
{
    const std::size_t index = find(level.fields, key, level.next);
    if (index == level.fields.size())
        return false;
    const Field &field = level.fields[index];
    const QByteArray path = level.prefix + field.name;
    level.next = index + 1;
    if (level.lines[index] != 0) {
        refuse(path, Tr::tr("is given twice"));
        m_reader.skip();
        return true;
    }
    level.lines[index] = m_reader.line();
    level.values[index] = read(field, path);
    return true;
}

Value JsonAnswers::wrong(const QByteArray &path, const QString &expected)
{
    refuse(path, expected);
    m_reader.skip();
    return Value::unknown();
}

Value JsonAnswers::read(const Field &field, const QByteArray &path)
{
    const Token token = m_reader.peek();
    if (token == Token::Null) {
        m_reader.null();
        return Value::unknown();
    }
    if (token == Token::Object)
        return readObject(field, path);
    if (field.isList())
        return wrong(path, Tr::tr("must be null, {\"none\": true} or {\"items\": [...], \"complete\": true or false}"));
    return readPlain(field, path);
}

Value JsonAnswers::readPlain(const Field &field, const QByteArray &path)
{
    const Token token = m_reader.peek();
    switch (field.kind) {
    case FieldKind::Number:
        return token == Token::Number ? Value::of(m_reader.number()) : wrong(path, Tr::tr("must be a number"));
    case FieldKind::Flag:
        return token == Token::Flag ? Value::of(m_reader.flag()) : wrong(path, Tr::tr("must be true or false"));
    case FieldKind::RowLink:
        return Value::of(readRowNumber(path));
    case FieldKind::Attachment:
        return wrong(path, Tr::tr("must be {\"name\": ..., \"sha256\": ...}"));
    default:
        return token == Token::String ? readText(field, path)
                                      : wrong(path, Tr::tr("must be a text in quotation marks"));
    }
}

Value JsonAnswers::readText(const Field &field, const QByteArray &path)
{
    const QString text = m_reader.string();
    if (field.isText() || field.isChoice() || field.isCountry())
        return Value::of(text);
    // The text form of CSV has marks of its own ("", "@none"), which mean nothing here.
    const bool isMark = text.isEmpty() || text.startsWith(u'@');
    const auto value = records::fromText(field, isMark ? u'?' + text : text, m_links);
    if (value)
        return *value;
    refuse(path, value.error());
    return Value::unknown();
}

Value JsonAnswers::readObject(const Field &field, const QByteArray &path)
{
    Parts parts;
    for (m_reader.enterObject(); m_reader.nextKey() && !isFull();) {
        const QByteArray key = m_reader.key().toByteArray();
        if (parts.seen.contains(key)) {
            wrong(path, Tr::tr("\"%1\" is given twice").arg(QString::fromUtf8(key.left(40))));
        } else if (readPart(field, path, key, parts)) {
            parts.seen += key;
        } else {
            parts.hasOthers = true;
            wrong(path, Tr::tr("\"%1\" does not belong here").arg(QString::fromUtf8(key.left(40))));
        }
    }
    return m_reader.failure() ? Value::unknown() : assemble(field, path, std::move(parts));
}

bool JsonAnswers::readPart(const Field &field, const QByteArray &path, const QByteArray &key, Parts &parts)
{
    if (key == "none")
        parts.isNone = readTrue(path);
    else if (key == "items" && field.isList())
        parts.list = readItems(field, path);
    else if (key == "complete" && field.isList())
        parts.isComplete = readComplete(path);
    else if (key == "name" && field.kind == FieldKind::Attachment)
        readItem(path, parts.attachment.name);
    else if (key == "sha256" && field.kind == FieldKind::Attachment)
        readItem(path, parts.attachment.sha256);
    else
        return false;
    return true;
}

Value JsonAnswers::assemble(const Field &field, const QByteArray &path, Parts parts)
{
    const auto &seen = parts.seen;
    if (parts.isNone && seen.size() == 1 && !parts.hasOthers)
        return Value::none();
    const bool hasNone = seen.contains("none");
    if (field.isList() && !hasNone && seen.contains("items") && seen.contains("complete")) {
        parts.list.state = parts.isComplete ? AnswerState::Value : AnswerState::SoFar;
        return std::move(parts.list);
    }
    if (field.kind == FieldKind::Attachment && !hasNone && seen.contains("name") && seen.contains("sha256"))
        return Value::of(std::move(parts.attachment));
    if (field.isList())
        refuse(path, Tr::tr("needs both \"items\" and \"complete\", or {\"none\": true} alone"));
    else if (field.kind == FieldKind::Attachment)
        refuse(path, Tr::tr("needs both \"name\" and \"sha256\", or {\"none\": true} alone"));
    else
        refuse(path, Tr::tr("must be a plain value, null or {\"none\": true}"));
    return Value::unknown();
}

bool JsonAnswers::readTrue(const QByteArray &path)
{
    if (m_reader.peek() != Token::Flag) {
        wrong(path, Tr::tr("\"none\" can only be true"));
        return false;
    }
    const bool isTrue = m_reader.flag();
    if (!isTrue)
        refuse(path, Tr::tr("\"none\" can only be true"));
    return isTrue;
}

bool JsonAnswers::readComplete(const QByteArray &path)
{
    if (m_reader.peek() == Token::Flag)
        return m_reader.flag();
    wrong(path, Tr::tr("\"complete\" must be true or false"));
    return false;
}

Value JsonAnswers::readItems(const Field &field, const QByteArray &path)
{
    if (m_reader.peek() != Token::Array)
        return wrong(path, Tr::tr("\"items\" must be a list in square brackets"));
    switch (field.kind) {
    case FieldKind::Rows:
        return readRows(field, path);
    case FieldKind::Links:
        return collect<core::RecordId, std::vector<core::RecordId>>(path);
    case FieldKind::RowLinks:
        return collect<int, std::vector<int>>(path);
    case FieldKind::Attachments:
        return collect<Attachment, std::vector<Attachment>>(path);
    default:
        return collect<QString, QStringList>(path);
    }
}

template<class Item, class List>
Value JsonAnswers::collect(const QByteArray &path)
{
    List list;
    for (m_reader.enterArray(); m_reader.nextItem() && !isFull();) {
        Item item {};
        if (readItem(path, item))
            list.push_back(std::move(item));
    }
    return Value {AnswerState::SoFar, std::move(list)};
}

bool JsonAnswers::readItem(const QByteArray &path, QString &text)
{
    if (m_reader.peek() != Token::String) {
        wrong(path, Tr::tr("must be a text in quotation marks"));
        return false;
    }
    text = m_reader.string();
    return true;
}

bool JsonAnswers::readItem(const QByteArray &path, core::RecordId &target)
{
    QString reference;
    if (!readItem(path, reference))
        return false;
    target = m_links.idOf(reference).value_or(core::kNoRecord);
    if (target == core::kNoRecord)
        refuse(path, Tr::tr("there is no record \"%1\"").arg(reference.left(40)));
    return target != core::kNoRecord;
}

bool JsonAnswers::readItem(const QByteArray &path, int &row)
{
    row = readRowNumber(path);
    return row > 0;
}

bool JsonAnswers::readItem(const QByteArray &path, Attachment &attachment)
{
    static const Field single = [] {
        Field field {};
        field.kind = FieldKind::Attachment;
        return field;
    }();
    if (m_reader.peek() != Token::Object) {
        wrong(path, Tr::tr("must be {\"name\": ..., \"sha256\": ...}"));
        return false;
    }
    const Value value = readObject(single, path);
    if (value.state == AnswerState::None)
        refuse(path, Tr::tr("an item of a list cannot be none"));
    attachment = value.as<Attachment>();
    return value.hasData();
}

Value JsonAnswers::readRows(const Field &field, const QByteArray &path)
{
    DraftList &list = m_draft.lists[std::size_t(m_draft.type->fieldIndex(field.name))];
    std::vector<RowValues> rows;
    for (m_reader.enterArray(); m_reader.nextItem() && !isFull();) {
        const QByteArray rowPath = path + '.' + QByteArray::number(qlonglong(rows.size()) + 1);
        DraftRow row {m_reader.line(), std::vector<int>(field.rows->fields.size())};
        if (m_reader.peek() == Token::Object)
            rows.push_back(readRow(field, rowPath, row));
        else
            wrong(rowPath, Tr::tr("a row must be an object in braces"));
        if (rows.size() > list.rows.size())
            list.rows.push_back(std::move(row));
    }
    return Value {AnswerState::SoFar, std::move(rows)};
}

RowValues JsonAnswers::readRow(const Field &field, const QByteArray &path, DraftRow &row)
{
    RowValues values(0, records::Values(field.rows->fields.size()));
    Level level {field.rows->fields, values.values, row.lines, path + '.'};
    bool hasNumber = false;
    for (m_reader.enterObject(); m_reader.nextKey() && !isFull();) {
        if (m_reader.key() == "row") {
            if (hasNumber)
                refuse(path + ".row", Tr::tr("is given twice"));
            hasNumber = true;
            values.row = readRowNumber(path + ".row");
        } else if (const QByteArray key = m_reader.key().toByteArray(); !readField(level, key)) {
            wrong(path + '.' + key.left(80), Tr::tr("there is no such field"));
        }
    }
    return values;
}

int JsonAnswers::readRowNumber(const QByteArray &path)
{
    if (m_reader.peek() == Token::Number) {
        const double number = m_reader.number();
        if (number >= 1 && number <= std::numeric_limits<int>::max() && number == std::trunc(number))
            return int(number);
        refuse(path, Tr::tr("must be the number of a row"));
        return 0;
    }
    wrong(path, Tr::tr("must be the number of a row"));
    return 0;
}

} // namespace exchange
