# Talk: the list of conversations, a conversation, its messages, what became of them, what came with them.

catching-up = Rattrapage de ce qui s’est passé entre-temps
fetching = Récupération du courrier
fetching-of = Récupération du courrier : { $done } sur { $of }

inbox-title = Boîte de réception
# The inbox's name for who cannot see its badge.
inbox-named = { $unread ->
    [0] Boîte de réception
    [one] Boîte de réception, { $unread } non lue
   *[other] Boîte de réception, { $unread } non lues
}
inbox-conversations = Conversations
inbox-unread = { $count ->
    [one] { $count } non lu
   *[other] { $count } non lus
}
inbox-mentions = { $count ->
    [one] { $count } note vous mentionne
   *[other] { $count } notes vous mentionnent
}
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = Vous :{ " " }
inbox-not-sent = Non envoyé
inbox-opted-out = Désabonnement
inbox-empty = Pas encore de conversations
inbox-empty-line = Toute personne qui écrit à votre numéro apparaît ici.

empty-wrote = Personne n’a encore écrit
empty-wrote-line = Le premier message à votre numéro WhatsApp ouvre une conversation ici.
empty-demo-line = Dans cette démo, vous êtes aux deux bouts du fil : écrivez depuis le téléphone d’essai, répondez ici.
# $step, $open and $help are keys.
empty-keys = { $step } pour se déplacer, { $open } pour ouvrir, { $help } pour voir toutes les touches

thread-messages = Messages
thread-back = Retour à la liste
head-more-labels = +{ $count }
thread-to-newest = Aller au message le plus récent
thread-to-mention = À la note qui vous mentionne
# $theirs and $ours are numbers, $channel is WhatsApp or SMS.
thread-numbers = { $channel } · { $theirs } · vers { $ours }
thread-number = { $channel } · vers { $ours }

tick-only-here = Pas encore envoyé : en attente de la connexion
tick-waiting = En attente d’envoi
tick-waiting-for-file = En attente de son fichier
tick-sending = Envoi en cours
tick-later = Nouvel essai prévu
tick-accepted = Pris en charge par Twilio
tick-sent = Envoyé
tick-delivered = Remis
tick-read = Lu
tick-refused = Non envoyé
tick-failed = Non remis
tick-unsure = Peut-être envoyé
tick-discarded = Abandonné

stuck-send-again = Renvoyer
stuck-was-sent = Il a été envoyé
stuck-discard = Abandonner

said-forwarded = Transféré
said-forwarded-often = Transféré de nombreuses fois
said-by-us = Vous
said-by-them = L’autre personne
# $ad is the title of an advertisement, $what the label of a button.
said-came-by = Par la publicité { $ad }
said-chose = Choix : { $what }

file = Fichier
file-photo = Photo
file-voice = Message vocal
file-video = Vidéo
file-pdf = Document PDF
file-contact = Fiche de contact
file-fetching = Récupération…
file-fetch-again = Réessayer
file-on-the-map = Ouvrir la carte
file-bytes = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}
file-kilobytes = { $count } ko
file-megabytes = { $whole },{ $tenths } Mo
file-lost-gone = Twilio ne l’a plus. Demandez qu’on vous le renvoie.
file-lost-too-large = Il dépasse { $max } Mo. Demandez un lien.
file-lost-not-allowed = Son adresse n’est pas celle de Twilio, il n’a donc pas été ouvert.
file-lost-credentials = Twilio n’accepte pas notre compte, il n’a donc pas pu être récupéré.
file-lost-unreachable = Twilio n’a pas pu être joint.
file-save = Enregistrer
file-previous = Fichier précédent
file-next = Fichier suivant

inbox-draft = Brouillon :{ " " }
inbox-none-here = Rien ici
inbox-none-here-line = Aucune conversation ne correspond à cette vue pour l’instant.
inbox-none-snoozed = Rien en veille
inbox-none-snoozed-line = Appuyez sur S dans une conversation pour la revoir plus tard.
note-mark = Note
thread-unread = Nouveaux
thread-late = Arrivé en retard, le { $time }
thread-local-time = { $time } à { $place }

news-messages = { $count ->
    [one] Nouveau message
   *[other] { $count } nouveaux messages
}
news-messages-in = { $count } nouveaux messages dans { $conversations ->
    [one] une conversation
   *[other] { $conversations } conversations
}
news-notices-in = { $count } avis pour vous dans { $conversations ->
    [one] une conversation
   *[other] { $conversations } conversations
}
news-mentioned = On vous a mentionné
news-mentioned-by = { $who } vous a mentionné
news-overtaken = Quelqu’un a été plus rapide
news-overtaken-by = { $who } a été plus rapide
news-is-with = { $first } s’occupe déjà de { $who }.
news-is-with-nobody = { $who } est de nouveau à tout le monde.
