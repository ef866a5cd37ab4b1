// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/value.h"
#include "ui/context/context.h"

#include <functional>

class QMimeData;
class QWidget;

namespace ui {

// Takes files into the vault; a record has to name them to keep them. `taken` is called once with those that went in, if any: at
// once, or when large ones are written, unless `parent` is gone by then. Folders, devices and files that are too large are
// refused before anything of them is read; the user is told of each that cannot be taken.
void takeFiles(const Context &context, QWidget *parent, const QStringList &paths, const std::function<void(const std::vector<records::Attachment> &)> &taken);

// Puts what is not there yet behind the others. False: there was nothing new.
[[nodiscard]] bool addFiles(std::vector<records::Attachment> &files, const std::vector<records::Attachment> &more);

// The files of a drop or paste, as paths; empty when it holds no local file.
[[nodiscard]] QStringList filesOf(const QMimeData *data);

// Asks where to, and writes the file there, readable by the user alone.
void saveFileAs(const Context &context, QWidget *parent, const records::Attachment &attachment);

} // namespace ui
