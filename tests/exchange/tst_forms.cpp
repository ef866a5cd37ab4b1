// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/catalogues.h"
#include "models/exchange/sheets/apply.h"
#include "models/exchange/sheets/formlayout.h"
#include "models/exchange/sheets/forms.h"
#include "models/exchange/sheets/layouts.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/readworkbook.h"
#include "models/records/activity/activity.h"
#include "models/records/transfer/transfer.h"
#include "models/storage/livesource.h"
#include "tests/exchange/importing.h"
#include "tests/exchange/reading.h"
#include "tests/support/cnilregister.h"
#include "tests/support/freeregisters.h"
#include "tests/support/recordwords.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;
using records::activityType;
using records::Record;
using support::listed;
using support::RecordVault;
using support::TestSheet;

// Registers with a sheet for each record, such as the simplified one of the CNIL.
class TstForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_vault.reset(); }

    void shouldLeadToColumnsThatThereAre();
    void shouldFindEveryCellAgain_data();
    void shouldFindEveryCellAgain();
    void shouldPutAFormAsOneActivity();
    void shouldReadAFormWithoutHeadings();
    void shouldJoinTheListToTheForms();
    void shouldKeepWhatTheListSaysOtherwise();
    void shouldTakeARecordBesideForEachRow();
    void shouldNotTakeThePrivacyShieldForASafeguard();
    void shouldTakeNothingOfModelsAndExamples();
    void shouldTakeAModelThatWasFilledIn();
    void shouldChangeNothingTheSecondTime();
    void shouldRefuseTwoFormsOfOneNumber();
    void shouldRefuseTwoFormsOfOneName();
    void shouldRefuseAFormWithoutAName();
    void shouldRefuseAFormThatTwoRowsOfTheListTellOf();
    void shouldNameTheFormByTheList();
    void shouldLeaveAFormOutWithItsRowOfTheList();
    void shouldKeepPeriodsThatItDoesNotUnderstand();
    void shouldTakeHalfFilledRows();
    void shouldSayWhereACellIsFaulty();
    void shouldLeaveOtherSheetsAlone_data();
    void shouldLeaveOtherSheetsAlone();

private:
    [[nodiscard]] static sheets::Workbook bookOf(const QList<TestSheet> &sheets, bool asOds = false);
    std::shared_ptr<const sheets::Names> names() { return sheets::Names::read(m_vault->connection()).value_or(std::make_shared<const sheets::Names>()); }
    core::Result<ImportPlan> plan(const QList<TestSheet> &sheets, const RowPlaces &leaveOut = {}, bool asOds = false);
    // What was refused; empty when all of it came in.
    QByteArray take(const QList<TestSheet> &sheets, const RowPlaces &leaveOut = {}, bool asOds = false);
    // One form with the rows that every form has, and those.
    [[nodiscard]] static QList<QStringList> form(const QString &name, const QString &number, const QList<QStringList> &more = {});
    Record activity(const QString &name);
    QString shown(const QString &name, const QByteArray &path);
    QString notes(const QString &name) { return shown(name, "notes"); }
    qint64 count(const records::RecordType &type);

    std::unique_ptr<RecordVault> m_vault;
    QStringList m_remarks; // of the last import
};

void TstForms::init()
{
    m_vault = std::make_unique<RecordVault>();
    QVERIFY_RESULT(fillCatalogues(m_vault->store()));
}

sheets::Workbook TstForms::bookOf(const QList<TestSheet> &sheets, bool asOds)
{
    auto book = sheets::readWorkbook(asOds ? support::odsOf(sheets) : support::xlsxOf(sheets), asOds ? u"registre.ods"_s : u"registre.xlsx"_s).value_or(sheets::Workbook());
    sheets::tabulateForms(book);
    return book;
}

