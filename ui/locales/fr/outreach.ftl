# Outreach: one message to many people.

outreach-title = Envois
do-outreach = Aller aux envois
outreach-empty = Rien n’a encore été écrit à plusieurs
outreach-empty-line = Choisissez des personnes sur leur page et écrivez-leur à toutes en même temps.
outreach-done = { $done } sur { $people }
outreach-people = Personnes
outreach-all = Toutes
outreach-pause = Mettre en pause
outreach-resume = Reprendre
outreach-cancel = Terminer
outreach-planned = Pas commencé
outreach-running = En cours
outreach-paused = En pause
outreach-cancelled = Arrêté avant la fin
outreach-ended = Terminé
outreach-kind-waiting = Pas encore
outreach-kind-skipped = Laissées de côté
outreach-kind-written = Écrites
outreach-kind-answered = Ont répondu
outreach-kind-failed = Non remis
outreach-delivered = Remis
outreach-read = Lu
outreach-skip-answered = Elles ont écrit avant leur tour
outreach-skip-capped = Elles ont reçu assez de messages récemment
outreach-skip-same = La même personne qu’une autre
outreach-skip-no-address = Aucune adresse à laquelle écrire
outreach-skip-unwanted = Elles ne veulent pas qu’on leur écrive
outreach-skip-unsubscribed = Elles se sont désabonnées
outreach-skip-window = Elles doivent écrire d’abord, ou il faut un modèle
outreach-write-to-them = Leur écrire
outreach-write = { $count ->
    [one] Écrire à une personne
   *[other] Écrire à { $count } personnes
}
outreach-name = Nom
outreach-name-hint = Pour vous : rentrée d’automne
outreach-template = Message
outreach-own-words = Mes propres mots
outreach-subject = Objet d’un e-mail
outreach-text = Texte
outreach-text-hint = { $blank } devient leur prénom, ou les mots qui suivent.
outreach-pace = Rythme
outreach-pace-line = { $count ->
    [one] Un message par heure
   *[other] { $count } messages par heure
}
outreach-by-day = Seulement de 9 h à 18 h, à leur heure
outreach-look = Voir d’abord
outreach-back = Retour
outreach-start = { $count ->
    [one] Commencer : un message
   *[other] Commencer : { $count } messages
}
outreach-ready = { $count ->
    [one] Une personne reçoit un message
   *[other] { $count } personnes reçoivent un message
}
outreach-left-out = { $count ->
    [one] Une est laissée de côté :
   *[other] { $count } sont laissées de côté :
}
outreach-write-all = Écrire à tous les { $count }
outreach-channel = Canal
outreach-channel-last = Le dernier utilisé par chacun
outreach-channel-first = D’abord { $channel }
outreach-cap = Au plus, de tous les messages à plusieurs
outreach-cap-none = Sans limite
outreach-cap-line = { $count ->
    [one] Un message en { $days } jours
   *[other] { $count } messages en { $days } jours
}
outreach-skip-consent = Aucun consentement noté pour { $channel }
outreach-no-consent = { $count } sur { $people } n’ont pas de consentement noté pour { $channel }.
outreach-needs-consent = Écrire seulement aux personnes dont le consentement est noté
