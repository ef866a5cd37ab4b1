// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/readworkbook.h"
#include "models/exchange/sheets/split.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/activity/activity.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/recordwords.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/shellwindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;
using support::Keyboard;
using support::ShellWindow;
using ui::Place;

// A register that an office kept in a spreadsheet of its own comes in through the page of imports, by keyboard alone, with
// nothing lost: whatever stands in a cell stands in a record afterwards, as it was written or as the answer that it means.
class TstRegisters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_shell.reset(); }
    void shouldTakeAGermanRegister();
    void shouldTakeAFrenchRegister();
    void shouldTakeAnEnglishRegister();

private:
    // An answer in our own words, and what the cell said.
    struct Meaning {
        QString item;
        QString record;
        QByteArray path;
        QString answer;
    };
    void choose(const QString &name);
    void waitFor(const char *part) const { QTRY_VERIFY_WITH_TIMEOUT(child(part).isVisible() && !child("cancelWork").isVisible(), 20000); }
    void goToSheet(const QString &name);
    void goToColumn(const QString &heading);
    void giveMeaning(const QString &words, const QString &typed, const QString &meaning);
    void importAll();
    void checkNothingIsLost(const QString &name, const QHash<QString, int> &headerRows, const std::vector<Meaning> &meanings);
    [[nodiscard]] QString shown(const QString &record, const QByteArray &path);
    [[nodiscard]] itemmodels::VaultSession &session() { return m_shell->window.workspace()->session(); }
    template<class Widget = QWidget>
    [[nodiscard]] Widget &child(const char *name) const { return support::child<Widget>(*m_shell->window.workspace()->page(), name); }
    [[nodiscard]] static QString pathOf(const QString &name) { return QStringLiteral(PROJECT_ROOT "/tests/data/registers/") + name; }

    std::unique_ptr<ShellWindow> m_shell;
};

void TstRegisters::init()
{
    m_shell = std::make_unique<ShellWindow>(ui::standardPages());
    m_shell->clock.set(QDateTime({2026, 11, 22}, {10, 0}, Qt::UTC));
    m_shell->open();
}

void TstRegisters::choose(const QString &name)
{
    Keyboard::press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_shell->window.workspace()->page()->place().kind, Place::Kind::Import);
    m_shell->questions.file = pathOf(name);
    Keyboard::press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!child("cancelWork").isVisible(), 20000);
}

void TstRegisters::goToSheet(const QString &name)
{
    auto &sheet = child<QComboBox>("sheet");
    sheet.setFocus();
    while (sheet.currentText() != name && sheet.currentIndex() + 1 < sheet.count())
        Keyboard::press(Qt::Key_Down);
    QCOMPARE(sheet.currentText(), name);
}

void TstRegisters::goToColumn(const QString &heading)
{
    auto &columns = child<QTableView>("columns");
    columns.setFocus();
    Keyboard::press(Qt::Key_Home, Qt::ControlModifier);
    while (columns.currentIndex().siblingAtColumn(0).data().toString() != heading && columns.currentIndex().row() + 1 < columns.model()->rowCount())
        Keyboard::press(Qt::Key_Down);
    QCOMPARE(columns.currentIndex().siblingAtColumn(0).data().toString(), heading);
}

void TstRegisters::giveMeaning(const QString &words, const QString &typed, const QString &meaning)
{
    auto &values = child<QTableView>("values");
    QTRY_VERIFY(values.isVisible());
    values.setFocus();
    Keyboard::press(Qt::Key_Home, Qt::ControlModifier);
    while (values.currentIndex().siblingAtColumn(0).data().toString() != words && values.currentIndex().row() + 1 < values.model()->rowCount())
        Keyboard::press(Qt::Key_Down);
    QCOMPARE(values.currentIndex().siblingAtColumn(0).data().toString(), words);
    Keyboard::press(Qt::Key_Return);
    Keyboard::type(typed);
    Keyboard::press(Qt::Key_Return);
    QCOMPARE(child<QLineEdit>("meaning").text(), meaning);
}

