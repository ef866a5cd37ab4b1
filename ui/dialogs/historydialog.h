// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordhistory.h"
#include "ui/context/context.h"

#include <QDialog>

#include <functional>

class QListWidget;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

// Every version of a record: what each changed, answer by answer. An answer of before, or a whole version, can be put back
// into the form.
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Hooks { // what the form around it can do
        std::function<bool(const records::Difference &)> canRestore;
        std::function<void(const records::Difference &)> restore;
        std::function<void(const storage::Version &)> restoreAll;
        bool readOnly = false;
    };

    HistoryDialog(const Context &context, const records::RecordType &type, const QString &name, std::vector<storage::HistoryStep> steps, Hooks hooks, QWidget *parent);

    void showStep(int index); // from the newest, 0
    [[nodiscard]] QDate dayWanted() const { return m_dayWanted; } // valid once accepted: the whole vault at its end

private:
    void addDayButton(QVBoxLayout &column, const storage::HistoryStep &step);
    [[nodiscard]] QString nameOf(const storage::HistoryStep &step) const;
    [[nodiscard]] QWidget *makeDetail(std::size_t index);
    void addChanges(QVBoxLayout &column, std::size_t index);
    [[nodiscard]] records::Values stateAt(std::size_t index) const; // as far as it is known

    Context m_context;
    const records::RecordType &m_type;
    std::vector<storage::HistoryStep> m_steps; // newest first
    Hooks m_hooks;
    QDate m_dayWanted;
    QListWidget *m_list;
    QScrollArea *m_detail;
    QPushButton *m_close = nullptr;
};

} // namespace ui
