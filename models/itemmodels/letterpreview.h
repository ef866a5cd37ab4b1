// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/background.h"
#include "models/core/result.h"
#include "models/itemmodels/printedpages.h"
#include "models/letters/letter.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace itemmodels {

// Lays out the pages of a letter in a thread of its own while it is being written.
class LetterPreview final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPatienceMs = 150; // changes that follow sooner count as one

    explicit LetterPreview(QObject *parent = nullptr);

    void show(const letters::Letter &letter);

Q_SIGNALS:
    void finished(const itemmodels::PrintedPagesPtr &pages); // of the last letter
    void failed(const core::Error &error); // Io

private:
    using Outcome = core::Result<PrintedPagesPtr>;
    void start();
    void finish(const Outcome &outcome);
    [[nodiscard]] static Outcome layOut(const letters::Letter &letter);

    std::optional<letters::Letter> m_letter; // that is still to be laid out
    QTimer m_timer;
    bool m_isRunning = false;
    core::BackgroundThread m_thread; // goes first, and is waited for
};

} // namespace itemmodels
