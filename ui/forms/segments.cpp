// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/segments.h"

#include "ui/forms/arrowkeys.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

constexpr int kSmallHeight = 22;
constexpr int kPadding = 14;
constexpr int kSmallPadding = 8;

enum class Position { First, Middle, Last, Only };

// One part: its outer corners are round, its border is shared with its neighbours.
class Segment final : public QAbstractButton
{
public:
    Segment(const QString &text, Position position, bool small, QWidget *parent)
        : QAbstractButton(parent), m_position(position), m_small(small)
    {
        setText(text);
        setCheckable(true);
        setAutoExclusive(false);
        setAttribute(Qt::WA_Hover);
        setFont(fontOf(small ? TextRole::Help : TextRole::Body));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setReadOnly(bool readOnly)
    {
        m_readOnly = readOnly;
        setEnabled(!readOnly);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int padding = m_small ? kSmallPadding : kPadding;
        return {fontMetrics().horizontalAdvance(text()) + 2 * padding, m_small ? kSmallHeight : kControlHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_readOnly)
            return paintReadOnly(painter);
        const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
        const qreal radius = m_small ? kTagRadius : kControlRadius;
        const bool isFirst = m_position == (rightToLeft ? Position::Last : Position::First) || m_position == Position::Only;
        const bool isLast = m_position == (rightToLeft ? Position::First : Position::Last) || m_position == Position::Only;
        QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        outline.adjust(isFirst ? 0 : -radius - 1, 0, isLast ? 0 : radius + 0.5, 0); // what stands out is clipped
        painter.setClipRect(rect());
        const bool wrong = isInvalid(parentWidget());
        painter.setPen(wrong ? tokens().error : (isChecked() ? tokens().accent : tokens().strongLine));
        painter.setBrush(isChecked() ? tokens().accentSoft : (underMouse() && isEnabled() ? tokens().neutralSoft : tokens().surface));
        painter.drawRoundedRect(outline, radius, radius);
        if (!isLast) {
            painter.setPen(isChecked() ? tokens().accent : tokens().strongLine);
            painter.drawLine(QPointF(width() - 0.5, 1), QPointF(width() - 0.5, height() - 1));
        }
        if (hasFocus())
            paintFocus(painter, rect(), radius);
        painter.setPen(isChecked() ? tokens().accent : tokens().second);
        painter.setFont(font());
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }

private:
    // It stands alone, as an answer in an editor that cannot be changed.
    void paintReadOnly(QPainter &painter) const
    {
        paintRounded(painter, rect(), m_small ? kTagRadius : kControlRadius, tokens().raised, tokens().line);
        painter.setPen(m_small ? tokens().second : tokens().text);
        painter.setFont(font());
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }

    Position m_position;
    bool m_small;
    bool m_readOnly = false;
};

Position positionOf(qsizetype index, qsizetype count)
{
    if (count == 1)
        return Position::Only;
    if (index == 0)
        return Position::First;
    return index == count - 1 ? Position::Last : Position::Middle;
}

} // namespace

Segments::Segments(const QStringList &labels, Size size, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        auto *button = new Segment(labels[i], positionOf(i, labels.size()), size == Size::Small, this);
        button->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        button->setProperty(kOwnArrows, true);
        button->installEventFilter(this);
        connect(button, &QAbstractButton::clicked, this, [this, i] { choose(int(i)); });
        layout->addWidget(button);
        m_buttons.push_back(button);
    }
    setFocusProxy(m_buttons.front());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segments::setCurrent(int index)
{
    m_current = index;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setChecked(int(i) == index);
        m_buttons[i]->setFocusPolicy(int(i) == qMax(0, index) ? Qt::StrongFocus : Qt::ClickFocus);
    }
    setFocusProxy(m_buttons[std::size_t(qMax(0, index))]);
    showParts();
}

void Segments::showParts()
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(!m_readOnly || int(i) == m_current);
}

void Segments::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QAbstractButton *button : m_buttons)
        static_cast<Segment *>(button)->setReadOnly(readOnly);
    showParts();
}

bool Segments::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto hit = std::find(m_buttons.begin(), m_buttons.end(), watched);
        const auto at = int(hit - m_buttons.begin());
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool back = key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left);
        if (key == Qt::Key_Up || key == Qt::Key_Down)
            return true;
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            const int next = qBound(0, at + (back ? -1 : 1), int(m_buttons.size()) - 1);
            m_buttons[std::size_t(next)]->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if ((key == Qt::Key_Delete || key == Qt::Key_Backspace) && m_mayBeNothing && m_current >= 0) {
            choose(m_current);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Segments::choose(int index)
{
    const bool again = index == m_current;
    if (m_readOnly || (again && !m_mayBeNothing)) {
        setCurrent(m_current);
        return;
    }
    setCurrent(again ? -1 : index);
    Q_EMIT chosen(m_current);
}

} // namespace ui