core::Result<ImportPlan> TstForms::plan(const QList<TestSheet> &sheets, const RowPlaces &leaveOut, bool asOds)
{
    const sheets::Workbook book = bookOf(sheets, asOds);
    const auto mapping = sheets::knownLayout(book);
    if (!mapping || mapping->name != "CNIL simplified register"_L1)
        return core::fail(core::ErrorCode::Invalid, u"not recognised"_s);
    if (const auto problems = sheets::check(*mapping, book); !problems.empty())
        return core::fail(core::ErrorCode::Invalid, u"does not fit"_s, {}, problems);
    auto reading = sheets::applyMapping(book, *mapping, *names(), {"Europe/Paris", QDate(2026, 11, 25), leaveOut});
    m_remarks.clear();
    for (const Draft &draft : reading.drafts.records) {
        for (const core::Problem &remark : draft.remarks)
            m_remarks += reading.files[qsizetype(draft.file)] + u": "_s + remark.message;
    }
    return Importer(m_vault->connection(), m_vault->store()).plan(std::move(reading));
}

QByteArray TstForms::take(const QList<TestSheet> &sheets, const RowPlaces &leaveOut, bool asOds)
{
    const auto planned = plan(sheets, leaveOut, asOds);
    const auto done = planned ? Importer(m_vault->connection(), m_vault->store()).apply(*planned) : core::fail(planned.error());
    if (done)
        return {};
    return done.error().problems.empty() ? done.error().message.toUtf8() : listed(done.error().problems);
}

QList<QStringList> TstForms::form(const QString &name, const QString &number, const QList<QStringList> &more)
{
    QList<QStringList> rows {{u"Nom du traitement"_s, name}, {u"N° / REF"_s, number}, {u"Finalité principale"_s, u"But de %1"_s.arg(name)}, {u"Catégories de données"_s, u"Description"_s, u"Durée de conservation"_s}, {u"Vie personnelle"_s}, {}, {u"Catégories de personnes"_s}, {}};
    return rows + more;
}

Record TstForms::activity(const QString &name)
{
    const QStringList known = names()->find(activityType(), name);
    return known.isEmpty() ? Record(activityType()) : m_vault->store().load(activityType(), known.front()).value_or(Record(activityType()));
}

QString TstForms::shown(const QString &name, const QByteArray &path)
{
    storage::LiveSource source(m_vault->connection());
    return support::shownField(source, activity(name), path);
}

qint64 TstForms::count(const records::RecordType &type)
{
    storage::LiveSource source(m_vault->connection());
    const auto all = source.all(type);
    return all ? qint64(all->size()) : -1;
}

void TstForms::shouldLeadToColumnsThatThereAre()
{
    QVERIFY(!sheets::formLayouts().empty());
    for (const sheets::FormLayout &layout : sheets::formLayouts()) {
        QStringList named {layout.titleColumn, layout.referenceColumn, layout.notesColumn};
        for (const sheets::FormField &field : layout.fields)
            named += field.column;
        for (const sheets::FormBlock &block : layout.blocks) {
            for (const QString &column : {block.row, block.otherwise, block.joined})
                named += column.isEmpty() ? layout.notesColumn : column;
            for (const sheets::FormBlock::Column &column : block.order)
                named += block.hasRows ? column.name : layout.notesColumn;
        }
        for (const QString &column : named)
            QVERIFY2(layout.columns.contains(column), qPrintable(column));
        for (const QString &label : layout.needs)
            QVERIFY2(layout.field(label) || layout.block(label), qPrintable(label));
    }
}

void TstForms::shouldFindEveryCellAgain_data()
{
    QTest::addColumn<bool>("asOds");
    QTest::newRow("XLSX") << false;
    QTest::newRow("ODS") << true;
}

// Whatever stands in a cell stands in some record afterwards, as it was written or as the answer that it means.
void TstForms::shouldFindEveryCellAgain()
{
    QFETCH(const bool, asOds);
    QSet<QString> translated {u"Gestion de la paie"_s, u"États-Unis"_s, u"Inde"_s, u"Clauses contractuelles types"_s, u"?"_s, u"Salariés"_s, u"Stagiaires"_s, u"Abonnés"_s, u"Service interne qui traite les données"_s, u"Sous-traitants"_s, u"Partenaires institutionnels ou commerciaux"_s, u"Autre"_s, u"Oui"_s,
                              u"01/02/2024"_s, u"26/04/2026"_s, u"03/03/2025"_s, u"04/03/2025"_s, u"05/06/2023"_s};
    for (const QStringList &row : support::cnilModel()) // the template's own words
        translated += QSet<QString>(row.begin(), row.end());

    QCOMPARE(take(support::cnilRegister(), {}, asOds), QByteArray());

    storage::LiveSource source(m_vault->connection());
    const QString words = support::allWords(source);
    for (const QList<QStringList> &sheet : {support::cnilPayForm(), support::cnilLetterForm(), support::kCnilList.rows.mid(3)}) {
        for (const QStringList &row : sheet) {
            for (const QString &cell : row) {
                if (!translated.contains(cell))
                    QVERIFY2(words.contains(QString(u' ' + sheets::wordsOf(cell) + u' ')), qPrintable(cell));
            }
        }
    }
    QCOMPARE(count(activityType()), 3);
}

