// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/noteexport.h"

#include "models/itemmodels/vaultsession.h"

#include <QCoreApplication>
#include <QSemaphore>

using namespace Qt::StringLiterals;

namespace itemmodels {

namespace {

constexpr int kLookMs = 20; // how often the thread looks whether it was cancelled

struct Note {
    QSemaphore noted;
    core::Result<> result;
};

} // namespace

core::Result<> noteExportFromThread(VaultSession &session, QObject *context, const QByteArray &what, const std::atomic<bool> &cancelled)
{
    const auto note = std::make_shared<Note>();
    QMetaObject::invokeMethod(context, [&session, what, note] {
        session.noteEvent(u"exported"_s, what, [note](const core::Result<> &result) {
            note->result = result;
            note->noted.release();
        });
    }, Qt::QueuedConnection);
    while (!note->noted.tryAcquire(1, kLookMs)) {
        if (cancelled)
            return core::fail(core::ErrorCode::Cancelled, QCoreApplication::translate("itemmodels::NoteExport", "Cancelled."));
    }
    return note->result;
}

} // namespace itemmodels
