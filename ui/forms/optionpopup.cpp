// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/optionpopup.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QCoreApplication>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kRow = kControlHeight;
constexpr int kMostRows = 9;
constexpr int kWidest = 560;
constexpr int kPadding = 4;
constexpr int kInset = kPadding + kGrid;
constexpr int kGap = 2; // between line and list

class OptionDelegate final : public QStyledItemDelegate
{
    Q_DECLARE_TR_FUNCTIONS(ui::OptionPopup)

public:
    OptionDelegate(OptionModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, kRow}; }

private:
    OptionModel &m_model;
};

} // namespace

class OptionModel final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<Option> options)
    {
        beginResetModel();
        m_options = std::move(options);
        endResetModel();
    }
    [[nodiscard]] const std::vector<Option> &options() const { return m_options; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_options.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Option &option = m_options[std::size_t(index.row())];
        if (role == Qt::DisplayRole)
            return option.text;
        return role == Qt::AccessibleTextRole ? QVariant(option.text + u' ' + option.detail) : QVariant();
    }

private:
    std::vector<Option> m_options;
};

namespace {

void OptionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index) const
{
    const Option &option = m_model.options()[std::size_t(index.row())];
    painter->save();
    const bool marked = item.state.testFlag(QStyle::State_Selected);
    if (marked)
        paintRounded(*painter, item.rect, kTagRadius, tokens().accentSoft);
    QRect area = item.rect.adjusted(kGrid, 0, -kGrid, 0);
    if (option.isNew()) {
        const QRect mark = QStyle::alignedRect(item.direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(16, 16), area);
        paintIcon(*painter, mark, u"add"_s, tokens().accent);
        area = QStyle::visualRect(item.direction, area, area.adjusted(16 + kGrid, 0, 0, 0));
    }
    const QFontMetrics small(fontOf(TextRole::Help));
    const int detail = qMin(small.horizontalAdvance(option.detail) + 2, area.width() / 2);
    painter->setFont(fontOf(TextRole::Help));
    painter->setPen(marked ? tokens().second : tokens().third);
    const int trailing = int(QStyle::visualAlignment(item.direction, Qt::AlignTrailing | Qt::AlignVCenter)) | Qt::TextSingleLine;
    painter->drawText(area, trailing, small.elidedText(option.detail, Qt::ElideRight, detail));
    const QRect text = QStyle::visualRect(item.direction, area, area.adjusted(0, 0, -detail - kGrid, 0));
    painter->setFont(fontOf(TextRole::Body));
    painter->setPen(option.isNew() ? tokens().accent : tokens().text);
    const int leading = int(QStyle::visualAlignment(item.direction, Qt::AlignLeading | Qt::AlignVCenter)) | Qt::TextSingleLine;
    const QString words = option.isNew() ? tr("Create \"%1\"").arg(option.text) : option.text;
    painter->drawText(text, leading, painter->fontMetrics().elidedText(words, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace

OptionPopup::OptionPopup(QWidget *line) : QFrame(line->window()), m_line(line), m_model(new OptionModel(this)), m_list(new QListView(this))
{
    setObjectName(u"options"_s);
    hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    layout->addWidget(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OptionDelegate(*m_model, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Choices"));
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        const Option option = m_model->options()[std::size_t(index.row())]; // what it picks may close the list
        Q_EMIT picked(option);
    });
}

void OptionPopup::show(std::vector<Option> options, const QString &empty, int marked)
{
    if (parentWidget() != m_line->window()) // the line has been moved into another window since
        setParent(m_line->window());
    const bool isEmpty = options.empty();
    m_empty = empty;
    m_model->set(std::move(options));
    m_list->setVisible(!isEmpty);
    if (marked >= 0)
        m_list->setCurrentIndex(m_model->index(marked));
    place(isEmpty);
    QFrame::show();
    raise();
    if (marked > 0)
        m_list->scrollTo(m_list->currentIndex());
}

const Option *OptionPopup::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && isVisible() ? &m_model->options()[std::size_t(index.row())] : nullptr;
}

const std::vector<Option> &OptionPopup::options() const
{
    return m_model->options();
}

void OptionPopup::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const QModelIndex index = m_list->currentIndex();
    const int row = index.isValid() ? index.row() + by : (by > 0 ? 0 : count - 1);
    m_list->setCurrentIndex(m_model->index(qBound(0, row, count - 1)));
}

void OptionPopup::place(bool isEmpty)
{
    const QWidget *window = parentWidget();
    const QRect line(m_line->mapTo(window, QPoint(0, 0)), m_line->size());
    int widest = line.width();
    const QFontMetrics body(fontOf(TextRole::Body));
    const QFontMetrics help(fontOf(TextRole::Help));
    for (const Option &option : m_model->options())
        widest = qMax(widest, body.horizontalAdvance(option.text.left(100)) + help.horizontalAdvance(option.detail) + 2 * kInset + 5 * kGrid);
    const int below = window->height() - line.bottom() - 2 * kGap;
    const int above = line.top() - 2 * kGap;
    const int wanted = (isEmpty ? kRow : kRow * qMin(kMostRows, m_model->rowCount())) + 2 * kPadding;
    const bool up = wanted > below && above > below;
    const int height = qMax(kRow + 2 * kPadding, qMin(wanted, up ? above : below));
    const int width = qMin(qMin(widest, qMax(kWidest, line.width())), window->width() - 2 * kGrid);
    const int x = qBound(kGrid, layoutDirection() == Qt::RightToLeft ? line.right() - width + 1 : line.left(), qMax(kGrid, window->width() - width - kGrid));
    setGeometry(x, up ? line.top() - kGap - height : line.bottom() + 1 + kGap, width, height);
}

void OptionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(painter, rect(), kControlRadius, tokens().raised, tokens().strongLine);
    if (!m_list->isHidden())
        return;
    painter.setPen(tokens().third);
    painter.setFont(fontOf(TextRole::Body));
    painter.drawText(rect().adjusted(kInset, 0, -kInset, 0), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_empty, Qt::ElideRight, width() - 2 * kInset));
}

} // namespace ui
