// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace ui {

// One page of the help, kept as Markdown under resources/help/LANGUAGE.
struct HelpTopic {
    QString key; // name of its file, which links of the form "help:KEY" lead to
    QString title;
    QString text; // Markdown
};

// In the language of the program, in English where that has none; in the order in which one reads them.
[[nodiscard]] std::vector<HelpTopic> helpTopics();

} // namespace ui
