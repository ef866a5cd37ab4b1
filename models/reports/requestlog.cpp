// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/requestlog.h"

#include "models/records/address.h"
#include "models/records/request/request.h"
#include "models/records/request/requestrules.h"
#include "models/records/ruletools.h"
#include "models/records/vocabulary.h"
#include "models/reports/chosenrecords.h"
#include "models/reports/monthfigure.h"
#include "models/reports/recordcells.h"
#include "models/reports/selection.h"
#include "models/rules/requests/requestclock.h"
#include "models/rules/requests/requestfigures.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reports {

using records::Record;
using records::Request;
using records::RequestPart;
using records::RowValues;
using rules::AnswerTimes;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::RequestLog)
};

// What a line says of the request and of its part; who made it stands apart.
constexpr std::array kPeople {"requester_name", "requester_contact", "requester_id", "agent_name"};
constexpr std::array kAskedFields {"type", "law", "statutory_due"};
constexpr std::array kAnswerFields {"answered_on", "outcome", "grounds"};

Cell decimal(double number)
{
    return {records::AnswerState::Value, {QLocale::c().toString(number, 'f', 1)}, number};
}

Cell flag(bool isSo)
{
    return {records::AnswerState::Value, {isSo ? Tr::tr("Yes") : Tr::tr("No")}, isSo};
}

Cell labelled(const char *vocabulary, const QString &code)
{
    return code.isEmpty() ? Cell() : Cell::of(records::vocabulary(vocabulary).label(code));
}

// Nothing was answered: there is no time to tell.
void addTimes(const AnswerTimes &times, TableRow &row)
{
    row.push_back(times.isEmpty() ? Cell::notApplicable() : decimal(times.mean()));
    row.push_back(times.isEmpty() ? Cell::notApplicable() : decimal(times.median()));
}

void addTimeColumns(std::vector<Column> &columns)
{
    columns.push_back({"mean_days", Tr::tr("Days, mean")});
    columns.push_back({"median_days", Tr::tr("Days, median")});
}

Table tableOf(const char *key, const QString &title, std::vector<Column> columns, const char *article)
{
    Table table {key, title, std::move(columns), {}};
    table.article = article;
    table.ifEmpty = Tr::tr("There are none.");
    return table;
}

class RequestLog
{
public:
    RequestLog(records::RecordSource &source, const ReportOptions &options, ReportSink &sink)
        : m_source(source), m_options(options), m_sink(sink), m_records(m_type, source, options)
    {
    }

    core::Result<> write()
    {
        auto done = m_records.choose(2);
        if (done)
            done = m_records.forEach([this](const Record &record) { m_figures.add(record.as<Request>()); });
        if (done)
            done = m_sink.begin(head());
        if (done && !m_records.notApproved().isEmpty())
            done = m_sink.section(notApprovedSection(m_records.notApproved()));
        for (const Section &section : {yearSection(), californiaSection(), monthSection(), printedSection(), logSection()}) {
            if (done)
                done = m_sink.section(section);
        }
        return done ? m_sink.end() : done;
    }

private:
    [[nodiscard]] ReportHead head() const
    {
        ReportHead head {"requests",
                         Tr::tr("Log of requests"),
                         m_options.organisation ? m_source.titleOf(*m_options.organisation)
                                                : Tr::tr("All organisations"),
                         m_options.asAt,
                         m_options.chainHead,
                         answerLegend(),
                         4,
                         notesOn(m_options, m_source)};
        head.notes += m_options.named ? Tr::tr(
                          "This log names the people who made the requests: give it only to those who must know.")
                                      : Tr::tr("The people who made the requests are left out.");
        head.mainTable = "log";
        return head;
    }

