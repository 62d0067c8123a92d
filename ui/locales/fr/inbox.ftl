# The list of conversations, the search, and the pane while nothing is open.

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
# Before a line that was written here; a space follows in languages that have spaces.
inbox-line-ours = Vous :{ " " }
inbox-not-sent = Non envoyé
inbox-opted-out = Désabonnement
inbox-empty = Pas encore de conversations
inbox-empty-line = Toute personne qui écrit à votre numéro apparaît ici.

search-title = Rechercher partout
search-found = Résultats
search-nothing = Rien trouvé
search-nothing-line = Essayez moins de lettres, ou un autre mot.

empty-wrote = Personne n’a encore écrit
empty-wrote-line = Le premier message à votre numéro WhatsApp ouvre une conversation ici.
empty-demo-line = Dans cette démo, vous êtes aux deux bouts du fil : écrivez depuis le téléphone d’essai, répondez ici.
# $step, $open and $help are keys.
empty-keys = { $step } pour se déplacer, { $open } pour ouvrir, { $help } pour voir toutes les touches
