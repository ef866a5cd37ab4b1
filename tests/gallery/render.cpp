// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/render.h"

#include "models/exchange/newvault.h"
#include "tests/support/fixedclock.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace gallery {

namespace {

constexpr int kMostSettleMilliseconds = 3000;

void complain(const QString &message)
{
    QTextStream(stderr) << message << Qt::endl;
}

// The vaults that shots begin with, made once.
class Masters
{
public:
    [[nodiscard]] core::Result<QString> path(Shot::Vault kind)
    {
        const QString name = kind == Shot::Vault::Sample ? u"maskki.dpodesk"_s : u"empty.dpodesk"_s;
        const QString path = m_folder.filePath(name);
        if (QFile::exists(path))
            return path;
        const exchange::NewVault content {u"Ada Fields"_s, kind == Shot::Vault::Sample ? QStringList {u"maskki"_s} : QStringList()};
        const auto fill = [&content](storage::Connection &connection) { return exchange::fillNewVault(connection, content); };
        const auto made = storage::Vault::createWithRawKey(path, m_key.clone(), {nullptr, fill});
        return made ? core::Result<QString>(path) : core::fail(made.error());
    }

    [[nodiscard]] const storage::RawKey &key() const { return m_key; }

private:
    QTemporaryDir m_folder;
    storage::RawKey m_key = storage::RawKey::generate();
};

// A session over a vault of its own, so that no shot sees what another changed.
class Stage
{
public:
    Stage(Masters &masters, Shot::Vault kind)
    {
        const auto master = masters.path(kind);
        if (!master) {
            complain(master.error().message);
            return;
        }
        const QString path = m_folder.filePath(QFileInfo(*master).fileName());
        QFile::copy(*master, path);
        auto vault = storage::Vault::openWithRawKey(path, masters.key(), storage::OpenMode::ReadWrite);
        if (!vault) {
            complain(vault.error().message);
            return;
        }
        m_session = std::make_unique<itemmodels::VaultSession>(std::move(*vault), m_clock);
    }

    [[nodiscard]] itemmodels::VaultSession *session() { return m_session.get(); }

private:
    QTemporaryDir m_folder;
    support::FixedClock m_clock {QDateTime({2026, 11, 25}, {9, 30}, Qt::UTC)};
    std::unique_ptr<itemmodels::VaultSession> m_session;
};

// Until nothing is left to do: models fetch and layouts settle in the event loop.
void settle(itemmodels::VaultSession &session)
{
    QElapsedTimer timer;
    timer.start();
    do {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    } while (!session.isSearchComplete() && timer.elapsed() < kMostSettleMilliseconds);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QImage pictureOf(QWidget &widget, qreal scale, const QColor &ground)
{
    QImage image(widget.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(ground);
    widget.render(&image, {}, {}, ground.alpha() == 0 ? QWidget::DrawChildren : QWidget::DrawWindowBackground | QWidget::DrawChildren);
    return image;
}

// With the menus, lists and dialogs that are open above it.
QImage sceneOf(QWidget &widget, qreal scale)
{
    QImage scene = pictureOf(widget, scale, widget.palette().color(QPalette::Window));
    QPainter painter(&scene);
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window == &widget || !window->isVisible())
            continue;
        const bool seeThrough = window->testAttribute(Qt::WA_TranslucentBackground);
        const QColor ground = seeThrough ? QColor(Qt::transparent) : window->palette().color(QPalette::Window);
        const QPoint at = widget.mapFromGlobal(window->mapToGlobal(QPoint()));
        painter.drawImage(at, pictureOf(*window, scale, ground));
        if (!seeThrough) {
            painter.setPen(ui::tokens().strongLine); // where the window manager would draw a frame
            painter.drawRect(QRect(at, window->size()).adjusted(-1, -1, 0, 0));
        }
    }
    return scene;
}

bool renderOne(QApplication &application, Masters &masters, const Shot &shot, ui::Scheme scheme, const QString &path)
{
    ui::applyTheme(application, scheme);
    QGuiApplication::setLayoutDirection(shot.direction);
    Stage stage(masters, shot.vault);
    if (stage.session() == nullptr)
        return false;
    const auto widget = shot.make(*stage.session());
    if (!widget)
        return false;
    if (!shot.size.isEmpty())
        widget->resize(shot.size);
    widget->show();
    widget->activateWindow();
    settle(*stage.session());
    if (shot.arrange) {
        shot.arrange(*widget);
        settle(*stage.session());
    }
    return sceneOf(*widget, shot.scale).save(path);
}

} // namespace

int render(QApplication &application, const Shots &shots, const QString &folder, const QString &filter)
{
    int failed = 0;
    Masters masters;
    QDir().mkpath(folder);
    for (const Shot &shot : shots) {
        if (!shot.name.contains(filter))
            continue;
        for (const auto &[suffix, scheme] : {std::pair(u"-light.png"_s, ui::Scheme::Light), std::pair(u"-dark.png"_s, ui::Scheme::Dark)}) {
            const QString path = QDir(folder).filePath(shot.name + suffix);
            if (renderOne(application, masters, shot, scheme, path))
                continue;
            complain(u"%1 could not be made"_s.arg(path));
            ++failed;
        }
    }
    return failed;
}

} // namespace gallery
