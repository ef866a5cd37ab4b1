// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/context.h"
#include "ui/forms/sectionlead.h"

#include <QTimer>

#include <vector>

class QVBoxLayout;

namespace records {
struct Request;
}

namespace ui {

class PartCard;
class RecordDraft;
class StepBar;
struct RequestStep;

// Where a request stands: its next step, and how much time is left for each part of it. Follows the answers as they are
// given; what it does to them can be taken back, and is not saved.
class ClockPanel final : public SectionLead
{
    Q_OBJECT

public:
    ClockPanel(const Context &context, RecordDraft &draft, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    void fillNow(); // as happens a moment after each change

private:
    void showParts(const records::Request &request);
    void take(const RequestStep &step);

    Context m_context;
    RecordDraft &m_draft;
    StepBar *m_steps;
    QVBoxLayout *m_layout;
    std::vector<PartCard *> m_cards;
    QTimer m_fill;
    bool m_readOnly = false;
};

} // namespace ui
