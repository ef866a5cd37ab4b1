// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace core {
struct Error;
}

namespace itemmodels {
class VaultSession;
}

namespace ui {

class Navigator;
class Questions;

// What every page and editor may use. All outlive the pages.
struct Context {
    itemmodels::VaultSession &session;
    Navigator &navigator;
    Questions &questions;
};

// Says at the edge of the window that something was given up, as the user wanted; every other error is told in a window.
void tellUnlessCancelled(const Context &context, QWidget *parent, const core::Error &error);

} // namespace ui
