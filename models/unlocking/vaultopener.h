// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/background.h"
#include "models/core/result.h"
#include "models/exchange/newvault.h"
#include "models/storage/vault.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace unlocking {

struct OpenRequest {
    QString path;
    storage::Secret passphrase;
    QString keyFile = {}; // empty: none
};

struct CreateRequest {
    QString path;
    storage::Secret passphrase;
    QString keyFile = {};
    exchange::NewVault content = {};
    std::optional<storage::KeyProfile> profile = {}; // none: what suits this machine
};

// Opens and makes vaults for a window. All that takes long runs in another thread: the key, what a new vault is filled
// with, an upgrade, and what a crash left to be taken back. The vault itself is then opened in the thread of this object.
class VaultOpener final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(core::Result<std::unique_ptr<storage::Vault>>)>;

    using QObject::QObject;
    ~VaultOpener() override; // waits for the thread

    // Not while busy. `done` is called once, later, unless the work is cancelled. Errors: those of Vault::open() and
    // Vault::create(), and of keyFileHash().
    void open(OpenRequest request, Done done);
    void create(CreateRequest request, Done done);
    // False: too late, a new vault is being given its name, and `done` will be called.
    bool cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    // Who comes first decides: the work that cannot be taken back any more, or the user who has thought better of it.
    enum class State { Running, Committed, Cancelled };
    using Token = std::shared_ptr<std::atomic<State>>;

    static core::Result<storage::RawKey> prepareOpen(const OpenRequest &request);
    static core::Result<storage::RawKey> prepareCreate(const CreateRequest &request, const Token &token);
    template<class Work>
    void run(const QString &path, Work work, Done done);

    Token m_token;
    std::vector<core::BackgroundThread> m_threads; // cancelled work goes on until its next look at the token
    bool m_busy = false;
};

} // namespace unlocking
