// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/targets.h"

#include "models/exchange/sheets/lexicon.h"
#include "models/records/registry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sheets {

using records::Field;
using records::FieldKind;
using records::RecordType;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::Targets)
};

} // namespace

std::vector<QByteArray> targetsFor(const RecordType &type)
{
    std::vector<QByteArray> targets {kNotesTarget, kReferenceTarget};
    const auto add = [&](const QByteArray &path) {
        if (targetOf(type, path))
            targets.push_back(path);
    };
    for (const Field &field : type.fields) {
        if (field.kind != FieldKind::Rows) {
            add(field.name);
            continue;
        }
        for (const Field &inner : field.rows->fields)
            add(field.name + '.' + inner.name);
    }
    for (const QByteArray &path : Lexicon::shipped().targetsBeside(type))
        add(path);
    return targets;
}

QString labelOf(const RecordType &type, const QByteArray &target)
{
    if (target == kNotesTarget)
        return Tr::tr("Keep in the notes");
    if (target == kReferenceTarget)
        return Tr::tr("Reference");
    const auto found = targetOf(type, target);
    if (!found)
        return QString::fromLatin1(target);
    const QString field = found->inner ? found->field->title() + ": "_L1 + found->inner->title() : found->field->title();
    return found->side ? found->side->singularTitle() + ": "_L1 + field : field;
}

const Field *valueField(const RecordType &type, const ColumnMapping &column)
{
    for (const QByteArray &path : column.targets) {
        const auto target = targetOf(type, path);
        const Field *field = !target ? nullptr : (target->inner ? target->inner : target->field);
        if (field && !field->isText())
            return field;
    }
    return nullptr;
}

} // namespace sheets
