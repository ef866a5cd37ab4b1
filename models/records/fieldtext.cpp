// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/fieldtext.h"

#include "models/records/vocabulary.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace records {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(records::FieldText)
};

constexpr QLatin1StringView kNone("@none");
constexpr QLatin1StringView kComplete("@complete");

template<class... F>
struct Overload : F... {
    using F::operator()...;
};
template<class... F>
Overload(F...) -> Overload<F...>;

// Whole numbers are written out: a million people are not "1e+06".
QString numberText(double number)
{
    if (std::abs(number) < 1e15 && number == std::trunc(number))
        return QString::number(qint64(number));
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

// A file name inside a list: its separator is spelled as in an address.
QString attachmentText(const Attachment &attachment)
{
    QString name = attachment.name;
    name.replace(u'%', u"%25"_s).replace(u';', u"%3B"_s);
    return attachment.sha256 + u':' + name;
}

std::optional<Attachment> attachmentFromText(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    QString name = text.mid(colon + 1);
    name.replace(u"%3B"_s, u";"_s).replace(u"%25"_s, u"%"_s);
    return Attachment {name, text.left(colon)};
}

template<class T, class F>
QStringList mapped(const std::vector<T> &items, F text)
{
    QStringList result;
    for (const T &item : items)
        result += text(item);
    return result;
}

QString dataText(const Value &value, const References &references)
{
    const auto reference = [&references](core::RecordId id) { return references.referenceOf(id); };
    const auto number = [](int row) { return QString::number(row); };
    return std::visit(Overload {
        [](std::monostate) { return QString(); },
        [](const QString &text) { return text.startsWith(u'@') ? u'@' + text : text; },
        [](const QDate &date) { return date.toString(Qt::ISODate); },
        [](const Instant &instant) { return toIso(instant); },
        [](double n) { return numberText(n); },
        [](bool flag) { return flag ? u"yes"_s : u"no"_s; },
        [](const QStringList &codes) { return codes.join("; "_L1); },
        [](const Duration &duration) { return toIso(duration); },
        [&](core::RecordId id) { return reference(id); },
        [&](const std::vector<core::RecordId> &ids) { return mapped(ids, reference).join("; "_L1); },
        [&](int row) { return number(row); },
        [&](const std::vector<int> &rows) { return mapped(rows, number).join("; "_L1); },
        [](const Attachment &attachment) { return attachmentText(attachment); },
        [](const std::vector<Attachment> &list) { return mapped(list, attachmentText).join("; "_L1); },
        [](const std::vector<RowValues> &) { return QString(); },
    }, value.data);
}

using Parsed = tl::expected<Value, QString>;

tl::unexpected<QString> refuse(const QString &message)
{
    return tl::unexpected<QString>(message);
}

Parsed parseSingle(FieldKind kind, const QString &text, const References &references)
{
    switch (kind) {
    case FieldKind::Date:
        if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid() && text.size() == 10)
            return Value::of(date);
        return refuse(Tr::tr("\"%1\" is not a date such as 2026-11-25").arg(text.left(40)));
    case FieldKind::Instant:
        if (const auto instant = parseInstant(text))
            return Value::of(*instant);
        return refuse(Tr::tr("\"%1\" is not a time such as 2026-11-25T22:40:00Z[Europe/Berlin]").arg(text.left(60)));
    case FieldKind::Number: {
        bool ok = false;
        const double number = text.toDouble(&ok); // unlike QLocale it takes no group separators: "1,500" is refused
        return ok && std::isfinite(number) ? Parsed(Value::of(number)) : refuse(Tr::tr("\"%1\" is not a number").arg(text.left(40)));
    }
    case FieldKind::Flag:
        if (text == "yes"_L1 || text == "no"_L1)
            return Value::of(text == "yes"_L1);
        return refuse(Tr::tr("must be \"yes\" or \"no\""));
    case FieldKind::Duration:
        if (const auto duration = parseDuration(text))
            return Value::of(*duration);
        return refuse(Tr::tr("\"%1\" is not a duration such as P30D, P6M or PT0S").arg(text.left(40)));
    case FieldKind::Link:
        if (const auto id = references.idOf(text))
            return Value::of(*id);
        return refuse(Tr::tr("there is no record \"%1\"").arg(text.left(40)));
    case FieldKind::RowLink: {
        bool ok = false;
        const int row = text.toInt(&ok);
        return ok && row > 0 ? Parsed(Value::of(row)) : refuse(Tr::tr("\"%1\" is not the number of a row").arg(text.left(40)));
    }
    case FieldKind::Attachment:
        if (const auto attachment = attachmentFromText(text))
            return Value::of(*attachment);
        return refuse(Tr::tr("an attachment is written HASH:NAME"));
    default: // text, choice, country
        return Value::of(text.startsWith(u"@@") ? text.mid(1) : text);
    }
}

