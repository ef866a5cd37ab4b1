// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/folderdraft.h"

#include "models/exchange/recordexport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

constexpr auto kEverything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::FolderDraft)
};

core::Result<> cannotBeMade(const QString &path)
{
    return core::fail(core::ErrorCode::Io, Tr::tr("The folder \"%1\" cannot be made.").arg(QFileInfo(path).fileName()));
}

QString draftName(const QString &target, bool inside)
{
    const QFileInfo info(target);
    if (inside)
        return target + "/.export.XXXXXX"_L1;
    return info.absolutePath() + "/."_L1 + info.fileName() + ".XXXXXX"_L1;
}

bool hasContent(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() && !info.isSymLink() ? !QDir(path).isEmpty(kEverything) : info.exists() || info.isSymLink();
}

bool rename(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

FolderDraft::FolderDraft(const QString &target, Over over)
    : m_target(QDir::cleanPath(target)), m_isInside(over == Over::Files && QFileInfo(m_target).isDir()), m_folder(draftName(m_target, m_isInside))
{
}

core::Result<> FolderDraft::check() const
{
    if (!m_isInside && hasContent(m_target))
        return core::fail(core::ErrorCode::Io, Tr::tr("\"%1\" exists and is not an empty folder.").arg(QFileInfo(m_target).fileName()));
    return m_folder.isValid() ? core::Result<>() : cannotBeMade(m_target);
}

core::Result<> FolderDraft::publish()
{
    if (m_isInside)
        return moveInto(m_folder.path(), m_target);
    if (!rename(m_folder.path(), m_target))
        return cannotBeMade(m_target);
    m_folder.setAutoRemove(false);
    return {};
}

core::Result<> FolderDraft::moveInto(const QString &from, const QString &to)
{
    const QFileInfoList entries = QDir(from).entryInfoList(kEverything);
    for (const QFileInfo &entry : entries) {
        const QString target = QDir(to).filePath(entry.fileName());
        auto moved = entry.isDir() && QFileInfo(target).isDir() ? moveInto(entry.filePath(), target) : checkTarget(target);
        if (moved && !QFileInfo(target).isDir() && !rename(entry.filePath(), target))
            moved = cannotBeMade(m_target);
        if (!moved)
            return moved;
    }
    return {};
}

} // namespace exchange
