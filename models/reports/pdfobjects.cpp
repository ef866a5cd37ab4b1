// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfobjects.h"

#include <stdexcept>

namespace reports::pdf {

QByteArray Objects::destination(const Entry &entry) const
{
    const auto top = int((sheet::kHeight - entry.y) / pt(1)) + 8; // a little air above
    return '[' + referenceTo(pages.at(std::size_t(entry.page))) + " /XYZ 0 " + QByteArray::number(top) + " null]";
}

void Objects::write(QPDFObjectHandle place, QPDFObjectHandle content) const
{
    update.write(place.getObjectID(), QByteArray::fromStdString(content.unparse()));
}

void Objects::writeWith(QPDFObjectHandle dictionary, const QByteArray &entries) const
{
    const QByteArray text = QByteArray::fromStdString(dictionary.unparseResolved());
    update.write(dictionary.getObjectID(), text.chopped(2) + entries + " >>");
}

QPDFObjectHandle textObject(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QByteArray referenceTo(int number)
{
    return QByteArray::number(number) + " 0 R";
}

void expectThat(bool isAsPainted)
{
    if (!isAsPainted)
        throw std::runtime_error("not as painted");
}

} // namespace reports::pdf
