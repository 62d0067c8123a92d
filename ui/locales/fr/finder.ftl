# The command bar: what it finds. What can be done is named by each domain.

search-title = Rechercher partout
search-found = Résultats
search-nothing = Rien trouvé
search-nothing-line = Essayez moins de lettres, ou un autre mot.

find-title = Rechercher ou agir
find-placeholder = Rechercher personnes, messages, notes et fichiers, ou écrire que faire
find-hint = from: in: has:file before: after: label: is:blocked
find-commands = Actions
find-people = Personnes
find-messages = Messages
find-notes = Notes
find-files = Fichiers
find-misread = Pas compris : { $what }
find-similar = Rien d’exact. À la place : { $words }
do-keys = Voir toutes les touches
find-new = Nouveau
