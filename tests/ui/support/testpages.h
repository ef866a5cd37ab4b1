// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/context.h"
#include "ui/pages/page.h"
#include "ui/shell/pagefactory.h"

class QLineEdit;

namespace support {

// A page of one line of text, for tests of the window around it. The line is unsaved work until it is empty.
class TestPage final : public ui::Page
{
    Q_OBJECT

public:
    TestPage(const ui::Context &context, const ui::Place &place, QWidget *parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] ui::Place place() const override { return m_place; }
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] std::shared_ptr<const void> keep() const override;
    void takeBack(const std::shared_ptr<const void> &kept) override;
    void focusFirst() override;

    [[nodiscard]] bool isBusy() const override { return busy; }

    [[nodiscard]] QString text() const;
    void setPlace(const ui::Place &place) { m_place = place; }
    [[nodiscard]] const ui::Context &context() const { return m_context; }

    bool busy = false;

private:
    ui::Context m_context;
    ui::Place m_place;
    QLineEdit *m_line = nullptr;
};

// Every kind of place leads to a TestPage.
[[nodiscard]] ui::PageFactory testPages();

} // namespace support
