// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/propose.h"

#include "models/exchange/sheets/cellreader.h"
#include "models/exchange/sheets/columnvalues.h"
#include "models/exchange/sheets/forms.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/split.h"
#include "models/records/registry.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using records::Field;
using records::FieldKind;
using records::RecordType;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::ProposeMapping)
};

constexpr int kHeaderSearch = 30; // rows in which the headings are looked for
constexpr std::size_t kSampleRows = 200;
constexpr int kSamples = 5;
constexpr double kGood = 0.6; // a heading that says so much is believed
constexpr double kFromCells = 0.7; // so much of the cells understood, and the heading need not say anything
constexpr double kTypeShare = 0.34; // so many of the columns known, and the sheet is of that type

struct Header {
    int row = 0; // number of the last; 0: none was found
    int rows = 1;
};

// What one column would be.
struct Candidate {
    QByteArray target;
    double score = 0;
};


class SheetReader
{
public:
    SheetReader(const Sheet &sheet, const Names &names) : m_sheet(sheet), m_names(names) { }

    bool propose(const SheetWishes &wishes, SheetMapping &mapping, SheetProposal &proposal)
    {
        const bool isForm = !m_sheet.form.isEmpty();
        if (isForm)
            m_header.row = kFormHeader;
        else if (wishes.headerRow > 0)
            m_header.row = wishes.headerRow;
        else
            findHeader();
        if (m_header.row == 0 && !isForm)
            return false;
        m_headings = headingsOf(m_sheet, m_header.row, m_header.rows);
        const RecordType *type = wishes.type ? wishes.type : findType();
        if (!type)
            return false;
        m_headings = columnNamesOf(m_sheet, m_header.row, m_header.rows);
        mapping.sheet = m_sheet.name;
        mapping.type = type->key;
        mapping.headerRow = m_header.row;
        mapping.headerRows = m_header.rows;
        mapping.isOneRecord = isForm;
        chooseTargets(*type, mapping, proposal);
        findName(*type, mapping, proposal);
        findDates(mapping, proposal);
        if (!isForm)
            lookForUnnamedRows(*type, mapping, proposal);
        return true;
    }

private:
    // How many of a row's cells are known headings of some type.
    [[nodiscard]] static double knownIn(const QStringList &headings, const RecordType &type)
    {
        double known = 0;
        for (const QString &heading : headings) {
            const auto fits = Lexicon::shipped().targetsOf(type, heading);
            known += !fits.empty() && fits.front().score >= kGood ? fits.front().score : 0;
        }
        return known;
    }

    void findHeader()
    {
        double best = 1.5; // one known heading may be chance
        for (const Row &row : m_sheet.rows) {
            if (row.number > kHeaderSearch + m_sheet.rows.front().number)
                break;
            const int rows = rowsOfHeader(row);
            const QStringList headings = headingsOf(m_sheet, row.number + rows - 1, rows);
            for (const RecordType *type : records::recordTypes()) {
                const double known = knownIn(headings, *type);
                if (known > best) {
                    best = known;
                    m_header = {row.number + rows - 1, rows};
                }
            }
        }
    }

