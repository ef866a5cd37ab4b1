// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

// Paints the cells of every table of records by the roles of itemmodels: answers nobody gave yet, "None", tags, due
// dates, links, references and plain values; each in one line, elided. Cheap enough to scroll 100,000 rows.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The whole text of a cell that shows only its beginning.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    // What a cell says: that of its answer where the model has no words for it.
    [[nodiscard]] static QString textOf(const QModelIndex &index);
};

} // namespace ui
