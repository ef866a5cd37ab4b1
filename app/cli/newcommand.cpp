// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupts.h"
#include "app/cli/passphrase.h"
#include "app/cli/session.h"
#include "models/exchange/newvault.h"
#include "models/exchange/samples.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::NewCommand)
};

core::Result<storage::KeyProfile> profileOf(const Invocation &call)
{
    const auto chosen = call.choice(u"key-profile"_s, {u"auto"_s, u"1"_s, u"2"_s, u"3"_s});
    if (!chosen)
        return core::fail(chosen.error());
    return *chosen == "auto"_L1 ? storage::calibratedProfile() : storage::KeyProfile(chosen->toInt());
}

core::Result<> filled(storage::Connection &connection, const exchange::NewVault &content)
{
    auto done = exchange::fillNewVault(connection, content);
    if (done && Interrupts::requested())
        return core::fail(core::ErrorCode::Cancelled, Tr::tr("Stopped; no vault was made."));
    return done;
}

core::Result<int> run(Invocation &call)
{
    if (call.isSet(u"list-samples"_s)) {
        for (const QString &name : exchange::sampleNames())
            call.out() << name << '\n';
        return kDone;
    }
    if (call.arguments().isEmpty())
        return usageError(Tr::tr("usage: dpodesk new VAULT"));
    for (const QString &sample : call.values(u"sample"_s)) {
        if (!exchange::sampleNames().contains(sample))
            return usageError(Tr::tr("There is no sample \"%1\"; \"dpodesk new --list-samples\" lists them.").arg(sample));
    }
    if (auto checked = checkUser(call); !checked)
        return core::fail(checked.error());
    const auto profile = profileOf(call);
    if (!profile)
        return core::fail(profile.error());
    const auto passphrase = readPassphrase(call, true);
    if (!passphrase)
        return core::fail(passphrase.error());
    const auto keyFile = readKeyFile(call);
    if (!keyFile)
        return core::fail(keyFile.error());
    const Interrupts held; // an end in the middle would leave the unfinished file and its lock behind
    const exchange::NewVault content {call.value(u"by"_s), call.values(u"sample"_s)};
    const storage::VaultOptions options {nullptr, [&content](storage::Connection &connection) { return filled(connection, content); }};
    const auto vault = storage::Vault::create(call.argument(0), *passphrase, *keyFile, *profile, options);
    if (!vault) {
        core::Error error = vault.error();
        error.code = error.code == core::ErrorCode::NotFound ? core::ErrorCode::Io : error.code;
        return core::fail(std::move(error));
    }
    call.out() << Tr::tr("Made %1.").arg((*vault)->path()) << '\n';
    return kDone;
}

} // namespace

Command newCommand()
{
    return {"new", "[VAULT]", QT_TRANSLATE_NOOP("cli", "Make a new vault."),
            {{.name = "sample", .valueName = "NAME", .help = QT_TRANSLATE_NOOP("cli", "Fill it with a sample; may be given several times.")},
             {.name = "list-samples", .help = QT_TRANSLATE_NOOP("cli", "Only list the samples there are.")},
             {.name = "key-profile", .valueName = "N", .help = QT_TRANSLATE_NOOP("cli", "How costly the key is: 1, 2 or 3 (least); measured if left out.")},
             passphraseFileOption(),
             {.name = "key-file", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "A file that is needed to open the vault, besides the passphrase.")},
             byOption()},
            run};
}

} // namespace cli
