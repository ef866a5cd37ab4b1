// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/display.h"
#include "app/cli/session.h"
#include "models/records/registry.h"
#include "models/records/vocabulary.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::TypesCommand)
};

QString kindText(records::FieldKind kind)
{
    // In the order of the enumeration.
    static const std::array<const char *, 18> names {
        QT_TRANSLATE_NOOP("cli::TypesCommand", "text"),       QT_TRANSLATE_NOOP("cli::TypesCommand", "long text"),
        QT_TRANSLATE_NOOP("cli::TypesCommand", "date"),       QT_TRANSLATE_NOOP("cli::TypesCommand", "time"),
        QT_TRANSLATE_NOOP("cli::TypesCommand", "number"),     QT_TRANSLATE_NOOP("cli::TypesCommand", "yes or no"),
        QT_TRANSLATE_NOOP("cli::TypesCommand", "choice"),     QT_TRANSLATE_NOOP("cli::TypesCommand", "choices"),
        QT_TRANSLATE_NOOP("cli::TypesCommand", "country"),    QT_TRANSLATE_NOOP("cli::TypesCommand", "countries"),
        QT_TRANSLATE_NOOP("cli::TypesCommand", "duration"),   QT_TRANSLATE_NOOP("cli::TypesCommand", "link"),
        QT_TRANSLATE_NOOP("cli::TypesCommand", "links"),      QT_TRANSLATE_NOOP("cli::TypesCommand", "row number"),
        QT_TRANSLATE_NOOP("cli::TypesCommand", "row numbers"), QT_TRANSLATE_NOOP("cli::TypesCommand", "attachment"),
        QT_TRANSLATE_NOOP("cli::TypesCommand", "attachments"), QT_TRANSLATE_NOOP("cli::TypesCommand", "rows"),
    };
    return Tr::tr(names[std::size_t(kind)]);
}

QString takes(const records::Field &field)
{
    if (field.isChoice()) {
        QStringList codes;
        for (const records::Term &term : records::vocabulary(field.vocabulary).terms)
            codes += term.code;
        return codes.join(u' ');
    }
    if (field.isLink()) {
        QStringList types;
        for (const char *type : field.targets)
            types += QString::fromLatin1(type);
        return types.isEmpty() ? Tr::tr("any record") : types.join(u' ');
    }
    return field.isRowLink() ? QString::fromLatin1(field.rowsOf) : QString();
}

void printFields(Invocation &call, const records::Fields &fields, const QByteArray &prefix)
{
    for (const records::Field &field : fields) {
        const QString name = QString::fromLatin1(prefix + field.name);
        call.out() << name.leftJustified(34) << ' ' << kindText(field.kind).leftJustified(12) << ' ' << field.title();
        if (const QString values = takes(field); !values.isEmpty())
            call.out() << ": " << values;
        call.out() << '\n';
        if (field.rows)
            printFields(call, field.rows->fields, prefix + field.name + ".+.");
    }
}

core::Result<int> run(Invocation &call)
{
    if (call.arguments().isEmpty()) {
        for (const records::RecordType *type : records::recordTypes())
            call.out() << QString::fromLatin1(type->key).leftJustified(20) << ' ' << QString::fromLatin1(type->prefix).leftJustified(4) << ' ' << type->pluralTitle() << '\n';
        return kDone;
    }
    const auto type = typeArgument(call, 0);
    if (!type)
        return core::fail(type.error());
    printFields(call, (*type)->fields, {});
    return kDone;
}

} // namespace

Command typesCommand()
{
    return {"types", "[TYPE]", QT_TRANSLATE_NOOP("cli", "List the record types, or the fields of one."), {}, run};
}

} // namespace cli
