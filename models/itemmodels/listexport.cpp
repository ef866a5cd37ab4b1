// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/listexport.h"

#include "models/exchange/recordexport.h"
#include "models/exchange/reportexport.h"
#include "models/itemmodels/noteexport.h"
#include "models/itemmodels/vaultsession.h"
#include "models/storage/chain.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace itemmodels {

// What the window and the thread that writes share.
struct ListExport::Work {
    TableRequest request;
    ExportHead head;
    QString path;
    const reports::ReportFormat *format = nullptr;
    std::atomic<bool> cancelled = false;
    std::function<void(qint64)> tell = {};
    std::function<core::Result<>(const QByteArray &what)> note = {};
    core::Result<> result = {};

    void run(storage::Connection &connection);

private:
    [[nodiscard]] core::Result<> write(storage::Connection &connection, QIODevice &device);
    [[nodiscard]] core::Result<> noteWritten(QIODevice &device, const QString &chainHead) const;
    [[nodiscard]] core::Result<std::vector<reports::TableRow>> nextRows(TableReader &reader, std::size_t &at);
};

namespace {

constexpr std::size_t kBatch = 50;

reports::Cell reportCell(const Cell &cell)
{
    reports::Cell result {cell.state, {}, {}, false};
    if (!cell.text.isEmpty())
        result.items += cell.text;
    if (cell.plain.typeId() == QMetaType::QDate)
        result.plain = cell.plain.toDate();
    else if (cell.plain.typeId() == QMetaType::Double)
        result.plain = cell.plain.toDouble();
    else if (cell.plain.typeId() == QMetaType::Bool)
        result.plain = cell.plain.toBool();
    return result;
}

} // namespace

core::Result<std::vector<reports::TableRow>> ListExport::Work::nextRows(TableReader &reader, std::size_t &at)
{
    if (cancelled)
        return core::fail(core::ErrorCode::Cancelled, ListExport::tr("The export was cancelled."));
    const auto some = std::span(request.ids).subspan(at, std::min(kBatch, request.ids.size() - at));
    const auto cells = reader.read(some);
    if (!cells)
        return core::fail(cells.error());
    at += some.size();
    tell(qint64(at));
    std::vector<reports::TableRow> rows;
    for (const std::vector<Cell> &line : *cells) {
        reports::TableRow &row = rows.emplace_back();
        std::transform(line.begin(), line.end(), std::back_inserter(row), reportCell);
    }
    return rows;
}

core::Result<> ListExport::Work::write(storage::Connection &connection, QIODevice &device)
{
    TableReader reader(connection, request);
    const auto chain = storage::Chain(connection).head();
    if (!chain)
        return core::fail(chain.error());
    const QByteArray key = "list_" + request.type->key;
    reports::ReportHead reportHead {.key = key, .title = head.title, .organisation = {}, .asAt = request.today,
                                    .chainHead = chain->toText(), .legend = {}};
    reportHead.sections = 1;
    reportHead.isSheet = true;
    reportHead.notes = head.notes;
    reportHead.mainTable = request.type->key;
    reports::Table table {request.type->key, head.title, {}, {}};
    const QStringList titles = reader.titles();
    for (qsizetype i = 0; i < titles.size(); ++i)
        table.columns.push_back({request.columns[std::size_t(i)], titles[i]});
    table.feed = [this, &reader, at = std::size_t(0)]() mutable { return nextRows(reader, at); };
    const auto sink = format->open(device, {});
    auto done = sink->begin(reportHead);
    if (done)
        done = sink->section({request.type->key, {}, head.title, {std::move(table)}});
    if (done)
        done = sink->end();
    return done ? noteWritten(device, chain->toText()) : done;
}

core::Result<> ListExport::Work::noteWritten(QIODevice &device, const QString &chainHead) const
{
    const auto hash = exchange::hashOfWritten(device);
    if (!hash)
        return core::fail(hash.error());
    const QJsonObject entry {{"list"_L1, QString::fromLatin1(request.type->key)}, {"records"_L1, qint64(request.ids.size())},
                             {"file"_L1, QFileInfo(path).fileName()}, {"as_at"_L1, request.today.toString(Qt::ISODate)},
                             {"head"_L1, chainHead}, {"format"_L1, QString::fromLatin1(format->name)}, {"sha256"_L1, *hash}};
    return note(QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

void ListExport::Work::run(storage::Connection &connection)
{
    result = exchange::writeFile(path, [&](QIODevice &device) { return write(connection, device); });
}

ListExport::ListExport(VaultSession &session, TableRequest request, ExportHead head, QObject *parent)
    : QObject(parent), m_session(session), m_work(std::make_shared<Work>()), m_reader(session.path(), session.vault().key().clone())
{
    m_work->request = std::move(request);
    m_work->head = std::move(head);
}

ListExport::~ListExport()
{
    cancel();
}

void ListExport::cancel()
{
    m_work->cancelled = true;
}

qint64 ListExport::total() const
{
    return qint64(m_work->request.ids.size());
}

void ListExport::start(const reports::ReportFormat &format, const QString &path)
{
    m_work->format = &format;
    m_work->path = path;
    m_work->tell = [this](qint64 done) { QMetaObject::invokeMethod(this, [this, done] { Q_EMIT progressed(done); }, Qt::QueuedConnection); };
    m_work->note = [this, work = m_work.get()](const QByteArray &what) { return noteExportFromThread(m_session, this, what, work->cancelled); };
    m_reader.start([work = m_work](core::Result<storage::Connection *> connection) {
        if (connection)
            work->run(**connection);
        else
            work->result = core::fail(connection.error());
        return true;
    }, [this] {
        if (m_work->result)
            Q_EMIT finished();
        else
            Q_EMIT failed(m_work->result.error());
    });
}

} // namespace itemmodels
