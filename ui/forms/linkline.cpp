// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/linkline.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLine = 20;
constexpr int kOneLine = 22;
constexpr int kGap = 5;
constexpr int kRingGap = 5; // between the words and the ring around them
constexpr qsizetype kLongest = 300;

QFont nameFont()
{
    QFont font = fontOf(TextRole::Body);
    font.setWeight(QFont::Medium);
    return font;
}

// The words begin where those around them do, and are not to be crossed.
class Ring final : public QWidget
{
public:
    explicit Ring(QWidget *parent) : QWidget(parent) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintFocus(painter, QRectF(rect()), kTagRadius);
    }
};

} // namespace

LinkLine::LinkLine(const QString &before, const QString &name, const QString &behind, QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWords(before, name, behind);
}

LinkLine::~LinkLine()
{
    delete m_ring;
}

void LinkLine::placeRing()
{
    const QRect around = geometry().adjusted(-kRingGap, 0, kRingGap, 0);
    const QWidget *parent = parentWidget();
    if (!hasFocus() || !isVisible() || !parent || !parent->rect().contains(around)) {
        if (m_ring) // not deleted: the parent may be going through what it holds
            m_ring->hide();
        return;
    }
    if (m_ring && m_ring->parentWidget() != parent)
        m_ring->setParent(parentWidget());
    if (!m_ring)
        m_ring = new Ring(parentWidget());
    m_ring->setGeometry(around);
    m_ring->show();
}

void LinkLine::setWords(const QString &before, const QString &name, const QString &behind)
{
    m_before = before;
    m_name = name.left(kLongest).simplified();
    m_behind = behind;
    setAccessibleName(words());
    updateGeometry();
    update();
}

void LinkLine::setWraps(bool wraps)
{
    m_wraps = wraps;
    QSizePolicy policy(QSizePolicy::Expanding, wraps ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(wraps);
    setSizePolicy(policy);
}

void LinkLine::setArrow(bool arrow)
{
    m_arrow = arrow;
    updateGeometry();
    update();
}

QString LinkLine::words() const
{
    return u"%1 %2 %3"_s.arg(m_before, m_name, m_behind).simplified();
}

QSize LinkLine::sizeHint() const
{
    const QFontMetrics body(fontOf(TextRole::Body));
    const int wide = body.horizontalAdvance(m_before) + QFontMetrics(nameFont()).horizontalAdvance(m_name) + body.horizontalAdvance(m_behind);
    const int arrow = m_arrow ? kChevronSize : 0;
    return {wide + arrow + (m_name.isEmpty() ? 1 : 3 * kGap), m_wraps ? heightForWidth(240) : kOneLine};
}

int LinkLine::heightForWidth(int width) const
{
    QTextLayout layout(words(), fontOf(TextRole::Body));
    return layOut(layout, width) + kGap;
}

int LinkLine::layOut(QTextLayout &layout, int width) const
{
    QTextCharFormat quiet;
    quiet.setForeground(tokens().third);
    QTextCharFormat name;
    name.setForeground(underMouse() ? tokens().accent : tokens().text);
    name.setFontUnderline(underMouse());
    const int first = int(m_before.isEmpty() ? 0 : m_before.size() + 1);
    layout.setFormats({{0, first, quiet}, {first, int(m_name.size()), name}, {first + int(m_name.size()), int(m_behind.size()) + 1, quiet}});
    return layOutLines(layout, layoutDirection(), qMax(40, width), kLine);
}

void LinkLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_wraps) {
        QTextLayout layout(words(), fontOf(TextRole::Body));
        (void)layOut(layout, width());
        layout.draw(&painter, QPointF(0, 2));
    } else {
        paintOneLine(painter);
    }
    if (hasFocus() && !(m_ring && m_ring->isVisible()))
        paintFocus(painter, QRectF(rect()), kTagRadius);
}

void LinkLine::paintOneLine(QPainter &painter) const
{
    const auto direction = layoutDirection();
    const int flags = int(QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter)) | Qt::TextSingleLine;
    const QFontMetrics body(fontOf(TextRole::Body));
    int x = 0;
    const auto draw = [&](const QString &text, const QFont &font, const QColor &colour, int room) {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        painter.setFont(font);
        painter.setPen(colour);
        const int width = metrics.horizontalAdvance(shown);
        painter.drawText(QStyle::visualRect(direction, rect(), QRect(x, 0, width + 1, height())), flags, shown);
        x += width + (shown.isEmpty() ? 0 : kGap);
    };
    const bool pointed = underMouse();
    QFont before = fontOf(TextRole::Body);
    before.setUnderline(pointed && m_name.isEmpty());
    const int arrow = m_arrow ? kChevronSize : 0;
    draw(m_before, before, tokens().second, m_name.isEmpty() ? width() - arrow : width() / 2);
    const int behind = arrow + (m_behind.isEmpty() ? 0 : body.horizontalAdvance(m_behind) + kGap);
    QFont name = nameFont();
    name.setUnderline(pointed);
    draw(m_name, name, pointed ? tokens().accent : tokens().text, qMax(20, width() - x - behind));
    draw(m_behind, fontOf(TextRole::Body), tokens().third, qMax(0, width() - x - arrow));
    const QRect mark(x - kGap, (height() - arrow) / 2, arrow, arrow);
    if (m_arrow)
        paintIcon(painter, QStyle::visualRect(direction, rect(), mark), direction == Qt::RightToLeft ? u"left"_s : u"right"_s, tokens().second);
}

void LinkLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool LinkLine::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ParentChange: {
        const bool handled = QAbstractButton::event(event);
        placeRing();
        return handled;
    }
    default:
        break;
    }
    if (event->type() == QEvent::ToolTip && !m_wraps && sizeHint().width() > width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), asToolTip(words()), this);
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace ui