void TstRegisters::importAll()
{
    Keyboard::press(Qt::Key_Return, Qt::ControlModifier);
    waitFor("preview");
    QVERIFY2(child("next").isEnabled(), "rows are refused");
    Keyboard::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_shell->window.workspace()->page()->findChild<QWidget *>(u"importDone"_s), 20000);
}

QString TstRegisters::shown(const QString &record, const QByteArray &path)
{
    for (const records::RecordType *type : {&records::activityType(), &records::vendorType()}) {
        const auto records = session().source().all(*type);
        for (const records::Record &each : records ? *records : std::vector<records::Record>()) {
            if (each.title() == record)
                return support::shownField(session().source(), each, path);
        }
    }
    return u"no such record"_s;
}

void TstRegisters::checkNothingIsLost(const QString &name, const QHash<QString, int> &headerRows, const std::vector<Meaning> &meanings)
{
    sheets::ReadOptions options;
    if (name.endsWith(u".csv"_s))
        options.encoding = sheets::Encoding::Windows1252;
    const auto book = sheets::readWorkbookFile(pathOf(name), options);
    QVERIFY_RESULT(book);
    QSet<QString> translated;
    for (const Meaning &meaning : meanings) {
        const QString answer = shown(meaning.record, meaning.path);
        QVERIFY2(answer == meaning.answer, qPrintable(u"%1, %2: %3"_s.arg(meaning.record, QString::fromLatin1(meaning.path), answer)));
        translated.insert(meaning.item);
    }
    const QString words = support::allWords(session().source());
    int cells = 0;
    for (const sheets::Sheet &sheet : book->sheets) {
        for (const sheets::Row &row : sheet.rows) {
            for (const sheets::Cell &cell : row.number > headerRows.value(sheet.name, row.number) ? row.cells : std::vector<sheets::Cell>()) {
                cells += cell.isEmpty() ? 0 : 1;
                for (const QString &item : sheets::itemsOf(cell.text, u"\n;,"_s)) {
                    if (!translated.contains(item) && !translated.contains(cell.text))
                        QVERIFY2(words.contains(QString(u' ' + sheets::wordsOf(item) + u' ')), qPrintable(item));
                }
            }
        }
    }
    QVERIFY(cells > 30);
}

// Two rows of headings under a title, lists in cells, days as days and as words, rows that are half filled or go on.
void TstRegisters::shouldTakeAGermanRegister()
{
    choose(u"verzeichnis.ods"_s);
    waitFor("columns");
    QCOMPARE(child<QComboBox>("kind").currentText(), u"Processing activities"_s);
    child("continues").setFocus();
    Keyboard::press(Qt::Key_Space);
    importAll();

    checkNothingIsLost(u"verzeichnis.ods"_s, {{u"Verzeichnis"_s, 5}}, {
        {u"Vertrag"_s, u"Lohn- und Gehaltsabrechnung"_s, "purposes.basis", u"Contract | Legal obligation"_s},
        {u"Art. 6 Abs. 1 lit. c DSGVO"_s, u"Lohn- und Gehaltsabrechnung"_s, "purposes.basis", u"Contract | Legal obligation"_s},
        {u"Mitarbeiter"_s, u"Lohn- und Gehaltsabrechnung"_s, "data_items.subject_categories", u"Employees | Employees | Employees | Employees"_s},
        {u"nein"_s, u"Lohn- und Gehaltsabrechnung"_s, "dpia_outcome", u"Not needed"_s},
        {u"6(1)(b)"_s, u"Bewerberauswahl"_s, "purposes.basis", u"Contract | Contract"_s},
        {u"Bewerber"_s, u"Bewerberauswahl"_s, "data_items.subject_categories", u"Job applicants | Job applicants"_s},
        {u"offen"_s, u"Bewerberauswahl"_s, "dpia_outcome", u"not known yet"_s},
        {u"Einwilligung"_s, u"Newsletter"_s, "purposes.basis", u"Consent"_s},
        {u"Kunden"_s, u"Newsletter"_s, "data_items.subject_categories", u"Customers, Prospects"_s},
        {u"Interessenten"_s, u"Newsletter"_s, "data_items.subject_categories", u"Customers, Prospects"_s},
        {u"Art. 6 Abs. 1 lit. f DSGVO"_s, u"Videoüberwachung Hof"_s, "purposes.basis", u"Legitimate interests"_s},
        {u"Besucher"_s, u"Videoüberwachung Hof"_s, "data_items.subject_categories", u"Visitors on site, Contacts at vendors"_s},
        {u"Lieferanten"_s, u"Videoüberwachung Hof"_s, "data_items.subject_categories", u"Visitors on site, Contacts at vendors"_s},
        {u"ja"_s, u"Videoüberwachung Hof"_s, "dpia_outcome", u"Needed, not started"_s},
        {u"12.1.2026"_s, u"Videoüberwachung Hof"_s, "reviewed_on", u"2026-01-12"_s},
        {u"berechtigtes Interesse"_s, u"Schlüsselverwaltung"_s, "purposes.basis", u"Legitimate interests"_s},
    });
}

