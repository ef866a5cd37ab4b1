// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace support {

using namespace Qt::StringLiterals;

// Registers as offices keep them in spreadsheets of their own making: no two have the same columns.

inline const QList<QStringList> kGermanRegister {
    {u"Verzeichnis von Verarbeitungstätigkeiten"_s},
    {u"Stand: März 2026"_s},
    {},
    {u"Lfd. Nr."_s, u"Bezeichnung der Verarbeitungstätigkeit"_s, u"Fachabteilung"_s, u"Zweck der Verarbeitung"_s, u"Rechtsgrundlage"_s, u"Betroffene Personen"_s, u"Datenkategorien"_s, u"Empfänger"_s, u"Drittland"_s, u"Löschfrist"_s, u"Maßnahmen"_s, u"DSFA erforderlich"_s, u"Letzte Prüfung"_s, u"Ablage im Schrank"_s},
    {u"1"_s, u"Lohnabrechnung"_s, u"Personalabteilung"_s, u"Auszahlung der Gehälter"_s, u"Vertrag; Art. 6 Abs. 1 lit. c DSGVO"_s, u"Mitarbeiter"_s, u"Name, Bankverbindung, Lohnkonto"_s, u"Finanzamt, Krankenkasse, Kantinenwirt Huber"_s, u"keine"_s, u"10 Jahre nach Vertragsende"_s, u"Zutritt nur mit Schlüssel"_s, u"nein"_s, u"3.4.2026"_s, u"Regal 7"_s},
    {u"2"_s, u"Newsletter"_s, u"Marketing"_s, u"Versand des Newsletters\nMessung der Öffnungen"_s, u"Einwilligung"_s, u"Kunden; Interessenten"_s, u"E-Mail"_s, u"Sparrow Mail"_s, u"USA"_s, u"bis zum Widerruf, mindestens"_s, {}, u"?"_s, u"im Frühjahr"_s, {}},
};

inline const QList<QStringList> kFrenchRegister {
    {u"N° Réf"_s, u"Nom du traitement"_s, u"Finalité principale"_s, u"Base légale"_s, u"Catégories de personnes"_s, u"Catégories de données"_s, u"Destinataires"_s, u"Sous-traitants"_s, u"Durée de conservation"_s, u"Mesures de sécurité"_s, u"Logiciels"_s, u"Date de mise à jour"_s, u"Couleur du dossier"_s},
    {u"T-01"_s, u"Gestion de la paie"_s, u"Établir les bulletins"_s, u"Obligation légale"_s, u"Salariés"_s, u"Nom, RIB, Pointages"_s, u"URSSAF ; Mutuelle Étoile"_s, u"Paie Express"_s, u"5 ans après la fin du contrat"_s, u"Chiffrement"_s, u"PaieSoft"_s, u"25/04/2026"_s, u"bleu"_s},
};

inline const QList<QStringList> kEnglishRegister {
    {u"Activity"_s, u"Purpose"_s, u"Lawful basis"_s, u"Data subjects"_s, u"Personal data"_s, u"Retention"_s, u"Owner"_s, u"Status"_s, u"Room"_s},
    {u"Recruitment"_s, u"Choose staff"_s, u"Contract"_s, u"Candidates"_s, u"CV"_s, u"6 months"_s, u"Ada Fields"_s, u"Approved"_s, u"2.14"_s},
    {u"Recruitment"_s, u"Defend claims"_s, u"Legitimate interests"_s, u"Candidates"_s, u"Interview notes"_s, u"6 months"_s, {}, {}, {}},
    {u"Visitors"_s, u"Let guests in"_s, u"6(1)(f)"_s, u"Visitors"_s, u"Name"_s, {}, u"Ada Fields"_s, u"Draft"_s, u"Foyer"_s},
};

} // namespace support
