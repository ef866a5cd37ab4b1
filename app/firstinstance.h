// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>

namespace app {

// Sees to it that a user has one window of the program: who starts it again brings that window up, with the vault named
// then. They speak over a socket that only this user can reach.
class FirstInstance final : public QObject
{
    Q_OBJECT

public:
    // `name`: of the socket, by default in the folder that only this user may enter; tests have one of their own.
    explicit FirstInstance(const QString &name = defaultName(), QObject *parent = nullptr);

    // Hands the path to the instance that runs already; empty: only bring it up. False when there is none.
    [[nodiscard]] static bool passOn(const QString &path, const QString &name = defaultName());
    [[nodiscard]] bool isFirst() const { return m_server.isListening(); }
    [[nodiscard]] static QString defaultName();

Q_SIGNALS:
    void asked(const QString &path); // by another start; empty: no vault was named

private:
    void answer();

    QLocalServer m_server;
};

} // namespace app
