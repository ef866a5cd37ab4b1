// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace ui {

namespace {

constexpr auto kNamePrefix = "dpodesk/"_L1;
constexpr qsizetype kMostPixmaps = 512;

QString pathOf(const QString &name)
{
    static const bool ready = (initIcons(), true);
    Q_UNUSED(ready)
    return u":/icons/"_s + name + u".svg"_s;
}

QImage drawn(const QString &name, const QColor &colour, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return image;
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

struct Drawing {
    QString name;
    QRgb colour;
    int pixels;

    friend bool operator==(const Drawing &, const Drawing &) = default;
    friend size_t qHash(const Drawing &drawing, size_t seed)
    {
        return qHashMulti(seed, drawing.name, drawing.colour, drawing.pixels);
    }
};

QHash<Drawing, QPixmap> &drawings()
{
    static QHash<Drawing, QPixmap> kept;
    return kept;
}

QColor colourOf(QIcon::Mode mode)
{
    return mode == QIcon::Disabled ? tokens().third : tokens().second;
}

class Engine final : public QIconEngine
{
public:
    explicit Engine(QString name) : m_name(std::move(name)) { }

    [[nodiscard]] QIconEngine *clone() const override { return new Engine(m_name); }
    [[nodiscard]] QString key() const override { return u"dpodesk"_s; }
    QString iconName() override { return kNamePrefix + m_name; }
    bool isNull() override { return false; }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, colourOf(mode), std::min(size.width(), size.height()), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colourOf(mode));
    }

private:
    QString m_name;
};

} // namespace

QIcon icon(const QString &name)
{
    return QFile::exists(pathOf(name)) ? QIcon(new Engine(name)) : QIcon();
}

QString iconNameOfType(const QByteArray &typeKey)
{
    const QString name = QString::fromLatin1(typeKey);
    return QFile::exists(pathOf(name)) ? name : u"catalogue"_s;
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const Drawing wanted {name, colour.rgba(), qRound(size * devicePixelRatio)};
    auto kept = drawings().find(wanted);
    if (kept == drawings().end()) {
        if (drawings().size() >= kMostPixmaps)
            drawings().clear();
        kept = drawings().insert(wanted, QPixmap::fromImage(drawn(name, colour, wanted.pixels)));
    }
    QPixmap pixmap = *kept;
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour)
{
    const int side = std::min(rect.width(), rect.height());
    if (side <= 0)
        return;
    const QPoint corner(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    // The scale of what is painted on: a widget that is rendered elsewhere does not know it.
    const qreal scale = std::sqrt(std::abs(painter.deviceTransform().determinant()));
    painter.drawPixmap(corner, iconPixmap(name, colour, side, scale));
}

QString nameOfIcon(const QIcon &icon)
{
    const QString name = icon.name();
    return name.startsWith(kNamePrefix) ? name.mid(kNamePrefix.size()) : QString();
}

} // namespace ui
