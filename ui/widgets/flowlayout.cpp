// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace ui {

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem *item = at->release();
    m_items.erase(at);
    return item;
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addWidget(widget);
    if (index >= 0 && index < count() - 1)
        std::rotate(m_items.begin() + index, m_items.end() - 1, m_items.end());
    invalidate();
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        size = {size.width() + wanted.width() + (size.width() > 0 ? m_gap : 0), std::max(size.height(), wanted.height())};
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    (void)arrange(rect, true);
}

// Returns the height that the lines take.
int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    std::vector<QLayoutItem *> line;
    int x = 0;
    int y = area.y();
    int height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (!line.empty() && x + size.width() > area.width()) {
            if (move)
                place(line, area, y, height);
            line.clear();
            x = 0;
            y += height + m_gap;
            height = 0;
        }
        line.push_back(item.get());
        x += size.width() + m_gap;
        height = std::max(height, size.height());
    }
    if (move)
        place(line, area, y, height);
    return y + height - area.y() + margins.top() + margins.bottom();
}

void FlowLayout::place(const std::vector<QLayoutItem *> &line, const QRect &area, int y, int height) const
{
    const auto direction = parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = area.x();
    for (QLayoutItem *item : line) {
        const QSize wanted = item->sizeHint();
        const QSize size(std::min(wanted.width(), area.width()), wanted.height());
        const QRect at(QPoint(x, y + (height - size.height()) / 2), size);
        item->setGeometry(QStyle::visualRect(direction, area, at));
        x += size.width() + m_gap;
    }
}

} // namespace ui
