// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/answerline.h"
#include "ui/forms/options.h"

#include <functional>

namespace ui {

class OptionPopup;

// A line to pick one of many by typing: the list below narrows down, Enter or Tab takes what is marked, Alt+Down or F4 show
// everything, Esc puts back what was there.
class PickLine final : public AnswerLine
{
    Q_OBJECT

public:
    PickLine(const Options &options, QWidget *parent);

    void setShown(const QString &text); // of the answer; what the line goes back to
    void setReserved(int width); // at the end, beside the arrow
    [[nodiscard]] int arrowWidth() const; // 0 where nothing can be chosen
    // Takes what is typed if it names one option; false: it names none, or several. Nothing typed is true.
    [[nodiscard]] bool resolve();
    [[nodiscard]] bool isTyped() const { return m_typed; }

Q_SIGNALS:
    void picked(const ui::Option &option);
    void emptied(); // what was there has been deleted

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void onTyped();
    void showAll();
    void openList(const QString &typed);
    [[nodiscard]] int rowToMark(const std::vector<Option> &options, const QString &typed) const;
    void closeList();
    [[nodiscard]] bool isOpen() const;
    void pick(const Option &option);
    [[nodiscard]] QRect arrowRect() const;

    const Options &m_options;
    OptionPopup *m_popup = nullptr; // made when it is needed first
    QString m_shown;
    int m_reserved = 0;
    bool m_typed = false;
};

} // namespace ui
