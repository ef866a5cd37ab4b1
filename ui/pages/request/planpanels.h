// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/searchplanner.h"
#include "models/records/request/request.h"
#include "ui/context/context.h"
#include "ui/forms/sectionlead.h"

#include <QTimer>

class QPushButton;

namespace records {
class RecordSource;
}

namespace ui {

class ProposalList;
class RecordDraft;

// What the register proposes for a list of a request. What is taken can be taken back, and is not saved.
class PlanPanel : public SectionLead
{
    Q_OBJECT

public:
    void setReadOnly(bool readOnly) override;
    void fillNow(); // as happens a moment after each change

protected:
    PlanPanel(const Context &context, RecordDraft &draft, const QByteArray &list, ProposalList *proposals, QWidget *parent);

    // For each proposal a text for each heading, and the row to be added.
    struct Proposed {
        std::vector<QStringList> texts = {};
        std::vector<records::Values> rows = {};
        QString note = {}; // empty, and no proposals: there is nothing to say
    };
    [[nodiscard]] virtual Proposed propose(const records::Request &request, const itemmodels::SearchPlan &plan) const = 0;
    [[nodiscard]] virtual bool expectsRows(const records::Request &request) const = 0; // before there is a plan
    [[nodiscard]] const records::Fields &fields() const; // of the rows
    [[nodiscard]] const records::RecordSource &source() const;
    [[nodiscard]] const Context &context() const { return m_context; }
    [[nodiscard]] RecordDraft &draft() const { return m_draft; }

private:
    void showPlan(const records::Request &request, const core::Result<itemmodels::SearchPlan> &plan);
    void take(int row);
    void takeAll();

    Context m_context;
    RecordDraft &m_draft;
    int m_list;
    ProposalList *m_proposals;
    itemmodels::SearchPlanner m_planner; // a plan each: one that is asked for meanwhile takes the place of another
    std::vector<records::Values> m_rows;
    QTimer m_fill;
    bool m_readOnly = false;
    bool m_hasPlan = false;
};

// Where the data of these people may be: activities, systems and vendors.
class SearchPlanPanel final : public PlanPanel
{
    Q_OBJECT

public:
    SearchPlanPanel(const Context &context, RecordDraft &draft, QWidget *parent);

protected:
    [[nodiscard]] Proposed propose(const records::Request &request, const itemmodels::SearchPlan &plan) const override;
    [[nodiscard]] bool expectsRows(const records::Request &request) const override;

private:
    void showOpen();
    void markNothingFound();

    QPushButton *m_nothing; // for several places at once
};

// Who received the data and must hear of what was done with them.
class RecipientsPanel final : public PlanPanel
{
    Q_OBJECT

public:
    RecipientsPanel(const Context &context, RecordDraft &draft, QWidget *parent);

protected:
    [[nodiscard]] Proposed propose(const records::Request &request, const itemmodels::SearchPlan &plan) const override;
    [[nodiscard]] bool expectsRows(const records::Request &request) const override;
};

} // namespace ui
