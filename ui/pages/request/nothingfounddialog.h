// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"
#include "ui/context/context.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace ui {

class FieldGrid;
class RecordDraft;
struct Site;

// Gives several places of the search the same outcome at once: when and by whom they were searched, that nothing was found,
// and why. What it does is one edit of the draft.
class NothingFoundDialog final : public QDialog
{
    Q_OBJECT

public:
    NothingFoundDialog(const Context &context, RecordDraft &draft, QWidget *parent);

    // Positions of the places without an outcome in the list of searches.
    [[nodiscard]] static std::vector<int> openRows(const RecordDraft &draft);

    void accept() override;

private:
    [[nodiscard]] const records::Fields &fields() const; // of a search
    [[nodiscard]] int indexOf(const char *field) const;
    void addPlaces(QVBoxLayout &layout);
    void addAnswers(QVBoxLayout &layout);
    [[nodiscard]] Site site();
    [[nodiscard]] std::vector<int> chosen() const; // positions in the list of searches
    [[nodiscard]] bool isComplete();
    void showCount();

    Context m_context;
    RecordDraft &m_draft;
    int m_list; // field of the record
    records::Values m_answers; // of every place that is marked
    QListWidget *m_places = nullptr;
    FieldGrid *m_grid = nullptr;
    QPushButton *m_mark = nullptr;
};

} // namespace ui
