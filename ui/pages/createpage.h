// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/secret.h"
#include "models/unlocking/strength.h"
#include "ui/pages/centredpage.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class BusyRow;
class KeyFileBox;
class LabelledField;
class PassphraseEdit;
class Questions;
class StrengthBar;

// Where a new vault goes and what will open it.
class CreatePage final : public CentredPage
{
    Q_OBJECT

public:
    explicit CreatePage(Questions &questions, QWidget *parent = nullptr);

    void beginEmpty(); // a vault of one's own
    void beginSample(); // one to look at, with a passphrase that is made already

    [[nodiscard]] QString path() const; // of the file to make, absolute
    [[nodiscard]] QString userName() const;
    [[nodiscard]] QStringList samples() const;
    [[nodiscard]] QString keyFile() const;
    [[nodiscard]] core::Result<storage::Secret> passphrase() const;

    void setBusy(bool busy);
    void setError(const QString &error); // of the making as a whole
    void focusFirst();
    void forget(); // the passphrase

Q_SIGNALS:
    void createAsked(); // everything is filled in
    void backAsked();
    void cancelled();

private:
    void addHead(QVBoxLayout *layout);
    void addPlace(QVBoxLayout *layout);
    void addPassphrase(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void begin(bool isSample);
    void choosePlace();
    void suggestPlace(const QString &name);
    void makePassphrase();
    void showStrength();
    void goOn(QLineEdit &next);
    void submit();
    [[nodiscard]] bool checkFields();
    [[nodiscard]] bool acceptsStrength();

    Questions &m_questions;
    unlocking::Strength m_strength;
    QLabel *m_title = nullptr;
    QLabel *m_intro = nullptr;
    QComboBox *m_sample = nullptr;
    LabelledField *m_sampleField = nullptr;
    QLineEdit *m_path = nullptr;
    LabelledField *m_pathField = nullptr;
    QLineEdit *m_name = nullptr;
    PassphraseEdit *m_passphrase = nullptr;
    LabelledField *m_passphraseField = nullptr;
    StrengthBar *m_bar = nullptr;
    QLabel *m_reason = nullptr;
    PassphraseEdit *m_repeat = nullptr;
    LabelledField *m_repeatField = nullptr;
    KeyFileBox *m_keyFile = nullptr;
    QWidget *m_editors = nullptr;
    QLabel *m_error = nullptr;
    QWidget *m_buttons = nullptr;
    BusyRow *m_busy = nullptr;
};

} // namespace ui
