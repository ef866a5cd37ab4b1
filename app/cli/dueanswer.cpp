// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dueanswer.h"

#include "app/cli/display.h"
#include "models/core/jsonwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::DueCommand)
};

struct NamedDate {
    const char *key;
    QString label;
    QDate date;
};

std::array<NamedDate, 5> datesOf(const rules::Deadlines &dates)
{
    return {{
        {"nominal", Tr::tr("Nominal"), dates.nominal},
        {"statutory_due", Tr::tr("Statutory due"), dates.statutoryDue},
        {"internal_target", Tr::tr("Internal target"), dates.internalTarget},
        {"acknowledge_by", Tr::tr("Acknowledge by"), dates.acknowledgeBy},
        {"extension_notice_by", Tr::tr("Extension notice by"), dates.extensionNoticeBy},
    }};
}

QString meaningOf(const rules::Reading &reading)
{
    return QCoreApplication::translate("rules::Deadlines", reading.meaning);
}

void printLine(Invocation &call, const QString &label, const QString &text)
{
    call.out() << QString(label + u':').leftJustified(22) << text << '\n';
}

// "Art. 12(3) GDPR; data of 2026-11-21"
QString footing(const rules::Step &step)
{
    QStringList parts;
    if (!step.article.isEmpty())
        parts += QString::fromUtf8(step.article);
    if (step.asOf.isValid())
        parts += Tr::tr("data of %1").arg(step.asOf.toString(Qt::ISODate));
    return parts.join("; "_L1);
}

class DueJson
{
public:
    explicit DueJson(QBuffer &buffer) : m_json(buffer) { }

    void write(const DueAnswer &answer)
    {
        m_json.beginObject();
        writeRequest(answer);
        for (const NamedDate &date : datesOf(answer.dates))
            member(date.key, date.date);
        writeReadings(answer.working);
        writeSteps(answer.working);
        writeWarnings(answer.dates);
        m_json.endObject();
        (void)m_json.finish(); // a buffer takes all of it
    }

private:
    void member(const char *key, const QString &text)
    {
        m_json.key(key);
        m_json.value(text);
    }
    void member(const char *key, const QDate &date)
    {
        m_json.key(key);
        if (date.isValid())
            m_json.value(date.toString(Qt::ISODate));
        else
            m_json.null();
    }
    void member(const char *key, bool flag)
    {
        m_json.key(key);
        m_json.value(flag);
    }

    void writeRequest(const DueAnswer &answer)
    {
        member("law", QString::fromLatin1(rules::infoOf(answer.input.law).code));
        member("type", rules::codeOf(answer.input.right));
        member("received", answer.input.received);
        member("extended", answer.input.extended);
        m_json.key("holidays");
        m_json.beginObject();
        member("region", answer.calendar.region());
        member("as_of", answer.calendar.asOf());
        member("source", answer.calendar.source());
        member("note", answer.calendar.note());
        member("own", answer.ownHolidays);
        m_json.endObject();
    }

    void writeReadings(const rules::Working &working)
    {
        m_json.key("readings");
        m_json.beginArray();
        for (const rules::ReadingUsed &used : working.readings) {
            m_json.beginObject();
            member("name", QString::fromLatin1(used.reading.code));
            member("default", used.isDefault);
            member("text", meaningOf(used.reading));
            member("article", QString::fromLatin1(used.reading.article));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeSteps(const rules::Working &working)
    {
        m_json.key("steps");
        m_json.beginArray();
        for (const rules::Step &step : working.steps) {
            m_json.beginObject();
            member("rule", QString::fromLatin1(step.rule));
            member("article", QString::fromUtf8(step.article));
            member("text", step.sentence);
            m_json.key("inputs");
            m_json.beginObject();
            for (const auto &[name, value] : step.inputs)
                member(name.constData(), value);
            m_json.endObject();
            member("result", step.result);
            member("as_of", step.asOf);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeWarnings(const rules::Deadlines &dates)
    {
        m_json.key("warnings");
        m_json.beginArray();
        for (const core::Problem &warning : dates.warnings) {
            m_json.beginObject();
            member("field", QString::fromLatin1(warning.field));
            member("text", warning.message);
            member("article", QString::fromUtf8(warning.article));
            m_json.endObject();
        }
        m_json.endArray();
    }

    core::JsonWriter m_json;
};

} // namespace

void printText(Invocation &call, const DueAnswer &answer)
{
    for (const NamedDate &date : datesOf(answer.dates)) {
        if (date.date.isValid())
            printLine(call, date.label, QLocale::c().toString(date.date, u"ddd d MMM yyyy"_s));
    }
    call.out() << '\n';
    for (const rules::ReadingUsed &used : answer.working.readings)
        printLine(call, used.isDefault ? Tr::tr("Reading") : Tr::tr("Reading chosen"),
                  QString::fromLatin1(used.reading.code) + u". "_s + meaningOf(used.reading));
    call.out() << '\n';
    int number = 0;
    for (const rules::Step &step : answer.working.steps) {
        call.out() << QString::number(++number).rightJustified(2) << ". " << step.sentence << '\n';
        if (const QString text = footing(step); !text.isEmpty())
            call.out() << "    [" << text << "]\n";
    }
    call.out() << '\n';
    if (answer.calendar.asOf().isValid())
        call.out() << Tr::tr("Public holidays of %1, as of %2: %3.")
                      .arg(answer.calendar.title(), answer.calendar.asOf().toString(Qt::ISODate),
                           answer.calendar.source())
               << '\n';
    for (const QString &note : {answer.calendar.note(), answer.ownHolidays}) {
        if (!note.isEmpty())
            call.out() << oneLine(note) << '\n';
    }
    for (const core::Problem &warning : answer.dates.warnings)
        call.err() << Tr::tr("Warning: %1").arg(describe(warning)) << '\n';
}

void printJson(Invocation &call, const DueAnswer &answer)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    DueJson(buffer).write(answer);
    call.out() << QString::fromUtf8(buffer.data());
}

} // namespace cli
