// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/display.h"
#include "app/cli/exports.h"
#include "app/cli/session.h"
#include "models/core/text.h"
#include "models/exchange/letterissue.h"
#include "models/letters/words.h"
#include "models/records/request/request.h"
#include "models/records/vocabulary.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::LetterCommand)
};

constexpr qint64 kMaxTextBytes = qint64(1) << 20;

QStringList media()
{
    QStringList codes;
    for (const records::Term &term : records::vocabulary("message_medium").terms)
        codes += term.code;
    return codes;
}

core::Result<int> list(Invocation &call)
{
    const auto what = call.choice(u"list"_s, {u"kinds"_s, u"languages"_s, u"media"_s});
    if (!what)
        return core::fail(what.error());
    const QStringList names = *what == "kinds"_L1 ? letters::kindsFor({}) : *what == "languages"_L1 ? letters::languages() : media();
    call.out() << names.join(u'\n') << '\n';
    return kDone;
}

// What the options say, as far as it can be judged without the vault.
core::Result<> checkOptions(const Invocation &call)
{
    if (call.arguments().size() < 2 || !call.isSet(u"output"_s) || !call.isSet(u"kind"_s))
        return usageError(Tr::tr("Say for which request, of which kind and where to: dpodesk letter VAULT REF --kind KIND -o FILE."));
    if (!letters::kindsFor({}).contains(call.value(u"kind"_s)))
        return usageError(Tr::tr("The kinds of letters are: %1.").arg(letters::kindsFor({}).join(", "_L1)));
    if (call.isSet(u"language"_s) && !letters::languages().contains(call.value(u"language"_s)))
        return usageError(Tr::tr("Letters come in: %1.").arg(letters::languages().join(", "_L1)));
    if (call.isSet(u"medium"_s) && !call.isSet(u"keep"_s))
        return usageError(Tr::tr("--medium goes with --keep."));
    if (call.isSet(u"medium"_s) && !media().contains(call.value(u"medium"_s)))
        return usageError(Tr::tr("The media are: %1.").arg(media().join(", "_L1)));
    return {};
}

core::Result<QString> formatOf(const Invocation &call)
{
    if (call.isSet(u"format"_s))
        return call.choice(u"format"_s, {u"pdf"_s, u"odt"_s, u"text"_s});
    const QString ending = QFileInfo(call.value(u"output"_s)).suffix().toLower();
    return ending == "odt"_L1 ? u"odt"_s : ending == "txt"_L1 ? u"text"_s : u"pdf"_s;
}

// The row of recipients_told that a notice goes to: the one that is named by its place, or the only one.
core::Result<std::optional<int>> recipientOf(const Invocation &call, const records::Request &request)
{
    if (call.value(u"kind"_s) != "notice-to-recipient"_L1)
        return std::optional<int>();
    const auto &rows = request.recipientsTold.items();
    const int place = call.isSet(u"recipient"_s) ? call.value(u"recipient"_s).toInt() : rows.size() == 1 ? 1 : 0;
    if (place < 1 || std::size_t(place) > rows.size())
        return usageError(Tr::tr("Say which of the %n recipient(s) of the request with --recipient.", nullptr, int(rows.size())));
    return rows[std::size_t(place) - 1].row;
}

core::Result<const letters::Template *> templateOf(const Invocation &call, const records::Request &request)
{
    const QString law = letters::lawOf(request);
    const QString language = call.value(u"language"_s, letters::languageFor(request));
    if (const letters::Template *form = letters::findTemplate(call.value(u"kind"_s), language, law))
        return form;
    return core::fail(core::ErrorCode::NotFound,
                      law.isEmpty() ? Tr::tr("No part of the request names a law, so there is no letter for it.")
                                    : Tr::tr("There is no letter of that kind for the law \"%1\" in the language \"%2\".").arg(law, language));
}

// The text as it was edited, in place of what the template says.
core::Result<QString> editedText(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > kMaxTextBytes)
        return core::fail(core::ErrorCode::Io, Tr::tr("The file \"%1\" cannot be read.").arg(QFileInfo(path).fileName().left(80)));
    const auto text = core::fromUtf8Strict(file.readAll());
    if (!text || core::hasControlCharacters(*text))
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The file \"%1\" is not text in UTF-8.").arg(QFileInfo(path).fileName().left(80)));
    return core::normalised(*text);
}

