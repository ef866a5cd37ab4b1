// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/itemmodels/listsettings.h"
#include "ui/context/context.h"
#include "ui/pages/page.h"

#include <QTimer>

class QAbstractButton;
class QAction;
class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace itemmodels {
class RecordTableModel;
}

namespace ui {

class Banner;
class ListActions;
class ListFilterBar;
class ListHead;
class ListPreview;
class ListTable;

// The list of all records of one type: to find, sort, filter, look at and change them. Nothing here knows which type.
class ListPage final : public Page
{
    Q_OBJECT

public:
    ListPage(const Context &context, const records::RecordType &type, QWidget *parent = nullptr);
    ~ListPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Place place() const override; // with the filters in use
    void focusFirst() override;
    void comeFrom(const Place &place) override;

    // Conditions in their text form, one a line; those that say nothing of this type are left out.
    void showFilters(const QString &conditions);
    [[nodiscard]] const std::vector<records::Filter> &filters() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpLayout();
    void setUpBody(QVBoxLayout *layout);
    void setUpPreview(QVBoxLayout *layout);
    void addCatalogueSwitch(QVBoxLayout *layout);
    void connectParts();
    void setFilters(std::vector<records::Filter> filters, const QString &savedName = {});
    void setWords(const QString &words);
    void showRemoved(bool removed);
    [[nodiscard]] bool hasRemoved() const;
    void tellFilters();
    void editFilter(int index); // one more for -1
    void showList(); // after a reading
    void shareHeight(); // between list and preview
    void chooseRows(); // those of before the reading, or the record that one comes back from
    [[nodiscard]] int bodyFor(const core::Result<qint64> &all, bool readingGoesOn) const;
    void showPreview();
    void showError(const core::Error &error);
    void fillSavedMenu();
    void useSaved(const itemmodels::SavedFilter &saved);
    void saveFilters();
    void showSavedMenu();
    void showSortMenu();
    void chooseColumns();
    void showRowMenu(const QPoint &at);
    void filterByCell();
    [[nodiscard]] QWidget *makeEmptyState();
    [[nodiscard]] QWidget *makeEmptyPast(const QString &icon, const QDate &day);
    [[nodiscard]] QWidget *makeNoMatch();

    Context m_context;
    const records::RecordType &m_type;
    itemmodels::ListSettings m_settings;
    itemmodels::RecordTableModel *m_model = nullptr;
    ListTable *m_table = nullptr;
    ListActions *m_actions = nullptr;
    ListHead *m_head = nullptr;
    ListFilterBar *m_bar = nullptr;
    Banner *m_error = nullptr;
    QStackedWidget *m_body = nullptr;
    ListPreview *m_preview = nullptr;
    QMenu *m_savedMenu = nullptr;
    QAction *m_saveFilters = nullptr;
    QAction *m_removed = nullptr; // shows the removed records alone
    QAbstractButton *m_emptyRemoved = nullptr; // the way to them where no others are; null: they are not known
    QString m_savedName; // of the saved filter in use
    std::vector<core::RecordId> m_chosen; // as the user left it, to be found again
    core::RecordId m_current = core::kNoRecord;
    core::RecordId m_cameFrom = core::kNoRecord; // until the list has it
    QTimer m_previewTimer;
};

} // namespace ui
