// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"

#include <QCoreApplication>
#include <QTranslator>

static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace app {

void installTranslation()
{
    initTranslations();
    auto *english = new QTranslator(QCoreApplication::instance());
    if (english->load(QStringLiteral(":/translations/dpodesk_en.qm")))
        QCoreApplication::installTranslator(english);
}

} // namespace app
