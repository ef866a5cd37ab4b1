// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/workbooks.h"

#include <QSet>

namespace support {

using namespace Qt::StringLiterals;

// A register after the simplified one of the CNIL: a list, and a form for each processing.

inline const TestSheet kCnilGuide {u"Tutoriel"_s, {{u"Bienvenue dans votre registre"_s}, {u"Copiez la fiche pour chaque traitement."_s}}};

inline const TestSheet kCnilList {u"2 - Liste des traitements"_s,
                                  {{u"Registre des traitements"_s},
                                   {},
                                   {u"Nom du traitement"_s, u"N° / REF"_s, u"Date de création"_s, u"Mise à jour"_s, u"Finalité principale"_s, u"Données sensibles"_s},
                                   {u"Gestion de la paie"_s, u"T-01"_s, u"01/02/2024"_s, u"25/04/2026"_s, u"Établir les bulletins"_s, u"Oui"_s},
                                   {u"Lettre d'information"_s, {}, u"03/03/2025"_s, u"04/03/2025"_s, u"Informer les abonnés"_s, u"Non"_s},
                                   {u"Vidéosurveillance"_s, u"T-03"_s, u"05/06/2023"_s, {}, u"Protéger les locaux"_s, u"Non"_s}}};

// With headings above the columns of each block.
inline QList<QStringList> cnilPayForm()
{
    return {
        {u"Fiche de registre"_s},
        {u"Les champs marqués d'un astérisque sont à remplir."_s},
        {},
        {u"Nom du traitement"_s, u"Gestion de la paie"_s},
        {u"N° / REF :"_s, u"T-01"_s, u"Date de création"_s, u"01/02/2024"_s, u"Mise à jour"_s, u"26/04/2026"_s},
        {},
        {u"Acteurs"_s, u"Nom"_s, u"Adresse"_s, u"CP"_s, u"Ville"_s, u"Tél"_s, u"Mél"_s},
        {u"Responsable du traitement"_s, u"Prairie SARL"_s, u"3 allée des Foins"_s, u"69003"_s, u"Lyon"_s, {}, u"contact@prairie.example"_s},
        {u"Délégué à la protection des données"_s, u"Ada Champs"_s, {}, {}, {}, u"0400000001"_s, u"dpo@prairie.example"_s},
        {u"Responsable(s) conjoint(s)"_s},
        {},
        {u"Finalité principale"_s, u"Établir les bulletins"_s},
        {u"Sous-finalité 1"_s, u"Déclarer les cotisations"_s},
        {u"Sous-finalité 2"_s, u"Tenir les compteurs de congés"_s},
        {u"Sous-finalité 3"_s},
        {},
        {u"CATÉGORIES DE DONNÉES"_s, u"Description"_s, u"Durée de conservation"_s},
        {u"État civil, identité, données d'identification, images…"_s, u"Nom, adresse, photo du badge"_s, u"5 ans après la fin du contrat"_s},
        {u"Vie personnelle (habitudes de vie, situation familiale, etc.)"_s, u"Enfants à charge"_s},
        {u"Informations d'ordre économique et financier (revenus, situation financière, situation fiscale, etc.)"_s, {}, u"10 ans"_s},
        {u"Données de connexion (adress IP, logs, etc.)"_s},
        {u"Données de localisation (déplacements, données GPS, GSM, etc.)"_s, u"Non"_s},
        {u"Numéro de Sécurité Sociale (ou NIR)"_s, u"NIR complet"_s, u"selon la convention collective"_s},
        {u"Relevés de la badgeuse"_s, u"Heures d'arrivée"_s, u"?"_s},
        {},
        {u"Données sensibles"_s, u"Description"_s, u"Durée de conservation"_s},
        {u"Données révélant l'appartenance syndicale"_s, u"Retenue de la cotisation syndicale"_s, u"1 an"_s},
        {u"Données concernant la santé"_s, u"Oui"_s},
        {u"Données génétiques"_s},
        {},
        {u"Catégories de personnes"_s, u"Description"_s},
        {u"Salariés"_s, u"CDI et CDD"_s},
        {u"Stagiaires"_s},
        {},
        {u"Destinataires"_s, u"Description"_s},
        {u"Service interne qui traite les données"_s, u"Service du personnel"_s},
        {u"Sous-traitants"_s, u"Bulletin Express"_s},
        {u"Destinataires dans des pays tiers ou organisations internationales"_s, u"Cloudbread Inc."_s},
        {},
        {u"Mesures de sécurité"_s, u"Description"_s},
        {u"Contrôle d'accès des utilisateurs"_s, u"Badge et mot de passe"_s},
        {u"Sauvegarde des données"_s},
        {},
        {u"Transferts hors UE"_s, u"Pays"_s, u"Type de garanties"_s, u"Précisions"_s},
        {u"Cloudbread Inc."_s, u"États-Unis"_s, u"Clauses contractuelles types"_s, u"Signées en mai"_s},
        {u"Ledgerloft"_s, u"États-Unis"_s, u"Privacy Shield"_s, u"Contrat de 2019"_s},
        {},
        {u"Cloudbread Inc."_s, u"Inde"_s},
        {},
        {},
        {u"Relu par la comptabilité"_s, u"Bo Prés"_s},
    };
}

// Without headings, in another order, with a label that the template does not have.
inline QList<QStringList> cnilLetterForm()
{
    return {
        {u"Fiche de registre"_s},
        {u"Nom du traitement"_s, u"N° / REF"_s, u"Date de création"_s},
        {u"Lettre d'information"_s, {}, u"03/03/2025"_s},
        {u"Responsable du traitement"_s, u"Prairie SARL"_s},
        {u"Finalité principale"_s, u"Informer les lecteurs"_s},
        {u"Mesures de sécurité"_s},
        {u"Traçabilité"_s, u"Journal des envois"_s},
        {},
        {u"Catégories de données"_s},
        {u"État civil, identité, données d'identification, images…"_s, u"Adresse électronique"_s, u"jusqu'au désabonnement"_s},
        {u"Vie personnelle (habitudes de vie, situation familiale, etc.)"_s},
        {},
        {u"Données sensibles"_s, u"Non"_s},
        {},
        {u"Catégories de personnes"_s, u"Abonnés"_s},
        {},
        {u"Destinataires"_s},
        {u"Partenaires institutionnels ou commerciaux"_s},
        {u"Autre"_s, u"Routeur des courriels"_s},
        {},
        {},
        {u"Consentement recueilli"_s, u"sur le site"_s},
    };
}

// The form to be copied: the labels of the first without answers.
inline QList<QStringList> cnilModel()
{
    static const QSet<QString> own {u"Relevés de la badgeuse"_s, u"Salariés"_s, u"Stagiaires"_s, u"Service interne qui traite les données"_s, u"Sous-traitants"_s, u"Destinataires dans des pays tiers ou organisations internationales"_s, u"Contrôle d'accès des utilisateurs"_s,
                                    u"Sauvegarde des données"_s, u"Cloudbread Inc."_s, u"Ledgerloft"_s, u"Relu par la comptabilité"_s};
    static const QSet<QString> labels {u"Date de création"_s, u"Mise à jour"_s, u"Nom"_s, u"Adresse"_s, u"CP"_s, u"Ville"_s, u"Tél"_s, u"Mél"_s, u"Description"_s, u"Durée de conservation"_s, u"Pays"_s, u"Type de garanties"_s, u"Précisions"_s};
    QList<QStringList> rows = cnilPayForm();
    for (QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == 0 ? own.contains(row[i]) : !labels.contains(row[i]))
                row[i].clear();
        }
    }
    return rows;
}

inline QList<TestSheet> cnilRegister()
{
    QList<QStringList> example = cnilPayForm();
    example[3][1] = u"Exemple: gestion du club"_s;
    example[4][1] = u"E-99"_s;
    return {kCnilGuide,
            kCnilList,
            {u"3 - Modèle de fiche de registre"_s, cnilModel()},
            {u"4 - Exemple de fiche"_s, example},
            {u"Fiche Paie"_s, cnilPayForm()},
            {u"Fiche Lettre"_s, cnilLetterForm()},
            {u"5 - Listes"_s, {{u"Catégories de personnes"_s, u"Destinataires"_s, u"Garanties"_s}, {u"Salariés"_s, u"Sous-traitants"_s, u"Privacy Shield"_s}}}};
}

} // namespace support
