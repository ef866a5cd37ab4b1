// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/rowoptions.h"

#include "models/core/text.h"
#include "models/itemmodels/answertext.h"
#include "models/itemmodels/vaultsession.h"
#include "ui/context/navigator.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using records::FieldFlag;
using records::RowValues;
using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kNamingFields = 3; // the first ones tell rows apart
constexpr qsizetype kLongestName = 1000;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::Options)
};

// The text that rows of a list go by; -1: they have none, or need more than that.
int nameField(const records::Fields &fields)
{
    int name = -1;
    for (int i = 0; i < int(fields.size()); ++i) {
        const records::Field &field = fields[std::size_t(i)];
        if (field.has(FieldFlag::Required) && (!field.isText() || name >= 0))
            return -1;
        const bool tellsApart = i < kNamingFields && field.kind == records::FieldKind::Text;
        if (name < 0 && (field.has(FieldFlag::Required) || tellsApart))
            name = i;
    }
    return name;
}

records::Values valuesCalled(const QString &name, const records::Fields &fields)
{
    records::Values values(fields.size());
    values[std::size_t(nameField(fields))] = Value::of(name);
    return values;
}

} // namespace

RowOptions::RowOptions(const records::Field &field, Site site) : m_field(field), m_site(std::move(site))
{
}

std::optional<records::Record> RowOptions::other() const
{
    const Value link = m_site.beside ? m_site.beside(m_field.across) : Value();
    const std::array ids {link.as<core::RecordId>()};
    const auto summary = link.hasData() ? m_site.context.session.summaries(ids) : core::Result<std::vector<storage::RecordSummary>>();
    if (!summary || summary->empty())
        return std::nullopt;
    auto record = m_site.context.session.load(*summary->front().type, ids[0]);
    return record ? std::optional(std::move(*record)) : std::nullopt;
}

const records::Field *RowOptions::list() const
{
    if (!m_field.across)
        return m_site.type.field(m_field.rowsOf);
    const auto record = other();
    return record ? record->type().field(m_field.rowsOf) : nullptr;
}

std::vector<Option> RowOptions::all() const
{
    const auto record = m_field.across ? other() : std::nullopt;
    const records::Field *list = record ? record->type().field(m_field.rowsOf) : (m_field.across ? nullptr : m_site.type.field(m_field.rowsOf));
    if (!list || (!record && !m_site.rows))
        return {};
    const std::vector<RowValues> rows = record ? record->value(m_field.rowsOf).as<std::vector<RowValues>>() : m_site.rows(m_field.rowsOf);
    itemmodels::VaultSession &session = m_site.context.session;
    const itemmodels::CellContext cells {[&session](core::RecordId id) { return session.source().titleOf(id); }, session.today()};
    std::vector<Option> options;
    for (std::size_t i = 0; i < rows.size(); ++i)
        options.push_back({rows[i].row, itemmodels::rowTitle(*list, rows[i], cells), u"%1 %2"_s.arg(list->title()).arg(i + 1)});
    return options;
}

bool RowOptions::mayAdd(const records::Field *list) const
{
    return list && !m_site.context.session.isReadOnly() && nameField(list->rows->fields) >= 0 && (m_field.across || m_site.addRow);
}

std::vector<Option> RowOptions::find(const QString &typed) const
{
    const QStringList words = foldedWords(typed);
    std::vector<std::pair<int, Option>> found;
    for (Option &option : all()) {
        if (const int rank = fit(core::folded(option.text), words); rank > 0)
            found.emplace_back(rank, std::move(option));
    }
    std::vector<Option> options = ranked(std::move(found));
    const QString name = typed.simplified();
    const auto isSame = [&name](const Option &option) { return option.text.compare(name, Qt::CaseInsensitive) == 0; };
    if (name.isEmpty() || name.size() > kLongestName || std::any_of(options.begin(), options.end(), isSame))
        return options;
    if (const records::Field *list = this->list(); mayAdd(list))
        options.push_back({.text = name, .detail = list->title(), .createsRow = true});
    return options;
}

QString RowOptions::textOf(const Value::Data &item) const
{
    const auto *row = std::get_if<int>(&item);
    if (!row)
        return {};
    for (const Option &option : all()) {
        if (option.item == item)
            return option.text;
    }
    return Tr::tr("Row %1").arg(*row);
}

QString RowOptions::whyEmpty() const
{
    if (!m_field.across)
        return Tr::tr("There is nothing in the list \"%1\" yet.").arg(m_site.type.field(m_field.rowsOf)->title());
    const int beside = records::indexOf(m_site.fields, m_field.across);
    const QString other = m_site.fields[std::size_t(beside)].title();
    return m_site.beside && m_site.beside(m_field.across).hasData() ? Tr::tr("There is nothing to choose from in \"%1\" yet.").arg(other)
                                                   : Tr::tr("First answer \"%1\".").arg(other);
}

QString RowOptions::whyNone(const QString &typed) const
{
    if (!typed.isEmpty())
        return {};
    return mayAdd(list()) ? whyEmpty() + u' ' + Tr::tr("Type a name to add one.") : whyEmpty();
}

// In this record with the next save; in another one at once.
core::Result<Value::Data> RowOptions::create(const Option &option)
{
    if (!option.createsRow)
        return option.item;
    if (!m_field.across)
        return Value::Data(m_site.addRow(m_field.rowsOf, valuesCalled(option.text, list()->rows->fields)));
    auto record = other();
    if (!record)
        return core::fail(core::ErrorCode::NotFound, Tr::tr("The record that it would be added to cannot be found."));
    const records::Field &list = *record->type().field(m_field.rowsOf);
    Value &value = record->values[std::size_t(record->type().fieldIndex(m_field.rowsOf))];
    auto rows = value.as<std::vector<RowValues>>();
    rows.emplace_back(0, valuesCalled(option.text, list.rows->fields));
    value = Value {records::AnswerState::SoFar, std::move(rows)};
    const auto saved = m_site.context.session.save(*record);
    if (!saved)
        return core::fail(saved.error());
    m_site.context.navigator.say(Tr::tr("\"%1\" was added to %2.", "name of a row, reference of a record").arg(option.text, saved->header.reference));
    return Value::Data(saved->value(m_field.rowsOf).as<std::vector<RowValues>>().back().row);
}

} // namespace ui
