// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace core {

// Text as it is kept: Unicode NFC, line ends as LF.
[[nodiscard]] QString normalised(const QString &text);

// Text as it is compared, sorted and searched: case folded, without accents, compatibility forms resolved,
// so that "Élan", "elan" and "ÉLAN" are one. Letters that no decomposition reaches (ß, ø, ł, æ ...) are spelled out.
[[nodiscard]] QString folded(const QString &text);

// Decodes UTF-8; nullopt when a byte is not valid UTF-8 or a NUL is inside.
[[nodiscard]] std::optional<QString> fromUtf8Strict(const QByteArray &bytes);

// True when the text holds control characters that no field keeps (all but LF and TAB).
[[nodiscard]] bool hasControlCharacters(const QString &text);

} // namespace core
