// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfcanvas.h"

#include <QFileDevice>
#include <QPageSize>

#include <algorithm>

namespace reports::pdf {

namespace {

constexpr qreal kBulletSize = pt(2.2);

} // namespace

Canvas::Canvas(QFileDevice &file) : m_writer(std::make_unique<QPdfWriter>(&file)), m_total(1, 1, QImage::Format_Grayscale8)
{
    m_writer->setResolution(kResolution);
    m_writer->setPageSize(QPageSize(QPageSize::A4));
    m_writer->setPageMargins(QMarginsF(0, 0, 0, 0));
    m_total.fill(Qt::white);
}

Canvas::Canvas(const Paper &paper) : m_paper(paper) { }

void Canvas::showEarly(int width, EarlyPage show)
{
    const qreal scale = width / sheet::kWidth;
    m_early = std::make_unique<Early>();
    m_early->show = std::move(show);
    m_early->picture = QImage(width, qRound(sheet::kHeight * scale), QImage::Format_RGB32);
    m_early->picture.fill(Qt::white);
    m_early->painter.begin(&m_early->picture);
    m_early->painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_early->painter.scale(scale, scale);
}

bool Canvas::begin()
{
    if (m_writer)
        return m_painter.begin(m_writer.get());
    if (!m_painter.begin(&m_paper->device))
        return false;
    fitToPaper();
    return true;
}

// Paper may have another shape than A4: the page is put into its middle.
void Canvas::fitToPaper()
{
    const QSizeF paper = m_painter.viewport().size();
    const qreal scale = std::min(paper.width() / sheet::kWidth, paper.height() / sheet::kHeight);
    m_painter.translate((paper.width() - sheet::kWidth * scale) / 2, (paper.height() - sheet::kHeight * scale) / 2);
    m_painter.scale(scale, scale);
}

void Canvas::newPage()
{
    ++m_page;
    if (m_page == 1)
        showEarlyPage();
    if (m_writer && m_page > 0)
        m_writer->newPage();
    else if (!m_writer)
        turnPaper();
    m_colour = {};
}

void Canvas::turnPaper()
{
    m_isWanted = m_paper->wants(m_page + 1) && !m_hasFailed;
    if (m_isWanted && m_isPaperUsed)
        m_hasFailed = !m_paper->device.newPage();
    m_isPaperUsed = m_isPaperUsed || m_isWanted;
}

void Canvas::showEarlyPage()
{
    if (!m_early)
        return;
    m_early->painter.end();
    m_early->show(0, m_early->picture);
    m_early.reset();
}

void Canvas::end()
{
    m_painter.end();
    m_early.reset(); // the painter before the picture
}

template<class Work>
void Canvas::paint(const Work &work)
{
    if (m_isWanted)
        work(m_painter);
    if (m_early)
        work(m_early->painter);
}

// A layout is looked at once, at the first of its lines that is painted.
void Canvas::remember(const Line &line)
{
    if (m_remembered == line.layout.get() && line.index > 0)
        return;
    m_remembered = line.layout.get();
    const QString text = line.layout->text();
    for (const QChar c : text)
        m_trail.characters.setBit(c.unicode());
}

void Canvas::draw(const Line &line, QPointF at, qreal width)
{
    remember(line);
    if (m_colour != line.style->colour) {
        m_colour = line.style->colour;
        paint([this](QPainter &painter) { painter.setPen(m_colour); });
    }
    const QTextLine text = line.textLine();
    const bool isRightToLeft = line.layout->textOption().textDirection() == Qt::RightToLeft;
    const qreal left = at.x() + (isRightToLeft ? 0 : line.indent);
    paint([&](QPainter &painter) { text.draw(&painter, {left, at.y() + line.baseline - text.ascent() - text.y()}); });
    if (line.bullet) {
        const qreal x = isRightToLeft ? at.x() + width - kBulletSize : at.x();
        const QRectF bullet(x, at.y() + line.baseline - pt(4), kBulletSize, kBulletSize);
        paint([&bullet](QPainter &painter) { painter.fillRect(bullet, ink::kStrongLine); });
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
    const QRectF area(at.x(), at.y() - thickness / 2, width, thickness);
    paint([&](QPainter &painter) { painter.fillRect(area, colour); });
}

void Canvas::total(QPointF at)
{
    if (m_writer) {
        m_painter.drawImage(QRectF(at.x(), at.y() - kTotalHeight, kTotalWidth, kTotalHeight), m_total);
        return;
    }
    const Line number = singleLine(QString::number(m_paper->pages), styles().small, kTotalWidth);
    draw(number, {at.x(), at.y() - number.baseline}, kTotalWidth);
}

void Canvas::link(const QRectF &area, const QString &target)
{
    if (!m_trail.targets.contains(target))
        m_trail.targets.insert(target, int(m_trail.targets.size()));
    m_trail.links.push_back({m_page, m_trail.targets.value(target), {float(area.left()), float(area.top()), float(area.right()), float(area.bottom())}});
}

} // namespace reports::pdf
