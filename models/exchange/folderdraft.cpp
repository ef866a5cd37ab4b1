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

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

bool hasContent(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() && !info.isSymLink() ? !QDir(path).isEmpty(kEverything) : isThere(path);
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
    if (m_isInside) {
        std::vector<Move> moves;
        auto planned = planMoves(m_folder.path(), m_target, moves);
        return planned ? moveAll(moves) : planned;
    }
    if (!rename(m_folder.path(), m_target))
        return cannotBeMade(m_target);
    m_folder.setAutoRemove(false);
    return {};
}

// Whatever can be told beforehand is, so that nothing has to be taken back.
core::Result<> FolderDraft::planMoves(const QString &from, const QString &to, std::vector<Move> &moves)
{
    const QFileInfoList entries = QDir(from).entryInfoList(kEverything);
    for (const QFileInfo &entry : entries) {
        const QString target = QDir(to).filePath(entry.fileName());
        const QFileInfo there(target);
        auto planned = core::Result<>();
        if (entry.isDir() && there.isDir())
            planned = planMoves(entry.filePath(), target, moves);
        else if (entry.isDir() && isThere(target))
            planned = cannotBeMade(target);
        else if (planned = checkTarget(target); planned)
            moves.push_back({entry.filePath(), target});
        if (!planned)
            return planned;
    }
    return {};
}

// What was there before goes into the draft, and comes back from there when a later file cannot be moved.
core::Result<> FolderDraft::moveAll(const std::vector<Move> &moves)
{
    const auto aside = [](const Move &move) { return QString(move.from + ".before"_L1); };
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const bool isKept = !isThere(moves[i].to) || rename(moves[i].to, aside(moves[i]));
        if (isKept && rename(moves[i].from, moves[i].to))
            continue;
        for (std::size_t j = i + 1; j-- > 0;) {
            if (j < i)
                rename(moves[j].to, moves[j].from);
            if (isThere(aside(moves[j])))
                rename(aside(moves[j]), moves[j].to);
        }
        return cannotBeMade(m_target);
    }
    return {};
}

} // namespace exchange
