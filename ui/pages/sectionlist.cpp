// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sectionlist.h"

#include "ui/forms/arrowkeys.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 248; // the longest title of a section fits
constexpr int kMark = 9;
constexpr int kInset = 12;
constexpr int kLine = 17; // of figures
enum Mark { Complete, Open, Wrong };
constexpr int kMarkRole = Qt::UserRole + 1;

class SectionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {kWidth, kRailRowHeight}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index) const override
    {
        painter->save();
        const bool chosen = item.state.testFlag(QStyle::State_Selected);
        if (chosen)
            paintRounded(*painter, item.rect, kControlRadius, tokens().accentSoft);
        else if (item.state.testFlag(QStyle::State_MouseOver))
            paintRounded(*painter, item.rect, kControlRadius, tokens().neutralSoft);
        if (item.state.testFlag(QStyle::State_HasFocus))
            paintFocus(*painter, item.rect, kControlRadius);
        const QRect area = QStyle::visualRect(item.direction, item.rect, item.rect.adjusted(kInset, 0, -kGrid / 2, 0));
        const QRect mark = QStyle::alignedRect(item.direction, Qt::AlignLeading | Qt::AlignVCenter, {kMark, kMark}, area);
        paintMark(*painter, mark, Mark(index.data(kMarkRole).toInt()));
        QFont font = item.font;
        font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(chosen ? tokens().accent : tokens().second);
        const QRect words = QStyle::visualRect(item.direction, area, area.adjusted(kMark + kInset, 0, 0, 0));
        const auto alignment = QStyle::visualAlignment(item.direction, Qt::AlignLeading | Qt::AlignVCenter);
        painter->drawText(words, int(alignment) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

private:
    // Told by shape as well as by colour: full, hollow, and with a bar.
    static void paintMark(QPainter &painter, const QRect &rect, Mark mark)
    {
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF circle = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (mark == Open) {
            painter.setPen(QPen(tokens().third, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(circle);
            return;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark == Wrong ? tokens().error : tokens().good);
        painter.drawEllipse(circle.adjusted(-0.5, -0.5, 0.5, 0.5));
        if (mark == Wrong) {
            painter.setPen(QPen(tokens().surface, 1.5));
            painter.drawLine(QPointF(circle.left() + 2, circle.center().y()), QPointF(circle.right() - 2, circle.center().y()));
        }
    }
};

// Lines of quiet words; underlined where a click shows more.
class FigureLines final : public QAbstractButton
{
public:
    FigureLines(QWidget &above, QWidget *parent) : QAbstractButton(parent), m_above(above)
    {
        setProperty(kOwnArrows, true);
        setFont(fontOf(TextRole::Help));
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {kWidth - 2 * kInset, int(text().count(u'\n') + 1) * kLine + 6};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QFont font = this->font();
        font.setUnderline(underMouse() && isEnabled());
        painter.setFont(font);
        painter.setPen(tokens().third);
        const QStringList lines = text().split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QRect line = rect().adjusted(kInset, 3 + int(i) * kLine, -kInset, 0);
            const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignTop);
            painter.drawText(line, int(alignment) | Qt::TextSingleLine, lines[i]);
        }
        if (hasFocus())
            paintFocus(painter, rect(), kControlRadius);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else if (event->key() == Qt::Key_Up)
            m_above.setFocus(Qt::OtherFocusReason);
        else if (event->key() < Qt::Key_Left || event->key() > Qt::Key_Down)
            QAbstractButton::keyPressEvent(event);
    }

private:
    QWidget &m_above; // where Up leads
};

} // namespace

SectionList::SectionList(QWidget *parent) : QWidget(parent), m_list(new QListWidget(this)), m_figures(new FigureLines(*m_list, this))
{
    setFixedWidth(kWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kInset, 2 * kGrid, kInset, kPageMargin);
    layout->setSpacing(kPageMargin);
    layout->addWidget(m_list);
    layout->addWidget(m_figures);
    layout->addStretch();
    m_list->setItemDelegate(new SectionDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Sections"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setObjectName(u"sections"_s);
    m_figures->setObjectName(u"figures"_s);
    m_figures->hide();
    connect(m_list, &QListWidget::currentRowChanged, this, &SectionList::chosen);
    connect(m_list, &QListWidget::itemActivated, this, &SectionList::entered);
    connect(m_figures, &QAbstractButton::clicked, this, &SectionList::figuresWanted);
}

void SectionList::setSections(const QStringList &titles)
{
    m_titles = titles;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_list->addItems(titles);
    m_list->setFixedHeight(int(titles.size()) * kRailRowHeight);
}

void SectionList::setState(int section, const SectionState &state)
{
    QListWidgetItem *item = m_list->item(section);
    const Mark mark = state.problems > 0 ? Wrong : (state.unknown > 0 ? Open : Complete);
    const QString says = mark == Wrong ? tr("%n to mend", nullptr, state.problems)
        : mark == Open                 ? tr("%n still open", nullptr, state.unknown)
                                       : tr("Complete");
    item->setData(kMarkRole, int(mark));
    item->setToolTip(asToolTip(says));
    item->setData(Qt::AccessibleTextRole, u"%1: %2"_s.arg(m_titles[section], says));
}

void SectionList::setCurrent(int section)
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(section);
}

void SectionList::setFigures(const QString &figures, bool canOpen)
{
    m_figures->setText(figures);
    m_figures->setAccessibleName(figures);
    m_figures->setEnabled(canOpen);
    m_figures->setFocusPolicy(canOpen ? Qt::StrongFocus : Qt::NoFocus);
    m_figures->setCursor(canOpen ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_figures->updateGeometry();
    m_figures->setVisible(!figures.isEmpty());
}

QWidget *SectionList::figures()
{
    return m_figures;
}

} // namespace ui
