// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/linkeddocuments.h"

#include "models/records/links.h"
#include "models/records/registry.h"
#include "models/records/transfer/transfer.h"
#include "models/reports/activitywalk.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace exchange {

using core::RecordId;
using records::Record;

namespace {

constexpr qsizetype kMostBytes = 240; // of a name; file systems take 255
constexpr qsizetype kMostSuffix = 20; // what is longer is no suffix

// Turns the direction of what follows, so that a name could show another ending than it has.
bool turnsText(QChar c)
{
    return c == QChar(0x061c) || c == QChar(0x200e) || c == QChar(0x200f) || (c >= QChar(0x202a) && c <= QChar(0x202e))
        || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

// A name that any file system takes, and that hides nothing.
QString fileName(const QString &name)
{
    QString safe = name;
    for (QChar &c : safe) {
        if (c.category() == QChar::Other_Control || c == u'/' || c == u'\\' || c == u':' || turnsText(c))
            c = u'_';
    }
    if (safe.isEmpty() || safe.startsWith(u'.'))
        safe.prepend(u'_');
    return safe;
}

// The first characters of a text, as many as fit.
QString fitting(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes)
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

// Both parts of a name, the second with its dot.
std::pair<QString, QString> inParts(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix();
    if (suffix.isEmpty() || suffix.toUtf8().size() > kMostSuffix)
        return {name, {}};
    return {name.chopped(suffix.size() + 1), u'.' + suffix};
}

class Collector
{
public:
    explicit Collector(records::RecordSource &source) : m_source(source) { }

    core::Result<std::vector<LinkedDocument>> collect(const reports::ReportOptions &options);

private:
    void take(const Record &record);
    core::Result<> takeTransfers();
    core::Result<> takeTargets();
    QString unusedName(const QString &reference, const QString &name);

    records::RecordSource &m_source;
    std::set<RecordId> m_taken;
    std::set<RecordId> m_targets;
    std::set<std::pair<QString, QString>> m_names; // reference and name
    std::vector<LinkedDocument> m_documents;
};

core::Result<std::vector<LinkedDocument>> Collector::collect(const reports::ReportOptions &options)
{
    reports::ActivityWalk walk(m_source, options, 1);
    auto done = walk.choose(std::nullopt);
    if (done) {
        done = walk.forEach([this](const Record &record) -> core::Result<> {
            take(record);
            return {};
        });
    }
    if (done)
        done = takeTransfers();
    if (done)
        done = takeTargets();
    return done ? core::Result<std::vector<LinkedDocument>>(std::move(m_documents)) : core::fail(done.error());
}

void Collector::take(const Record &record)
{
    m_taken.insert(record.header.id);
    const records::Fields &fields = record.type().fields;
    records::eachTarget(fields, record.values, [this](RecordId id) { m_targets.insert(id); });
    records::eachAttachment(fields, record.values, [&](const records::Attachment &attachment) {
        m_documents.push_back({record.header.reference, record.title(), unusedName(record.header.reference, attachment.name), attachment.sha256});
    });
}

QString Collector::unusedName(const QString &reference, const QString &name)
{
    const auto [base, suffix] = inParts(fileName(name));
    QString end = suffix;
    for (int i = 2;; ++i) {
        QString unused = fitting(base, kMostBytes - end.toUtf8().size()) + end;
        if (m_names.emplace(reference, unused).second)
            return unused;
        end = u" (%1)"_s.arg(i) + suffix;
    }
}

core::Result<> Collector::takeTransfers()
{
    const auto transfers = m_source.all(records::transferType());
    if (!transfers)
        return core::fail(transfers.error());
    const std::set<RecordId> activities = m_taken;
    for (const Record &transfer : *transfers) {
        const auto &named = transfer.value("activities").as<std::vector<RecordId>>();
        if (std::any_of(named.begin(), named.end(), [&activities](RecordId id) { return activities.contains(id); }))
            take(transfer);
    }
    return {};
}

core::Result<> Collector::takeTargets()
{
    const std::set<RecordId> targets = m_targets;
    for (const RecordId id : targets) {
        const records::RecordType *type = records::typeOfReference(m_source.referenceOf(id));
        if (!type || m_taken.contains(id))
            continue;
        const auto found = m_source.load(*type, std::array {id});
        if (!found)
            return core::fail(found.error());
        for (const Record &record : *found)
            take(record);
    }
    return {};
}

} // namespace

core::Result<std::vector<LinkedDocument>> linkedDocuments(records::RecordSource &source, const reports::ReportOptions &options)
{
    return Collector(source).collect(options);
}

} // namespace exchange
