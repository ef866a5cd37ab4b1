// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assignments.h"

#include <QCoreApplication>
#include <QSet>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace cli {

using records::AnswerState;
using records::Field;
using records::FieldKind;
using records::RowValues;
using records::Value;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::Assignments)
};

using Rows = std::vector<RowValues>;

class Assigner
{
public:
    Assigner(records::Record &record, const records::References &references) : m_record(record), m_references(references) { }

    // The sentence that says what is wrong; empty when all is well.
    QString assign(const QStringList &path, const QString &text);
    // Rows are taken out last, so that positions keep their meaning while the assignments are read.
    void finish();

private:
    QString assignRow(const Field &list, Value &value, const QStringList &path, const QString &text);
    static QString assignState(Value &value, const QString &text);
    RowValues *rowAt(const Field &list, Value &value, const QString &position, const QByteArray &column);
    RowValues *newRow(const Field &list, Value &value, const QByteArray &column);

    records::Record &m_record;
    const records::References &m_references;
    std::map<QByteArray, std::set<QByteArray>> m_filled; // columns given to the row that "+" is making, by list
    std::map<QByteArray, std::set<std::size_t>> m_removed; // positions by list
};

QString Assigner::assign(const QStringList &path, const QString &text)
{
    const int index = m_record.type().fieldIndex(path.first().toLatin1());
    if (index < 0)
        return Tr::tr("there is no such field");
    const Field &field = m_record.type().fields[std::size_t(index)];
    Value &value = m_record.values[std::size_t(index)];
    if (field.kind == FieldKind::Rows)
        return path.size() == 1 ? assignState(value, text) : assignRow(field, value, path, text);
    if (path.size() > 1)
        return Tr::tr("has no rows");
    auto parsed = fromText(field, text, m_references);
    if (!parsed)
        return parsed.error();
    value = std::move(*parsed);
    return {};
}

QString Assigner::assignState(Value &value, const QString &text)
{
    const bool empty = value.as<Rows>().empty();
    if (text == "@none"_L1 && !empty)
        return Tr::tr("still has rows; take them out first");
    if (text == "@none"_L1)
        value = Value::none();
    else if (text == "@complete"_L1 && empty)
        return Tr::tr("has no rows; write @none if there are none");
    else if (text == "@complete"_L1)
        value.state = AnswerState::Value;
    else if (text.isEmpty() && !empty)
        return Tr::tr("still has rows; take them out with LIST.POSITION=@remove");
    else if (text == "@so-far"_L1 || text.isEmpty())
        value.state = empty ? AnswerState::Unknown : AnswerState::SoFar;
    else
        return Tr::tr("takes @none, @complete or @so-far; rows are written LIST.POSITION.FIELD=VALUE");
    return {};
}

QString Assigner::assignRow(const Field &list, Value &value, const QStringList &path, const QString &text)
{
    const QByteArray column = path.value(2).toLatin1();
    if (path.size() == 2 && text == "@remove"_L1) {
        const int position = path[1].toInt();
        if (position < 1 || std::size_t(position) > value.as<Rows>().size())
            return Tr::tr("there is no such row");
        m_removed[list.name].insert(std::size_t(position) - 1);
        return {};
    }
    const int index = indexOf(list.rows->fields, column);
    if (path.size() != 3 || index < 0)
        return path.size() == 3 ? Tr::tr("there is no such field") : Tr::tr("rows are written LIST.POSITION.FIELD=VALUE");
    auto parsed = fromText(list.rows->fields[std::size_t(index)], text, m_references);
    if (!parsed)
        return parsed.error();
    RowValues *row = rowAt(list, value, path[1], column);
    if (!row)
        return Tr::tr("there is no such row");
    row->values[std::size_t(index)] = std::move(*parsed);
    return {};
}

RowValues *Assigner::rowAt(const Field &list, Value &value, const QString &position, const QByteArray &column)
{
    if (position == u'+')
        return newRow(list, value, column);
    auto *rows = std::get_if<Rows>(&value.data);
    const int number = position.toInt();
    return rows && number >= 1 && std::size_t(number) <= rows->size() ? &(*rows)[std::size_t(number) - 1] : nullptr;
}

RowValues *Assigner::newRow(const Field &list, Value &value, const QByteArray &column)
{
    if (!std::holds_alternative<Rows>(value.data))
        value.data = Rows();
    if (value.state != AnswerState::Value)
        value.state = AnswerState::SoFar;
    auto &rows = std::get<Rows>(value.data);
    std::set<QByteArray> &filled = m_filled[list.name];
    if (filled.empty() || filled.contains(column)) {
        rows.emplace_back(0, records::Values(list.rows->fields.size()));
        filled.clear();
    }
    filled.insert(column);
    return &rows.back();
}

void Assigner::finish()
{
    for (const auto &[list, positions] : m_removed) {
        auto &rows = std::get<Rows>(m_record.values[std::size_t(m_record.type().fieldIndex(list))].data);
        Rows kept;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!positions.contains(i))
                kept.push_back(std::move(rows[i]));
        }
        rows = std::move(kept);
    }
}

} // namespace

core::Problems applyAssignments(records::Record &record, const QStringList &assignments, const records::References &references)
{
    core::Problems problems;
    Assigner assigner(record, references);
    QSet<QString> given;
    for (const QString &assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        const QString path = assignment.left(equals);
        const QString again = given.contains(path) && !path.contains(".+"_L1) ? Tr::tr("is given twice") : QString();
        given.insert(path);
        QString wrong = equals < 1 ? Tr::tr("is not written FIELD=VALUE") : again;
        if (wrong.isEmpty())
            wrong = assigner.assign(path.split(u'.'), assignment.mid(equals + 1));
        if (!wrong.isEmpty())
            problems.push_back({path.left(80).toUtf8(), wrong, {}, 0});
    }
    if (problems.empty())
        assigner.finish();
    return problems;
}

} // namespace cli
