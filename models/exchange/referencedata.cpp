// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/referencedata.h"

#include "models/letters/lettertemplate.h"
#include "models/records/vocabulary.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

QDate asOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QDate::fromString(QJsonDocument::fromJson(file.readAll()).object()["as_of"_L1].toString(), Qt::ISODate);
}

} // namespace

std::vector<ReferenceFile> referenceFiles()
{
    (void)records::vocabularies(); // makes the resources of that library known
    std::vector<ReferenceFile> files;
    for (const letters::Template &form : letters::templates())
        files.push_back({"letters/"_L1 + form.language, form.name, form.asOf});
    QDirIterator entries(u":/"_s, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo file = entries.nextFileInfo();
        const QDate asOf = asOfFile(file.filePath());
        if (asOf.isValid())
            files.push_back({file.dir().path().mid(2), file.completeBaseName(), asOf});
    }
    std::sort(files.begin(), files.end(), [](const ReferenceFile &a, const ReferenceFile &b) {
        return std::tie(a.folder, a.name) < std::tie(b.folder, b.name);
    });
    return files;
}

} // namespace exchange
