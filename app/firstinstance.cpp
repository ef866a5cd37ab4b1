// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstinstance.h"

#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kPatience = 2000; // milliseconds, for a window that is busy
constexpr qint64 kLongestPath = qint64(16) * 1024; // bytes; more is no path
constexpr const char *kTaken = "taken\n";

} // namespace

FirstInstance::FirstInstance(const QString &name, QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &FirstInstance::answer);
    if (m_server.listen(name))
        return;
    QLocalServer::removeServer(name); // nobody answered there: it is left over from a crash
    m_server.listen(name);
}

QString FirstInstance::defaultName()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(u"dpodesk.socket"_s);
}

bool FirstInstance::passOn(const QString &path, const QString &name)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(kPatience))
        return false;
    const QString absolute = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    socket.write(absolute.toUtf8() + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(kPatience))
            return false;
    }
    return socket.readLine() == kTaken;
}

void FirstInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > kLongestPath)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const QString path = QString::fromUtf8(socket->readLine().chopped(1));
            socket->write(kTaken);
            socket->disconnectFromServer();
            Q_EMIT asked(path);
        });
    }
}

} // namespace app
