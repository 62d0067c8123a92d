# The frame around every page, and what stands in every part: names, troubles, lists from which something is picked.

app-name = PaperPlane
window-title = { $unread ->
    [0] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = Chargement
try-again = Réessayer
close = Fermer
stale = Ceci n’est peut-être plus à jour : { $why }
offline = Hors ligne
offline-line = Hors ligne : tout reste lisible, et ce que vous écrivez partira plus tard
away-title = PaperPlane est injoignable.
away-line = Ce qui est ouvert reste lisible, et ce que vous écrivez est gardé dans ce navigateur. La recherche, l’envoi et les autres conversations reviennent d’eux-mêmes dès qu’il répond.

copy = Copier
copied = Copié

pick-new = Créer « { $name } »
pick-nothing = Rien ne correspond

# A heading and a line in the place of what did not come.
trouble-link = Cette page a besoin de son lien
trouble-link-line = Ouvrez l’adresse que PaperPlane affiche au démarrage. Elle donne accès à ce navigateur.
trouble-away = PaperPlane est injoignable
trouble-away-line = Il démarre peut-être, ou il est fermé. Cette page réessaie d’elle-même.
trouble-gone = Ceci n’est plus ici
trouble-other = Quelque chose n’a pas marché

# What the window itself says where no answer came.
door-unreadable = La réponse n’a pas pu être lue. Fermez cette fenêtre et rouvrez-la.
door-offline = PaperPlane est injoignable pour le moment. Réessayez dans un instant.
door-not-let-in = Cette page a besoin de son lien.
door-file-too-large = Ce fichier est trop gros pour être envoyé.