// The end of a file name is left alone: a blank there belongs to the name.
QString trimmedItem(const Field &field, const QString &part)
{
    if (field.kind != FieldKind::Attachments)
        return part.trimmed();
    const auto *const begin = std::find_if_not(part.begin(), part.end(), [](QChar c) { return c.isSpace(); });
    return part.mid(begin - part.begin());
}

// The kind of one item of a list.
FieldKind itemKind(FieldKind list)
{
    switch (list) {
    case FieldKind::Links:
        return FieldKind::Link;
    case FieldKind::RowLinks:
        return FieldKind::RowLink;
    case FieldKind::Attachments:
        return FieldKind::Attachment;
    default:
        return FieldKind::Choice;
    }
}

template<class Item, class List>
Value collect(const std::vector<Value> &items, AnswerState state)
{
    List list;
    list.reserve(items.size());
    for (const Value &item : items)
        list.push_back(item.as<Item>());
    return Value {state, std::move(list)};
}

Parsed parseList(const Field &field, const QString &text, const References &references)
{
    QStringList parts = text.split(u';');
    AnswerState state = AnswerState::SoFar;
    if (parts.last().trimmed() == kComplete) {
        parts.removeLast();
        state = AnswerState::Value;
    }
    std::vector<Value> items;
    for (const QString &part : std::as_const(parts)) {
        if (part.trimmed().isEmpty())
            continue;
        Parsed item = parseSingle(itemKind(field.kind), trimmedItem(field, part), references);
        if (!item)
            return item;
        items.push_back(std::move(*item));
    }
    if (items.empty())
        return state == AnswerState::Value ? Value::none() : Value::unknown();
    switch (field.kind) {
    case FieldKind::Links:
        return collect<core::RecordId, std::vector<core::RecordId>>(items, state);
    case FieldKind::RowLinks:
        return collect<int, std::vector<int>>(items, state);
    case FieldKind::Attachments:
        return collect<Attachment, std::vector<Attachment>>(items, state);
    default:
        return collect<QString, QStringList>(items, state);
    }
}

QString codeLabel(const Field &field, const QString &code)
{
    return codesOf(field).label(code);
}

QStringList displayItems(const Field &field, const Value &value, const References &references)
{
    if (field.isChoice() || field.isCountry()) {
        QStringList labels;
        const QStringList codes = field.isList() ? value.as<QStringList>() : QStringList {value.as<QString>()};
        for (const QString &code : codes)
            labels += codeLabel(field, code);
        return labels;
    }
    switch (field.kind) {
    case FieldKind::Duration:
        return {toWords(value.as<Duration>())};
    case FieldKind::Flag:
        return {value.as<bool>() ? Tr::tr("yes") : Tr::tr("no")};
    case FieldKind::Attachment:
        return {value.as<Attachment>().name};
    case FieldKind::Attachments:
        return mapped(value.as<std::vector<Attachment>>(), [](const Attachment &a) { return a.name; });
    case FieldKind::Rows:
        return {Tr::tr("%n row(s)", nullptr, int(value.as<std::vector<RowValues>>().size()))};
    case FieldKind::Text:
    case FieldKind::LongText:
        return {value.as<QString>()};
    default:
        return {dataText(value, references)};
    }
}

} // namespace

References::~References() = default;

QString toText(const Field &field, const Value &value, const References &references)
{
    if (value.isUnknown())
        return {};
    if (value.state == AnswerState::None)
        return kNone;
    QString text = dataText(value, references);
    if (!field.isList() || value.state == AnswerState::SoFar)
        return text;
    return text.isEmpty() ? QString(kComplete) : text + "; "_L1 + kComplete;
}

tl::expected<Value, QString> fromText(const Field &field, const QString &text, const References &references)
{
    if (text.isEmpty())
        return Value::unknown();
    if (text == kNone)
        return Value::none();
    if (field.kind == FieldKind::Rows) {
        if (text == kComplete)
            return Value {AnswerState::Value, std::vector<RowValues>()};
        return refuse(Tr::tr("a list of rows takes only @none or @complete here"));
    }
    if (text.startsWith(u'@') && !text.startsWith(u"@@") && !(field.isList() && text == kComplete))
        return refuse(Tr::tr("\"%1\" is not known; write @@ for a text that begins with @").arg(text.left(40)));
    return field.isList() ? parseList(field, text, references) : parseSingle(field.kind, text, references);
}

QString toDisplay(const Field &field, const Value &value, const References &references)
{
    if (value.isUnknown())
        return Tr::tr("not known yet");
    if (value.state == AnswerState::None)
        return Tr::tr("none");
    const QString text = displayItems(field, value, references).join(", "_L1);
    return value.state == AnswerState::SoFar ? Tr::tr("%1 (so far)").arg(text) : text;
}

} // namespace records
