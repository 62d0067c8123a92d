# Imports of lists, exports, and consent.

import-open = Importer
import-title = Importer une liste
import-drop = Déposez ici une liste de personnes
import-choose = Choisir un fichier
import-reading = Lecture de la liste
import-kinds = CSV de tout tableur, ou contacts en vCard
import-other-file = Autre fichier
import-new = { $count ->
    [one] { $count } nouvelle personne
   *[other] { $count } nouvelles personnes
}
import-known = { $count ->
    [one] { $count } est déjà là
   *[other] { $count } sont déjà là
}
import-twice = { $count ->
    [one] { $count } figure deux fois dans la liste
   *[other] { $count } figurent deux fois dans la liste
}
import-refused = { $count ->
    [one] { $count } ligne ne peut pas être reprise
   *[other] { $count } lignes ne peuvent pas être reprises
}
import-unknown-labels = Aucune étiquette ne porte ces noms ; ils sont laissés de côté : { $labels }
import-columns = Colonnes
import-remembered = Comme dans votre dernière liste avec ces colonnes.
import-column-ignored = Laisser de côté
import-column-given-name = Prénom
import-column-family-name = Nom de famille
import-column-phone = Numéro de téléphone
import-column-mail = Adresse e-mail
import-column-country = Pays, en deux lettres
import-column-evidence = D’où elles viennent
import-column-link = Lien
import-country = Pays des numéros qui n’en ont pas
import-evidence = D’où vient la liste
import-evidence-hint = Salon scolaire de Lagos, mai
import-label = Étiquette pour tous
import-no-label = Aucune
import-encoding = Lettres du fichier
encoding-western = Europe de l’Ouest
encoding-central = Europe centrale
encoding-cyrillic = Cyrillique
encoding-turkish = Turc
encoding-arabic = Arabe
encoding-chinese = Chinois
import-lines = Lignes
import-row = Ligne
import-effect = Effet
import-row-new = Nouvelle
import-row-known = Déjà là : { $who }
import-row-twice = Comme la ligne { $row }
import-start = { $count ->
    [one] Importer { $count } personne
   *[other] Importer { $count } personnes
}
import-running = { $through } lignes sur { $rows }
import-done = { $count ->
    [one] { $count } personne ajoutée
   *[other] { $count } personnes ajoutées
}
import-undone = Annulé
import-undone-kept = { $count ->
    [one] Annulé ; { $count } personne est restée
   *[other] Annulé ; { $count } personnes sont restées
}
import-taken-back = { $count ->
    [one] { $count } personne retirée
   *[other] { $count } personnes retirées
}
import-taken-back-kept = Retirées : { $count }. { $kept } restent, car il y a déjà quelque chose avec elles : messages, dossier, tâche, consentement.
import-save-rows = { $count ->
    [one] Enregistrer la ligne non reprise
   *[other] Enregistrer les { $count } lignes non reprises
}
import-undo = Annuler l’import
import-undo-sure = Retirer toutes ses personnes ?
import-history = Imports précédents
row-nobody = Ni nom ni adresse
row-not-a-number = Pas un numéro, ou il manque le pays
row-not-a-mail = Pas une adresse e-mail
row-too-many-addresses = Trop d’adresses pour une personne
row-name = Le nom est trop long, ou n’en est pas un
row-language = Pas le code d’une langue, comme fr
row-zone = Pas un fuseau horaire, comme Africa/Lagos
row-evidence = Le texte sur l’origine est trop long
consent-title = Consentement
consent-none = Aucun enregistré
consent-write = Noter un consentement
consent-keep = Noter
consent-what = Elles ont
consent-given = Donné
consent-taken-back = Retiré
consent-purpose = Pour
consent-messages = Messages non demandés
consent-data = Conserver et transmettre ses données
consent-channel = Par
consent-all-channels = Tous les canaux
consent-by = Dit
consent-paper = Sur papier
consent-spoken = De vive voix
consent-message = Dans un message
consent-form = Dans un formulaire
consent-list = Selon une liste
consent-day = Quand
consent-today = Aujourd’hui
consent-days-ago = { $days ->
    [one] Hier
   *[other] Il y a { $days } jours
}
consent-wording = En ces termes
consent-proof = Preuve
consent-proof-hint = Formulaire du salon, page 4
consent-recorded-by = Noté par { $who }, { $at }
export-open = Exporter
export-title = { $count ->
    [one] Exporter { $count } personne
   *[other] Exporter { $count } personnes
}
export-line = Toutes les personnes de la liste telle qu’elle est filtrée.
export-csv = Tableur (CSV)
export-json = Pour programmes (JSON par lignes)
export-vcard = Carnet d’adresses (vCard)
