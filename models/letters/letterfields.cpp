// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letterfields.h"

#include <algorithm>

namespace letters {

namespace {

using Kind = FieldInfo::Kind;

std::vector<FieldInfo> named(Kind kind, std::initializer_list<const char *> names)
{
    std::vector<FieldInfo> fields;
    for (const char *name : names)
        fields.push_back({name, kind});
    return fields;
}

void append(std::vector<FieldInfo> &fields, const std::vector<FieldInfo> &more)
{
    fields.insert(fields.end(), more.begin(), more.end());
}

// What is asked for: of a part what it is, of the letter whether one of its parts is such.
std::vector<FieldInfo> rightFlags()
{
    return named(Kind::Flag, {"access", "portability", "rectification", "erasure", "restriction", "objection", "marketing", "consent",
                              "decision_review", "who_received", "complaint", "opt_out", "limit", "other_right"});
}

std::vector<FieldInfo> partFields()
{
    auto fields = named(Kind::Text, {"type", "detail", "outcome", "grounds", "reasoning", "due"});
    append(fields, named(Kind::Flag, {"granted", "partly", "refused", "no_data", "not_identifiable", "withdrawn", "forwarded"}));
    append(fields, rightFlags());
    return fields;
}

FieldInfo list(const char *name, std::vector<FieldInfo> row)
{
    return {name, Kind::List, std::move(row)};
}

std::vector<FieldInfo> allFields()
{
    auto fields = named(Kind::Text, {"reference", "date", "received", "law", "law_short", "person", "addressee", "known_as", "organisation",
                                     "organisation_email", "organisation_address", "dpo_name", "dpo_email", "dpo_phone", "authority", "asked",
                                     "due", "extended_due", "identity_doubt", "question", "extension_reason", "extension_note", "fee_amount",
                                     "fee_reason", "recipient", "notice_action", "automated_text", "correction"});
    append(fields, named(Kind::Flag, {"uk", "agent", "gives_access", "refused_part", "automated", "fee_further_copy", "notice_rectify",
                                      "notice_erase", "notice_restrict", "notice_lift", "notice_public", "notice_opt_out"}));
    append(fields, rightFlags());
    fields.push_back(list("parts", partFields()));
    fields.push_back(list("purposes", named(Kind::Text, {"purpose", "basis"})));
    fields.push_back(list("categories", named(Kind::Text, {"category", "examples"})));
    auto recipient = named(Kind::Text, {"recipient", "country"});
    append(recipient, named(Kind::Flag, {"sold", "shared"}));
    fields.push_back(list("recipients", recipient));
    fields.push_back(list("periods", named(Kind::Text, {"category", "period"})));
    fields.push_back(list("sources", named(Kind::Text, {"source"})));
    fields.push_back(list("decisions", named(Kind::Text, {"activity", "logic", "consequences"})));
    fields.push_back(list("transfers", named(Kind::Text, {"importer", "countries", "safeguard"})));
    auto told = named(Kind::Text, {"recipient", "action", "reason"});
    append(told, named(Kind::Flag, {"was_told", "was_not_told"}));
    fields.push_back(list("told", told));
    return fields;
}

} // namespace

const std::vector<FieldInfo> &letterFields()
{
    static const std::vector<FieldInfo> all = allFields();
    return all;
}

const FieldInfo *findField(const std::vector<FieldInfo> &fields, const QByteArray &name)
{
    const auto hit = std::find_if(fields.begin(), fields.end(), [&name](const FieldInfo &field) { return field.name == name; });
    return hit == fields.end() ? nullptr : &*hit;
}

} // namespace letters
