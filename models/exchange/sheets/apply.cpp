// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/apply.h"

#include "models/exchange/sheets/joinforms.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/recordbuilder.h"
#include "models/records/registry.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using exchange::Reading;
using records::Field;
using records::RecordType;
using records::Value;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::ApplyMapping)
};

constexpr qsizetype kLongestPart = 60; // of a name that is put together

class Application
{
public:
    Application(const Workbook &book, const Mapping &mapping, const Names &names, const ApplyOptions &options)
        : m_book(book), m_mapping(mapping), m_names(names), m_options(options), m_fresh(names), m_reader(m_fresh, *m_reading.links)
    {
    }

    Reading read()
    {
        for (const SheetMapping &sheet : m_mapping.sheets) {
            if (sheet.partOf.isEmpty())
                gatherSheet(sheet);
        }
        for (const SheetMapping &sheet : m_mapping.sheets) {
            if (!sheet.partOf.isEmpty())
                gatherPart(sheet);
        }
        joinForms(m_records, m_reading.files);
        leaveOut();
        for (RecordInput &record : m_records)
            identify(record);
        const std::size_t count = m_records.size(); // those beside them come behind
        for (std::size_t i = 0; i < count; ++i)
            addBeside(i);
        for (const RecordInput &record : m_records)
            m_reading.drafts.records.push_back(RecordBuilder(record, m_reader, m_options).build());
        for (const auto &[index, field, key] : m_parents)
            link(m_reading.drafts.records[index], field, key);
        m_fresh.moveTo(m_reading.drafts.records);
        return std::move(m_reading);
    }

private:
    struct Parent {
        std::size_t record; // index
        const Field *field; // of it
        QString key; // where it leads
    };

    std::size_t addFile(const SheetMapping &sheet)
    {
        m_reading.files += m_book.kind == FileKind::Text ? m_book.name : sheet.sheet;
        m_reading.drafts.fileProblems.emplace_back();
        return m_reading.drafts.fileProblems.size() - 1;
    }

    void gatherSheet(const SheetMapping &mapping)
    {
        const std::size_t file = addFile(mapping);
        const Sheet *sheet = sheetOf(m_book, mapping.sheet);
        auto found = gather(*sheet, mapping, file, m_reading.drafts.fileProblems[file]);
        std::move(found.begin(), found.end(), std::back_inserter(m_records));
    }

    void leaveOut()
    {
        const auto isLeftOut = [this](std::size_t file, int line) { return m_options.leaveOut.contains({m_reading.files[qsizetype(file)], line}); };
        std::erase_if(m_records, [&](const RecordInput &record) { return isLeftOut(record.file, record.line); });
        for (std::size_t file = 0; file < m_reading.drafts.fileProblems.size(); ++file)
            std::erase_if(m_reading.drafts.fileProblems[file], [&](const core::Problem &problem) { return isLeftOut(file, problem.line); });
    }

    void gatherPart(const SheetMapping &mapping)
    {
        const std::size_t file = addFile(mapping);
        std::vector<RecordInput *> whole;
        for (RecordInput &record : m_records) {
            if (record.sheet->sheet == mapping.partOf)
                whole.push_back(&record);
        }
        if (whole.size() == 1)
            return gatherParts(*sheetOf(m_book, mapping.sheet), mapping, *whole.front(), m_reading.drafts.fileProblems[file]);
        m_reading.drafts.fileProblems[file].push_back(
            {{}, Tr::tr("the rows belong to the one record of \"%1\", which has %2").arg(mapping.partOf).arg(whole.size()), {}, mapping.headerRow});
    }

    static void refuseName(RecordInput &record, const QString &message)
    {
        const QByteArray &name = record.type->titleField;
        record.problems.push_back({name, exchange::inColumn(record.headings ? record.headings->value(name) : QString(), message), {}, record.line});
    }

    // By its reference, else by its name.
    void identify(RecordInput &record)
    {
        const QStringList known = record.reference.isEmpty() ? m_names.find(*record.type, record.name) : QStringList();
        if (known.size() > 1)
            refuseName(record, Tr::tr("%1 records have this name (%2); give the reference").arg(known.size()).arg(known.mid(0, 5).join(", "_L1)));
        else if (known.size() == 1)
            record.reference = known.front();
        const bool hasName = !wordsOf(record.name).isEmpty();
        record.key = !record.reference.isEmpty() ? record.reference : (hasName ? FreshRecords::handleOf(*record.type, record.name) : QString());
        const auto first = m_places.constFind(record.key);
        if (!record.key.isEmpty() && first != m_places.constEnd()) {
            const QString place = first->first == record.file ? Tr::tr("row %1").arg(first->second)
                                                              : Tr::tr("row %1 of \"%2\"").arg(first->second).arg(m_reading.files[qsizetype(first->first)]);
            refuseName(record, Tr::tr("\"%1\" stands in the file twice, first in %2").arg(record.name.left(80), place));
            record.key += u'\x1f' + QString::number(record.line); // links lead to the first
            record.reference.clear();
            return;
        }
        m_places.insert(record.key, {record.file, record.line});
        if (hasName)
            m_fresh.announce(*record.type, record.name, record.key);
    }

