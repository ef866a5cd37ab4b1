// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldbox.h"

#include <map>

class QGridLayout;

namespace ui {

class LinkLine;

// Some fields of one level, of a record or of a row, in one column, or two where both are short. Fields that nobody asks
// for, going by the answers, stay away until the user wants to see them; boxes are made when they are shown first.
class FieldGrid final : public QWidget
{
    Q_OBJECT

public:
    // The answers of the level, in the order of its fields.
    using Read = std::function<const records::Values &()>;

    FieldGrid(std::vector<int> indexes, Site site, Read read, QWidget *parent);

    void load(); // every answer anew
    void showAnswer(int index);
    void refresh(); // what other answers and other records are called
    void commit();
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isEmpty() const { return m_indexes.empty(); }
    [[nodiscard]] bool holds(int index) const;
    [[nodiscard]] FieldBox *box(int index); // null when it is not shown
    [[nodiscard]] FieldBox *reveal(int index); // shows it whatever is asked for; null when it is not of this grid
    [[nodiscard]] std::vector<QWidget *> stops() const;
    [[nodiscard]] std::vector<FieldBox *> boxes() const; // those that are shown

Q_SIGNALS:
    void edited(int index, const ui::FieldEditor &editor);
    void visited(int index);
    void grown(); // boxes have come that were not there yet

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    FieldBox &make(int index);
    [[nodiscard]] std::vector<int> wanted() const;
    [[nodiscard]] int countUnasked() const;
    void arrange();
    std::size_t placeRow(int row, std::size_t first);
    void update(int index);
    using QWidget::update;
    [[nodiscard]] bool takesTwo() const;

    std::vector<int> m_indexes;
    Site m_site;
    Read m_read;
    QGridLayout *m_layout;
    LinkLine *m_more;
    std::map<int, FieldBox *> m_boxes;
    std::vector<int> m_shown; // in their order
    std::vector<int> m_revealed;
    bool m_all = false; // also what nobody asks for
    bool m_two = false;
    bool m_readOnly = false;
};

} // namespace ui
