// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/attention.h"
#include "models/storage/recordhistory.h"
#include "models/storage/summaries.h"
#include "ui/context/context.h"
#include "ui/forms/recorddraft.h"

#include <QScrollArea>
#include <QTimer>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace ui {

// What surrounds a record: where it links to and what links to it, what the law still asks for, its files, its history.
// Filled a moment after the page shows, and again after changes.
class ContextPane final : public QScrollArea
{
    Q_OBJECT

public:
    ContextPane(const Context &context, RecordDraft &draft, QWidget *parent);

    void setReadOnly(bool readOnly);
    void setAttention(const itemmodels::Attention &attention);
    void fillNow();

Q_SIGNALS:
    void fieldWanted(const QByteArray &path);
    void restoreWanted(const records::Difference &difference);
    void historyWanted();
    void filesDropped(const QStringList &paths);
    void attachWanted();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QVBoxLayout *beginPanel(const QString &title);
    void addLinks();
    void addLinksHere();
    void addRecords(QVBoxLayout &panel, std::vector<storage::RecordSummary> linked);
    void addAttention();
    void addItems(const QString &title, const std::function<bool(const itemmodels::AttentionItem &)> &belongs);
    void addAttachments();
    void addHistory();
    void addStep(QVBoxLayout &panel, const storage::HistoryStep &step);
    void addChanges(QVBoxLayout &column, const storage::HistoryStep &step);
    static void addQuiet(QVBoxLayout &panel, const QString &text);
    void readHistory();
    [[nodiscard]] int stopInUse() const; // position of the line that has the keyboard; -1: none has

    Context m_context;
    RecordDraft &m_draft;
    QVBoxLayout *m_layout = nullptr;
    itemmodels::Attention m_attention;
    std::vector<storage::HistoryStep> m_steps; // the newest
    std::optional<core::Error> m_noHistory;
    bool m_isHistoryRead = false;
    QTimer m_fill;
    bool m_readOnly = false;
};

} // namespace ui
