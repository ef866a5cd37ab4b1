// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/freshrecords.h"

#include "models/exchange/sheets/lexicon.h"
#include "models/records/registry.h"
#include "models/records/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using records::Field;
using records::FieldFlag;
using records::FieldKind;
using records::RecordType;
using records::Value;

namespace {

void set(exchange::Draft &draft, const QByteArray &name, Value value, int line)
{
    const int index = draft.type->fieldIndex(name);
    if (index < 0)
        return;
    draft.values[std::size_t(index)] = std::move(value);
    draft.lines[std::size_t(index)] = line;
}

// What a name says by itself: a rule called "10 Jahre nach Vertragsende" has that period, a contact may be an address.
void addWhatTheNameSays(exchange::Draft &draft, const QString &name, int line)
{
    const Field *period = draft.type->field("period");
    if (period && period->kind == FieldKind::Duration) {
        if (const auto duration = Lexicon::shipped().durationOf(name)) {
            set(draft, "period", Value::of(duration->duration), line);
            const bool isKnown = records::vocabulary("start_event").term(duration->event) != nullptr;
            set(draft, "period_basis", Value::of(duration->event.isEmpty() ? u"fixed"_s : u"after-event"_s), line);
            if (isKnown)
                set(draft, "start_event", Value::of(duration->event), line);
            else if (!duration->event.isEmpty())
                set(draft, "start_event_note", Value::of(duration->event), line);
        }
    }
    if (draft.type->field("email") && name.contains(u'@') && !name.contains(u' '))
        set(draft, "email", Value::of(name), line);
}

} // namespace

QString FreshRecords::handleOf(const RecordType &type, const QString &name)
{
    return u'\x1f' + QString::fromLatin1(type.key) + u':' + wordsOf(name); // no reference begins so
}

void FreshRecords::announce(const RecordType &type, const QString &name, const QString &key)
{
    m_announced.insert(handleOf(type, name), key);
    m_titles.insert(key, name);
}

QString FreshRecords::find(const RecordType &type, const QString &text, bool &isSeveral) const
{
    isSeveral = false;
    if (records::isReferenceOf(type, text.trimmed()) && m_names.has(text.trimmed()))
        return text.trimmed();
    for (const QString &name : {text, withoutParentheses(text)}) {
        if (const auto hit = m_announced.constFind(handleOf(type, name)); hit != m_announced.constEnd())
            return *hit;
        const QStringList known = m_names.find(type, name);
        isSeveral = known.size() > 1;
        if (!known.isEmpty())
            return isSeveral ? QString() : known.front();
        if (QString entry = m_names.entry(type.key, Lexicon::shipped().entryOf(type.key, name)); !entry.isEmpty())
            return entry;
    }
    return {};
}

bool FreshRecords::canMake(const RecordType &type)
{
    return !type.titleField.isEmpty() && std::all_of(type.fields.begin(), type.fields.end(), [&type](const Field &field) {
        return !field.has(FieldFlag::Required) || field.name == type.titleField;
    });
}

QString FreshRecords::make(const RecordType &type, const QString &name, std::size_t file, int line)
{
    QString handle = handleOf(type, name);
    if (m_handles.contains(handle))
        return handle;
    m_handles.insert(handle);
    exchange::Draft &draft = m_made.emplace_back(type, line);
    draft.file = file;
    draft.handle = handle;
    draft.adds = true;
    set(draft, type.titleField, Value::of(name.simplified()), line);
    addWhatTheNameSays(draft, name, line);
    return handle;
}

void FreshRecords::moveTo(std::vector<exchange::Draft> &drafts)
{
    std::move(m_made.begin(), m_made.end(), std::back_inserter(drafts));
    m_made.clear();
}

} // namespace sheets