    // Two tables, since one would be too wide for a page.
    [[nodiscard]] Section yearSection() const
    {
        Table counts = tableOf("by_law", Tr::tr("What became of them"),
                               {{"year", Tr::tr("Year")},
                                {"law", Tr::tr("Law"), 2},
                                {"received", Tr::tr("Received")},
                                {"open", Tr::tr("Open")},
                                {"granted", Tr::tr("Granted")},
                                {"partly_granted", Tr::tr("In part")},
                                {"refused", Tr::tr("Refused")},
                                {"otherwise", Tr::tr("Otherwise")}},
                               "Art. 5(2)");
        std::vector<Column> columns {{"year", Tr::tr("Year")},
                                     {"law", Tr::tr("Law"), 2},
                                     {"extended", Tr::tr("Extended")},
                                     {"late", Tr::tr("Late")}};
        addTimeColumns(columns);
        Table times = tableOf("time_by_law", Tr::tr("How long it took"), std::move(columns), "Art. 12(3)");
        for (const auto &[key, count] : m_figures.byLaw()) {
            const TableRow head {Cell::number(key.year), labelled("request_law", key.law)};
            counts.rows.push_back(head);
            for (const int number :
                 {count.received, count.open, count.complied, count.compliedInPart, count.denied, count.otherwise})
                counts.rows.back().push_back(Cell::number(number));
            times.rows.push_back(head);
            for (const int number : {count.extended, count.late})
                times.rows.back().push_back(Cell::number(number));
            addTimes(count.times, times.rows.back());
        }
        const Paragraph how {"counting", Tr::tr("Each part of a request counts for itself, in the year in which it "
                                                "came in. Days are calendar days from "
                                                "receipt to the answer; open parts have none. \"Otherwise\" are parts "
                                                "without data, withdrawn, forwarded "
                                                "or asked twice.")};
        return {"years", {}, Tr::tr("Yearly figures"), {how, std::move(counts), std::move(times)}};
    }

    [[nodiscard]] Section californiaSection() const
    {
        std::vector<Column> columns {{"year", Tr::tr("Year")},
                                     {"type", Tr::tr("Request to"), 2},
                                     {"received", Tr::tr("Received")},
                                     {"complied", Tr::tr("Complied with in whole or in part")},
                                     {"denied", Tr::tr("Denied")}};
        addTimeColumns(columns);
        Table table = tableOf("california", Tr::tr("Figures under the CCPA"), std::move(columns), "11 CCR 7102");
        for (const auto &[key, count] : m_figures.california()) {
            TableRow row {Cell::number(key.year), labelled("request_type", key.type), Cell::number(count.received),
                          Cell::number(count.complied + count.compliedInPart), Cell::number(count.denied)};
            addTimes(count.times, row);
            table.rows.push_back(std::move(row));
        }
        const Paragraph how {
            "signals", Tr::tr("Requests that came as preference signals are counted with the others: %1 in this log.")
                           .arg(m_figures.signalCount())};
        return {"california", {}, Tr::tr("California"), {how, std::move(table)}};
    }

    [[nodiscard]] Section monthSection() const
    {
        std::vector<Column> columns {{"month", Tr::tr("Month of the answer")}, {"answered", Tr::tr("Answered")}};
        addTimeColumns(columns);
        columns.push_back({"longest_days", Tr::tr("Days, longest")});
        Table table = tableOf("by_month", Tr::tr("Time to answer by month"), std::move(columns), "Art. 12(3)");
        for (const auto &[month, times] : m_figures.byMonth()) {
            TableRow row {Cell::of(month.toString(u"yyyy-MM"_s)), Cell::number(int(times.days.size()))};
            addTimes(times, row);
            row.push_back(Cell::number(times.longest()));
            table.rows.push_back(std::move(row));
        }
        Section section {"months", {}, Tr::tr("Time to answer"), {}};
        if (Figure figure = monthFigure(m_figures.byMonth()); figure.bars.size() > 1)
            section.blocks.emplace_back(std::move(figure));
        section.blocks.emplace_back(std::move(table));
        return section;
    }

