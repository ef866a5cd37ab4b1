// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <functional>

namespace support {

// A user who has only the keyboard: what is typed goes to whatever has it.
class Keyboard
{
public:
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        giveItBack();
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
        QCoreApplication::processEvents();
    }
    static void type(const QString &text)
    {
        giveItBack();
        QTest::keyClicks(QApplication::focusWidget(), text);
        QCoreApplication::processEvents();
    }
    static void replace(const QString &text)
    {
        press(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }

    // To the window below a dialog that has closed, as a desktop does; the platform of tests does not.
    static void giveItBack()
    {
        if (QApplication::activeWindow())
            return;
        const QWidgetList windows = QApplication::topLevelWidgets();
        const auto isOpen = [](const QWidget *window) { return window->isVisible() && window->windowType() == Qt::Window; };
        const auto hit = std::find_if(windows.begin(), windows.end(), isOpen);
        if (QWidget *next = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : (hit == windows.end() ? nullptr : *hit))
            QApplication::setActiveWindow(next);
    }

    // Tab, and on to the next section, until the widget of that object name has the keyboard; false when it never gets there.
    [[nodiscard]] static bool tabTo(const char *name)
    {
        return walk(Qt::Key_Tab, [name](const QWidget &focus) { return focus.objectName() == QLatin1StringView(name); });
    }
    // The editor of a field of the record that is open, in this section or a later one.
    [[nodiscard]] static bool tabToField(const char *field)
    {
        return walk(Qt::Key_Tab, [field](const QWidget &focus) { return fieldOf(focus) == field; });
    }
    // The line that adds to the list of that title, in this section or a later one; the same upwards.
    [[nodiscard]] static bool tabToAdd(const QString &list) { return walk(Qt::Key_Tab, addsTo(list)); }
    [[nodiscard]] static bool backToAdd(const QString &list) { return walk(Qt::Key_Backtab, addsTo(list)); }

private:
    static constexpr int kMostStops = 200;
    static QByteArray fieldOf(const QWidget &widget)
    {
        const QWidget *at = &widget;
        while (at && !qobject_cast<const ui::FieldEditor *>(at))
            at = at->parentWidget();
        return at ? static_cast<const ui::FieldEditor *>(at)->field().name : QByteArray();
    }
    static std::function<bool(const QWidget &)> addsTo(const QString &list)
    {
        return [list](const QWidget &focus) { return focus.objectName() == u"add" && focus.accessibleName().endsWith(list); };
    }
    template<class Test>
    static bool walk(Qt::Key step, const Test &isThere)
    {
        for (int i = 0; i < kMostStops; ++i) {
            const QWidget *focus = QApplication::focusWidget();
            if (focus && isThere(*focus))
                return true;
            const bool isEndOfSection = step == Qt::Key_Tab && focus && focus->objectName() == u"next";
            press(isEndOfSection ? Qt::Key_Return : step, step == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        }
        return false;
    }
};

} // namespace support
