// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unlocking/vaultopener.h"

#include "models/storage/vaultfile.h"
#include "models/storage/vaultlock.h"

#include <QCoreApplication>

namespace unlocking {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(unlocking::VaultOpener)
};

core::Error cancelled()
{
    return {core::ErrorCode::Cancelled, Tr::tr("Cancelled."), {}};
}

core::Result<std::optional<storage::Secret>> hashOf(const QString &keyFile)
{
    if (keyFile.isEmpty())
        return std::optional<storage::Secret>();
    auto hash = storage::keyFileHash(keyFile);
    if (!hash)
        return core::fail(std::move(hash.error()));
    return std::optional<storage::Secret>(std::move(*hash));
}

// Nobody should wait for the key only to hear that the vault is open elsewhere.
core::Result<> requireUnlocked(const QString &path)
{
    const auto file = storage::existingFile(path);
    return file ? storage::VaultLock::requireFree(*file) : core::fail(file.error());
}

} // namespace

VaultOpener::~VaultOpener()
{
    (void)cancel();
}

// A reader that finds an old vault, or one that was not closed well, brings it in order first: the opening that follows in
// the thread of the window has nothing left to do.
core::Result<storage::RawKey> VaultOpener::prepareOpen(const OpenRequest &request)
{
    const auto header = storage::Vault::readHeader(request.path);
    if (!header)
        return core::fail(header.error());
    if (auto free = requireUnlocked(request.path); !free)
        return core::fail(std::move(free.error()));
    const auto hash = hashOf(request.keyFile);
    if (!hash)
        return core::fail(hash.error());
    auto key = storage::deriveKey(*header, request.passphrase, *hash);
    if (!key)
        return key;
    if (const auto vault = storage::Vault::openWithRawKey(request.path, *key, storage::OpenMode::ReadOnly); !vault)
        return core::fail(vault.error());
    return key;
}

core::Result<storage::RawKey> VaultOpener::prepareCreate(const CreateRequest &request, const Token &token)
{
    const auto hash = hashOf(request.keyFile);
    if (!hash)
        return core::fail(hash.error());
    const auto profile = request.profile ? *request.profile : storage::calibratedProfile();
    auto key = storage::deriveKey(storage::VaultHeader::generate(profile), request.passphrase, *hash);
    if (!key)
        return key;
    const auto fill = [&](storage::Connection &connection) -> core::Result<> {
        if (*token == State::Cancelled)
            return core::fail(cancelled());
        if (auto filled = exchange::fillNewVault(connection, request.content); !filled)
            return filled;
        State running = State::Running;
        return token->compare_exchange_strong(running, State::Committed) ? core::Result<>() : core::fail(cancelled());
    };
    if (const auto vault = storage::Vault::createWithRawKey(request.path, key->clone(), {nullptr, fill}); !vault)
        return core::fail(vault.error());
    return key;
}

template<class Work>
void VaultOpener::run(const QString &path, Work work, Done done)
{
    m_busy = true;
    auto opened = [this, path, token = m_token, done = std::move(done)](core::Result<storage::RawKey> key) {
        if (*token == State::Cancelled)
            return; // the next request may be under way already
        m_busy = false;
        if (!key)
            return done(core::fail(std::move(key.error())));
        done(storage::Vault::openWithRawKey(path, *key, storage::OpenMode::ReadWrite));
    };
    std::erase_if(m_threads, [](const core::BackgroundThread &thread) { return thread->isFinished(); });
    m_threads.push_back(core::inBackground(this, std::move(work), std::move(opened)));
}

void VaultOpener::open(OpenRequest request, Done done)
{
    Q_ASSERT(!m_busy);
    m_token = std::make_shared<std::atomic<State>>(State::Running);
    const QString path = request.path;
    run(path, [request = std::move(request)] { return prepareOpen(request); }, std::move(done));
}

void VaultOpener::create(CreateRequest request, Done done)
{
    Q_ASSERT(!m_busy);
    m_token = std::make_shared<std::atomic<State>>(State::Running);
    const QString path = request.path;
    run(path, [request = std::move(request), token = m_token] { return prepareCreate(request, token); }, std::move(done));
}

bool VaultOpener::cancel()
{
    if (!m_busy)
        return true;
    State running = State::Running;
    if (!m_token->compare_exchange_strong(running, State::Cancelled))
        return false;
    m_busy = false;
    return true;
}

} // namespace unlocking
