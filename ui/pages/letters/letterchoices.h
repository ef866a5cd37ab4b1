// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letteroffers.h"
#include "models/records/request/request.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace letters {
struct Template;
}

namespace records {
class RecordSource;
}

namespace ui {

class LabelledField;

// Which letter about a request, in which language, to which recipient, and how it is sent.
class LetterChoices final : public QWidget
{
    Q_OBJECT

public:
    struct Choice {
        const letters::Template *form = nullptr;
        std::optional<int> recipient = {}; // number of the row; of notices
        friend bool operator==(const Choice &, const Choice &) = default;
    };

    // There is a letter for the request. `source`: of the names of recipients.
    LetterChoices(const records::Request &request, const records::RecordSource &source, QWidget *parent);

    [[nodiscard]] Choice choice() const;
    void setChoice(const Choice &choice); // without changed()
    [[nodiscard]] QString medium() const; // vocabulary message_medium; empty: not known
    void setMedium(const QString &code);
    void setMediumShown(bool shown);
    void focusFirst();

Q_SIGNALS:
    void changed(); // another choice

private:
    [[nodiscard]] const letters::LetterOffer &offer() const;
    void addOffers();
    void addRecipients(const records::Request &request, const records::RecordSource &source);
    void addMedia();
    [[nodiscard]] QString usualLanguage() const;
    void fillLanguages(const QString &wanted);
    void onLetterChosen();
    void showMissing();

    std::vector<letters::LetterOffer> m_offers;
    QStringList m_missing; // of each offer the language that it does not come in; empty: it comes in that of the person
    QString m_personLanguage;
    QComboBox *m_letter;
    QComboBox *m_language;
    QComboBox *m_recipient;
    QComboBox *m_medium;
    LabelledField *m_recipientField;
    LabelledField *m_mediumField;
    QLabel *m_hint; // at the language
};

} // namespace ui
