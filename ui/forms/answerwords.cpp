// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/answerwords.h"

#include "models/itemmodels/answertext.h"
#include "models/itemmodels/vaultsession.h"
#include "ui/forms/answerhint.h"

#include <QCoreApplication>
#include <QTimeZone>

using records::AnswerState;
using records::FieldKind;

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::AnswerWords)
};

} // namespace

QString answerWords(const records::Field &field, const records::Value &value, const itemmodels::CellContext &cells)
{
    if (value.isUnknown())
        return unknownText();
    if (value.state == AnswerState::None)
        return noneText();
    if (field.kind == FieldKind::Rows) {
        const auto count = int(value.as<std::vector<records::RowValues>>().size());
        return value.state == AnswerState::SoFar ? Tr::tr("so far, %1").arg(count) : Tr::tr("complete, %1").arg(count);
    }
    return field.isText() ? value.as<QString>() : itemmodels::textOf(field, value, cells);
}

QString answerWords(const records::Field &field, const records::Value &value, const itemmodels::CellContext &cells, const RowNames &rows, int inside)
{
    return field.isRowLink() && value.hasData() ? rows.words(field, value, inside) : answerWords(field, value, cells);
}

itemmodels::CellContext cellsOf(itemmodels::VaultSession &session)
{
    return {[&session](core::RecordId id) { return session.source().titleOf(id); }, session.today()};
}

QString momentWords(const QDateTime &utc, const itemmodels::VaultSession &session)
{
    const QDateTime local = utc.toTimeZone(QTimeZone(session.zone()));
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    switch (local.date().daysTo(session.clockDay())) {
    case 0:
        return Tr::tr("today %1").arg(time);
    case 1:
        return Tr::tr("yesterday %1").arg(time);
    default:
        return itemmodels::dayText(local.date());
    }
}

} // namespace ui