    // As people read it: what belongs together stands in one cell, so that each part is a line of a table that a page has room for.
    [[nodiscard]] Section printedSection()
    {
        Table table = tableOf("log", Tr::tr("Requests"), {{"reference", m_options.named ? Tr::tr("Reference, person") : Tr::tr("Reference"), 2}}, "11 CCR 7101, Art. 5(2)");
        table.columns.push_back({"received", m_type.field("received")->title()});
        table.columns.push_back({"asked", Tr::tr("Asked for"), 2});
        table.columns.push_back({"statutory_due", partField("statutory_due").title()});
        table.columns.push_back({"answer", Tr::tr("Answer"), 3});
        table.feed = m_records.feed([this](const Record &record, std::vector<TableRow> &rows) {
            forEachPart(record, [&](const Request &request, std::size_t number, const records::Values *part) {
                rows.push_back(printedLine(record, request, number, part));
            });
        });
        return {"log", {}, Tr::tr("Log"), {std::move(table)}, Form::Page};
    }

    // What is known of several answers, each on a line of its own; the first one also when it is not.
    [[nodiscard]] static Cell together(const std::vector<Cell> &cells)
    {
        QStringList lines;
        for (const Cell &cell : cells) {
            if (cell.state == records::AnswerState::Value || cell.state == records::AnswerState::SoFar)
                lines += cell.items;
        }
        lines.removeAll(QString());
        return lines.isEmpty() ? cells.front() : Cell::of(lines.join(u'\n'));
    }

    [[nodiscard]] TableRow printedLine(const Record &record, const Request &request, std::size_t number, const records::Values *part) const
    {
        const auto ofRequest = [&](const char *key) { return cellOf(*m_type.field(key), record.value(key), m_source); };
        const auto ofPart = [&](const char *key) { return part ? partCell(*part, std::size_t(indexOf(partFields(), key))) : Cell(); };
        const RequestPart *asked = part ? &request.parts.items()[number - 1] : nullptr;
        std::vector<Cell> who {Cell::of(record.header.reference)};
        if (m_options.named)
            std::transform(kPeople.begin(), kPeople.end(), std::back_inserter(who), ofRequest);
        const Cell outcome = ofPart("outcome").state == records::AnswerState::Unknown ? ofRequest("state") : ofPart("outcome");
        return {together(who),
                together({Cell::of(request.received.value().localDate().toString(Qt::ISODate)), ofRequest("channel")}),
                together({ofPart("type"), ofPart("law")}),
                ofPart("statutory_due"),
                together({outcome, timeCell(request, asked, ofPart("answered_on")), ofPart("grounds")})};
    }

    // "2026-05-14, 10 days"; empty while nothing is recorded.
    [[nodiscard]] static Cell timeCell(const Request &request, const RequestPart *asked, const Cell &answeredOn)
    {
        const auto days = asked ? rules::daysToAnswer(request, *asked) : std::nullopt;
        if (!days || answeredOn.state != records::AnswerState::Value)
            return answeredOn;
        const QString text = Tr::tr("%1, %n day(s)", "day of the answer", *days).arg(answeredOn.items.front());
        return Cell::of(rules::isLate(*asked) ? Tr::tr("%1, late", "time to answer").arg(text) : text);
    }

    // What is recorded of the answer, or why nothing is.
    [[nodiscard]] static Cell answerCell(const Request &request, const RequestPart *asked, const Cell &cell)
    {
        return cell.state == records::AnswerState::Unknown ? unanswered(request, asked) : cell;
    }

    [[nodiscard]] Section logSection()
    {
        Table table = tableOf(
            "log", Tr::tr("Requests"),
            {{"reference", Tr::tr("Reference"), 2}, {"part", Tr::tr("Part")}},
            "11 CCR 7101, Art. 5(2)");
        table.columns.push_back({"received", m_type.field("received")->title()}); // the day is enough
        table.columns.push_back(columnOf(*m_type.field("channel")));
        if (m_options.named) {
            for (const char *key : kPeople)
                table.columns.push_back(columnOf(*m_type.field(key)));
        }
        for (const char *key : kAskedFields)
            table.columns.push_back(columnOf(partField(key)));
        for (const char *key : kAnswerFields)
            table.columns.push_back(columnOf(partField(key)));
        table.columns.push_back({"days", Tr::tr("Days")});
        table.columns.push_back({"late", Tr::tr("Late")});
        table.columns.push_back(columnOf(*m_type.field("state")));
        table.feed = m_records.feed(
            [this](const Record &record, std::vector<TableRow> &rows) {
                forEachPart(record, [&](const Request &request, std::size_t number, const records::Values *part) {
                    rows.push_back(line(record, request, number, part));
                });
            });
        return {"log", {}, Tr::tr("Log"), {std::move(table)}, Forms(Form::Sheet) | Form::Data};
    }

