// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/readworkbook.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace ui {

// Asks how a text file is written that leaves it open, with its beginning to look at.
class ImportText final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportText(QWidget *parent);

    void ask(const QString &name, const sheets::OpenTextForm &form);
    [[nodiscard]] sheets::ReadOptions options() const;

Q_SIGNALS:
    void answered();
    void givenUp();

private:
    void showText();

    sheets::OpenTextForm m_form;
    QLabel *m_heading = nullptr;
    QWidget *m_encodingField = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_separator = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace ui
