// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/importpreviewmodel.h"
#include "ui/context/context.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace ui {

class Banner;
class ImportTable;
class SearchField;
class Segments;

// What an import would do with each record, before anything is written.
class ImportPreview final : public QWidget
{
    Q_OBJECT

public:
    ImportPreview(const Context &context, QWidget *parent);

    void setPlan(const itemmodels::ImportPlanPtr &plan, const QStringList &notes); // what somebody should know of the file
    [[nodiscard]] itemmodels::ImportPreviewModel &rows() { return *m_rows; }
    void focusFirst();

Q_SIGNALS:
    void leaveOutAsked(); // the refused rows

private:
    void addFilters(QVBoxLayout *layout);
    void addDetails(QVBoxLayout *layout);
    void filter();
    void showFilters();
    void showRow();

    itemmodels::ImportPreviewModel *m_rows = nullptr;
    Banner *m_notes = nullptr;
    Banner *m_refused = nullptr;
    Banner *m_fileRefused = nullptr;
    SearchField *m_words = nullptr;
    QWidget *m_actionArea = nullptr;
    Segments *m_actions = nullptr;
    ImportTable *m_table = nullptr;
    QLabel *m_why = nullptr;
    QTableWidget *m_lines = nullptr;
    QTimer m_typing;
    int m_action = 0;
};

} // namespace ui
