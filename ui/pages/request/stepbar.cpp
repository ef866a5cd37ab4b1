// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/request/stepbar.h"

#include "models/itemmodels/formats.h"
#include "models/records/filter.h"
#include "models/records/request/requestrules.h"
#include "models/records/ruletools.h"
#include "models/records/vocabulary.h"
#include "models/rules/requests/requestclock.h"
#include "models/rules/requests/requeststates.h"
#include "ui/forms/linkline.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;
using records::Request;

namespace ui {

namespace {

constexpr std::size_t kMostObstacles = 4; // shown at a time; others come up as these are settled

// That which the parts lead to, the first with nothing in its way, or the one that work goes on with.
std::ptrdiff_t nextOf(const std::vector<RequestStep> &steps, const Request &request)
{
    const auto find = [&steps](const auto &test) { return std::find_if(steps.begin(), steps.end(), test) - steps.begin(); };
    const QString end = rules::endOf(request);
    const std::array found {find([&end](const RequestStep &step) { return !end.isEmpty() && step.state == end; }),
                            find([](const RequestStep &step) { return step.obstacles.empty(); }),
                            find([](const RequestStep &step) { return step.state == u"in-progress"; }),
                            find([](const RequestStep &step) { return step.state == u"answered"; })};
    const auto *const hit = std::find_if(found.begin(), found.end(), [&steps](std::ptrdiff_t at) { return at < std::ssize(steps); });
    return hit == found.end() ? 0 : *hit;
}

// What is done to reach the state.
QString stepWords(const QString &state)
{
    const records::Term *term = records::vocabulary("request_state").term(state);
    const QString words = term ? term->attributes["step"_L1].toString() : QString();
    return words.isEmpty() ? records::vocabulary("request_state").label(state) : words;
}

} // namespace

bool isClosed(const Request &request)
{
    return rules::hasEndState(request) && request.closedOn.hasValue();
}

std::vector<RequestStep> stepsOf(const Request &request)
{
    std::vector<RequestStep> steps;
    for (rules::NextState &next : rules::nextStates(request))
        steps.push_back({stepWords(next.state), next.state, std::move(next.obstacles)});
    if (isClosed(request))
        return steps;
    if (rules::hasEndState(request))
        steps.insert(steps.begin(), RequestStep {StepBar::tr("Close the request"), {}, records::closingProblems(request)});
    else if (!steps.empty())
        std::rotate(steps.begin(), steps.begin() + nextOf(steps, request), steps.begin() + nextOf(steps, request) + 1);
    return steps;
}

StepBar::StepBar(QWidget *parent)
    : QWidget(parent), m_closed(new QLabel(this)), m_next(new QPushButton(this)), m_others(new QToolButton(this)), m_letter(new QPushButton(tr("Letter\u2026"), this)), m_menu(new QMenu(this)), m_obstacles(new QWidget(this))
{
    setObjectName(u"stepBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid + kGrid / 2);
    row->addWidget(m_closed);
    row->addWidget(m_next);
    row->addWidget(m_others);
    row->addWidget(m_letter);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_obstacles);
    setTextRole(m_closed, TextRole::Section);
    m_closed->setObjectName(u"closedOn"_s);
    m_next->setObjectName(u"nextStep"_s);
    m_others->setObjectName(u"otherSteps"_s);
    m_others->setText(tr("Other steps"));
    m_others->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setMenu(m_menu);
    m_menu->setTitle(m_others->text());
    m_others->setFocusPolicy(Qt::StrongFocus);
    m_obstacles->setObjectName(u"obstacles"_s);
    m_obstacles->hide();
    m_letter->setObjectName(u"letterFromHere"_s);
    m_letter->hide();
    connect(m_next, &QPushButton::clicked, this, [this] { take(0); });
    connect(m_letter, &QPushButton::clicked, this, &StepBar::letterWanted);
}

void StepBar::setLetterShown(bool shown)
{
    m_letter->setVisible(shown);
}

void StepBar::setMain(bool isMain)
{
    setButtonKind(m_next, isMain ? ButtonKind::Primary : ButtonKind::Secondary);
}

void StepBar::setRequest(const Request &request)
{
    const bool closed = isClosed(request);
    m_steps = stepsOf(request);
    m_hasNext = !m_steps.empty() && !closed;
    if (m_hasNext)
        m_next->setText(m_steps.front().state.isEmpty() ? m_steps.front().text : tr("Next: %1").arg(m_steps.front().text));
    m_next->setVisible(m_hasNext);
    m_closed->setVisible(closed);
    if (closed)
        m_closed->setText(tr("Closed on %1").arg(itemmodels::dayText(request.closedOn.value())));
    m_others->setText(m_hasNext ? tr("Other steps") : tr("Steps"));
    fillMenu();
    showObstacles();
}

void StepBar::fillMenu()
{
    m_menu->clear();
    for (std::size_t i = m_hasNext ? 1 : 0; i < m_steps.size(); ++i) {
        const RequestStep &step = m_steps[i];
        const int missing = int(step.obstacles.size());
        const QString text = missing == 0 ? step.text : tr("%1 (%n thing(s) first)", nullptr, missing).arg(step.text);
        connect(m_menu->addAction(text), &QAction::triggered, this, [this, i] { take(i); });
    }
    m_others->setVisible(!m_menu->isEmpty());
}

void StepBar::take(std::size_t index)
{
    if (index >= m_steps.size())
        return;
    const RequestStep step = m_steps[index];
    m_wanted = step.obstacles.empty() ? QString() : step.text;
    if (step.obstacles.empty()) {
        Q_EMIT stepTaken(step);
        return;
    }
    showObstacles();
    if (auto *first = m_obstacles->findChild<LinkLine *>())
        first->setFocus(Qt::OtherFocusReason);
}

// That which was asked for, until its way is free; else the next.
const RequestStep *StepBar::shownStep() const
{
    const auto asked = std::find_if(m_steps.begin(), m_steps.end(), [this](const RequestStep &step) { return step.text == m_wanted; });
    const RequestStep *step = asked != m_steps.end() ? &*asked : (m_hasNext ? &m_steps.front() : nullptr);
    return step && !step->obstacles.empty() ? step : nullptr;
}

// The lines stay while they say the same, so that the keyboard does.
void StepBar::showObstacles()
{
    const RequestStep *step = shownStep();
    const QString text = step ? step->text : QString();
    const core::Problems obstacles = step ? step->obstacles : core::Problems();
    if (text == m_shownText && obstacles == m_shown)
        return;
    m_shownText = text;
    m_shown = obstacles;
    delete m_obstacles->layout();
    qDeleteAll(m_obstacles->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_obstacles->setVisible(step != nullptr);
    if (step)
        fillObstacles(*step);
}

void StepBar::fillObstacles(const RequestStep &step)
{
    auto *column = new QVBoxLayout(m_obstacles);
    column->setContentsMargins(0, kGrid / 2, 0, 0);
    column->setSpacing(2);
    const auto addLabel = [this, column](const QString &text, TextRole role) {
        auto *label = new QLabel(text, m_obstacles);
        setTextRole(label, role);
        column->addWidget(label);
    };
    addLabel(tr("Before \"%1\":").arg(step.text), TextRole::Label);
    for (std::size_t i = 0; i < std::min(kMostObstacles, step.obstacles.size()); ++i) {
        const core::Problem &problem = step.obstacles[i];
        auto *line = new LinkLine(records::pathLabel(records::requestType(), problem.field) + u':', problem.message, QString::fromUtf8(problem.article), m_obstacles);
        line->setWraps(true);
        connect(line, &QAbstractButton::clicked, this, [this, field = problem.field] { Q_EMIT fieldWanted(field); });
        column->addWidget(line);
        line->show(); // it may get the keyboard at once
    }
    if (step.obstacles.size() > kMostObstacles)
        addLabel(tr("and %n more", nullptr, int(step.obstacles.size() - kMostObstacles)), TextRole::Quiet);
}

} // namespace ui
