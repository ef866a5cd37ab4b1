// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ui {

// Where an import begins: choose a spreadsheet, or drop one here.
class ImportStart final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportStart(QWidget *parent);

Q_SIGNALS:
    void chooseAsked();
    void dropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addKnown(QVBoxLayout *layout);
};

} // namespace ui
