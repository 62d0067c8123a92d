# The library: saved texts, labels and views as they are kept, and what a view shows.

settings-undo = Annuler l’action
settings-save = Enregistrer
settings-cancel = Annuler
settings-change = Modifier { $name }
settings-put-away = Retirer { $name }
settings-was-put-away = { $name } a été retiré
settings-name-taken = Il y en a déjà un de ce nom.

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = Textes enregistrés
settings-texts-line = Tapez / et le mot en écrivant. Toute l’agence en dispose.
settings-texts-add = Ajouter un texte
settings-texts-none = Aucun texte enregistré
settings-texts-none-line = Gardez ce que vous écrivez souvent : le chemin du bureau, les papiers à fournir, les tarifs.
settings-text-word = Mot
settings-text-word-wrong = Un seul mot sans espace, de { $max } lettres au plus.
settings-text = Texte
settings-text-hint = { $blank } devient le nom de la personne.
settings-text-missing = Écrivez le texte.

# Labels and their colours.
settings-labels = Étiquettes
settings-labels-line = Elles trient les conversations. Toute l’agence en dispose.
settings-labels-add = Ajouter une étiquette
settings-labels-none = Aucune étiquette
settings-labels-none-line = Créez-en une pour chaque chose que vous cherchez : un pays, une formation, une rentrée.
settings-label-name = Nom
settings-label-colour = Couleur
colour-grey = Gris
colour-blue = Bleu
colour-teal = Turquoise
colour-green = Vert
colour-yellow = Jaune
colour-orange = Orange
colour-pink = Rose
colour-purple = Violet

# Saved views, and what a view shows.
settings-views = Vues enregistrées
settings-views-line = Des façons de regarder la boîte de réception. Toute l’agence en dispose.
settings-views-none = Aucune vue enregistrée
settings-views-none-line = Choisissez dans la boîte de réception ce qu’elle montre, et enregistrez-le là.
filter-open = Ouvertes
filter-pending = En attente
filter-snoozed = En veille
filter-resolved = Terminées
filter-blocked = Bloquées
filter-any = Toutes
filter-mine = Les miennes
filter-nobodys = À personne
filter-unread = Non lues
filter-mentioned = Me mentionne
filter-normal = Priorité normale ou plus
filter-high = Priorité haute ou plus
filter-urgent = Urgentes

label-take-off = Retirer { $label }
