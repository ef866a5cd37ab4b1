// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QTemporaryDir>

#include <vector>

namespace exchange {

// A folder that appears whole or not at all: it is filled under another name, for its owner only, and gone with this object
// unless it was published.
class FolderDraft
{
public:
    // What may be there already.
    enum class Over {
        Nothing, // an empty folder at most
        Files, // a folder, whose files of the same name are replaced and others left alone
    };
    FolderDraft(const QString &target, Over over);

    // Errors: Io when it cannot be made or must not go there.
    [[nodiscard]] core::Result<> check() const;
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] core::Result<> publish(); // Io

private:
    struct Move {
        QString from;
        QString to;
    };
    [[nodiscard]] static core::Result<> planMoves(const QString &from, const QString &to, std::vector<Move> &moves);
    [[nodiscard]] core::Result<> moveAll(const std::vector<Move> &moves);

    QString m_target;
    bool m_isInside; // of a folder that exists
    QTemporaryDir m_folder;
};

} // namespace exchange
