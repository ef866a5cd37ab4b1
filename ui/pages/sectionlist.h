// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/recordform.h"

#include <QListWidget>

class QAbstractButton;

namespace ui {

// The sections of a record with a mark each: complete, something not known yet, something wrong; and below them how much
// of what is asked is answered.
class SectionList final : public QWidget
{
    Q_OBJECT

public:
    explicit SectionList(QWidget *parent);

    void setSections(const QStringList &titles);
    void setState(int section, const SectionState &state);
    void setCurrent(int section);
    // Lines of figures; a click on them asks for what is missing. Empty: none.
    void setFigures(const QString &figures, bool canOpen);
    [[nodiscard]] QWidget *figures();

Q_SIGNALS:
    void chosen(int section);
    void entered(); // Enter: on to the fields of the section
    void figuresWanted();

private:
    QListWidget *m_list;
    QAbstractButton *m_figures;
    QStringList m_titles;
};

} // namespace ui
