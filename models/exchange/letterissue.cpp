// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/letterissue.h"

#include "models/exchange/recordexport.h"
#include "models/letters/letterodt.h"
#include "models/letters/letterpdf.h"
#include "models/records/ruletools.h"
#include "models/storage/attachments.h"
#include "models/storage/transaction.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace exchange {

using records::Request;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::LetterIssue)
};

// Which day a letter of that kind settles.
struct Settled {
    const char *kind;
    records::Answer<QDate> Request::*field;
};

constexpr std::array kSettled {
    Settled {"acknowledgement", &Request::acknowledgedOn}, Settled {"identity", &Request::identityAskedOn},
    Settled {"clarification", &Request::clarificationAskedOn}, Settled {"extension", &Request::extensionToldOn},
    Settled {"fee", &Request::feeToldOn},
};

// What was said of that recipient before, such as that it has confirmed, stays.
void noteTold(Request &request, int recipient, const QDate &day)
{
    std::vector<records::RecipientTold> rows = request.recipientsTold.items();
    const auto told = std::find_if(rows.begin(), rows.end(), [recipient](const records::RecipientTold &row) { return recipient > 0 && row.row == recipient; });
    if (told == rows.end())
        return;
    if (!told->state.hasValue() || records::isOneOf(told->state, {"pending"}))
        told->state = records::Choice {u"told"_s};
    if (!told->toldOn.hasValue())
        told->toldOn = day;
    records::replaceItems(request.recipientsTold, std::move(rows));
}

// The answer is on its way to the parts that have an outcome; a refusal tells of those that were refused.
void noteAnswered(Request &request, const QString &kind, const QDate &day)
{
    const bool isAnswer = kind == "answer"_L1;
    if (!isAnswer && kind != "refusal"_L1)
        return;
    std::vector<records::RequestPart> parts = request.parts.items();
    for (records::RequestPart &part : parts) {
        const bool isRefused = records::isOneOf(part.outcome, {"refused", "not-identifiable"});
        if (part.outcome.hasValue() && (isAnswer || isRefused) && !part.answeredOn.hasValue())
            part.answeredOn = day;
    }
    records::replaceItems(request.parts, std::move(parts));
}

core::Result<> refuseGaps(const letters::Letter &letter)
{
    core::Problems problems;
    for (const QString &label : letters::gapsIn(letter))
        problems.push_back({{}, letters::readableLabel(label, letter), {}, 0});
    if (problems.empty())
        return {};
    return core::fail(core::ErrorCode::Invalid, Tr::tr("The letter still has gaps; nobody has said yet what belongs there."), {}, std::move(problems));
}

core::Result<> writeTo(const letters::Letter &letter, const QString &format, QIODevice &device)
{
    if (format == "pdf"_L1)
        return letters::writePdf(letter, device);
    if (format == "odt"_L1)
        return letters::writeOdt(letter, device);
    const QByteArray text = letter.text.toUtf8();
    return device.write(text) == text.size() ? core::Result<>() : core::fail(core::ErrorCode::Io, Tr::tr("The letter could not be written."));
}

QByteArray entryOf(const letters::Letter &letter, const QString &format)
{
    return QJsonDocument(QJsonObject {{"report"_L1, u"letter"_s}, {"record"_L1, letter.reference}, {"kind"_L1, letter.kind}, {"format"_L1, format}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

void addMessage(Request &request, const letters::Letter &letter, const records::Attachment &file, const LetterSent &sent)
{
    records::RequestMessage message;
    message.kind = records::Choice {letter.kind};
    message.direction = records::Choice {u"out"_s};
    if (!sent.medium.isEmpty())
        message.medium = records::Choice {sent.medium};
    message.at = sent.at;
    message.text = QString(letter.subject + "\n\n"_L1 + letter.text).trimmed();
    message.attachment = file;
    std::vector<records::RequestMessage> messages = request.messages.items();
    messages.push_back(std::move(message));
    records::replaceItems(request.messages, std::move(messages));
    noteTold(request, letter.recipient, sent.at.localDate());
    noteAnswered(request, letter.kind, sent.at.localDate());
    for (const Settled &settled : kSettled) {
        if (letter.kind == QLatin1StringView(settled.kind) && !(request.*settled.field).hasValue())
            request.*settled.field = sent.at.localDate();
    }
}

QString letterFileName(const letters::Letter &letter, const QString &ending)
{
    return u"%1-%2-%3.%4"_s.arg(letter.reference, letter.kind, letter.language, ending);
}

core::Result<> exportLetter(const letters::Letter &letter, const QString &format, const QString &path, const NoteExport &note)
{
    return writeFile(path, [&](QIODevice &device) -> core::Result<> {
        const auto written = writeTo(letter, format, device);
        return written ? note(entryOf(letter, format)) : written;
    });
}

core::Result<records::Record> issueLetter(storage::Connection &connection, storage::RecordStore &store, const records::Record &request,
                                          const letters::Letter &letter, const LetterSent &sent)
{
    if (auto whole = refuseGaps(letter); !whole)
        return core::fail(whole.error());
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    if (auto written = letters::writePdf(letter, pdf); !written)
        return core::fail(written.error());
    auto transaction = storage::Transaction::begin(connection); // no file without the message that names it
    if (!transaction)
        return core::fail(transaction.error());
    const auto stored = storage::Attachments(connection).add(pdf.data());
    if (!stored)
        return core::fail(stored.error());
    records::Record changed = request;
    auto content = changed.as<Request>();
    addMessage(content, letter, {letterFileName(letter, u"pdf"_s), stored->sha256}, sent);
    changed.set(content);
    auto saved = store.save(changed);
    if (!saved)
        return saved;
    if (auto committed = transaction->commit(); !committed)
        return core::fail(committed.error());
    return saved;
}

} // namespace exchange
