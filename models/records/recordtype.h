// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/records/codec.h"

#include <algorithm>
#include <memory>
#include <typeindex>

namespace records {

// What every record's struct derives from.
struct RecordBase {
    Answers<Attachment> attachments;
    friend bool operator==(const RecordBase &, const RecordBase &) = default;
};

// A heading of the record page and of the one-record report.
struct Section {
    QByteArray key;
    const char *label; // QT_TRANSLATE_NOOP("records", ...)
    [[nodiscard]] QString title() const; // translated
};

// The fields in which a review of the record is noted; empty ones are not kept.
struct ReviewFields {
    QByteArray reviewedOn = {};
    QByteArray result = {};
    QByteArray next = {};
};

// How a list of the type looks until the user changes it. Paths are those of findField(), "reference" and "title".
struct ListHints {
    int rank = 1000; // among the lists, as an office works through them: smaller comes first
    bool isWork = false; // things to do, shown apart from what is kept
    const char *shortTitle = nullptr; // QT_TRANSLATE_NOOP("records", ...), where room is small; null: the plural
    QByteArray status = {}; // the choice that says where a record stands; empty: there is none
    QByteArrayList columns = {}; // after the reference
    QByteArrayList preview = {}; // what is shown of the one record that is chosen
    const char *emptyTitle = nullptr; // QT_TRANSLATE_NOOP("records", ...)
    const char *emptyText = nullptr; // what to do first
};

// The one description of a record type that storage, exchange, command line, reports and windows read.
struct RecordType {
    QByteArray key; // singular, snake_case: table, command-line noun and JSON key
    QByteArray prefix; // of references, such as "PA"
    const char *singular = nullptr; // QT_TRANSLATE_NOOP("records", ...)
    const char *plural = nullptr;
    Fields fields = {};
    std::vector<Section> sections = {};
    bool isCatalogue = false; // shipped entries fill it when a vault is created
    bool canMerge = false; // one thing may have come in twice under two names
    ListHints list = {};
    ReviewFields review = {};
    QByteArray yearField = {}; // references carry the year of this date or instant, as in "DSR-2026-0007"; empty: none
    QByteArray titleField = {}; // the text field that the title is, when it is just that
    std::type_index structType = typeid(void);
    std::function<QString(const Values &)> titleOf = {}; // what the record is called where it is linked; may be empty
    std::vector<std::function<void(const Values &, core::Problems &)>> rules = {}; // of one record alone

    [[nodiscard]] int fieldIndex(const QByteArray &name) const { return indexOf(fields, name); }
    [[nodiscard]] const Field *field(const QByteArray &name) const;
    [[nodiscard]] QString singularTitle() const;
    [[nodiscard]] QString pluralTitle() const;
    [[nodiscard]] QString listTitle() const; // short where there is a short one, translated
    [[nodiscard]] QString emptyTitle() const; // of its list, translated
    [[nodiscard]] QString emptyText() const;
};

// A refusal by a type's rule; the message is marked with QT_TRANSLATE_NOOP("records", ...).
[[nodiscard]] core::Problem problem(const QByteArray &field, const char *message, const QByteArray &article = {});

// Fills a struct from values, or the other way round, field by field.
template<class R>
[[nodiscard]] R toStruct(const Fields &fields, const Values &values)
{
    R result;
    for (std::size_t i = 0; i < fields.size() && i < values.size(); ++i)
        fields[i].write(&result, values[i]);
    return result;
}

template<class R>
[[nodiscard]] Values toValues(const Fields &fields, const R &record)
{
    Values values;
    values.reserve(fields.size());
    for (const Field &field : fields)
        values.push_back(field.read(&record));
    return values;
}

// The part of the description that records and owned rows share. Self is the builder, for chaining.
template<class R, class Self>
class FieldsBuilder
{
public:
    template<SingleValue T, class Owner>
    Self &field(Answer<T> Owner::*member, const FieldSpec &spec)
    {
        const bool isLong = spec.flags.testFlag(FieldFlag::Long);
        return add(member, spec, isLong && kSingleKind<T> == FieldKind::Text ? FieldKind::LongText : kSingleKind<T>);
    }
    template<ListItem T, class Owner>
    Self &field(Answers<T> Owner::*member, const FieldSpec &spec)
    {
        return add(member, spec, kListKind<T>);
    }

protected:
    template<class Member, class Owner>
    Self &add(Member Owner::*member, const FieldSpec &spec, FieldKind kind)
    {
        Field field {spec};
        field.kind = kind;
        field.read = [member](const void *r) { return toValue(static_cast<const R *>(r)->*member); };
        field.write = [member](void *r, const Value &value) { fromValue(value, static_cast<R *>(r)->*member); };
        return append(std::move(field));
    }
    Self &append(Field field)
    {
        field.name = field.key;
        field.section = m_section;
        m_fields.push_back(std::move(field));
        return static_cast<Self &>(*this);
    }

