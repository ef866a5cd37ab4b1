// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/reportsnapshot.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;
class QVBoxLayout;

namespace ui {

class DayField;

// Which report, of what, as of when, in which form.
class ReportChoices final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportChoices(itemmodels::VaultSession &session, QWidget *parent = nullptr);

    [[nodiscard]] itemmodels::ReportRequest request() const;
    [[nodiscard]] QDate day() const; // as at
    void focusFirst();

Q_SIGNALS:
    void changed();
    void formatChanged();

private:
    void addReports(QVBoxLayout *layout);
    void addScope(QVBoxLayout *layout);
    void addFormats(QVBoxLayout *layout);
    void readOrganisations();
    void takeDay();
    [[nodiscard]] const reports::ReportKind &kind() const;
    void showWhatItKnows(); // the choices that only some reports have

    itemmodels::VaultSession &m_session;
    QListWidget *m_report = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_organisation = nullptr;
    DayField *m_asAt = nullptr;
    QDate m_day; // the last one that was understood
    QCheckBox *m_approved = nullptr;
    QCheckBox *m_named = nullptr;
    QCheckBox *m_withNotes = nullptr;
};

} // namespace ui