    // Headings of groups are merged over their columns, which have headings of their own below.
    [[nodiscard]] int rowsOfHeader(const Row &row) const
    {
        const bool isGrouped = std::any_of(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return cell.isCovered; });
        const auto next = std::find_if(m_sheet.rows.begin(), m_sheet.rows.end(), [&row](const Row &r) { return r.number == row.number + 1; });
        if (!isGrouped || next == m_sheet.rows.end())
            return 1;
        int below = 0;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            below += row.cells[i].isCovered && !next->cell(int(i)).isEmpty() && next->cell(int(i)).kind == CellKind::Text ? 1 : 0;
        return below > 0 ? 2 : 1;
    }

    const RecordType *findType()
    {
        const RecordType *best = nullptr;
        double most = 0;
        const auto used = double(std::count_if(m_headings.begin(), m_headings.end(), [](const QString &h) { return !h.isEmpty(); }));
        for (const RecordType *type : records::recordTypes()) {
            const double known = knownIn(m_headings, *type) + (wordsOf(m_sheet.name).contains(wordsOf(type->pluralTitle())) ? 0.5 : 0);
            if (known > most) {
                most = known;
                best = type;
            }
        }
        return used > 0 && most / used >= kTypeShare ? best : nullptr;
    }

    // The texts of a column below the headings, each once.
    [[nodiscard]] QStringList cellsOf(int column) const
    {
        QStringList texts;
        std::size_t seen = 0;
        for (const Row &row : m_sheet.rows) {
            const Cell &cell = row.cell(column);
            if (row.number <= m_header.row || cell.isEmpty() || cell.isCovered)
                continue;
            if (++seen > kSampleRows)
                break;
            if (!texts.contains(cell.text))
                texts += cell.text;
        }
        return texts;
    }

    // Which share of the items is understood; the others are listed.
    [[nodiscard]] double understoodShare(const RecordType &type, const QByteArray &path, const QStringList &texts, QStringList &others) const
    {
        const auto target = targetOf(type, path);
        if (!target)
            return 0;
        const Field &field = target->inner ? *target->inner : *target->field;
        if (field.isText())
            return 0;
        FreshRecords fresh(m_names);
        const exchange::DraftLinks links;
        CellReader reader(fresh, links);
        const ColumnMapping column;
        CellContext context {&column, records::DateOrder::DayFirst, "UTC", QDate(2026, 1, 1), 0, 0, false};
        int known = 0;
        int all = 0;
        for (const QString &text : texts) {
            const QStringList items = separatorsFor(type, path).isEmpty() ? QStringList {text} : itemsOf(text, separatorsFor(type, path));
            for (const QString &item : items) {
                if (Lexicon::shipped().isNone(item) || Lexicon::shipped().isUnknown(item))
                    continue;
                Cell cell;
                cell.text = item;
                cell.kind = CellKind::Text;
                const auto found = reader.read(field, cell, item, context);
                const bool isKnown = !found.empty() && found.front().isUnderstood();
                known += isKnown ? 1 : 0;
                ++all;
                others += isKnown || others.contains(item) ? QStringList() : QStringList {item};
            }
        }
        return all == 0 ? 0 : double(known) / all;
    }

    // "oui", "non" below "Données sensibles" name no category of data.
    [[nodiscard]] static bool hasOnlyFlags(const QStringList &texts)
    {
        const Lexicon &lexicon = Lexicon::shipped();
        const bool hasFlag = std::any_of(texts.begin(), texts.end(), [&lexicon](const QString &text) { return lexicon.flagOf(text).has_value(); });
        return hasFlag && std::all_of(texts.begin(), texts.end(), [&lexicon](const QString &text) { return lexicon.flagOf(text).has_value() || lexicon.isUnknown(text); });
    }

    [[nodiscard]] static bool takesWords(const RecordType &type, const QByteArray &path)
    {
        const auto target = targetOf(type, path);
        return !target || (target->inner ? target->inner : target->field)->isText();
    }

    [[nodiscard]] std::vector<Candidate> candidatesOf(const RecordType &type, int column) const
    {
        std::vector<Candidate> candidates;
        const QStringList texts = cellsOf(column);
        const bool isNameless = isWithoutHeading(m_headings[column]);
        for (const Lexicon::Fit &fit : isNameless ? std::vector<Lexicon::Fit>() : Lexicon::shipped().targetsOf(type, m_headings[column])) {
            QStringList others;
            const double share = understoodShare(type, fit.target, texts, others);
            if (share == 0 && hasOnlyFlags(texts) && !takesWords(type, fit.target))
                continue;
            candidates.push_back({fit.target, std::min(1.0, fit.score + 0.1 * share)});
        }
        static const std::vector<QByteArray> tellingByThemselves {"purposes.basis", "data_items.data_category", "data_items.subject_categories", "country", "email"};
        for (const QByteArray &path : tellingByThemselves) {
            QStringList others;
            const bool isKnown = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate &c) { return c.target == path; });
            const double share = isKnown || texts.size() < 2 ? 0 : understoodShare(type, path, texts, others);
            if (share >= kFromCells)
                candidates.push_back({path, 0.5 * share});
        }
        std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
        return candidates;
    }

    // Best fits first; a field that takes one answer goes to one column.
    void chooseTargets(const RecordType &type, SheetMapping &mapping, SheetProposal &proposal)
    {
        struct Choice {
            int column;
            Candidate candidate;
        };
        std::vector<Choice> choices;
        std::vector<QByteArray> chosen(std::size_t(m_headings.size()));
        std::vector<double> scores(chosen.size());
        std::vector<QString> doubts(chosen.size());
        for (int column = 0; column < int(m_headings.size()); ++column) {
            for (const Candidate &candidate : m_headings[column].isEmpty() ? std::vector<Candidate>() : candidatesOf(type, column))
                choices.push_back({column, candidate});
        }
        std::stable_sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) { return a.candidate.score > b.candidate.score; });
        QHash<QByteArray, int> taken;
        for (const auto &[column, candidate] : choices) {
            const auto at = std::size_t(column);
            if (!chosen[at].isEmpty() || candidate.score < 0.45)
                continue;
            const auto target = targetOf(type, candidate.target);
            const bool isShared = candidate.target == kNotesTarget || (target && (target->inner || target->field->isList()));
            if (taken.contains(candidate.target) && !isShared) {
                if (doubts[at].isEmpty() && candidate.score >= kGood)
                    doubts[at] = Tr::tr("may also be \"%1\", which the column \"%2\" has already").arg(QString::fromLatin1(candidate.target), m_headings[taken[candidate.target]]);
                continue;
            }
            chosen[at] = candidate.target;
            scores[at] = candidate.score;
            taken.insert(candidate.target, column);
        }
        for (int column = 0; column < int(m_headings.size()); ++column) {
            if (!m_headings[column].isEmpty())
                addColumn(type, column, chosen[std::size_t(column)], scores[std::size_t(column)], doubts[std::size_t(column)], mapping, proposal);
        }
    }

    void addColumn(const RecordType &type, int column, const QByteArray &target, double score, QString doubt, SheetMapping &mapping, SheetProposal &proposal)
    {
        const QByteArray path = target.isEmpty() ? QByteArray(kNotesTarget) : target;
        if (target.isEmpty() && doubt.isEmpty())
            doubt = isWithoutHeading(m_headings[column]) ? Tr::tr("it has no heading; it is kept in the notes")
                                                         : Tr::tr("nothing is known of this column; it is kept in the notes");
        else if (!target.isEmpty() && score < kGood)
            doubt = Tr::tr("look whether this is right");
        const QStringList texts = cellsOf(column);
        ColumnProposal found {column, score, doubt, texts.mid(0, kSamples)};
        mapping.columns.push_back({m_headings[column], {path}, separatorsFor(type, path)});
        for (const ColumnValue &value : valuesOf(m_sheet, mapping, mapping.columns.size() - 1, m_names)) {
            if (value.meaning == ColumnValue::Meaning::Notes || value.meaning == ColumnValue::Meaning::Several)
                found.notUnderstood += value.item;
        }
        proposal.columns.push_back(std::move(found));
    }

    // A register without names of its activities is told by their purposes.
    void findName(const RecordType &type, SheetMapping &mapping, SheetProposal &proposal) const
    {
        const QByteArray &name = type.titleField;
        const auto goesTo = [&mapping](const QByteArray &target) {
            return std::find_if(mapping.columns.begin(), mapping.columns.end(), [&target](const ColumnMapping &c) {
                return std::find(c.targets.begin(), c.targets.end(), target) != c.targets.end();
            });
        };
        if (name.isEmpty() || goesTo(name) != mapping.columns.end())
            return;
        if (const auto purpose = goesTo("purposes.description"); purpose != mapping.columns.end()) {
            purpose->targets.push_back(name);
            proposal.doubts += Tr::tr("No column has the name; \"%1\" is taken for it.").arg(purpose->heading);
        } else if (ColumnMapping *column = mostTelling(mapping)) {
            if (column->targets == std::vector<QByteArray> {kNotesTarget})
                column->targets.clear();
            column->targets.push_back(name);
            proposal.doubts += Tr::tr("No column has the name; \"%1\" is taken for it, which tells the rows apart best. Look whether this is right.").arg(column->heading);
        }
    }

    // The column with the most different words among those that go to the notes, else among all.
    [[nodiscard]] ColumnMapping *mostTelling(SheetMapping &mapping) const
    {
        const std::vector<int> columns = columnsOf(mapping, headingsOf(m_sheet, m_header.row, m_header.rows));
        ColumnMapping *best = nullptr;
        std::pair<bool, qsizetype> most {false, -1};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool isForNotes = mapping.columns[i].targets == std::vector<QByteArray> {kNotesTarget};
            const std::pair<bool, qsizetype> words {isForNotes, cellsOf(columns[i]).size()};
            if (words <= most)
                continue;
            most = words;
            best = &mapping.columns[i];
        }
        return best;
    }

    // Whether the day comes first in dates such as 3/4/2026 shows in those where it cannot be the month.
    void findDates(SheetMapping &mapping, SheetProposal &proposal) const
    {
        static const QRegularExpression date(u"\\A\\s*([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{2,4}"_s);
        bool isDayFirst = false;
        bool isMonthFirst = false;
        bool isAmbiguous = false;
        for (const Row &row : m_sheet.rows) {
            for (const Cell &cell : row.cells) {
                const QRegularExpressionMatch match = cell.kind == CellKind::Text && cell.text.size() < 30 ? date.match(cell.text) : QRegularExpressionMatch();
                if (!match.hasMatch())
                    continue;
                isDayFirst = isDayFirst || match.captured(1).toInt() > 12;
                isMonthFirst = isMonthFirst || match.captured(2).toInt() > 12;
                isAmbiguous = isAmbiguous || (match.captured(1).toInt() <= 12 && match.captured(2).toInt() <= 12);
            }
        }
        if (isDayFirst != isMonthFirst)
            mapping.dateOrder = isDayFirst ? records::DateOrder::DayFirst : records::DateOrder::MonthFirst;
        else if (isAmbiguous)
            proposal.doubts += Tr::tr("It is not clear whether 3/4/2026 is in April or in March; say which, or such dates are kept in the notes.");
    }

    void lookForUnnamedRows(const RecordType &type, const SheetMapping &mapping, SheetProposal &proposal) const
    {
        int column = -1;
        const std::vector<int> columns = columnsOf(mapping, m_headings);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto &targets = mapping.columns[i].targets;
            if (std::find(targets.begin(), targets.end(), type.titleField) != targets.end())
                column = columns[i];
        }
        const auto count = std::count_if(m_sheet.rows.begin(), m_sheet.rows.end(), [&](const Row &row) {
            return row.number > m_header.row && !row.isBlank() && column >= 0 && row.cell(column).isEmpty();
        });
        if (count > 0)
            proposal.doubts += Tr::tr("%n row(s) have no name: say whether they go on with the record above, or they are refused.", nullptr, int(count));
    }

    const Sheet &m_sheet;
    const Names &m_names;
    Header m_header;
    QStringList m_headings;
};

} // namespace

