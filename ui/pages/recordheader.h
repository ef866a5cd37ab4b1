// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"

#include <QWidget>

#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace ui {

class ElidedLabel;
class LinkLine;
class Tag;

// The head of a record page: where it belongs, what it is called, where it stands, and what can be done with it.
class RecordHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordHeader(QWidget *parent);

    void setPlace(const QString &register_, const QString &reference);
    void setTitle(const QString &title);
    void setStatus(const QString &words, itemmodels::Tone tone); // empty words: none
    void setUnsaved(const QString &words); // beside the buttons; empty: nothing to save
    void setSaveShown(bool shown);
    void setHistoryShown(bool shown);
    void setCompact(bool compact); // where the context pane is folded away: a button shows it

    [[nodiscard]] QPushButton &saveButton() { return *m_save; }
    [[nodiscard]] QPushButton &historyButton() { return *m_history; }
    [[nodiscard]] QPushButton &detailsButton() { return *m_details; }
    [[nodiscard]] QToolButton &moreButton() { return *m_more; }
    [[nodiscard]] QMenu &menu() { return *m_menu; }
    [[nodiscard]] std::vector<QWidget *> stops() const; // what takes the keyboard, in the order of tabs

Q_SIGNALS:
    void registerWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LinkLine *m_register = nullptr; // once the type is known
    QLabel *m_reference;
    ElidedLabel *m_title;
    Tag *m_tag;
    QLabel *m_unsaved;
    QPushButton *m_details;
    QPushButton *m_history;
    QToolButton *m_more;
    QMenu *m_menu;
    QPushButton *m_save;
    bool m_hasHistory = false;
};

} // namespace ui
