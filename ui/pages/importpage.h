// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/importrun.h"
#include "ui/context/context.h"
#include "ui/pages/page.h"

#include <QPointer>

class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace ui {

class Banner;
class BusyRow;
class ElidedLabel;
class ImportColumns;
class ImportPreview;
class ImportStart;
class ImportText;
class ProgressDialog;

// Brings records in from a spreadsheet, step by step: the file, its columns, what would change, and then all at once.
class ImportPage final : public Page
{
    Q_OBJECT

public:
    explicit ImportPage(const Context &context, QWidget *parent = nullptr);
    ~ImportPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Place place() const override { return {.kind = Place::Kind::Import}; }
    [[nodiscard]] bool isBusy() const override { return m_run.isBusy(); }
    void focusFirst() override;

    void readFile(const QString &path, const sheets::ReadOptions &options = {});

private:
    enum class Step { Start, Text, Columns, Preview, Done };

    void addHead(QVBoxLayout *layout);
    [[nodiscard]] QWidget *makeReadOnlyStart();
    void addSteps(QVBoxLayout *layout);
    QPushButton *addButton(QAction *action, bool primary = false);
    void addActions();
    void showStep(Step step);
    void showHead();
    void setBusy(const QString &what); // empty: not any more
    void chooseFile();
    void takeFile(const itemmodels::ImportFilePtr &file);
    void goOn(); // Ctrl+Enter: to the next step
    void makePlan();
    void takePlan(const itemmodels::ImportPlanPtr &plan);
    void leaveRefusedOut();
    void write();
    void takeReport(const core::Result<itemmodels::ImportReportPtr> &report);
    void undo();
    void offerLast();
    void fillMappings();
    void saveMapping();
    void forgetMapping(const QString &name);
    void showDone(const exchange::ImportReport &report);
    void fail(const core::Error &error);
    void beginWriting(const QString &what, qint64 total);
    [[nodiscard]] QStringList notes() const;

    Context m_context;
    itemmodels::ImportRun m_run;
    itemmodels::ImportFilePtr m_file;
    itemmodels::ImportPlanPtr m_plan;
    exchange::RowPlaces m_leftOut;
    Step m_step = Step::Start;
    ElidedLabel *m_name = nullptr;
    QWidget *m_buttons = nullptr;
    BusyRow *m_busy = nullptr;
    QAction *m_choose = nullptr;
    QAction *m_back = nullptr;
    QAction *m_next = nullptr;
    QAction *m_leaveOut = nullptr;
    QPushButton *m_chooseButton = nullptr;
    QPushButton *m_backButton = nullptr;
    QPushButton *m_nextButton = nullptr;
    QToolButton *m_mappings = nullptr;
    QMenu *m_mappingMenu = nullptr;
    Banner *m_last = nullptr; // about the last import
    QStackedWidget *m_stack = nullptr;
    QWidget *m_start = nullptr;
    ImportText *m_text = nullptr;
    ImportColumns *m_columns = nullptr;
    ImportPreview *m_preview = nullptr;
    QWidget *m_done = nullptr;
    QPointer<ProgressDialog> m_progress; // deletes itself when it is closed
};

} // namespace ui
