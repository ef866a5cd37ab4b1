// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/readupto.h"

#include <QIODevice>

#include <algorithm>

namespace core {

namespace {

constexpr qint64 kPiece = qint64(256) * 1024;

} // namespace

QByteArray readUpTo(QIODevice &device, qint64 most)
{
    QByteArray content;
    content.reserve(std::clamp<qint64>(device.size(), 0, most)); // 0 for a pipe
    while (content.size() < most) {
        const QByteArray piece = device.read(std::min(kPiece, most - content.size()));
        if (piece.isEmpty())
            break; // the end, or an error that the device tells
        content += piece;
    }
    return content;
}

} // namespace core
