// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/xmlreader.h"

#include <QCoreApplication>

namespace sheets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::XmlReader)
};

} // namespace

bool XmlReader::next()
{
    if (m_budget.isSpent())
        return false;
    if (m_xml.isEndElement())
        --m_depth;
    for (;;) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++m_depth > m_budget.limits().depth)
                return m_budget.refuse(Tr::tr("The file nests its elements deeper than %1.").arg(m_budget.limits().depth));
            return true;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return m_budget.refuse(Tr::tr("The file declares XML entities, which no spreadsheet program writes."));
        case QXmlStreamReader::EndDocument:
            return false;
        case QXmlStreamReader::Invalid:
            return fault();
        default: // comments, processing instructions
            break;
        }
    }
}

bool XmlReader::fault()
{
    if (m_budget.isSpent()) // the part ended early because of it
        return false;
    return m_budget.refuse(Tr::tr("The file is damaged: a part of it is not well-formed (line %1).").arg(m_xml.lineNumber()));
}

bool XmlReader::nextChild(int of)
{
    while (next()) {
        if (isStart() && m_depth == of + 1)
            return true;
        if (isEnd() && m_depth == of)
            return false;
    }
    return false;
}

void XmlReader::skip()
{
    const int of = m_depth;
    while (next() && !(isEnd() && m_depth == of)) { }
}

QString XmlReader::text(QLatin1StringView except)
{
    const int of = m_depth;
    QString all;
    while (next() && !(isEnd() && m_depth == of)) {
        if (isText())
            all += m_xml.text();
        else if (isStart() && !except.isEmpty() && name() == except)
            skip();
    }
    return all;
}

QString attribute(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

} // namespace sheets
