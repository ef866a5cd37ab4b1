// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace ui {

class Questions;

// A key file, which most vaults do without: asks for one when it is checked, and shows its name then.
class KeyFileBox final : public QCheckBox
{
    Q_OBJECT

public:
    KeyFileBox(const QString &text, Questions &questions, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const { return m_path; } // empty: none
    void setPath(const QString &path);

private:
    Questions &m_questions;
    QString m_text;
    QString m_path;
};

} // namespace ui