    [[nodiscard]] const records::Fields &partFields() const { return m_type.field("parts")->rows->fields; }

    [[nodiscard]] const records::Field &partField(const char *key) const { return partFields()[std::size_t(indexOf(partFields(), key))]; }

    // A request that nobody has taken apart yet stands in the log too.
    static void forEachPart(const Record &record, const std::function<void(const Request &, std::size_t number, const records::Values *part)> &visit)
    {
        const auto request = record.as<Request>();
        const auto &parts = record.value("parts").as<std::vector<RowValues>>();
        if (parts.empty())
            visit(request, 0, nullptr);
        for (std::size_t i = 0; i < parts.size(); ++i)
            visit(request, i + 1, &parts[i].values);
    }

    // What is said of the answer where nothing is recorded of it; `asked` is null in a request that nobody has taken apart.
    [[nodiscard]] static Cell unanswered(const Request &request, const RequestPart *asked)
    {
        if (records::isWithdrawn(request) || (asked && records::isOneOf(asked->outcome, {"withdrawn", "duplicate"})))
            return Cell::notApplicable();
        const bool isOpen = !rules::isOver(request) && !(asked && records::isAnswered(*asked));
        return isOpen ? Cell::of(Tr::tr("open")) : Cell();
    }

    // What is granted has no grounds for a refusal.
    [[nodiscard]] Cell partCell(const records::Values &part, std::size_t index) const
    {
        const bool isAnswered = part[std::size_t(indexOf(partFields(), "outcome"))].hasData();
        if (isAnswered && !records::isAsked(partFields(), part, index))
            return Cell::notApplicable();
        return cellOf(partFields()[index], part[index], m_source);
    }

    [[nodiscard]] TableRow line(const Record &record, const Request &request, std::size_t number,
                                const records::Values *part) const
    {
        TableRow row {Cell::of(record.header.reference), part ? Cell::number(int(number)) : Cell()};
        const auto add = [&](const char *key) {
            row.push_back(cellOf(*m_type.field(key), record.value(key), m_source));
        };
        const QDate received = request.received.value().localDate();
        row.push_back({records::AnswerState::Value, {received.toString(Qt::ISODate)}, received});
        add("channel");
        if (m_options.named)
            std::for_each(kPeople.begin(), kPeople.end(), add);
        const RequestPart *asked = part ? &request.parts.items()[number - 1] : nullptr;
        const auto cellFor = [&](const char *key) { return part ? partCell(*part, std::size_t(indexOf(partFields(), key))) : Cell(); };
        for (const char *key : kAskedFields)
            row.push_back(cellFor(key));
        const Cell ifUnanswered = unanswered(request, asked);
        for (const char *key : kAnswerFields)
            row.push_back(answerCell(request, asked, cellFor(key)));
        const auto days = asked ? rules::daysToAnswer(request, *asked) : std::nullopt;
        row.push_back(days ? Cell::number(*days) : ifUnanswered);
        row.push_back(days ? flag(rules::isLate(*asked)) : ifUnanswered);
        add("state");
        return row;
    }

    const records::RecordType &m_type = records::requestType();
    records::RecordSource &m_source;
    const ReportOptions &m_options;
    ReportSink &m_sink;
    ChosenRecords m_records;
    rules::RequestFigures m_figures;
};

} // namespace

core::Result<> writeRequestLog(records::RecordSource &source, const ReportOptions &options, ReportSink &sink)
{
    return RequestLog(source, options, sink).write();
}

} // namespace reports
