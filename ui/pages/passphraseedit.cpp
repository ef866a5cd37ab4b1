// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/passphraseedit.h"

#include "models/storage/vaultkey.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLongest = 1024; // as the command line takes

} // namespace

PassphraseEdit::PassphraseEdit(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setMaxLength(kLongest);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    setDragEnabled(false);
    m_eye = addAction(icon(u"eye"_s), QLineEdit::TrailingPosition);
    m_eye->setShortcut(QKeySequence(Qt::ALT | Qt::Key_V));
    m_eye->setShortcutContext(Qt::WidgetShortcut);
    connect(m_eye, &QAction::triggered, this, [this] { setShown(!isShown()); });
    const auto buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(tr("Show or hide the passphrase"));
    showEye();
}

void PassphraseEdit::setShown(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    showEye();
}

void PassphraseEdit::showEye()
{
    m_eye->setIcon(icon(isShown() ? u"eye_off"_s : u"eye"_s));
    m_eye->setText(isShown() ? tr("Hide the passphrase") : tr("Show the passphrase"));
    m_eye->setToolTip(u"%1 (%2)"_s.arg(m_eye->text(), m_eye->shortcut().toString(QKeySequence::NativeText)));
}

core::Result<storage::Secret> PassphraseEdit::take()
{
    QString typed = text();
    setText({}); // forgets the steps of undo too, and leaves `typed` the only copy
    auto secret = storage::passphraseSecret(typed);
    storage::wipe(typed);
    return secret;
}

void PassphraseEdit::forget()
{
    QString typed = text();
    setText({});
    storage::wipe(typed);
    setShown(false);
}

} // namespace ui
