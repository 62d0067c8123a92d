# Cases: pipelines with their stages, and the people who go through them.

cases-title = Dossiers
do-cases = Dossiers
cases-begin = Comment avancent vos dossiers ?
cases-begin-line = Commencez par un parcours prêt à l’emploi : étapes, listes et messages aux clients en six langues.
cases-ready-students = Recrutement d’étudiants
cases-ready-students-line = De la demande à l’arrivée, avec documents, offre et visa
cases-ready-patients = Tourisme médical
cases-ready-patients-line = De la demande au suivi, avec avis médical et devis
cases-use = Utiliser
cases-none = Pas encore de dossier : ouvrez-en un depuis une personne, dans la boîte de réception.
cases-nothing = Aucun dossier ne correspond.
cases-open-count = { $count } en cours
cases-look = Affichage
cases-board = Tableau
cases-table = Liste
cases-filter = Afficher
cases-all = Tous
cases-mine = Les miens
cases-stuck = À l’arrêt trop longtemps
cases-pipelines = Parcours
cases-pipeline-find = Chercher un parcours
cases-pipeline = Parcours
cases-lane = { $name }, dossiers : { $count }
cases-unfold = Afficher { $name }, dossiers : { $count }
cases-fold = Replier cette colonne
cases-tells = Le client est prévenu quand son dossier arrive ici
cases-old-stage = d’une version précédente
cases-waits = Attend une réponse
cases-moved = { $who } est passé à { $stage }.
cases-taken-back = Annulé : { $who } est là où il était.
cases-person = Personne
cases-programme = Formation ou traitement
cases-partner = Partenaire
cases-begins-on = Débute le
cases-apply-by = Candidater avant le
cases-stage = Étape
cases-fees = Frais
cases-commission = Commission
cases-currency = Devise de { $of }
cases-owner = Responsable
cases-nobody = Personne
cases-case-title = Titre
cases-title-hint = Licence de soins, prothèse de hanche
cases-facts = Informations
cases-history = Ce qui a été fait
cases-stages = Étapes
cases-program = Un programme
cases-since = depuis le { $day }
cases-earlier = Précédents
cases-later = Suivants
cases-of = { $from }–{ $end } sur { $total }
cases-back = Retour au tableau
cases-conversation = Conversation
cases-move-to = Passer à { $stage }
cases-may-go = Peut passer à { $stage }.
cases-will-tell = { $who } en sera alors informé.
cases-tells-nobody = Le client n’est pas prévenu.
cases-held-list = { $count ->
    [one] Il manque un élément de la liste.
   *[other] Il manque { $count } éléments de la liste.
}
cases-held-partner = Le partenaire manque.
cases-held-programme = La formation ou le traitement manque.
cases-held-begins-on = La date de début manque.
cases-held-fees = Les frais manquent.
cases-days-left = { $count ->
    [one] 1 jour restant
   *[other] { $count } jours restants
}
cases-days-late = { $count ->
    [one] 1 jour de retard
   *[other] { $count } jours de retard
}
cases-won = Gagné
cases-lost = Perdu
cases-ended-won = Ce dossier s’est bien terminé.
cases-ended-lost = Ce dossier s’est terminé sans suite.
cases-reopen = Rouvrir
cases-close = Clore ce dossier
cases-reason = Pourquoi se termine-t-il ? Facultatif
cases-close-lost = Sans suite
cases-close-won = Bien terminé
cases-cancel = Annuler
cases-open-one = Ouvrir un dossier
cases-open-now = Ouvrir
cases-act-opened = Ouvert à l’étape { $stage }
cases-act-moved = De { $from } à { $to }
cases-act-won = Clos : bien terminé
cases-act-lost = Clos : sans suite
cases-act-lost-because = Clos : { $reason }
cases-act-reopened = Rouvert
cases-act-described = Informations notées
cases-act-given = Un responsable est nommé
cases-act-given-nobody = Plus de responsable
cases-act-overtaken = Voulu à l’étape { $stage } : quelqu’un a été plus rapide
cases-act-overtaken-end = Voulu autrement : quelqu’un a été plus rapide
cases-see-message = Voir le message ({ $channel })
cases-not-told-address = Impossible de prévenir : aucun compte n’écrit à ses adresses.
cases-not-told-unwanted = Pas prévenu : ne veut pas de messages, ou est bloqué. Prévenez-le vous-même.
cases-not-told-window = Pas prévenu : n’a pas écrit depuis 24 heures. Envoyez un modèle, ou appelez.
cases-not-told-refused = Pas prévenu : le message serait refusé. Prévenez-le vous-même.
cases-not-told-text = Pas prévenu : il manque une valeur au texte de l’étape. Prévenez-le vous-même.

