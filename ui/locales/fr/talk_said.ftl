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
mail-rest = Afficher la suite
mail-rest-hide = Masquer la suite
mail-frame = E-mail
mail-frame-named = E-mail : { $subject }
mail-pictures = { $count ->
    [one] Une image d’internet n’est pas affichée.
   *[other] { $count } images d’internet ne sont pas affichées.
}
mail-pictures-none = { $count ->
    [one] Une image n’a pas pu être chargée.
   *[other] { $count } images n’ont pas pu être chargées.
}
mail-pictures-show = Afficher les images
mail-copies = Copie à { $names }
mail-from = De :
mail-to = À :
mail-cc = Copie :
mail-bcc = Copie cachée :
mail-reply-to = Réponses à :
mail-written = Écrit :
mail-subject-none = Sans objet
mail-head = Expéditeur et destinataires
mail-save = Enregistrer l’e-mail tel quel
meeting-invitation = Invitation
meeting-cancelled = Annulée
meeting-answer = Réponse à une invitation
meeting-entry = Réunion
meeting-untitled = Sans titre
meeting-by = À l’invitation de { $who }
meeting-repeats = { $when } (se répète)
meeting-local = { $when } (heure locale du lieu)
meeting-span = { $from } – { $to }
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
