// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/reportprint.h"
#include "models/itemmodels/reportrun.h"
#include "ui/context/context.h"
#include "ui/pages/page.h"

class QAction;
class QLabel;
class QPrinter;
class QPushButton;
class QVBoxLayout;

namespace ui {

class BusyRow;
class ElidedLabel;
class PreviewPane;
class ReportChoices;

// Every report beside what it looks like on paper, and from there to a file or a printer.
class ReportsPage final : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Place place() const override { return {.kind = Place::Kind::Reports}; }
    [[nodiscard]] bool isBusy() const override { return m_run.isBusy() || m_print.isBusy(); }
    void focusFirst() override;
    [[nodiscard]] PreviewPane &preview() { return *m_preview; }

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeColumn();
    [[nodiscard]] QWidget *makeChoices(QWidget *parent);
    void addButtons(QVBoxLayout *layout);
    void addWritten(QVBoxLayout *layout);
    void addActions();
    void showChoices();
    void showFormat();
    void write();
    void print();
    void startPrint(const std::shared_ptr<QPrinter> &printer);
    void setBusy(bool busy, const QString &text = {});
    void finishWriting(const core::Result<> &written, const QString &path);
    void finishPrinting(const core::Result<> &printed, const QString &file);
    void tell(const core::Error &error, const QString &ifCancelled);
    void showWritten(const QString &path);

    Context m_context;
    itemmodels::ReportRun m_run;
    itemmodels::ReportPrint m_print;
    ReportChoices *m_choices = nullptr;
    PreviewPane *m_preview = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_printButton = nullptr;
    QWidget *m_buttons = nullptr;
    BusyRow *m_busy = nullptr;
    QWidget *m_written = nullptr; // the file that was written last
    ElidedLabel *m_writtenName = nullptr;
    QString m_writtenPath;
    QWidget *m_lastButton = nullptr; // that began the work
    bool m_isStale = true; // the pages, by what has changed in the vault since
};

} // namespace ui