    // A record of another type that the row tells of, such as a transfer: it is called after both and linked to the record.
    void addBeside(std::size_t index)
    {
        const auto all = std::move(m_records[index].beside); // the list of records grows meanwhile
        QSet<QString> names;
        for (const auto &[type, pieces] : all) {
            const Field *parent = parentField(*type, *m_records[index].type);
            const bool isNothing = std::all_of(pieces.begin(), pieces.end(), [](const Piece &piece) {
                const Lexicon &lexicon = Lexicon::shipped();
                return lexicon.isNone(piece.cell->text) || lexicon.isUnknown(piece.cell->text) || lexicon.flagOf(piece.cell->text).has_value();
            });
            if (isNothing || !parent) {
                m_records[index].notes.insert(m_records[index].notes.end(), pieces.begin(), pieces.end());
                continue;
            }
            RecordInput beside;
            beside.type = type;
            beside.sheet = m_records[index].sheet;
            beside.file = m_records[index].file;
            beside.line = m_records[index].line;
            beside.headings = headingsByTarget(*beside.sheet, type);
            beside.name = nameBeside(m_records[index], pieces, names);
            sort(beside, pieces);
            identify(beside);
            m_parents.push_back({m_records.size(), parent, m_records[index].key});
            m_constants.push_back(std::make_unique<SheetMapping>(*beside.sheet));
            m_constants.back()->constants = {{type->titleField, beside.name}};
            beside.sheet = m_constants.back().get();
            m_records.push_back(std::move(beside));
        }
    }

    // After the record and the first words about it; after more of them where the record has another of that name.
    [[nodiscard]] static QString nameBeside(const RecordInput &record, const std::vector<Piece> &pieces, QSet<QString> &names)
    {
        QString words;
        QString name;
        for (const Piece &piece : pieces) {
            words += (words.isEmpty() ? QString() : u", "_s) + piece.cell->text.simplified().left(kLongestPart);
            name = record.name.left(kLongestPart) + ": "_L1 + words;
            if (!names.contains(wordsOf(name)))
                break;
        }
        names.insert(wordsOf(name));
        return name;
    }

    static void sort(RecordInput &record, const std::vector<Piece> &pieces)
    {
        std::map<std::size_t, RecordInput::Group> groups;
        for (Piece piece : pieces) {
            piece.target = piece.target.mid(piece.target.indexOf('/') + 1);
            const auto target = targetOf(*record.type, piece.target);
            const auto field = std::size_t(target->field - record.type->fields.data());
            if (target->inner) {
                groups[field].line = piece.line;
                groups[field].fields[std::size_t(target->inner - target->field->rows->fields.data())].push_back(std::move(piece));
            } else {
                record.fields[field].push_back(std::move(piece));
            }
        }
        for (auto &[list, group] : groups)
            record.lists[list].push_back(std::move(group));
    }

    [[nodiscard]] static const Field *parentField(const RecordType &type, const RecordType &parent)
    {
        const auto hit = std::find_if(type.fields.begin(), type.fields.end(), [&parent](const Field &field) {
            return field.isLink() && std::any_of(field.targets.begin(), field.targets.end(), [&parent](const char *key) { return parent.key == key; });
        });
        return hit == type.fields.end() ? nullptr : &*hit;
    }

    void link(exchange::Draft &draft, const Field *field, const QString &key) const
    {
        if (key.isEmpty())
            return;
        const auto index = std::size_t(field - draft.type->fields.data());
        const core::RecordId id = *m_reading.links->idOf(key);
        draft.values[index] = field->isList() ? Value {records::AnswerState::SoFar, std::vector {id}} : Value::of(id);
        draft.lines[index] = draft.line;
    }

    const Workbook &m_book;
    const Mapping &m_mapping;
    const Names &m_names;
    const ApplyOptions &m_options;
    Reading m_reading;
    FreshRecords m_fresh;
    CellReader m_reader;
    std::vector<RecordInput> m_records;
    std::vector<Parent> m_parents;
    std::vector<std::unique_ptr<SheetMapping>> m_constants; // of the records beside others
    QHash<QString, std::pair<std::size_t, int>> m_places; // file and line where a key stood first
};

} // namespace

Reading applyMapping(const Workbook &book, const Mapping &mapping, const Names &names, const ApplyOptions &options)
{
    return Application(book, mapping, names, options).read();
}

} // namespace sheets
