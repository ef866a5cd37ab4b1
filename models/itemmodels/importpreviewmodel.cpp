// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/importpreviewmodel.h"

#include "models/core/text.h"
#include "models/itemmodels/roles.h"
#include "models/records/filter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace itemmodels {

using exchange::ImportAction;
using exchange::ImportRow;
using records::Field;
using records::Value;

namespace {

// Records by their names: those of the vault, and those that are to be made.
class RecordNames final : public records::References
{
public:
    RecordNames(VaultSession &session, const records::References &references) : m_session(session), m_references(references) { }

    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override { return m_references.idOf(reference); }
    [[nodiscard]] QString referenceOf(core::RecordId id) const override
    {
        const QString title = core::toInt(id) > 0 ? m_session.source().titleOf(id) : QString();
        return title.isEmpty() ? m_references.referenceOf(id) : title;
    }

private:
    VaultSession &m_session;
    const records::References &m_references;
};

QString textOfRow(const Field &list, const records::RowValues &row, const records::References &names)
{
    QStringList answers;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        Value value = row.values[i];
        if (value.state == records::AnswerState::SoFar)
            value.state = records::AnswerState::Value;
        if (!value.isUnknown())
            answers += toDisplay(list.rows->fields[i], value, names);
    }
    return answers.join(u" \u00B7 "_s);
}

constexpr qsizetype kSameChars = 80; // and more before the first difference are cut off
constexpr qsizetype kSameLines = 3;
constexpr qsizetype kBefore = 40; // characters that stay before it, on its line

// Where the texts begin to differ; those that say nothing are not looked at.
qsizetype firstDifference(const std::vector<QString *> &texts)
{
    const QString &first = *texts.front();
    qsizetype same = first.size();
    for (const QString *text : texts) {
        const auto shorter = std::min(same, text->size());
        same = std::mismatch(first.cbegin(), first.cbegin() + shorter, text->cbegin()).first - first.cbegin();
    }
    return same;
}

// Long texts that begin alike are shown from a little before their first difference on.
void showDifference(ImportPreviewModel::Line &line)
{
    std::vector<QString *> texts;
    for (QString *text : {&line.old, &line.ours, &line.theirs}) {
        if (!text->isEmpty())
            texts.push_back(text);
    }
    if (texts.size() < 2)
        return;
    const qsizetype same = firstDifference(texts);
    const QStringView shared = QStringView(*texts.front()).left(same);
    qsizetype from = shared.lastIndexOf(u'\n') + 1;
    if (same - from > kSameChars)
        from = std::max(from, shared.lastIndexOf(u' ', same - kBefore) + 1);
    if (from == 0 || (same <= kSameChars && shared.count(u'\n') < kSameLines))
        return;
    for (QString *text : texts)
        *text = u"\u2026 "_s + text->mid(from);
}

Tone toneOf(ImportAction action)
{
    switch (action) {
    case ImportAction::New:
        return Tone::Good;
    case ImportAction::Changed:
        return Tone::Accent;
    case ImportAction::Refused:
        return Tone::Error;
    case ImportAction::Unchanged:
        break;
    }
    return Tone::Neutral;
}

} // namespace

QString wordOf(ImportAction action)
{
    switch (action) {
    case ImportAction::New:
        return ImportPreviewModel::tr("New");
    case ImportAction::Changed:
        return ImportPreviewModel::tr("Changed");
    case ImportAction::Unchanged:
        return ImportPreviewModel::tr("Unchanged");
    case ImportAction::Refused:
        break;
    }
    return ImportPreviewModel::tr("Refused");
}

ImportPreviewModel::ImportPreviewModel(VaultSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session) { }

void ImportPreviewModel::setPlan(const ImportPlanPtr &plan)
{
    beginResetModel();
    m_plan = plan;
    m_rows.clear();
    if (plan) {
        for (const auto &problem : plan->fileProblems())
            m_rows.push_back({nullptr, problem});
        for (const ImportRow &row : plan->rows())
            m_rows.push_back({&row});
    }
    for (Row &row : m_rows) {
        QStringList words;
        for (int column = 0; column < kColumns; ++column)
            words += textOf(row, column).toString();
        row.words = core::folded(words.join(u' '));
    }
    filter();
    endResetModel();
}

void ImportPreviewModel::setFilter(std::optional<ImportAction> action, const QString &words)
{
    beginResetModel();
    m_action = action;
    m_words = core::folded(words).split(u' ', Qt::SkipEmptyParts);
    filter();
    endResetModel();
}

void ImportPreviewModel::filter()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const bool fits = (!m_action || actionOf(row) == *m_action)
            && std::all_of(m_words.begin(), m_words.end(), [&row](const QString &word) { return row.words.contains(word); });
        if (fits)
            m_shown.push_back(i);
    }
}