    Fields m_fields;
    QByteArray m_section;
};

template<Row R>
class RowTypeBuilder : public FieldsBuilder<R, RowTypeBuilder<R>>
{
public:
    std::shared_ptr<const RowType> build() { return std::make_shared<RowType>(RowType {std::move(this->m_fields)}); }
};

template<std::derived_from<RecordBase> R>
class RecordTypeBuilder : public FieldsBuilder<R, RecordTypeBuilder<R>>
{
public:
    RecordTypeBuilder(const char *key, const char *prefix, const char *singular, const char *plural)
        : m_type {.key = key, .prefix = prefix, .singular = singular, .plural = plural, .structType = typeid(R)}
    {
    }
    // The fields that follow are shown under this heading.
    RecordTypeBuilder &section(const char *key, const char *label)
    {
        this->m_section = key;
        m_type.sections.push_back({key, label});
        return *this;
    }
    template<Row T>
    RecordTypeBuilder &rows(Answers<T> R::*member, const FieldSpec &spec, const std::shared_ptr<const RowType> &rowType)
    {
        Field field {spec};
        field.kind = FieldKind::Rows;
        field.rows = rowType;
        field.read = [member, rowType](const void *r) { return readRows(static_cast<const R *>(r)->*member, *rowType); };
        field.write = [member, rowType](void *r, const Value &value) {
            static_cast<R *>(r)->*member = writeRows<T>(value, *rowType);
        };
        return this->append(std::move(field));
    }
    RecordTypeBuilder &title(Answer<QString> R::*member)
    {
        m_titleOf = [member](const R &record) { return (record.*member).value(); };
        m_titleMember = member;
        return *this;
    }
    RecordTypeBuilder &title(QString (*titleOf)(const R &))
    {
        m_titleOf = titleOf;
        return *this;
    }
    RecordTypeBuilder &rule(void (*check)(const R &, core::Problems &))
    {
        m_checks.push_back(check);
        return *this;
    }
    RecordTypeBuilder &catalogue(const char *emptyTitle)
    {
        m_type.isCatalogue = true;
        m_type.list.emptyTitle = emptyTitle;
        m_type.list.emptyText = QT_TRANSLATE_NOOP("records", "What many records name is described once, here.");
        return mergeable();
    }
    RecordTypeBuilder &mergeable()
    {
        m_type.canMerge = true;
        return *this;
    }
    RecordTypeBuilder &review(ReviewFields fields)
    {
        m_type.review = std::move(fields);
        return *this;
    }
    RecordTypeBuilder &list(ListHints hints)
    {
        m_type.list = std::move(hints);
        return *this;
    }
    RecordTypeBuilder &yearFrom(const char *field)
    {
        m_type.yearField = field;
        return *this;
    }
    RecordType build()
    {
        section("attachments", QT_TRANSLATE_NOOP("records", "Attachments"));
        this->field(&RecordBase::attachments, {.key = "attachments", .label = QT_TRANSLATE_NOOP("records", "Attachments"),
                                               .flags = FieldFlag::MayBeNone});
        m_type.fields = std::move(this->m_fields);
        m_type.titleField = titleField(m_type.fields);
        const auto fields = std::make_shared<const Fields>(m_type.fields);
        if (m_type.titleField.isEmpty())
            m_type.titleOf = [fields, titleOf = m_titleOf](const Values &v) { return titleOf(toStruct<R>(*fields, v)); };
        else // asked for often, and the rest of a record may be large
            m_type.titleOf = [at = std::size_t(indexOf(*fields, m_type.titleField))](const Values &v) { return v[at].template as<QString>(); };
        for (const auto &check : m_checks) {
            m_type.rules.push_back([fields, check](const Values &values, core::Problems &problems) {
                check(toStruct<R>(*fields, values), problems);
            });
        }
        return std::move(m_type);
    }

private:
    [[nodiscard]] QByteArray titleField(const Fields &fields) const
    {
        R probe;
        if (m_titleMember)
            probe.*m_titleMember = QString(QChar(u'x'));
        const auto hit = std::find_if(fields.begin(), fields.end(), [&](const Field &f) { return f.read(&probe).hasData(); });
        return hit == fields.end() ? QByteArray() : hit->name;
    }
    template<Row T>
    static Value readRows(const Answers<T> &answers, const RowType &rowType)
    {
        if (answers.empty())
            return Value {answers.state(), {}};
        std::vector<RowValues> rows;
        for (const T &row : answers)
            rows.push_back({row.row, toValues(rowType.fields, row)});
        return Value {answers.state(), std::move(rows)};
    }
    template<Row T>
    static Answers<T> writeRows(const Value &value, const RowType &rowType)
    {
        std::vector<T> rows;
        for (const RowValues &data : value.as<std::vector<RowValues>>()) {
            rows.push_back(toStruct<T>(rowType.fields, data.values));
            rows.back().row = data.row;
        }
        return makeAnswers(value.state, std::move(rows));
    }

    RecordType m_type;
    Answer<QString> R::*m_titleMember = nullptr;
    std::function<QString(const R &)> m_titleOf = [](const R &) { return QString(); };
    std::vector<void (*)(const R &, core::Problems &)> m_checks;
};

} // namespace records
