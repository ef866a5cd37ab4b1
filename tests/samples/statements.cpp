// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/statements.h"

#include "models/core/text.h"
#include "models/exchange/samplefile.h"
#include "models/records/registry.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace samples {

using records::AnswerState;
using records::Record;
using records::RecordSource;
using records::RowValues;

namespace {

// A cell of the tables holds no line break, so that a quote is all there is to undo.
QStringList cellsOf(const QString &line)
{
    QStringList cells(1);
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'"' && quoted && line.mid(i + 1, 1) == u"\"")
            cells.last() += line[i++];
        else if (line[i] == u'"')
            quoted = !quoted;
        else if (line[i] == u',' && !quoted)
            cells += QString();
        else
            cells.last() += line[i];
    }
    return cells;
}

void addTable(const QString &name, std::vector<Statement> &statements)
{
    QFile file(QStringLiteral(SAMPLE_DATA "/%1-coverage.csv").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeFirst();
    for (const QString &line : std::as_const(lines)) {
        const QStringList cells = cellsOf(line.trimmed());
        statements.push_back({cells.value(0), cells.value(1), cells.value(2), cells.value(3), cells.value(4)});
    }
}

// Links by the titles of records, as people see them.
class Titles final : public records::References
{
public:
    explicit Titles(const RecordSource &source) : m_source(source) { }
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override
    {
        return m_source.idOf(reference);
    }
    [[nodiscard]] QString referenceOf(core::RecordId id) const override { return m_source.titleOf(id); }

private:
    const RecordSource &m_source;
};

bool keeps(const Shown &shown, const Statement &statement)
{
    if (statement.expect == "unknown"_L1)
        return shown.state == AnswerState::Unknown;
    if (statement.expect == "none"_L1)
        return shown.state == AnswerState::None;
    if (statement.expectedText().isEmpty())
        return shown.text == statement.expect;
    return shown.state != AnswerState::Unknown && core::folded(shown.text).contains(core::folded(statement.expect));
}

} // namespace

QString Statement::expectedText() const
{
    return QStringList({u"unknown"_s, u"none"_s, u"yes"_s, u"no"_s}).contains(expect) ? QString() : expect;
}

std::vector<Statement> statementsOf(const QString &sample)
{
    std::vector<Statement> statements;
    if (const QString base = exchange::baseOfSample(sample); !base.isEmpty())
        addTable("shared/"_L1 + base.chopped(5), statements);
    addTable(sample, statements);
    return statements;
}

std::optional<Shown> answerTo(const Statement &statement, RecordSource &source)
{
    const records::RecordType *type = records::typeOfReference(statement.record);
    const auto id = source.idOf(statement.record);
    if (!type || !id)
        return {};
    const auto loaded = source.load(*type, std::array {*id});
    const QStringList path = statement.path.split(u'.');
    const auto found = findField(*type, path.size() == 3 ? (path[0] + u'.' + path[2]).toLatin1() : path[0].toLatin1());
    if (!loaded || loaded->empty() || !found)
        return {};
    records::Value value = loaded->front().value(path[0].toLatin1());
    if (found->list) {
        const auto &rows = value.as<std::vector<RowValues>>();
        const std::size_t position = path[1].toUInt();
        if (position < 1 || position > rows.size())
            return {};
        value = records::Value(
            rows[position - 1].values[std::size_t(indexOf(found->list->rows->fields, found->field->name))]);
    }
    return Shown {value.state, toDisplay(*found->field, value, Titles(source))};
}

QStringList missingStatements(const std::vector<Statement> &statements, RecordSource &source)
{
    QStringList missing;
    for (const Statement &statement : statements) {
        const QString where = statement.record + u' ' + statement.path + ": "_L1;
        const auto shown = answerTo(statement, source);
        if (!shown)
            missing += where + "there is no such field"_L1;
        else if (!keeps(*shown, statement))
            missing += where + u'"' + shown->text + "\" does not say \""_L1 + statement.expect + u'"';
    }
    return missing;
}

} // namespace samples
