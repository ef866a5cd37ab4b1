// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"

#include <QByteArray>
#include <QString>

namespace ui {

// Where the window can be: what the rail, the links, the Ctrl+K box and back and forward lead to.
struct Place {
    enum class Kind { Start, List, Record, NewRecord, Reports, Catalogues, Import, Changes, Letter };
    Kind kind = Kind::Start;
    QByteArray type = {}; // key of a record type; of lists, records and changes
    core::RecordId record = core::kNoRecord; // of records; of letters: what they are about; of changes: of that one alone, if any; of NewRecord: the one to begin as a copy of, if any
    QByteArray field = {}; // of records: path of the field to show, such as "purposes.2.basis"
    QString filter = {}; // of changes: "2026-03-03..2026-05-20"; of lists: filters to begin with, as the command line writes them, parted by line feeds

    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace ui