void TstForms::shouldPutAFormAsOneActivity()
{
    QCOMPARE(take(support::cnilRegister()), QByteArray());

    const QString pay = u"Gestion de la paie"_s;
    QCOMPARE(shown(pay, "started_on"), u"2024-02-01"_s);
    QCOMPARE(shown(pay, "organisation"), u"Prairie SARL"_s);
    QCOMPARE(shown(pay, "role"), u"Controller"_s);
    QCOMPARE(shown(pay, "purposes.description"), u"Établir les bulletins | Déclarer les cotisations | Tenir les compteurs de congés"_s);
    QCOMPARE(shown(pay, "data_items.data_category"), u"État civil, identité, données d'identification, images | Vie personnelle | Informations d'ordre économique et financier | National identity number | Relevés de la badgeuse | Trade-union membership | Health data"_s);
    QCOMPARE(shown(pay, "data_items.examples"), u"Nom, adresse, photo du badge | Enfants à charge | not known yet | NIR complet | Heures d'arrivée | Retenue de la cotisation syndicale | not known yet"_s);
    QCOMPARE(shown(pay, "data_items.retention_rule"), u"5 ans après la fin du contrat | not known yet | 10 ans | selon la convention collective | not known yet | 1 an | not known yet"_s);
    QVERIFY2(shown(pay, "data_items.subject_categories").startsWith(u"Employees, Apprentices"), qPrintable(shown(pay, "data_items.subject_categories")));
    QCOMPARE(shown(pay, "recipients.category"), u"Internal units | Processors | not known yet"_s);
    QCOMPARE(shown(pay, "recipients.name"), u"Service du personnel | Bulletin Express | Destinataires dans des pays tiers ou organisations internationales, Cloudbread Inc."_s);
    QCOMPARE(shown(pay, "security_description"), u"Contrôle d'accès des utilisateurs: Badge et mot de passe\nSauvegarde des données"_s);
    for (const char *note : {"N° / REF: T-01", "Délégué à la protection des données: Ada Champs", "Délégué à la protection des données: Mél: dpo@prairie.example", "Responsable du traitement: Adresse: 3 allée des Foins", "Données sensibles: Oui",
                             "Précisions sur les personnes: Salariés: CDI et CDD", "Relu par la comptabilité: Bo Prés", "Données de localisation: Non"})
        QVERIFY2(notes(pay).contains(QString::fromUtf8(note)), qPrintable(u"%1 in %2"_s.arg(QString::fromUtf8(note), notes(pay))));
    QVERIFY2(!notes(pay).contains(u"astérisque"), qPrintable(notes(pay)));
}

void TstForms::shouldReadAFormWithoutHeadings()
{
    QCOMPARE(take(support::cnilRegister()), QByteArray());

    const QString letter = u"Lettre d'information"_s;
    QCOMPARE(shown(letter, "started_on"), u"2025-03-03"_s);
    QCOMPARE(shown(letter, "security_description"), u"Traçabilité: Journal des envois"_s);
    QCOMPARE(shown(letter, "data_items.examples"), u"Adresse électronique"_s);
    QCOMPARE(shown(letter, "data_items.retention_rule"), u"jusqu'au désabonnement"_s);
    QCOMPARE(shown(letter, "data_items.subject_categories"), u"Subscribers"_s);
    QCOMPARE(shown(letter, "recipients.category"), u"Business partners | Other third parties"_s);
    QCOMPARE(shown(letter, "recipients.name"), u"not known yet | Routeur des courriels"_s);
    QVERIFY2(notes(letter).contains(u"Consentement recueilli: sur le site"), qPrintable(notes(letter)));
    QVERIFY2(notes(letter).contains(u"Données sensibles: Non"), qPrintable(notes(letter)));
}

