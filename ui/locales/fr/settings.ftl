# The settings.

settings-title = Réglages
settings-saved = Enregistré
settings-undo = Annuler l’action
settings-save = Enregistrer
settings-cancel = Annuler
settings-change = Modifier { $name }
settings-put-away = Retirer { $name }
settings-was-put-away = { $name } a été retiré
settings-name-missing = Écrivez un nom.
settings-name-taken = Il y en a déjà un de ce nom.

# Who I am, and what the agency is called.
settings-profile = Profil
settings-profile-line = Votre nom et celui de l’agence.
settings-my-name-hint = Tel que vos collègues le voient.
settings-agency-hint = Telle que les clients la connaissent, pour tous ici.

# How the desk looks.
settings-look = Apparence
settings-look-line = Pour cet ordinateur seulement.
settings-theme = Thème
settings-theme-system = Système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-density = Densité
settings-density-hint = L’espace entre les lignes.
settings-density-roomy = Aérée
settings-density-compact = Compacte
settings-language = Langue
settings-language-system = Comme le système : { $language }
settings-send-by = Envoyer avec
settings-send-by-hint = Maj + Entrée fait toujours une nouvelle ligne.

# What the operating system tells.
settings-notifications = Notifications
settings-notify = Nouveaux messages
settings-notify-hint = Cet ordinateur vous prévient quand quelqu’un écrit et que vous ne regardez pas.
settings-preview = Montrer qui écrit, et quoi
settings-preview-hint = Sinon, seulement que quelque chose est arrivé.
settings-quiet = Heures calmes
settings-quiet-hint = Chaque jour, rien n’est signalé à ces heures.
settings-quiet-empty = Les deux heures sont identiques : aucune heure n’est calme.
settings-quiet-from = De
settings-quiet-to = À
settings-autostart = Ouvrir à la connexion
settings-autostart-hint = Pour ne rien manquer après un redémarrage.

# Texts kept ready. $blank is what stands in a text for the person’s name.
settings-texts = Textes enregistrés
settings-texts-line = Tapez / et le mot en écrivant. Toute l’agence en dispose.
settings-texts-add = Ajouter un texte
settings-texts-none = Aucun texte enregistré
settings-texts-none-line = Gardez ce que vous écrivez souvent : le chemin du bureau, les papiers à fournir, les tarifs.
settings-text-word = Mot
settings-text-word-wrong = Un seul mot sans espace, de 40 lettres au plus.
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
filter-any = Toutes
filter-mine = Les miennes
filter-nobodys = À personne
filter-unread = Non lues
filter-normal = Priorité normale ou plus
filter-high = Priorité haute ou plus
filter-urgent = Urgentes

# The channels in short, and what is under the desk.
settings-channels-line = Les numéros et les comptes ont leur propre page.
settings-channels-none = Aucun canal n’est encore connecté.
settings-channels-open = Ouvrir les canaux
settings-computer = Cet ordinateur
settings-computer-line = Où sont les choses, et ce qui tourne ici.
settings-folder = Dossier des données
settings-version = Version
settings-licence = Licence
settings-licence-line = Code source ouvert, sous licence Apache 2.0.
settings-about = Fait avec
settings-about-line = La police Inter (OFL 1.1) et les icônes de Lucide (ISC).
