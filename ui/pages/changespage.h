// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/reportrun.h"
#include "ui/context/context.h"
#include "ui/pages/page.h"

#include <QTimer>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QMenu;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class BusyRow;
class DayField;

// What became of a register, or of one record, between the ends of two days, answer by answer; goes out as a file.
class ChangesPage final : public Page
{
    Q_OBJECT

public:
    // The days stand in the filter of the place as "2026-03-03..2026-05-20"; without them it is the last month, or since the
    // day that is shown.
    ChangesPage(const Context &context, const records::RecordType &type, const Place &place, QWidget *parent = nullptr);
    ~ChangesPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Place place() const override;
    void focusFirst() override;

private:
    void addHead(QVBoxLayout *layout);
    void addDays(QVBoxLayout *layout);
    void addBody(QVBoxLayout *layout);
    void addKeys();
    [[nodiscard]] bool isOfOne() const { return m_place.record != core::kNoRecord; }
    void read(); // what changed between the days
    void take(core::Result<itemmodels::RecordChanges> changes);
    void showDetail(core::RecordId id);
    void addLines(QVBoxLayout &column, const itemmodels::RecordChange &change);
    void say(const QString &words); // instead of a list
    void openRecord();
    void exportAs(const reports::ReportFormat &format);
    [[nodiscard]] std::optional<itemmodels::Days> days() const; // none while they make no sense

    Context m_context;
    const records::RecordType &m_type;
    Place m_place;
    itemmodels::ReportRun m_run;
    itemmodels::RecordChanges m_changes;
    core::RecordId m_shown = core::kNoRecord;
    QString m_name; // of the one record
    DayField *m_from = nullptr;
    DayField *m_to = nullptr;
    QLabel *m_summary = nullptr;
    QListWidget *m_list = nullptr;
    QScrollArea *m_detail = nullptr;
    QMenu *m_exportMenu = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_open = nullptr;
    BusyRow *m_busy = nullptr;
    QTimer m_later; // a moment after the last key
    int m_reading = 0; // of the reader
};

} // namespace ui