# Checklists, tasks and the page of today.
do-today = Aujourd’hui
today-title = Aujourd’hui
today-none = Rien à faire aujourd’hui.
today-whose = De qui
today-everybody = Tous
today-waits = Attendent une réponse
today-received = Reçu, à vérifier
today-items = À échéance
today-ahead = Commence bientôt
today-still = Immobiles depuis trop longtemps
tasks-title = Tâches
tasks-add = Ajouter
tasks-add-now = Ajouter
tasks-new = Nouvelle tâche
tasks-what = Que faut-il faire ?
tasks-who = Qui s’en charge
tasks-open = { $count } à faire
tasks-tell = Informer que le dossier a avancé. { $why }
tasks-tell-item = Redemander : { $item }. { $why }
tasks-did-tick = { $what } : fait.
items-title = Pièces demandées
items-count = { $done } sur { $all }
items-ask = Demander une pièce
items-ask-now = Demander
items-none = Rien n’est encore demandé : les étapes suivantes apportent leurs listes.
items-due = Échéance
items-optional = Facultatif
items-data = À demander dans la conversation
items-one-file = Un fichier
items-refused-because = Refusé le { $day } : « { $reason } »
items-waived = Pas nécessaire
items-ended = expiré le { $day }
items-ends-too-early = expire le { $day }, trop tôt
items-valid-until = valable jusqu’au { $day }
items-accepted-on = accepté le { $day }
items-accept = Accepter
items-refuse = Refuser
items-refuse-tell = Refuser et informer
items-waive = Pas nécessaire
items-take-back = Annuler la décision
items-more = Plus
items-more-of = Plus sur { $name }
items-received = Reçu
items-said = Ce qui a été dit
items-write-down = Noter
items-from-chat = De la conversation
items-no-files = Aucun fichier envoyé pour l’instant.
items-use = Utiliser
items-valid-label = Valable jusqu’au (vide si sans fin)
items-ready-reasons = Un motif prêt
items-own-words = Avec mes mots
items-reason-in = Motif, en { $language }
items-reason-theirs = Motif, dans sa langue
items-name-in = De quoi avez-vous besoin, en { $language } ?
items-name-theirs = De quoi avez-vous besoin, dans sa langue ?
items-tells = L’information part dix secondes plus tard.
items-tells-by = Message reçu dix secondes plus tard ({ $channel }) :
items-is-on = Dans la liste : { $name }
items-put-on = Mettre sur la liste
items-change = Changer
items-find = Chercher dans la liste
items-state-asked = Demandé
items-state-received = Reçu
items-state-accepted = Accepté
items-state-refused = Refusé
items-state-waived = Pas nécessaire
items-state-expired = Expiré
items-did-accept = { $name } : accepté.
items-did-refuse = { $name } : refusé. L’information part dans dix secondes.
items-did-waive = { $name } : pas nécessaire.
items-did-open = Annulé.
cases-sums = Les frais de cette étape
cases-act-item-asked = Demandé : { $name }
cases-act-item-received = Reçu : { $name }
cases-act-item-accepted = Accepté : { $name }
cases-act-item-refused = Refusé : { $name } (« { $reason } »)
cases-act-item-waived = Pas nécessaire : { $name }
cases-act-item-open = Décision annulée : { $name }
cases-due-tomorrow = Demain
items-files = { $count ->
    [one] 1 fichier
   *[other] { $count } fichiers
}
cases-due-in = { $count ->
    [one] dans 1 jour
   *[other] dans { $count } jours
}
items-short = { $months ->
    [one] Il doit être valable 1 mois le jour du dossier.
   *[other] Il doit être valable { $months } mois le jour du dossier.
}
news-case-moved-by = { $first } a déjà décidé pour le dossier de { $who }. Voyez où il en est.
news-case-moved = Le dossier de { $who } a déjà été déplacé. Voyez où il en est.
cases-in-inbox = Ouvrir dans la boîte de réception

pipeline-edit = Modifier le parcours
pipeline-back = Retour au tableau
pipeline-language = Textes en
pipeline-name = Nom du parcours
pipeline-stages = Étapes
pipeline-first = Demande
pipeline-stage-new = Nouvelle étape
pipeline-stage-add = Ajouter une étape
pipeline-stage-name = Nom
pipeline-stage-up = Monter
pipeline-stage-down = Descendre
pipeline-stage-remove = Retirer l’étape
pipeline-days = Jours qu’un dossier peut y rester
pipeline-days-hint = Sans limite
pipeline-ends = Termine le dossier
pipeline-ends-no = Non, il continue
pipeline-rules = Un dossier n’arrive ici que si
pipeline-rule-list = Tout ce qui est demandé est accepté ou dispensé
pipeline-rule-partner = Le partenaire est noté
pipeline-rule-programme = Le programme ou traitement est noté
pipeline-rule-date = La date est notée
pipeline-rule-fees = Les frais sont notés
pipeline-message = Message au client
pipeline-message-hint = Vide : personne n’est averti. { $blank } devient le prénom, { $list } la liste de ce qui est demandé.
pipeline-items = Demandé au client
pipeline-item-add = Demander quelque chose
pipeline-item-name = Nom
pipeline-item-kind = Genre
pipeline-item-document = Un fichier
pipeline-item-data = Un fait
pipeline-item-days = À rendre en jours
pipeline-item-valid = Valable des mois
pipeline-item-optional = Facultatif
pipeline-item-remove = Ne pas demander { $name }
pipeline-asks = { $count ->
    [one] demande une chose
   *[other] demande { $count } choses
}
pipeline-older = { $count ->
    [one] Un dossier en cours suit une version antérieure.
   *[other] { $count } dossiers en cours suivent une version antérieure.
}
pipeline-adopt = Qu’ils suivent celle-ci
