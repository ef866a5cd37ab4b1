// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/packrun.h"
#include "models/records/record.h"
#include "ui/context/context.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class BusyRow;

// Makes the answer to a request into one encrypted file: what goes in, where to, and the password, which is shown once.
class PackDialog final : public QDialog
{
    Q_OBJECT

public:
    [[nodiscard]] static bool hasAnswer(const records::Record &request); // that was issued: nothing can be packed without
    // For a request with an answer. Goes with the page.
    static PackDialog *open(const Context &context, const records::Record &request, QWidget *page);

    void reject() override;

private:
    PackDialog(const Context &context, const records::Record &request, QWidget *page);
    void addChoices();
    void addOutcome();
    void fillFiles();
    [[nodiscard]] exchange::ResponsePack pack() const;
    void make();
    void setBusy(bool busy);
    void finish(core::Result<exchange::WrittenPack> written, const QString &path);
    void copy();

    Context m_context;
    core::RecordId m_request;
    QString m_reference;
    std::vector<exchange::PackFile> m_all;
    QWidget *m_choose;
    QWidget *m_outcome;
    QComboBox *m_letter = nullptr;
    QListWidget *m_files = nullptr;
    QWidget *m_buttons = nullptr;
    QPushButton *m_make = nullptr;
    BusyRow *m_busy = nullptr;
    QLabel *m_made = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_copy = nullptr;
    QString m_path;
    bool m_isSafe = true; // there is no password that would be lost
    itemmodels::PackRun m_run;
};

} // namespace ui
