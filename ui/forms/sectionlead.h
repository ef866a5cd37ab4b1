// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace ui {

// What a section shows above its fields, of the types of record that have more to say about it than their answers. Hides
// itself while it has nothing to say.
class SectionLead : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void setReadOnly(bool readOnly) = 0;
    [[nodiscard]] std::vector<QWidget *> stops() const; // what takes the keyboard, in the order of reading

Q_SIGNALS:
    void fieldWanted(const QByteArray &path);
};

} // namespace ui
