// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/helptopics.h"

#include <QDialog>

class QListWidget;

namespace ui {

class HelpView;

// The help, beside the work: it stays open while the window behind it is used.
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QWidget *parent);

    void showTopic(const QString &key); // the first one when there is none of that key
    [[nodiscard]] QString topic() const;

private:
    void follow(const QUrl &link);
    void showCurrent();

    std::vector<HelpTopic> m_topics = helpTopics();
    QListWidget *m_list = nullptr;
    HelpView *m_view = nullptr;
};

} // namespace ui
