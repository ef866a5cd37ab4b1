// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/reportpreview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class BusyRow;
class PageView;

// What a report looks like on paper, beside the choices it is made by.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(itemmodels::VaultSession &session, QWidget *parent = nullptr);

    void show(const itemmodels::ReportRequest &request);
    void setNote(const QString &text); // above the pages, how they are to be understood
    using QWidget::show;

    [[nodiscard]] itemmodels::ReportPagesPtr pages() const { return m_pages; } // null: not there yet
    [[nodiscard]] PageView &view() { return *m_view; }
    bool stop(); // false: there was nothing to stop
    void setEscape(bool cancels); // false: something else on the page is what Escape cancels

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeMessage();
    void say(const QString &text, bool canRetry);
    void sayNoPicture(const core::Error &error);
    void setBusy(bool busy);
    void setPages(const itemmodels::ReportPagesPtr &pages);

    itemmodels::ReportPreview m_preview;
    itemmodels::ReportRequest m_request;
    itemmodels::ReportPagesPtr m_pages;
    PageView *m_view = nullptr;
    QLabel *m_note = nullptr;
    QStackedWidget *m_tools = nullptr; // to turn pages, or how far they are
    BusyRow *m_busy = nullptr;
    QTimer m_delay; // until the user is told that it takes time
    QWidget *m_message = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace ui
