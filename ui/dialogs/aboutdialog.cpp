// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "models/exchange/referencedata.h"
#include "models/storage/engine.h"
#include "ui/dialogs/helpview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

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

QString referenceData()
{
    QString text = u"## %1\n\n| %2 | %3 |\n|---|---|\n"_s.arg(AboutDialog::tr("Reference data"), AboutDialog::tr("File"), AboutDialog::tr("As of"));
    for (const exchange::ReferenceFile &file : exchange::referenceFiles())
        text += u"| %1/%2 | %3 |\n"_s.arg(file.folder, file.name, QLocale().toString(file.asOf, QLocale::ShortFormat)).replace(u'_', "\\_"_L1);
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