void TstRegisters::shouldTakeAFrenchRegister()
{
    choose(u"registre.csv"_s);
    waitFor("readText");
    child("readText").setFocus();
    Keyboard::press(Qt::Key_Space);
    waitFor("columns");
    importAll();

    checkNothingIsLost(u"registre.csv"_s, {{u"registre"_s, 1}}, {
        {u"Obligation légale"_s, u"Gestion de la paie"_s, "purposes.basis", u"Legal obligation"_s},
        {u"Salariés"_s, u"Gestion de la paie"_s, "data_items.subject_categories", u"Employees | Employees | Employees"_s},
        {u"non"_s, u"Gestion de la paie"_s, "dpia_outcome", u"Not needed"_s},
        {u"25/04/2026"_s, u"Gestion de la paie"_s, "reviewed_on", u"2026-04-25"_s},
        {u"Visiteurs"_s, u"Vidéosurveillance du dépôt"_s, "data_items.subject_categories", u"Visitors on site, Employees"_s},
        {u"oui"_s, u"Vidéosurveillance du dépôt"_s, "dpia_outcome", u"Needed, not started"_s},
        {u"03/02/2026"_s, u"Vidéosurveillance du dépôt"_s, "reviewed_on", u"2026-02-03"_s},
        {u"Consentement"_s, u"Lettre d'information"_s, "purposes.basis", u"Consent"_s},
        {u"Abonnés"_s, u"Lettre d'information"_s, "data_items.subject_categories", u"Subscribers"_s},
        {u"à définir"_s, u"Lettre d'information"_s, "dpia_outcome", u"not known yet"_s},
    });
}

// Two sheets, several rows for one activity, days as days, a formula, words of the office's own.
void TstRegisters::shouldTakeAnEnglishRegister()
{
    choose(u"register.xlsx"_s);
    waitFor("columns");
    goToColumn(u"Status"_s);
    giveMeaning(u"green"_s, u"appro"_s, u"Approved"_s);
    giveMeaning(u"amber"_s, u"in rev"_s, u"In review"_s);
    goToSheet(u"Suppliers"_s);
    QCOMPARE(child<QComboBox>("kind").currentText(), u"Vendors"_s);
    importAll();

    checkNothingIsLost(u"register.xlsx"_s, {{u"Activities"_s, 1}, {u"Suppliers"_s, 1}}, {
        {u"green"_s, u"Recruitment"_s, "status", u"Approved"_s},
        {u"green"_s, u"Payroll"_s, "status", u"Approved"_s},
        {u"amber"_s, u"Visitors"_s, "status", u"In review"_s},
        {u"Contract"_s, u"Recruitment"_s, "purposes.basis", u"Contract | Legitimate interests"_s},
        {u"6(1)(f)"_s, u"Visitors"_s, "purposes.basis", u"Legitimate interests"_s},
        {u"31/01/2026"_s, u"Visitors"_s, "reviewed_on", u"2026-01-31"_s},
        {u"Art. 6(1)(c) GDPR"_s, u"Payroll"_s, "purposes.basis", u"Legal obligation"_s},
        {u"tbd"_s, u"Lost property"_s, "purposes.basis", u"not known yet"_s},
        {u"2 May 2024"_s, u"Heron Hosting"_s, "documents.signed_on", u"2024-05-02"_s},
    });
}

QTEST_MAIN(TstRegisters)
#include "tst_registers.moc"
