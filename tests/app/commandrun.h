// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

namespace support {

// Runs the program in this process. The exit code; what it answered, and its errors.
inline int runLine(const QStringList &line, QString &out, QString &err)
{
    out.clear();
    err.clear();
    QTextStream answers(&out);
    QTextStream errors(&err);
    return cli::runCommandLine(line, answers, errors);
}

// The command line on a vault of its own, in a folder of its own.
class CommandRun
{
public:
    CommandRun()
    {
        write(QStringLiteral("pass"), "correct horse battery staple\n");
        QCOMPARE(run(QStringLiteral("new"), {QStringLiteral("--key-profile"), QStringLiteral("3"), QStringLiteral("--by"), QStringLiteral("Ada")}), 0);
    }

    // The exit code; answers and errors are kept.
    int run(const QString &command, const QStringList &arguments)
    {
        return runLine(QStringList {QStringLiteral("dpodesk"), command, vault()} + arguments + passphrase(), out, err);
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString vault() const { return path(QStringLiteral("v.dpodesk")); }
    [[nodiscard]] QStringList passphrase() const { return {QStringLiteral("--passphrase-file"), path(QStringLiteral("pass"))}; }

    QString out;
    QString err;

private:
    QTemporaryDir m_folder;
};

} // namespace support
