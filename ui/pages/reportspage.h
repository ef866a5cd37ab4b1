// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/reportrun.h"
#include "ui/context/context.h"
#include "ui/pages/page.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class BusyRow;

// Which report, of what, as of when, in which form: and then to a file.
class ReportsPage final : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Place place() const override { return {.kind = Place::Kind::Reports}; }
    [[nodiscard]] bool isBusy() const override { return m_run.isBusy(); }
    void focusFirst() override;

private:
    void addHead(QVBoxLayout *layout);
    void addChoices(QVBoxLayout *layout);
    void addScope(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void readOrganisations();
    void write();
    void setBusy(bool busy);
    void showProgress(qint64 done, qint64 total);
    void finish(const core::Result<> &written, const QString &path);
    [[nodiscard]] itemmodels::ReportRequest request() const;

    Context m_context;
    itemmodels::ReportRun m_run;
    QWidget *m_editors = nullptr;
    QComboBox *m_report = nullptr;
    QComboBox *m_organisation = nullptr;
    QDateEdit *m_asAt = nullptr;
    QCheckBox *m_approved = nullptr;
    QComboBox *m_format = nullptr;
    QPushButton *m_export = nullptr;
    BusyRow *m_busy = nullptr;
};

} // namespace ui
