// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordmerge.h"
#include "models/itemmodels/titlecache.h"
#include "ui/context/context.h"

#include <QDialog>

#include <optional>

class QButtonGroup;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace ui {

// Which of several records of one thing is kept, and a preview of every link that moves and every answer that changes.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(const Context &context, const records::RecordType &type, std::vector<core::RecordId> ids, QWidget *parent);
    ~MergeDialog() override;

    // What was agreed to; once the dialog has been accepted.
    [[nodiscard]] const itemmodels::MergePlan &plan() const { return *m_plan; }
    void keep(core::RecordId id);
    [[nodiscard]] bool isReady() const { return m_plan.has_value(); }

private:
    void addChoices(QVBoxLayout *layout);
    void addPreview(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void makePlan();
    void takePlan(core::Result<itemmodels::MergePlan> plan);
    void showPlan();
    void addLine(const QString &place, const QString &before, const QString &after);
    [[nodiscard]] QString nameOf(core::RecordId id);

    Context m_context;
    const records::RecordType &m_type;
    std::vector<core::RecordId> m_ids;
    core::RecordId m_kept;
    itemmodels::TitleCache m_titles;
    std::optional<itemmodels::MergePlan> m_plan;
    int m_reading = 0; // of the reader
    QButtonGroup *m_choices = nullptr;
    QLabel *m_summary = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace ui
