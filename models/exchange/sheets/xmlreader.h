// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/budget.h"

#include <QXmlStreamReader>

class QIODevice;

namespace sheets {

// Reads XML as office programs write it: without a document type (nothing to expand or to fetch) and not deeper than the
// limit. Elements are told by their local names; what is wrong goes to the budget.
class XmlReader
{
public:
    XmlReader(QIODevice &device, Budget &budget) : m_xml(&device), m_budget(budget) { }

    // To the next start or end of an element or text; false at the end and at a fault.
    bool next();
    // To the next child of the element that has just begun (at depth `of`); false at its end and at a fault.
    bool nextChild(int of);
    void skip(); // past the end of the element that has just begun
    // All text inside the element that has just begun, whatever elements are around it, but not inside those named.
    [[nodiscard]] QString text(QLatin1StringView except = {});

    [[nodiscard]] bool isStart() const { return m_xml.isStartElement(); }
    [[nodiscard]] bool isEnd() const { return m_xml.isEndElement(); }
    [[nodiscard]] bool isText() const { return m_xml.isCharacters(); }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QStringView characters() const { return m_xml.text(); }
    [[nodiscard]] QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    [[nodiscard]] int depth() const { return m_depth; } // of the element that is read

private:
    bool fault();

    QXmlStreamReader m_xml;
    Budget &m_budget;
    int m_depth = 0;
};

// The attribute of that local name; empty when there is none.
[[nodiscard]] QString attribute(const QXmlStreamAttributes &attributes, QLatin1StringView name);

} // namespace sheets
