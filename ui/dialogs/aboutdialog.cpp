// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "models/exchange/referencedata.h"
#include "models/exchange/sheets/layouts.h"
#include "models/itemmodels/formats.h"
#include "models/letters/lettertemplate.h"
#include "models/records/registry.h"
#include "models/records/vocabulary.h"
#include "models/storage/engine.h"
#include "ui/dialogs/helpview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize kSize {640, 620};

struct Component {
    const char *name;
    const char *licence; // SPDX
};
constexpr std::array kComponents {
    Component {"Qt", "LGPL-3.0-only"},
    Component {"SQLCipher", "BSD-3-Clause"},
    Component {"SQLite", "blessing"},
    Component {"OpenSSL", "Apache-2.0"},
    Component {"libsodium", "ISC"},
    Component {"zxcvbn-c", "MIT"},
    Component {"libxlsxwriter", "BSD-2-Clause"},
    Component {"libqpdf", "Apache-2.0"},
    Component {"libzip", "BSD-3-Clause"},
    Component {"tl-expected", "CC0-1.0"},
    Component {"Inter", "OFL-1.1"},
};

QString head()
{
    return u"# DPO Desk %1\n\n"_s.arg(QCoreApplication::applicationVersion())
           + AboutDialog::tr("The registers of a data-protection officer, in one encrypted file on this computer.") + u"\n\n"_s
           + AboutDialog::tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty.") + u"\n\n"_s;
}

QString versions()
{
    const storage::EngineVersions engine = storage::engineVersions();
    return u"## %1\n\n- Qt %2\n- SQLCipher %3\n- SQLite %4\n\n"_s.arg(AboutDialog::tr("What it runs on"), QString::fromLatin1(qVersion()),
                                                                     engine.sqlcipher, engine.sqlite);
}

QString languageOf(const QString &code)
{
    return QLocale::languageToString(QLocale(code).language());
}

QString titleOf(const QString &folder)
{
    if (folder == "catalogues"_L1)
        return AboutDialog::tr("Catalogues");
    if (folder == "holidays"_L1)
        return AboutDialog::tr("Public holidays");
    if (folder == "vocabularies"_L1)
        return AboutDialog::tr("Answers to choose from");
    if (folder == "mapping"_L1)
        return AboutDialog::tr("Words of files to import");
    if (folder == "mapping/layouts"_L1)
        return AboutDialog::tr("Layouts of files to import");
    if (folder.startsWith("letters/"_L1))
        return AboutDialog::tr("Letters: %1", "language").arg(languageOf(folder.section(u'/', 1)));
    return folder;
}

QString nameOf(const exchange::ReferenceFile &file)
{
    if (const records::RecordType *type = records::findType(file.name.toUtf8()))
        return type->pluralTitle();
    if (file.folder == "holidays"_L1)
        return records::vocabulary("country").label(file.name);
    for (const letters::Template &letter : letters::templates()) {
        if (file.name == letter.name && file.folder == "letters/"_L1 + letter.language)
            return letter.title;
    }
    QString name = file.name;
    name.replace(u'_', u' ').replace(u'-', u' ');
    name[0] = name[0].toUpper();
    return name;
}

QString referenceData()
{
    std::map<std::pair<QString, QDate>, QStringList> names;
    for (const exchange::ReferenceFile &file : exchange::referenceFiles()) {
        QStringList &known = names[{titleOf(file.folder), file.asOf}];
        if (file.folder == "mapping/layouts"_L1)
            known = sheets::layoutTitles(); // what people know them by
        else
            known += nameOf(file);
    }
    QString text = u"## %1\n\n| %2 | %3 | %4 |\n|---|---|---|\n"_s.arg(AboutDialog::tr("Reference data"), AboutDialog::tr("Kind"),
                                                                       AboutDialog::tr("What there is"), AboutDialog::tr("As of"));
    for (auto &[kind, list] : names) {
        list.sort(Qt::CaseInsensitive);
        const QString day = itemmodels::dayText(kind.second).replace(u' ', QChar::Nbsp);
        text += u"| %1 | %2 | %3 |\n"_s.arg(kind.first, list.join("; "_L1), day);
    }
    return text + u'\n';
}

QString licences()
{
    QString text = u"## %1\n\n| %2 | %3 |\n|---|---|\n"_s.arg(AboutDialog::tr("Made with"), AboutDialog::tr("Component"), AboutDialog::tr("Licence"));
    for (const Component &component : kComponents)
        text += u"| %1 | %2 |\n"_s.arg(QString::fromLatin1(component.name), QString::fromLatin1(component.licence));
    return text;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About DPO Desk"));
    resize(kSize);
    auto *view = new HelpView(this);
    view->setAccessibleName(tr("About DPO Desk"));
    view->showMarkdown(head() + versions() + referenceData() + licences());
    auto *close = new QPushButton(tr("Close"), this);
    setButtonKind(close, ButtonKind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kGrid, 2 * kGrid, kPageMargin, 2 * kGrid);
    layout->setSpacing(2 * kGrid);
    layout->addWidget(view, 1);
    layout->addWidget(close, 0, Qt::AlignTrailing);
}

} // namespace ui
