// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helptopics.h"

#include <QDir>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Topics that are not named here follow by name.
const std::array kReadingOrder {"first-steps"_L1, "answers"_L1, "lists"_L1,   "records"_L1, "request"_L1, "letters"_L1,
                                "past-days"_L1,   "catalogues"_L1, "reports"_L1, "import"_L1,  "vaults"_L1};

std::ptrdiff_t rank(const QString &key)
{
    return std::find(kReadingOrder.begin(), kReadingOrder.end(), key) - kReadingOrder.begin();
}

QString textOf(const QString &key)
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    for (const QString &name : {language, u"en"_s}) {
        QFile file(u":/help/%1/%2.md"_s.arg(name, key));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

QString titleOf(const QString &text)
{
    return text.section(u'\n', 0, 0).mid(2);
}

} // namespace

std::vector<HelpTopic> helpTopics()
{
    std::vector<HelpTopic> topics;
    const QStringList files = QDir(u":/help/en"_s).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString key = file.chopped(3);
        const QString text = textOf(key);
        topics.push_back({key, titleOf(text), text});
    }
    std::stable_sort(topics.begin(), topics.end(), [](const HelpTopic &a, const HelpTopic &b) { return rank(a.key) < rank(b.key); });
    return topics;
}

} // namespace ui