core::Result<letters::Letter> letterOf(const Invocation &call, Session &session, const records::Record &request)
{
    const auto content = request.as<records::Request>();
    const auto form = templateOf(call, content);
    const auto recipient = recipientOf(call, content);
    if (!form || !recipient)
        return core::fail(form ? recipient.error() : form.error());
    const auto source = session.source(call);
    const auto day = session.day(call);
    if (!source || !day)
        return core::fail(source ? day.error() : source.error());
    const auto facts = letters::gatherFacts(**source, request, *day, *recipient);
    if (!facts)
        return core::fail(facts.error());
    letters::Letter letter = letters::fill(**form, *facts).letter;
    if (call.isSet(u"text"_s)) {
        auto text = editedText(call.value(u"text"_s));
        if (!text)
            return core::fail(text.error());
        letter.text = std::move(*text);
    }
    return letter;
}

core::Result<> keep(const Invocation &call, Session &session, const records::Record &request, const letters::Letter &letter)
{
    const exchange::LetterSent sent {{session.clock().now(), session.zone()}, call.value(u"medium"_s)};
    const auto kept = exchange::issueLetter(session.connection(), session.store(), request, letter, sent);
    return kept ? core::Result<>() : core::fail(kept.error());
}

core::Result<int> run(Invocation &call)
{
    if (call.isSet(u"list"_s))
        return list(call);
    if (auto checked = checkOptions(call); !checked)
        return core::fail(checked.error());
    const auto format = formatOf(call);
    if (!format)
        return core::fail(format.error());
    const bool keeps = call.isSet(u"keep"_s);
    const auto session = Session::open(call, keeps ? storage::OpenMode::ReadWrite : storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const auto request = (*session)->store().load(records::requestType(), call.argument(1));
    if (!request)
        return core::fail(request.error());
    const auto letter = letterOf(call, **session, *request);
    if (!letter)
        return core::fail(letter.error());
    // The request has its message before the file has its name: a letter that lies about has been kept.
    const auto note = [&](const QByteArray &what) -> core::Result<> {
        return keeps ? keep(call, **session, *request, *letter) : noteOf(call, **session)(what);
    };
    const auto written = exchange::exportLetter(*letter, *format, call.value(u"output"_s), note);
    if (!written)
        return core::fail(written.error());
    const QStringList gaps = letters::gapsIn(*letter);
    for (const QString &gap : gaps)
        call.err() << Tr::tr("Not known yet: %1").arg(oneLine(letters::readableLabel(gap, *letter))) << '\n';
    return gaps.isEmpty() ? kDone : kFindings;
}

} // namespace

Command letterCommand()
{
    return {"letter", "[VAULT] [REF]", QT_TRANSLATE_NOOP("cli", "Write a letter about a request. What is written is not encrypted."),
            {{.name = "kind", .valueName = "KIND", .help = QT_TRANSLATE_NOOP("cli", "What it says, such as acknowledgement, extension, answer or refusal.")},
             {.name = "language", .valueName = "LANGUAGE", .help = QT_TRANSLATE_NOOP("cli", "en, de or fr; what the country of the person suggests if left out.")},
             {.name = "format", .valueName = "FORMAT", .help = QT_TRANSLATE_NOOP("cli", "pdf, odt or text, which can be edited; else the ending of FILE decides.")},
             {.name = "output", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Where to write it."), .shortName = "o"},
             {.name = "text", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "The text as it was edited, instead of the template's.")},
             {.name = "recipient", .valueName = "N", .help = QT_TRANSLATE_NOOP("cli", "Which recipient told a notice goes to, by its place in the request.")},
             {.name = "keep", .help = QT_TRANSLATE_NOOP("cli", "It has been sent: keep its PDF with the messages of the request.")},
             {.name = "medium", .valueName = "CODE", .help = QT_TRANSLATE_NOOP("cli", "How it was sent, such as post or email.")},
             {.name = "list", .valueName = "WHAT", .help = QT_TRANSLATE_NOOP("cli", "Only list the kinds, languages or media there are.")},
             byOption(),
             passphraseFileOption(),
             keyFileOption()},
            run, true};
}

} // namespace cli
