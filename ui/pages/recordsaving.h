// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/recordform.h"

#include <QObject>

namespace ui {

// Saves a draft: what is not understood or not valid is shown where it is, a change that somebody else made meanwhile is
// put to the user, and nothing is lost when the vault cannot be written.
class RecordSaving final : public QObject
{
    Q_OBJECT

public:
    RecordSaving(const Context &context, RecordDraft &draft, RecordForm &form);

    [[nodiscard]] bool save(); // true when everything is stored
    // Puts what is stored now and what is in the form together; asks where they clash. False: the user goes on writing.
    [[nodiscard]] bool compare();
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] bool isReady(); // everything typed is taken in, understood and valid; else the first place where it is not is shown

Q_SIGNALS:
    void saved();
    void failed(const core::Error &error); // nothing to do with the answers: the vault could not be written

private:
    bool refuse(const core::Error &error);

    Context m_context;
    RecordDraft &m_draft;
    RecordForm &m_form;
    bool m_saving = false;
};

} // namespace ui