void TstForms::shouldJoinTheListToTheForms()
{
    const auto planned = plan(support::cnilRegister());

    QVERIFY_RESULT(planned);
    QStringList places;
    for (const ImportRow &row : planned->rows()) {
        if (row.type == &activityType())
            places += u"%1 %2"_s.arg(row.file).arg(row.line);
    }
    places.sort();
    QCOMPARE(places, (QStringList {u"2 - Liste des traitements 6"_s, u"Fiche Lettre 3"_s, u"Fiche Paie 4"_s}));
}

void TstForms::shouldKeepWhatTheListSaysOtherwise()
{
    QCOMPARE(take(support::cnilRegister()), QByteArray());

    QCOMPARE(shown(u"Gestion de la paie"_s, "reviewed_on"), u"2026-04-26"_s);
    QVERIFY2(notes(u"Gestion de la paie"_s).contains(u"Mise à jour: 25/04/2026"), qPrintable(notes(u"Gestion de la paie"_s)));
    QVERIFY2(m_remarks.contains(u"Fiche Paie: the list \"2 - Liste des traitements\" says otherwise: \"25/04/2026\"; it was kept in the notes"_s), qPrintable(m_remarks.join(u'\n')));
    QCOMPARE(shown(u"Lettre d'information"_s, "purposes.description"), u"Informer les lecteurs"_s);
    QVERIFY2(notes(u"Lettre d'information"_s).contains(u"Finalité principale: Informer les abonnés"), qPrintable(notes(u"Lettre d'information"_s)));
    QCOMPARE(shown(u"Lettre d'information"_s, "reviewed_on"), u"2025-03-04"_s);
}

void TstForms::shouldTakeARecordBesideForEachRow()
{
    QCOMPARE(take(support::cnilRegister()), QByteArray());

    QStringList transfers;
    storage::LiveSource source(m_vault->connection());
    for (const char *reference : {"T-0001", "T-0002", "T-0003"}) {
        const auto transfer = m_vault->store().load(records::transferType(), QString::fromLatin1(reference));
        QVERIFY_RESULT(transfer);
        transfers += support::shownField(source, *transfer, "name") + u" | "_s + support::shownField(source, *transfer, "destinations") + u" | "_s + support::shownField(source, *transfer, "safeguards.mechanism");
        QCOMPARE(support::shownField(source, *transfer, "activities"), u"Gestion de la paie"_s);
    }
    transfers.sort();
    QCOMPARE(transfers, (QStringList {u"Gestion de la paie: Cloudbread Inc. | United States (so far) | Standard clauses of the Commission"_s, u"Gestion de la paie: Cloudbread Inc., Inde | India (so far) | "_s, u"Gestion de la paie: Ledgerloft | United States (so far) | "_s}));
}

void TstForms::shouldNotTakeThePrivacyShieldForASafeguard()
{
    QCOMPARE(take(support::cnilRegister()), QByteArray());

    const QString reference = names()->find(records::transferType(), u"Gestion de la paie: Ledgerloft"_s).value(0);
    const auto transfer = m_vault->store().load(records::transferType(), reference);
    QVERIFY_RESULT(transfer);
    QVERIFY(transfer->value("safeguards").isUnknown());
    storage::LiveSource source(m_vault->connection());
    QVERIFY(support::shownField(source, *transfer, "notes").contains(u"Garanties du transfert: Privacy Shield"));
    QVERIFY2(m_remarks.contains(u"Fiche Paie: column \"Garanties du transfert\": \"Privacy Shield\" is no safeguard any more; it was kept in the notes"_s), qPrintable(m_remarks.join(u'\n')));
}

