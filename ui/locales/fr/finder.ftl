# The command bar: what it finds. What can be done is named by each domain.

search-title = Rechercher partout
search-found = Résultats
search-nothing = Rien trouvé
search-nothing-line = Essayez moins de lettres, ou un autre mot.

find-title = Rechercher ou agir
find-placeholder = Rechercher personnes, messages, notes et fichiers, ou écrire que faire
find-hint = from: to: subject: in: has:file before: after: label: is:mentioned is:blocked
find-commands = Actions
find-people = Personnes
find-messages = Messages
find-notes = Notes
find-files = Fichiers
find-misread = Pas compris : { $what }
find-similar = Rien d’exact. À la place : { $words }
do-keys = Voir toutes les touches
find-new = Nouveau
find-lately = Personnes récentes
find-filters = Filtres
find-filter-from = écrit par un nom, un numéro ou moi (me)
find-filter-to = e-mails à un nom ou une adresse, aussi en copie
find-filter-subject = e-mails avec des mots dans l’objet
find-filter-in = par un canal
find-filter-has-file = avec un fichier
find-filter-before = avant un jour : before:2026-11-01
find-filter-after = à partir d’un jour : after:2026-11-01
find-filter-label = dans les conversations avec une étiquette
find-filter-mentioned = avec des notes qui vous mentionnent
find-filter-blocked = des contacts bloqués
find-added = Ajoutées, encore sans conversation
