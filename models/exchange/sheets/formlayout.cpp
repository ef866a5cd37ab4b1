// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/formlayout.h"

#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/mappingfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

// "Recipient #" keeps its sign, which is no word.
QString wordsOfLabel(const QString &label)
{
    return label.endsWith(" #"_L1) ? wordsOf(label) + " #"_L1 : wordsOf(label);
}

QStringList wordsIn(const QJsonValue &json)
{
    QStringList words;
    for (const QString &label : textsOf(json))
        words += wordsOfLabel(label);
    return words;
}

QSet<QString> setOf(const QJsonValue &json)
{
    const QStringList words = wordsIn(json);
    return {words.begin(), words.end()};
}

FormBlock blockOf(const QJsonObject &json)
{
    FormBlock block;
    block.title = textsOf(json["labels"_L1]).value(0);
    block.row = json["row"_L1].toString();
    block.otherwise = json["otherwise"_L1].toString();
    block.joined = json["joined"_L1].toString();
    block.hasRows = json["has_rows"_L1].toBool(true);
    block.isFixed = json["fixed"_L1].toBool();
    block.rowHeadings = setOf(json["row_headings"_L1]);
    block.numbered = setOf(json["numbered"_L1]);
    const QJsonArray columns = json["columns"_L1].toArray();
    for (const auto item : columns) {
        const FormBlock::Column column {item.toObject()["column"_L1].toString(), item.toObject()["note"_L1].toBool()};
        block.order.push_back(column);
        for (const QString &words : wordsIn(item.toObject()["labels"_L1]))
            block.columns.insert(words, column);
    }
    const QJsonArray rows = json["rows"_L1].toArray();
    for (const auto row : rows)
        block.rows.push_back({wordsIn(row.toObject()["labels"_L1]), row.toObject()["as"_L1].toString()});
    return block;
}

template<class Item>
const Item *found(const std::vector<Item> &items, const QHash<QString, std::size_t> &labels, const QString &text)
{
    for (const QString &words : labelWords(text)) {
        if (const auto hit = labels.constFind(words); hit != labels.constEnd())
            return &items[*hit];
    }
    return nullptr;
}

void readFields(FormLayout &layout, const QJsonArray &fields)
{
    for (const auto item : fields) {
        const QJsonObject json = item.toObject();
        for (const QString &words : wordsIn(json["labels"_L1]))
            layout.fieldLabels.insert(words, layout.fields.size());
        layout.fields.push_back({json["column"_L1].toString(), json["details"_L1].toBool()});
    }
}

void readBlocks(FormLayout &layout, const QJsonArray &blocks)
{
    for (const auto item : blocks) {
        for (const QString &words : wordsIn(item.toObject()["labels"_L1]))
            layout.blockLabels.insert(words, layout.blocks.size());
        layout.blocks.push_back(blockOf(item.toObject()));
    }
}

} // namespace

QStringList labelWords(const QString &text)
{
    constexpr qsizetype kLongestLabel = 300; // longer text is no label
    static const QRegularExpression number(u" [0-9]{1,2}$"_s);
    QStringList words;
    if (text.size() > kLongestLabel)
        return words;
    for (const QString &plain : {wordsOf(text), wordsOf(withoutParentheses(text))}) {
        words += plain.isEmpty() ? QStringList() : QStringList {plain};
        if (QString counted = plain; counted.contains(number))
            words += counted.replace(number, u" #"_s);
    }
    words.removeDuplicates();
    return words;
}

const FormField *FormLayout::field(const QString &text) const
{
    return found(fields, fieldLabels, text);
}

const FormBlock *FormLayout::block(const QString &text) const
{
    return found(blocks, blockLabels, text);
}

bool FormLayout::isText(const QString &text) const
{
    const QStringList words = labelWords(text);
    return std::any_of(words.begin(), words.end(), [this](const QString &w) { return texts.contains(w); });
}

std::optional<FormLayout> formLayoutOf(const QJsonObject &layout)
{
    const QJsonObject form = layout["form"_L1].toObject();
    if (form.isEmpty())
        return std::nullopt;
    FormLayout read;
    read.name = layout["name"_L1].toString();
    read.titleColumn = form["title"_L1].toString();
    read.referenceColumn = form["reference"_L1].toString();
    read.notesColumn = form["notes"_L1].toString();
    read.needs = wordsIn(form["needs"_L1]);
    read.leastRows = form["least_rows"_L1].toInt();
    read.left = wordsIn(form["left_out"_L1]);
    read.models = wordsIn(form["models"_L1]);
    read.texts = setOf(form["texts"_L1]);
    readFields(read, form["fields"_L1].toArray());
    readBlocks(read, form["blocks"_L1].toArray());
    const QJsonArray sheets = layout["sheets"_L1].toArray();
    for (const auto sheet : sheets) {
        const QJsonArray columns = sheet.toObject()["one_record"_L1].toBool() ? sheet.toObject()["columns"_L1].toArray() : QJsonArray();
        for (const auto column : columns)
            read.columns += column.toObject()["heading"_L1].toString();
    }
    return read;
}

const std::vector<FormLayout> &formLayouts()
{
    static const std::vector<FormLayout> all = [] {
        std::vector<FormLayout> read;
        for (const QByteArray &json : layoutFiles()) {
            if (auto layout = formLayoutOf(QJsonDocument::fromJson(json).object()))
                read.push_back(std::move(*layout));
        }
        return read;
    }();
    return all;
}

} // namespace sheets
