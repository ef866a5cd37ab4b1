// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArrayView>

namespace sheets {

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

// How a text file of cells is written.
struct TextForm {
    Encoding encoding = Encoding::Utf8;
    char separator = ',';
};

// What the bytes tell about it. What is not certain is the likeliest, and has to be asked.
struct FoundTextForm {
    TextForm form;
    bool isEncodingCertain = true;
    bool isSeparatorCertain = true;
};

// Errors: Invalid when it is no text.
[[nodiscard]] core::Result<FoundTextForm> findTextForm(QByteArrayView bytes);

// As UTF-8, without a byte-order mark, lines ending in LF or CR LF. Errors: Invalid at the line that cannot be decoded.
[[nodiscard]] core::Result<QByteArray> decoded(QByteArrayView bytes, Encoding encoding);

[[nodiscard]] QString nameOf(Encoding encoding); // "windows-1252"
[[nodiscard]] QString nameOf(char separator); // translated: "semicolon"

} // namespace sheets
