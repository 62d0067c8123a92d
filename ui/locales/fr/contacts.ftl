# Contacts: who somebody is, and what else is known of them.

contact-title = Contact
contact-close = Fermer le contact
contact-facts = Ce que l’on sait

contact-name = Nom
contact-name-change = Changer le nom
contact-no-name = Pas encore de nom
# $name is what the person calls themselves.
contact-calls-themselves = Se présente comme { $name }

# $place is a city here; where a language has other letters, it is that language’s name of the time: “China time”.
contact-time = { $time } à { $place }
contact-time-probably = Probablement { $time } à { $place }
contact-time-unknown = Fuseau horaire inconnu
contact-night = Il fait nuit là-bas
contact-zone = Fuseau horaire
contact-zone-change = Changer le fuseau horaire
contact-zone-hint = Une ville, ou un nom comme Africa/Lagos. Vide : d’après le numéro.
contact-language = Langue
contact-language-unknown = Langue inconnue
contact-language-guess = Probablement { $language }
contact-language-keep = Garder
contact-language-keep-why = Deviné d’après ses messages

contact-addresses = Adresses
contact-copy = Copier { $address }
contact-window-left = encore { $time }
contact-window-until = On peut lui écrire librement jusqu’au { $time }
contact-window-shut = fenêtre fermée
contact-window-since = Fermée depuis le { $time }. Un modèle peut encore être envoyé.
contact-window-unknown = n’a pas encore écrit
contact-window-always = sans fenêtre
contact-window-always-why = Un SMS peut être envoyé à tout moment

contact-suggestions = Peut-être la même personne
contact-merge = Fusionner
contact-not-same = Pas la même
contact-because-address-in-mail = Son adresse e-mail figure dans un e-mail de cette personne.
contact-because-number-in-mail = Son numéro figure dans un e-mail de cette personne.
contact-because-address-in-message = Son adresse e-mail figure dans un message de cette personne.
contact-because-number-in-message = Son numéro figure dans un message de cette personne.
contact-because-address-in-note = Son adresse e-mail figure dans une note sur cette personne.
contact-because-number-in-note = Son numéro figure dans une note sur cette personne.
contact-because-name = Les deux donnent le même nom.
contact-told-apart = Il est noté que ce sont deux personnes.
contact-merged = C’est maintenant une seule personne. On peut revenir en arrière : Séparer.
contact-same = La même personne que…
contact-same-who = Qui est-ce aussi ? Un nom ou un numéro
contact-same-nobody = Personne ne correspond.
contact-same-both = { $one } et { $other } deviennent une seule personne avec toutes leurs conversations. Cela peut être annulé.
contact-links = Fusionné ici
contact-both = { $one } et { $other }
contact-split = Séparer
contact-split-done = Ce sont de nouveau deux personnes. On peut revenir en arrière : Fusionner.

contact-notes = Notes
contact-note-write = Écrire une note
contact-note-hint = Écrivez une note. Les clients ne la voient jamais.
contact-note-keep = Ajouter la note
contact-notes-all = Afficher les { $count }

contact-conversations = Conversations

contact-block-title = Blocage
contact-block = Bloquer ce contact
contact-unblock = Débloquer
contact-block-effect = Ce que cette personne écrit est gardé, mais ni affiché dans la liste ni annoncé. Rien ne lui est envoyé.
# $at is a date with its time.
contact-blocked-by = Contact bloqué par { $who }, { $at }
contact-blocked = Contact bloqué, { $at }
contact-is-blocked = Ce contact est bloqué : ce que cette personne écrit est gardé, mais ni affiché dans la liste ni annoncé, et rien ne lui est envoyé.
opt-out-title = Désinscription
opt-out-note = Ne plus lui écrire
opt-out-take-back = Revenir dessus
opt-out-word = Cette personne a écrit « { $word } » par { $channel }, { $at }. Rien ne lui est envoyé, sur aucun canal, tant qu’elle n’a pas écrit START.
opt-out-asked = Cette personne a demandé par { $channel } à ne plus recevoir de messages, { $at }. Rien ne lui est envoyé, sur aucun canal, tant qu’elle n’a pas écrit START.
opt-out-provider = Twilio a refusé un message car cette personne s’y est désinscrite, { $at }. Rien ne lui est envoyé, sur aucun canal, tant qu’elle n’a pas écrit START.
opt-out-noted-by = { $who } a noté que cette personne ne veut plus de messages, { $at }. Rien ne lui est envoyé, sur aucun canal, tant qu’elle n’a pas écrit START ou qu’on n’est pas revenu dessus.
opt-out-noted = Il a été noté que cette personne ne veut plus de messages, { $at }. Rien ne lui est envoyé, sur aucun canal, tant qu’elle n’a pas écrit START ou qu’on n’est pas revenu dessus.
opt-out-perhaps = « { $text } » signifie peut-être que cette personne ne veut plus de messages.
unsubscribed-by-link = Cette personne s’est désabonnée par le lien d’un e-mail, { $at }. Elle ne reçoit plus d’e-mails destinés à plusieurs ; on peut toujours lui écrire à elle seule.
unsubscribed-by-mail = Cette personne s’est désabonnée par e-mail, { $at }. Elle ne reçoit plus d’e-mails destinés à plusieurs ; on peut toujours lui écrire à elle seule.
