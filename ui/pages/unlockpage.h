// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/secret.h"
#include "ui/pages/centredpage.h"

class QLabel;
class QPushButton;

namespace ui {

class BusyRow;
class ElidedLabel;
class KeyFileBox;
class LabelledField;
class PassphraseEdit;
class Questions;

// Asks for the key of one vault; also what stands before a vault that was locked.
class UnlockPage final : public CentredPage
{
    Q_OBJECT

public:
    explicit UnlockPage(Questions &questions, QWidget *parent = nullptr);

    // `reason`: why it is locked, and what waits behind the lock; empty when it is opened for the first time.
    void setVault(const QString &path, const QString &reason);
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString keyFile() const;
    [[nodiscard]] core::Result<storage::Secret> takePassphrase(); // Invalid when nothing is typed

    void setBusy(bool busy);
    void setError(const QString &error);
    void setWait(int seconds); // before the next key is taken; 0: none
    void focusFirst();
    void forget(); // what was typed

Q_SIGNALS:
    void unlockAsked();
    void otherAsked();
    void cancelled();

private:
    void addHead(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void showError();

    QString m_path;
    QString m_reason;
    QString m_error;
    int m_wait = 0;
    QLabel *m_name = nullptr;
    ElidedLabel *m_folder = nullptr;
    QLabel *m_why = nullptr;
    PassphraseEdit *m_passphrase = nullptr;
    LabelledField *m_field = nullptr;
    KeyFileBox *m_keyFile = nullptr;
    QWidget *m_buttons = nullptr;
    QPushButton *m_unlock = nullptr;
    BusyRow *m_busy = nullptr;
};

} // namespace ui
