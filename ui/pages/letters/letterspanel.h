// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/context.h"
#include "ui/forms/sectionlead.h"

class QLabel;
class QPushButton;

namespace ui {

class RecordDraft;

// Above the messages of a request: what to write next, and the answer as a pack.
class LettersPanel final : public SectionLead
{
    Q_OBJECT

public:
    LettersPanel(const Context &context, RecordDraft &draft, QWidget *parent);

    void setReadOnly(bool readOnly) override;

private:
    void showOffers();
    void openPack();

    Context m_context;
    RecordDraft &m_draft;
    QLabel *m_words;
    QPushButton *m_write;
    QPushButton *m_pack;
    bool m_readOnly = false;
};

} // namespace ui
