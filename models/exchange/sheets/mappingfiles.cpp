// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/mappingfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheets {

QByteArray mappingFile(const QString &name)
{
    QFile file(u":/mapping/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a file of words or layouts is missing from the program");
    return file.readAll();
}

std::vector<QByteArray> layoutFiles()
{
    std::vector<QByteArray> files;
    for (const QString &name : QDir(u":/mapping/layouts"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        files.push_back(mappingFile("layouts/"_L1 + name));
    return files;
}

QStringList textsOf(const QJsonValue &json)
{
    QStringList texts;
    const QJsonArray array = json.toArray();
    for (const auto text : array)
        texts += text.toString();
    return texts;
}

} // namespace sheets
