// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace ui {

// Something that can be done with a request as a whole.
struct RequestStep {
    QString text;
    QString state; // vocabulary request_state; empty: closes the request
    core::Problems obstacles; // what must be answered first
};
// The one that comes next is first, unless the request is closed.
[[nodiscard]] std::vector<RequestStep> stepsOf(const records::Request &request);
[[nodiscard]] bool isClosed(const records::Request &request);

// The next step of a request as a button, the others in a menu, and what stands in the way of one.
class StepBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QWidget *parent);

    void setRequest(const records::Request &request);
    void setLetterShown(bool shown); // the button that begins a letter
    void setMain(bool isMain); // is it what the page is for now, or is there something else to do first?

Q_SIGNALS:
    void stepTaken(const ui::RequestStep &step);
    void fieldWanted(const QByteArray &path);
    void letterWanted();

private:
    void take(std::size_t index);
    void fillMenu();
    [[nodiscard]] const RequestStep *shownStep() const;
    void showObstacles();
    void fillObstacles(const RequestStep &step);

    std::vector<RequestStep> m_steps;
    bool m_hasNext = false;
    QString m_wanted; // text of the step whose obstacles are shown, if not the next
    QString m_shownText;
    core::Problems m_shown;
    QLabel *m_closed; // says when
    QPushButton *m_next;
    QToolButton *m_others;
    QPushButton *m_letter;
    QMenu *m_menu;
    QWidget *m_obstacles;
};

} // namespace ui
