// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/record.h"
#include "models/records/threewaymerge.h"
#include "ui/context/context.h"

#include <QDialog>

#include <vector>

class QAbstractButton;
class QVBoxLayout;

namespace ui {

// Two people changed the same answers: shows both for each, and lets the user choose. What only one of them changed is
// kept without asking.
class ConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    // `theirs` is what is stored now.
    ConflictDialog(const Context &context, const records::Record &theirs, records::Merge merge, QWidget *parent);

    [[nodiscard]] records::Values values() const; // as chosen
    void chooseAll(bool mine);

private:
    void addIntroduction(QVBoxLayout &layout, const records::Record &theirs);
    [[nodiscard]] QWidget *makeChoices(const Context &context, const QString &who);
    void addButtons(QVBoxLayout &layout);

    records::Merge m_merge;
    std::vector<QAbstractButton *> m_mine; // one for each clash; not checked: theirs
    std::vector<QAbstractButton *> m_theirs;
};

} // namespace ui
