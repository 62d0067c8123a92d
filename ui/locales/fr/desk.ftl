# The frame around every page: the rail, the window's title, what is said everywhere.

app-name = PaperPlane
window-title = { $unread ->
    [0] PaperPlane
   *[other] ({ $unread }) PaperPlane
}

loading = Chargement
try-again = Réessayer
close = Fermer
stale = Ceci n’est peut-être plus à jour : { $why }
catching-up = Rattrapage de ce qui s’est passé entre-temps
offline = Hors ligne
offline-line = Hors ligne : tout reste lisible, et ce que vous écrivez partira plus tard
open-phone = Ouvrir le téléphone d’essai

# What this desk is.
about-title = À propos de ce bureau
about-me = { $name }, à propos de ce bureau
about-you = Vous
about-kept = Conservé
about-kept-here = Sur cet ordinateur
about-kept-here-while-kafka-waits = Sur cet ordinateur, où cette agence a commencé. Kafka est configuré mais pas utilisé : pour travailler avec lui, lancez PaperPlane dans un dossier vide (--data DIR). Ce qui est ici reste ici.
about-kept-kafka = Kafka sur { $servers }
about-state = État
about-state-catching-up = Rattrapage en cours
about-state-up-to-date = À jour
about-waiting = En attente
about-waiting-count = { $count } pas encore transmis
about-unreadable = Illisible
about-unreadable-count = { $count ->
    [one] { $count }, conservé pour une version plus récente
   *[other] { $count }, conservés pour une version plus récente
}
