// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/cells.h"
#include "ui/context/context.h"
#include "ui/widgets/card.h"

#include <vector>

class QAbstractButton;
class QAction;
class QFrame;
class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace ui {

class ElidedLabel;
class FactView;
class Tag;

// What is worth knowing of the record that is chosen in a list, and what can be done with it; of several, how many.
class ListPreview final : public Card
{
    Q_OBJECT

public:
    ListPreview(const Context &context, const records::RecordType &type, QWidget *parent);
    ~ListPreview() override;

    enum class ForRows { One, Several, All };
    void addButton(QAction *action, ForRows rows, bool primary = false); // from the left
    void showRecord(const records::Record &record, const itemmodels::CellContext &cells);
    void showCount(int count); // of several that are chosen
    void setLow(bool low); // half of the facts, where the window is low
    [[nodiscard]] int wholeHeight() const; // with all facts

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Button {
        QAbstractButton *button;
        QAction *action;
        ForRows rows;
    };

    void showButtons();
    void addFacts(QGridLayout *grid);
    void showFacts(const records::Record &record, const itemmodels::CellContext &cells);
    void showAttention(const records::Record &record);
    void showLinks(const records::Record &record);
    void shareLines();
    [[nodiscard]] std::vector<FactView *> factsOf(int row) const;

    Context m_context;
    const records::RecordType &m_type;
    std::vector<itemmodels::Column> m_columns;
    QHBoxLayout *m_head = nullptr;
    QLabel *m_reference = nullptr;
    ElidedLabel *m_title = nullptr;
    Tag *m_tag = nullptr;
    QFrame *m_line = nullptr; // between head and body
    QWidget *m_body = nullptr;
    std::vector<Button> m_buttons;
    bool m_several = false; // more than one record is chosen
    std::vector<FactView *> m_facts;
    FactView *m_attention = nullptr;
    FactView *m_links = nullptr;
    QString m_changed; // when and by whom
    int m_counting = 0; // of the reader
};

} // namespace ui