QString separatorsFor(const RecordType &type, const QByteArray &path)
{
    const auto target = targetOf(type, path);
    if (!target)
        return {};
    const Field &field = target->inner ? *target->inner : *target->field;
    if (field.kind == FieldKind::Text && target->inner && field.has(records::FieldFlag::Required)) // what its rows are called
        return kListSeparators.toString();
    if (field.isText()) // prose is parted at lines only, and only where it becomes rows
        return target->inner && field.kind == FieldKind::LongText ? kLineSeparators.toString() : QString();
    const bool isOfNames = field.isLink() && field.name != "retention_rule";
    if (field.isChoice() || field.isCountry() || (isOfNames && (target->inner || field.isList())))
        return kListSeparators.toString();
    return field.name == "retention_rule" ? kLineSeparators.toString() : QString();
}

std::optional<SheetMapping> proposeSheet(const Sheet &sheet, const Names &names, const SheetWishes &wishes, SheetProposal &proposal)
{
    proposal.sheet = sheet.name;
    SheetMapping mapping;
    proposal.isTaken = !sheet.rows.empty() && SheetReader(sheet, names).propose(wishes, mapping, proposal);
    return proposal.isTaken ? std::optional(std::move(mapping)) : std::nullopt;
}

Proposal proposeMapping(const Workbook &book, const Names &names)
{
    Proposal proposal;
    proposal.mapping.name = book.name;
    for (const Sheet &sheet : book.sheets) {
        SheetProposal &found = proposal.sheets.emplace_back();
        found.sheet = sheet.name;
        auto mapping = sheet.isHidden ? std::nullopt : proposeSheet(sheet, names, {}, found);
        if (mapping)
            proposal.mapping.sheets.push_back(std::move(*mapping));
        else if (!sheet.rows.empty())
            found.doubts += sheet.isHidden ? Tr::tr("The sheet is hidden; it is not taken.") : Tr::tr("No kind of record was found in this sheet; it is not taken.");
    }
    return proposal;
}

} // namespace sheets
