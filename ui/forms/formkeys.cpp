// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formkeys.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Entry {
    FormKey key = FormKey::Choose;
    QKeyCombination keys;
    const char *text = nullptr;
};
constexpr std::array kEntries {
    Entry {FormKey::Choose, Qt::Key_F4, QT_TRANSLATE_NOOP("ui::FormKeys", "Open the choices or the calendar of a field")},
    Entry {FormKey::OpenLink, Qt::ALT | Qt::Key_Return, QT_TRANSLATE_NOOP("ui::FormKeys", "Open what a field links to")},
    Entry {FormKey::AddRow, Qt::Key_Insert, QT_TRANSLATE_NOOP("ui::FormKeys", "Add a row to the list")},
    Entry {FormKey::TakeOutRow, Qt::Key_Delete, QT_TRANSLATE_NOOP("ui::FormKeys", "Take the chosen row out of the list")},
    Entry {FormKey::RowUp, Qt::ALT | Qt::Key_Up, QT_TRANSLATE_NOOP("ui::FormKeys", "Move the chosen row up")},
    Entry {FormKey::RowDown, Qt::ALT | Qt::Key_Down, QT_TRANSLATE_NOOP("ui::FormKeys", "Move the chosen row down")},
};

} // namespace

bool isKey(const QKeyEvent &event, FormKey key)
{
    const auto *const hit = std::find_if(kEntries.begin(), kEntries.end(), [key](const Entry &entry) { return entry.key == key; });
    const int pressed = event.key() == Qt::Key_Enter ? int(Qt::Key_Return) : event.key();
    return pressed == hit->keys.key() && (event.modifiers() & ~Qt::KeypadModifier) == hit->keys.keyboardModifiers();
}

std::vector<std::pair<QString, QKeySequence>> formKeys()
{
    std::vector<std::pair<QString, QKeySequence>> lines;
    lines.reserve(kEntries.size());
    for (const Entry &entry : kEntries)
        lines.emplace_back(QCoreApplication::translate("ui::FormKeys", entry.text), QKeySequence(entry.keys));
    return lines;
}

} // namespace ui
