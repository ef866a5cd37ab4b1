// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class ElidedLabel;
class IconLabel;
class LetterText;

// What can be written in a letter: whom it goes to, its subject and its text, and what is still missing in them.
class LetterEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterEditor(QWidget *parent);

    void setLetter(const letters::Letter &letter); // as it was filled in
    void edit(const letters::Letter &letter); // as it was written on before
    [[nodiscard]] letters::Letter letter() const; // as it stands now
    [[nodiscard]] bool isChanged() const; // since it was filled in or settled
    void settle(); // as it stands now nothing of it would be lost
    void setReadOnly(bool readOnly);

    // Puts the keyboard on the next gap that can be filled in here, or the one before; round at the end. False: there is none.
    bool goToGap(int step);
    [[nodiscard]] int gaps() const; // that can be filled in here
    void focusText();

Q_SIGNALS:
    void edited();

private:
    // A gap where it stands.
    struct Stop {
        QWidget *editor = nullptr;
        letters::GapPlace place;
    };
    [[nodiscard]] std::vector<Stop> stops() const;
    [[nodiscard]] std::pair<QWidget *, qsizetype> cursor() const;
    void onEdited();
    void showGaps();

    letters::Letter m_letter; // what is not edited here, and what is, as it was filled in
    letters::Letter m_settled;
    LetterText *m_recipient;
    QLineEdit *m_subject;
    LetterText *m_text;
    IconLabel *m_gapIcon;
    ElidedLabel *m_gapWords;
    QPushButton *m_nextGap;
    bool m_isShowing = false;
};

} // namespace ui
