// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/place.h"

#include <QListView>
#include <QTimer>

#include <deque>

namespace records {
struct RecordType;
}

namespace itemmodels {
class VaultSession;
}

namespace ui {

class RailDelegate;
class RailModel;

// The list of places at the edge of the window. Counts come in after it is shown, one register at a time.
class Rail final : public QListView
{
    Q_OBJECT

public:
    Rail(itemmodels::VaultSession &session, RailModel *model, QWidget *parent = nullptr);

    void showPlace(const Place &place);
    void setCompact(bool compact); // icons only
    [[nodiscard]] bool isCompact() const { return m_compact; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const ui::Place &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void countAll();
    void countNext();

    itemmodels::VaultSession &m_session;
    RailModel *m_model;
    RailDelegate *m_delegate = nullptr;
    std::deque<const records::RecordType *> m_toCount;
    QTimer m_counting;
    bool m_compact = false;
};

} // namespace ui
