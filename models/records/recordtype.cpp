// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/recordtype.h"

#include <QCoreApplication>

#include <algorithm>

namespace records {

bool Field::isList() const
{
    switch (kind) {
    case FieldKind::Choices:
    case FieldKind::Countries:
    case FieldKind::Links:
    case FieldKind::RowLinks:
    case FieldKind::Attachments:
    case FieldKind::Rows:
        return true;
    default:
        return false;
    }
}

QString Field::title() const
{
    return QCoreApplication::translate("records", label);
}

QString Field::helpText() const
{
    return help ? QCoreApplication::translate("records", help) : QString();
}

int indexOf(const Fields &fields, const QByteArray &name)
{
    const auto hit = std::find_if(fields.begin(), fields.end(), [&name](const Field &f) { return f.name == name; });
    return hit == fields.end() ? -1 : int(hit - fields.begin());
}

QString Section::title() const
{
    return QCoreApplication::translate("records", label);
}

const Field *RecordType::field(const QByteArray &name) const
{
    const int index = fieldIndex(name);
    return index < 0 ? nullptr : &fields[std::size_t(index)];
}

QString RecordType::singularTitle() const
{
    return QCoreApplication::translate("records", singular);
}

QString RecordType::pluralTitle() const
{
    return QCoreApplication::translate("records", plural);
}

QString RecordType::listTitle() const
{
    return list.shortTitle ? QCoreApplication::translate("records", list.shortTitle) : pluralTitle();
}

QString RecordType::emptyTitle() const
{
    return QCoreApplication::translate("records", list.emptyTitle);
}

QString RecordType::emptyText() const
{
    return QCoreApplication::translate("records", list.emptyText);
}

core::Problem problem(const QByteArray &field, const char *message, const QByteArray &article)
{
    return {field, QCoreApplication::translate("records", message), article, 0};
}

} // namespace records
