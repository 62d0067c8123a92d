# Talk: where conversations stand, who has them, what staff did, and the views of the list.

status-open = Ouverte
status-pending = En attente
status-snoozed = En veille
status-resolved = Terminée
status-blocked = Bloquée
status-any = Partout

priority-low = Basse
priority-normal = Normale
priority-high = Haute
priority-urgent = Urgente

view-open = Boîte de réception
view-mine = Les miennes
view-mentions = Mentions
# Of the view of mentions: $unseen notes that were not seen, $all conversations.
view-mentions-count = { $unseen ->
    [one] { $unseen } nouvelle · { $all }
   *[other] { $unseen } nouvelles · { $all }
}
view-unassigned = Non attribuées
view-unread = Non lues
view-pending = En attente
view-snoozed = En veille
view-resolved = Terminées
view-all = Toutes
view-choose = Choisir une vue
view-find = Rechercher une vue
view-save = Enregistrer comme vue…
view-name = Son nom
view-keep = Enregistrer

narrow-open = Affiner…
narrow-title = Affiner la liste
narrow-status = État
narrow-assigned = Qui s’en occupe
narrow-label = Étiquette
narrow-channel = Canal
narrow-priority = Priorité
narrow-unread = Non lues seulement
narrow-mentioned = Seulement là où je suis mentionné
narrow-any = Peu importe
narrow-anybody = N’importe qui
narrow-me = Moi
narrow-nobody = Personne
narrow-done = Terminé
narrow-reset = Recommencer

assign-title = Attribuer à
assign-find = Rechercher dans l’équipe
assign-nobody = Personne
assign-me = Moi, { $name }
assign-unassigned = Non attribuée
snooze-title = Réafficher
snooze-find = Quand, p. ex. ven 15:00 ou 2h
snooze-hours = Dans trois heures
snooze-tomorrow = Demain matin
snooze-monday = Lundi matin
snooze-week = Dans une semaine
snooze-choose = Choisir un moment…
# $choice is one of the lines above, $time when that is.
snooze-line = { $choice } · { $time }
label-title = Étiquettes
label-find = Rechercher ou créer une étiquette
priority-title = Priorité

act-resolve = Terminer
act-open = Rouvrir
act-snooze = Mettre en veille
act-assign = Attribuer
act-label = Étiqueter
act-priority = Priorité
act-pending = Attend quelqu’un d’autre
act-contact = À propos de la personne
act-jump = Aller à un jour
act-follow = Suivre
act-unfollow = Ne plus suivre
act-block = Bloquer ce contact
act-unblock = Débloquer ce contact

done-somebody = Quelqu’un
done-took = { $who } s’en charge
done-gave = { $who } a attribué la conversation à { $to }
done-gave-up = { $who } a retiré l’attribution
done-overtaken = { $who } voulait s’en charger ; { $first } l’a fait avant
done-overtaken-giving = { $who } voulait céder la conversation ; { $first } l’avait déjà
done-overtaken-free = { $who } voulait changer l’attribution ; elle venait d’être retirée
done-resolved = { $who } a terminé la conversation
done-opened = { $who } a rouvert la conversation
done-pending = { $who } attend quelqu’un d’autre
done-snoozed = { $who } a mis la conversation en veille jusqu’au { $until }
done-labelled = { $who } a mis l’étiquette { $label }
done-unlabelled = { $who } a retiré l’étiquette { $label }
done-prioritised = { $who } a changé la priorité : { $priority }

do-open = Voir { $what }

pane-status = Où on en est
pane-nobody = Personne
pane-you = Vous
pane-assignee = Confié à
pane-assign = Confier à quelqu’un
pane-assign-to = Confier à…
pane-priority = Priorité
pane-priority-change = Changer la priorité
pane-labels = Étiquettes
pane-label-add = Ajouter une étiquette
pane-label-find = Chercher ou créer une étiquette
pane-followers = Suivi par
pane-follow = Suivre
pane-unfollow = Ne plus suivre

# A toast says what was just done; $what is one of these.
toast-resolved = Résolue
toast-opened = Rouverte
toast-pending = Attend quelqu’un d’autre
toast-snoozed = Revient { $until }
toast-given = Confiée à { $to }
toast-given-up = Personne ne l’a plus
toast-priority = Priorité : { $priority }
toast-labelled = { $label } ajoutée
toast-unlabelled = { $label } retirée
toast-followed = Vous la suivez
toast-unfollowed = Vous ne la suivez plus
toast-blocked = Bloqué
toast-unblocked = Débloqué
toast-unread = Marquée comme non lue
toast-seen = Marquée comme lue
toast-many = { $what } · { $count } conversations
toast-progress = { $done } sur { $total }
toast-draft-left = { $count ->
    [one] { $what }, avec un brouillon non envoyé
   *[other] { $what }, avec { $count } brouillons non envoyés
}
toast-open = Ouvrir
toast-undo = Annuler
toast-undone = Annulé

select-count = { $count } sélectionnées
select-clear = Ne rien sélectionner
act-unread = Marquer comme non lue
keys-none-chosen = Choisissez d’abord une conversation : J et K parcourent la liste.
typing-nowhere = Vous n’écrivez à personne. R écrit une réponse, N une note.

inbox-waiting-since = Attend depuis { $time }
inbox-has = { $name } s’en occupe
view-waiting = Attente la plus longue
narrow-order = Ordre
order-newest = Les plus récentes d’abord
order-waiting = L’attente la plus longue d’abord
order-priority = La plus haute priorité d’abord
# $order is one of the three above.
do-order = Trier la liste : { $order }
