// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfcanvas.h"

#include <QFileDevice>
#include <QPageSize>

namespace reports::pdf {

namespace {

constexpr qreal kBulletSize = pt(2.2);

} // namespace

Canvas::Canvas(QFileDevice &file) : m_writer(&file), m_total(1, 1, QImage::Format_Grayscale8)
{
    m_writer.setResolution(kResolution);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    m_total.fill(Qt::white);
}

bool Canvas::begin()
{
    return m_painter.begin(&m_writer);
}

void Canvas::newPage()
{
    if (++m_page > 0)
        m_writer.newPage();
    m_colour = {};
}

void Canvas::end()
{
    m_painter.end();
}

// A layout is looked at once, at the first of its lines that is painted.
void Canvas::remember(const Line &line)
{
    if (m_remembered == line.layout.get() && line.index > 0)
        return;
    m_remembered = line.layout.get();
    for (const QChar c : line.layout->text())
        m_trail.characters.setBit(c.unicode());
}

void Canvas::draw(const Line &line, QPointF at, qreal width)
{
    remember(line);
    if (m_colour != line.style->colour) {
        m_colour = line.style->colour;
        m_painter.setPen(m_colour);
    }
    const QTextLine text = line.textLine();
    const bool isRightToLeft = line.layout->textOption().textDirection() == Qt::RightToLeft;
    const qreal left = at.x() + (isRightToLeft ? 0 : line.indent);
    text.draw(&m_painter, {left, at.y() + line.baseline - text.ascent() - text.y()});
    if (line.bullet) {
        const qreal x = isRightToLeft ? at.x() + width - kBulletSize : at.x();
        m_painter.fillRect(QRectF(x, at.y() + line.baseline - pt(4), kBulletSize, kBulletSize), ink::kStrongLine);
    }
    if (!line.target.isEmpty())
        link({left + text.naturalTextRect().x(), at.y(), text.naturalTextWidth(), line.height}, line.target);
}

void Canvas::draw(TextFlow &flow, QPointF at)
{
    for (flow.fill(1); !flow.lines().empty(); flow.fill(1)) {
        const Line line = flow.take();
        draw(line, at, flow.width());
        at.ry() += line.height;
    }
}

void Canvas::rule(QPointF at, qreal width, qreal thickness, const QColor &colour)
{
    m_painter.fillRect(QRectF(at.x(), at.y() - thickness / 2, width, thickness), colour);
}

void Canvas::total(QPointF at)
{
    m_painter.drawImage(QRectF(at.x(), at.y() - kTotalHeight, kTotalWidth, kTotalHeight), m_total);
}

void Canvas::link(const QRectF &area, const QString &target)
{
    auto number = m_trail.targets.constFind(target);
    if (number == m_trail.targets.constEnd())
        number = m_trail.targets.insert(target, int(m_trail.targets.size()));
    m_trail.links.push_back({m_page, *number, {float(area.left()), float(area.top()), float(area.right()), float(area.bottom())}});
}

} // namespace reports::pdf