void TstForms::shouldTakeNothingOfModelsAndExamples()
{
    const sheets::Workbook book = bookOf(support::cnilRegister());

    const auto mapping = sheets::knownLayout(book);

    QVERIFY(mapping);
    QCOMPARE(sheets::sheetsLeftOut(*mapping, book), (QStringList {u"Tutoriel"_s, u"3 - Modèle de fiche de registre"_s, u"4 - Exemple de fiche"_s, u"5 - Listes"_s}));
    QCOMPARE(book.notes, QStringList {u"The sheet \"4 - Exemple de fiche\" explains or is an example, and was not taken in; rename it to take it in."_s});
}

void TstForms::shouldTakeAModelThatWasFilledIn()
{
    QCOMPARE(take({{u"3 - Modèle de fiche de registre"_s, form(u"Accueil"_s, u"T-07"_s, {{u"Salariés"_s}})}}), QByteArray());

    QCOMPARE(shown(u"Accueil"_s, "purposes.description"), u"But de Accueil"_s);
}

void TstForms::shouldChangeNothingTheSecondTime()
{
    QCOMPARE(take(support::cnilRegister()), QByteArray());

    const auto again = plan(support::cnilRegister());

    QVERIFY_RESULT(again);
    QCOMPARE(again->count(ImportAction::New), 0);
    QCOMPARE(again->count(ImportAction::Changed), 0);
    QCOMPARE(again->count(ImportAction::Refused), 0);
}

void TstForms::shouldRefuseTwoFormsOfOneNumber()
{
    const QByteArray refused = take({{u"A"_s, form(u"Paie"_s, u"T-01"_s)}, {u"B"_s, form(u"Congés"_s, u"t 01"_s)}});

    QVERIFY2(refused.contains("the sheet \"A\" has the number \"t 01\" too"), refused.constData());
    QCOMPARE(count(activityType()), 0);
}

void TstForms::shouldRefuseTwoFormsOfOneName()
{
    const QByteArray refused = take({{u"A"_s, form(u"Paie"_s, u"T-01"_s)}, {u"B"_s, form(u"PAIE"_s, u"T-02"_s)}});

    QVERIFY2(refused.contains("\"PAIE\" stands in the file twice, first in row 1 of \"A\""), refused.constData());
}

void TstForms::shouldRefuseAFormWithoutAName()
{
    QList<QStringList> nameless = form({}, {});

    const auto planned = plan({{u"A"_s, form(u"Paie"_s, u"T-01"_s)}, {u"Fiche sans nom"_s, nameless}});

    QVERIFY_RESULT(planned);
    QCOMPARE(planned->count(ImportAction::Refused), 1);
    QByteArray said;
    for (const ImportRow &row : planned->rows()) {
        if (row.action == ImportAction::Refused) {
            QCOMPARE(row.file, u"Fiche sans nom"_s);
            said = listed(row.problems);
        }
    }
    QVERIFY2(said.startsWith("3 name"), said.constData());
}

void TstForms::shouldRefuseAFormThatTwoRowsOfTheListTellOf()
{
    const TestSheet list {u"Liste"_s, {{u"Nom du traitement"_s, u"N° / REF"_s, u"Finalité principale"_s}, {u"Paie"_s, u"T-01"_s, u"x"_s}, {u"Salaires"_s, u"T-01"_s, u"y"_s}}};

    const QByteArray refused = take({list, {u"A"_s, form(u"Paie"_s, u"T-01"_s)}});

    QVERIFY2(refused.contains("2 rows of \"Liste\" tell of this record; it is not clear which counts"), refused.constData());
}

void TstForms::shouldNameTheFormByTheList()
{
    const TestSheet list {u"Liste"_s, {{u"Nom du traitement"_s, u"N° / REF"_s, u"Finalité principale"_s}, {u"Paie"_s, u"T-01"_s, u"x"_s}}};

    QCOMPARE(take({list, {u"A"_s, form({}, u"T-01"_s, {{u"Salariés"_s}})}}), QByteArray());

    QCOMPARE(count(activityType()), 1);
    QVERIFY(!activity(u"Paie"_s).value("purposes").isUnknown());
}

void TstForms::shouldLeaveAFormOutWithItsRowOfTheList()
{
    QCOMPARE(take(support::cnilRegister(), {{u"Fiche Paie"_s, 4}}), QByteArray());

    QCOMPARE(count(activityType()), 2);
    QVERIFY(names()->find(activityType(), u"Gestion de la paie"_s).isEmpty());
}

