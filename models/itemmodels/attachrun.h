// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/background.h"
#include "models/itemmodels/listreader.h"
#include "models/storage/attachments.h"

#include <QObject>

#include <functional>
#include <memory>

namespace itemmodels {

class VaultSession;

// Takes a file into the vault in a thread of its own, over a connection of its own, so that the window goes on. Nothing else
// may be saved meanwhile.
class AttachRun final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const core::Result<storage::StoredAttachment> &)>;

    explicit AttachRun(VaultSession &session, QObject *parent = nullptr) : QObject(parent), m_session(session) { }

    // One at a time; `done` is called once, later, unless this goes before. Errors: Io, those of VaultSession::addAttachment().
    void add(const QString &path, Done done);

private:
    VaultSession &m_session;
    std::unique_ptr<ListReader::Pause> m_pause; // while it writes
    core::BackgroundThread m_thread; // last: what goes first waits for it
};

} // namespace itemmodels
