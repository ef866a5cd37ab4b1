// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"
#include "tests/gallery/render.h"

#include <QApplication>
#include <QLocale>

// render_gallery FOLDER [PART_OF_NAME]
int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    app::installTranslation();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;

    gallery::Shots shots;
    gallery::addThemeShots(shots);
    gallery::addShellShots(shots);
    gallery::addRecordShots(shots);
    gallery::addReportShots(shots);
    gallery::addLetterShots(shots);
    gallery::addListShots(shots);
    gallery::addImportShots(shots);
    return gallery::render(application, shots, arguments.at(1), arguments.value(2)) == 0 ? 0 : 1;
}