void TstForms::shouldKeepPeriodsThatItDoesNotUnderstand()
{
    const QString prose = u"Les données sont gardées aussi longtemps que le demande la convention collective, puis versées aux archives, où elles restent sans limite de durée."_s;
    QList<QStringList> rows = form(u"Paie"_s, u"T-01"_s);
    rows[4] = {u"Vie personnelle"_s, u"Enfants"_s, prose};

    QCOMPARE(take({{u"A"_s, rows}}), QByteArray());

    QCOMPARE(shown(u"Paie"_s, "data_items.retention_rule"), u"not known yet"_s);
    QVERIFY2(notes(u"Paie"_s).contains(u"Durée de conservation: "_s + prose), qPrintable(notes(u"Paie"_s)));
    QVERIFY2(m_remarks.join(u'\n').contains(u"was not understood"), qPrintable(m_remarks.join(u'\n')));
}

void TstForms::shouldTakeHalfFilledRows()
{
    const QList<QStringList> more {{u"Destinataires"_s, u"Description"_s}, {{}, u"Mairie"_s}, {u"Sous-traitants"_s}, {}, {u"Transferts hors UE"_s, u"Pays"_s, u"Garanties"_s}, {{}, u"Inde"_s}, {{}, {}, u"Clauses contractuelles types"_s}, {u"Cloudbread"_s}};
    QList<QStringList> rows = form(u"Paie"_s, u"T-01"_s, more);
    rows[4] = {u"Vie personnelle"_s, {}, u"2 ans"_s};

    QCOMPARE(take({{u"A"_s, rows}}), QByteArray());

    QCOMPARE(shown(u"Paie"_s, "data_items.retention_rule"), u"2 ans"_s);
    QCOMPARE(shown(u"Paie"_s, "recipients.name"), u"Mairie | not known yet"_s);
    QCOMPARE(shown(u"Paie"_s, "recipients.category"), u"not known yet | Processors"_s);
    for (const QString &name : {u"Paie: Inde"_s, u"Paie: Clauses contractuelles types"_s, u"Paie: Cloudbread"_s})
        QCOMPARE(names()->find(records::transferType(), name).size(), 1);
}

void TstForms::shouldSayWhereACellIsFaulty()
{
    const QByteArray sheet = "<sheetData>"
                             "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Nom du traitement</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Paie</t></is></c></row>"
                             "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Mise à jour</t></is></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>"
                             "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Finalité principale</t></is></c></row>"
                             "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Catégories de données</t></is></c></row>"
                             "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>Destinataires</t></is></c></row>"
                             "</sheetData>";
    auto book = sheets::readWorkbook(support::xlsxOfXml(sheet), u"registre.xlsx"_s);
    QVERIFY_RESULT(book);
    sheets::tabulateForms(*book);
    const auto mapping = sheets::knownLayout(*book);
    QVERIFY(mapping);

    const auto reading = sheets::applyMapping(*book, *mapping, *names(), {"UTC", QDate(2026, 11, 25), {}});

    QCOMPARE(reading.drafts.records.size(), std::size_t(1));
    QCOMPARE(listed(reading.drafts.records.front().problems), QByteArray("2 reviewed_on: column \"Mise à jour\": a cell of row 2 holds the error #REF!"));
}

void TstForms::shouldLeaveOtherSheetsAlone_data()
{
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::newRow("German") << support::kGermanRegister;
    QTest::newRow("French") << support::kFrenchRegister;
    QTest::newRow("list") << support::kCnilList.rows;
    QTest::newRow("model") << support::cnilModel();
    QTest::newRow("nothing") << QList<QStringList> {};
}

void TstForms::shouldLeaveOtherSheetsAlone()
{
    QFETCH(const QList<QStringList>, rows);
    auto book = sheets::readWorkbook(support::xlsxOf({{u"Modèle"_s, rows}}), u"registre.xlsx"_s);
    QVERIFY_RESULT(book);
    const QString before = support::shown(*book);

    sheets::tabulateForms(*book);

    QCOMPARE(support::shown(*book), before);
}

QTEST_GUILESS_MAIN(TstForms)
#include "tst_forms.moc"
