// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace ui