ImportAction ImportPreviewModel::actionOf(const Row &row)
{
    return row.record ? row.record->action : ImportAction::Refused;
}

int ImportPreviewModel::count(ImportAction action) const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [action](const Row &row) { return actionOf(row) == action; }));
}

exchange::RowPlaces ImportPreviewModel::refused() const
{
    exchange::RowPlaces places;
    for (const Row &row : m_rows) {
        if (row.record && row.record->action == ImportAction::Refused)
            places.insert({row.record->file, row.record->line});
        else if (!row.record && row.problem.problem.line > 0)
            places.insert({row.problem.file, row.problem.problem.line});
    }
    return places;
}

bool ImportPreviewModel::isFileRefused() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.record && row.problem.problem.line <= 0; });
}

QString ImportPreviewModel::shown(const Field &field, const Value &value) const
{
    const RecordNames names(m_session, m_plan->references());
    if (field.kind != records::FieldKind::Rows || !value.hasData())
        return toDisplay(field, value, names);
    QStringList rows;
    for (const records::RowValues &row : value.as<std::vector<records::RowValues>>())
        rows += textOfRow(field, row, names);
    return rows.join(u'\n');
}

std::vector<ImportPreviewModel::Line> ImportPreviewModel::lines(int row) const
{
    std::vector<Line> lines;
    const ImportRow *record = row >= 0 && row < rowCount() ? at(row).record : nullptr;
    if (!record)
        return lines;
    for (const exchange::ImportClash &clash : record->clashes)
        lines.push_back({clash.label, shown(*clash.field, clash.old), shown(*clash.field, clash.ours), shown(*clash.field, clash.theirs), true});
    const bool isNew = record->action == ImportAction::New || record->reference.isEmpty();
    for (const exchange::ImportChange &change : record->changes) {
        const Field &field = *record->type->field(change.field);
        lines.push_back({field.title(), isNew ? QString() : shown(field, change.old), isNew ? QString() : shown(field, change.before), shown(field, change.after)});
    }
    for (Line &line : lines)
        showDifference(line);
    return lines;
}

// With the field that it is about: "Services 1: Name: needs a value".
QString ImportPreviewModel::saysOf(const records::RecordType &type, const core::Problem &problem)
{
    const bool isOfField = type.field(problem.field.left(problem.field.indexOf('.')));
    return isOfField ? records::pathLabel(type, problem.field) + ": "_L1 + problem.message : problem.message;
}

QStringList ImportPreviewModel::problems(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Row &shown = at(row);
    if (!shown.record)
        return {shown.problem.problem.message};
    QStringList texts;
    for (const core::Problem &problem : shown.record->problems)
        texts += saysOf(*shown.record->type, problem);
    return texts;
}

QStringList ImportPreviewModel::remarks(int row) const
{
    QStringList texts;
    if (row < 0 || row >= rowCount() || !at(row).record)
        return texts;
    for (const core::Problem &remark : at(row).record->remarks)
        texts += remark.message;
    return texts;
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString ImportPreviewModel::saysOf(const Row &row)
{
    if (!row.record)
        return row.problem.problem.message;
    const ImportRow &record = *row.record;
    if (!record.problems.empty())
        return saysOf(*record.type, record.problems.front());
    if (record.action == ImportAction::Changed) {
        QStringList fields;
        for (const exchange::ImportChange &change : record.changes)
            fields += record.type->field(change.field)->title();
        return fields.join(", "_L1);
    }
    return record.remarks.empty() ? QString() : ImportPreviewModel::tr("%n remark(s)", nullptr, int(record.remarks.size()));
}

QVariant ImportPreviewModel::textOf(const Row &row, int column)
{
    switch (column) {
    case Action:
        return wordOf(actionOf(row));
    case Reference:
        return row.record ? row.record->reference : QString();
    case Name:
        return row.record ? row.record->title : QString();
    case Kind:
        return row.record ? row.record->type->singularTitle() : QString();
    case Place: {
        const QString &file = row.record ? row.record->file : row.problem.file;
        const int line = row.record ? row.record->line : row.problem.problem.line;
        return line > 0 ? tr("%1, row %2").arg(file).arg(line) : file;
    }
    default:
        return saysOf(row);
    }
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case ToneRole:
        return index.column() == Action ? QVariant(int(toneOf(actionOf(row)))) : QVariant();
    case EmphasisRole:
        return int(index.column() == Name ? Emphasis::Strong : (index.column() == Reference || index.column() == Place ? Emphasis::Quiet : Emphasis::Plain));
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static constexpr std::array titles {QT_TR_NOOP("What"), QT_TR_NOOP("Ref"), QT_TR_NOOP("Name"), QT_TR_NOOP("Kind"), QT_TR_NOOP("Where"), QT_TR_NOOP("Says")};
    return section < kColumns ? tr(titles[std::size_t(section)]) : QString();
}

} // namespace itemmodels
