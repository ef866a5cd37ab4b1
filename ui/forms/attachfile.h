// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/value.h"
#include "ui/context/context.h"

class QMimeData;
class QWidget;

namespace ui {

struct TakenFile {
    records::Attachment attachment;
    bool vaultIsLarge = false; // its attachments have passed the size at which the user is warned
};

// Takes a file into the vault; a record has to name it to keep it. Errors: Invalid for folders, devices and files that are
// too large, before anything of them is read; NotFound; Io.
[[nodiscard]] core::Result<TakenFile> takeFile(itemmodels::VaultSession &session, const QString &path);

// The files of a drop or paste, as paths; empty when it holds no local file.
[[nodiscard]] QStringList filesOf(const QMimeData *data);

// Asks where to, and writes the file there, readable by the user alone.
void saveFileAs(const Context &context, QWidget *parent, const records::Attachment &attachment);

} // namespace ui
