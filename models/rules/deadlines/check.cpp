// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlines/reckoning.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Deadlines)
};

QString nameOf(Law law)
{
    return QCoreApplication::translate("rules::Deadlines", infoOf(law).name);
}

class Check
{
public:
    explicit Check(const DeadlineInput &input) : m_input(input) { }

    [[nodiscard]] core::Problems problems()
    {
        receipt();
        request();
        pauses();
        extension();
        return std::move(m_problems);
    }

private:
    void refuse(QByteArray field, QByteArray article, QString message)
    {
        m_problems.push_back({std::move(field), std::move(message), std::move(article)});
    }

    void receipt()
    {
        const LawInfo &law = infoOf(m_input.law);
        if (!m_input.received.isValid())
            refuse("received", law.inForceArticle, Tr::tr("The day of receipt is missing."));
        else if (m_input.received < QDate(2018, 1, 1))
            refuse("received", law.inForceArticle,
                   Tr::tr("A request received before 2018 cannot be computed: %1 applies from %2.")
                       .arg(nameOf(m_input.law), dayText(law.inForce)));
        if (m_input.promisedDays < 0)
            refuse("promise", {}, Tr::tr("A promise is a number of days."));
    }

    void request()
    {
        if (!knows(m_input.law, m_input.right))
            refuse("type", infoOf(m_input.law).inForceArticle,
                   Tr::tr("%1 has no request of the type %2.").arg(nameOf(m_input.law), codeOf(m_input.right)));
    }

    void pauses()
    {
        const char *article = m_input.law == Law::UkGdpr && m_input.received >= kUkReform ? "Art. 12A UK GDPR"
                                                                                          : "Art. 12(3), (6) GDPR";
        for (std::size_t i = 0; i < m_input.pauses.size(); ++i) {
            const Pause &pause = m_input.pauses[i];
            const QByteArray field = "pauses." + QByteArray::number(int(i) + 1);
            if (pause.to < pause.from)
                refuse(field, article,
                       Tr::tr("The pause ends on %1, before it starts on %2.")
                           .arg(dayText(pause.to), dayText(pause.from)));
            else if (pause.from < m_input.received)
                refuse(field, article,
                       Tr::tr("The pause starts on %1, before the request arrived on %2.")
                           .arg(dayText(pause.from), dayText(m_input.received)));
        }
    }

    void extension()
    {
        const bool swiss = m_input.law == Law::Fadp;
        if (m_input.extended && noExtensionBy(m_input.law))
            refuse("extended", noExtensionBy(m_input.law), Tr::tr("%1 has no extension.").arg(nameOf(m_input.law)));
        if (m_input.extended && swiss && !m_input.announced.isValid())
            refuse("announced", "Art. 18(2) DPO",
                   Tr::tr("An extension is to a day that the person is told; name that day."));
        if (m_input.announced.isValid() && (!swiss || m_input.announced < m_input.received))
            refuse("announced", "Art. 18(2) DPO",
                   swiss ? Tr::tr("The announced day is before the receipt.")
                         : Tr::tr("Only the Swiss law has an announced day."));
        if (m_input.extensionTold.isValid() && m_input.extensionTold < m_input.received)
            refuse("extension_told", "Art. 12(3) GDPR", Tr::tr("The extension was told before the request arrived."));
    }

    const DeadlineInput &m_input;
    core::Problems m_problems;
};

core::Result<> checkReadings(const DeadlineInput &input)
{
    std::map<Point, QString> chosen;
    for (const Reading &reading : readingsOf(input.law, input.received)) {
        const auto code = QLatin1StringView(reading.code);
        if (!input.readings.isChosen(code))
            continue;
        if (!chosen.emplace(reading.point, code).second)
            return core::fail(
                core::ErrorCode::Usage,
                Tr::tr("The readings \"%1\" and \"%2\" exclude each other.").arg(chosen[reading.point], code));
    }
    return {};
}

bool isWithoutDelay(const DeadlineInput &input)
{
    return input.right == Right::ObjectionToMarketing || input.right == Right::WithdrawConsent;
}

} // namespace

core::Result<> checkInput(const DeadlineInput &input)
{
    core::Problems problems = Check(input).problems();
    if (!problems.empty())
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The deadline cannot be computed."), {},
                          std::move(problems));
    return input.readings.chosen().isEmpty() ? core::Result<>() : checkReadings(input);
}

void warnOfInput(Reckoning &reckoning)
{
    const DeadlineInput &input = reckoning.input;
    const LawInfo &law = infoOf(input.law);
    if (input.received < law.inForce)
        reckoning.warn("received", law.inForceArticle,
                       Tr::tr("%1 did not apply yet; it does from %2.").arg(nameOf(input.law), dayText(law.inForce)));
    if (input.extended && isWithoutDelay(input) && (input.law == Law::Gdpr || input.law == Law::UkGdpr))
        reckoning.warn("extended", "Arts. 7(3), 21(3) GDPR",
                       Tr::tr("Such a request is acted on at once; there is no ground to extend."));
    if (input.readings.chosen().isEmpty())
        return;
    const std::vector<Reading> known = readingsOf(input.law, input.received);
    for (const QString &code : input.readings.chosen()) {
        if (std::none_of(known.begin(), known.end(),
                         [&code](const Reading &r) { return code == QLatin1StringView(r.code); }))
            reckoning.warn("reading", {}, Tr::tr("The reading \"%1\" does not bear on this request.").arg(code));
    }
}

} // namespace rules
