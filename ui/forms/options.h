// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/field.h"

#include <memory>
#include <utility>
#include <vector>

namespace records {
struct RecordType;
}

namespace ui {

struct Site;

// Something that can be picked: what it is kept as, and how it reads.
struct Option {
    records::Value::Data item = {}; // a code, a record or the number of a row
    QString text = {};
    QString detail = {}; // quiet, behind the text
    const records::RecordType *creates = nullptr; // not there yet: picking it makes a record of that type called `text`
    bool createsRow = false; // likewise a row

    [[nodiscard]] bool isNew() const { return creates || createsRow; }
};

// What a field can be answered with.
class Options
{
public:
    Options() = default;
    Options(const Options &) = delete;
    Options &operator=(const Options &) = delete;
    virtual ~Options() = default;

    // The options that fit what is typed, best first; all, or the first of many, for nothing.
    [[nodiscard]] virtual std::vector<Option> find(const QString &typed) const = 0;
    [[nodiscard]] virtual QString textOf(const records::Value::Data &item) const = 0;
    [[nodiscard]] virtual QString noteOf(const records::Value::Data &) const { return {}; } // what picking it means
    // What to say when there are none; empty: "nothing found".
    [[nodiscard]] virtual QString whyNone(const QString &) const { return {}; }
    // Makes the record or the row of an option that creates one. Errors: as of a save.
    [[nodiscard]] virtual core::Result<records::Value::Data> create(const Option &option);
    [[nodiscard]] virtual core::RecordId recordOf(const records::Value::Data &) const { return core::kNoRecord; } // to open it
};

// By hand, a record is not made an approved one; what stands in a sheet may mean that it is one.
enum class Choosing { ByHand, Meanings };

// Where the answers to a choice, country, link or row link come from, or to one item of a list of them.
[[nodiscard]] std::unique_ptr<Options> makeOptions(const records::Field &field, const Site &site, Choosing choosing = Choosing::ByHand);

// 0: does not fit; else the higher the better. Both are folded; every word typed must be in the text.
inline constexpr int kFitWithin = 1; // some word is found only within another one
[[nodiscard]] int fit(const QString &foldedText, const QStringList &words);
[[nodiscard]] QStringList foldedWords(const QString &typed);
// By how well they fit, the best first; equals stay in their order.
[[nodiscard]] std::vector<Option> ranked(std::vector<std::pair<int, Option>> found);

} // namespace ui
