# Writing: notes, texts kept ready, sending later, emoji, and the stop before sending.

composer-mode = Ce que ce sera
note-write = Écrire une note que seule l’équipe voit ; @ nomme quelqu’un
note-keep = Enregistrer la note
attach-drop = Relâchez pour joindre
emoji-title = Émojis
canned-title = Textes préparés

later-title = Envoyer plus tard
later-time-there = Heure à { $place }
later-time-here = Ici, ce sera le { $time }.
later-keep = Envoyer à ce moment
later-waiting = En attente de leur heure
later-edit = Modifier

newer-title = Reçu pendant que vous écriviez
newer-yours = Votre réponse
newer-keep = Continuer à écrire
newer-send = Envoyer quand même

find-title = Rechercher ou agir
find-placeholder = Rechercher personnes, messages, notes et fichiers, ou écrire que faire
find-hint = from: in: has:file before: after: label:
find-commands = Actions
find-people = Personnes
find-messages = Messages
find-notes = Notes
find-files = Fichiers
find-misread = Pas compris : { $what }
do-open = Voir { $what }
do-channels = Canaux
do-settings = Réglages
do-keys = Voir toutes les touches

keys-resolve = Terminer ou rouvrir
keys-snooze = Réafficher plus tard
keys-assign = Attribuer à quelqu’un
keys-take = S’en charger
keys-label = Étiquettes
keys-priority = Priorité
keys-note = Écrire une note
keys-canned = Textes préparés, au début d’une réponse
keys-views = Choisir une vue
keys-narrow = Affiner la liste
keys-about = À propos de la personne
keys-find = Rechercher partout, ou agir
