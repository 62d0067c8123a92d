# Conversations : les messages tels qu’ils sont dessinés.

gist-sticker = Autocollant
gist-photos = { $count ->
    [one] Photo
   *[other] { $count } photos
}
gist-videos = { $count ->
    [one] Vidéo
   *[other] { $count } vidéos
}
gist-contacts = { $count ->
    [one] Contact
   *[other] { $count } contacts
}
gist-files = { $count ->
    [one] Fichier
   *[other] { $count } fichiers
}
gist-voice = Message vocal
gist-voice-length = Message vocal { $length }
gist-location = Position
gist-location-named = Position : { $name }
gist-ad = Venu par une publicité
gist-mail = Un e-mail vide
mail-subject = Objet :
mail-other-writers = Aussi dans ce fil :
new-subject = Objet
mail-unreadable = Cet e-mail n’a pas pu être lu. Son fichier est ici, tel qu’il est arrivé.
gist-unshown = Un message sans texte
gist-unshown-kind = « { $kind } » ne peut pas s’afficher ici

found-on = { $what }, { $day }
file-sound = Audio
said-request = Montrer ce qui est arrivé
said-request-hide = Le masquer
said-request-none = Ce qui est arrivé n’est pas conservé ici.
said-quotes-earlier = Cite un message précédent
said-go-to-quoted = Aller au message cité
said-chose-offered = A choisi une des réponses proposées
said-read-more = Lire la suite
said-read-less = Afficher moins
done-folded = { $who } : { $count } changements d’étiquettes et de priorité

file-smaller = Plus petit
file-larger = Plus grand
file-fit = Ajuster à la fenêtre
file-turn = Tourner
file-percent = { $percent } %

message-acts = Actions sur ce message
message-copy = Copier le texte
message-quote = Citer
message-forward = Transférer à quelqu’un
message-link = Copier un lien
forward-title = Transférer à
forward-line = Il est placé dans votre réponse à cette personne. Rien n’est encore envoyé.
forward-find = Chercher quelqu’un
