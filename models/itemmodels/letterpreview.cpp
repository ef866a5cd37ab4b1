// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/letterpreview.h"

#include "models/letters/letterpdf.h"

#include <utility>

namespace itemmodels {

LetterPreview::LetterPreview(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPatienceMs);
    connect(&m_timer, &QTimer::timeout, this, &LetterPreview::start);
}

void LetterPreview::show(const letters::Letter &letter)
{
    m_letter = letter;
    m_timer.start();
}

void LetterPreview::start()
{
    if (m_isRunning || !m_letter) // finish() comes back here
        return;
    m_isRunning = true;
    m_thread = core::inBackground(this, [letter = *std::exchange(m_letter, {})] { return layOut(letter); },
                                  [this](const Outcome &outcome) { finish(outcome); });
}

void LetterPreview::finish(const Outcome &outcome)
{
    m_isRunning = false;
    if (m_letter) { // another one by now
        if (!m_timer.isActive())
            start();
        return;
    }
    if (outcome)
        Q_EMIT finished(*outcome);
    else
        Q_EMIT failed(outcome.error());
}

// In the other thread.
LetterPreview::Outcome LetterPreview::layOut(const letters::Letter &letter)
{
    auto pages = std::make_shared<PrintedPages>();
    const auto count = letters::writePdf(letter, pages->pdf);
    if (!count)
        return core::fail(count.error());
    pages->count = *count;
    return pages;
}

} // namespace itemmodels
