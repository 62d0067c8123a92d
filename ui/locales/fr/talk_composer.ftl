# Talk: the composer, how long one may write, templates, files, notes, sending later.

composer-title = Répondre
composer-write = Écrire une réponse
composer-send = Envoyer

window-left = Encore { $time } pour répondre librement
window-unknown = N’a pas encore écrit ici
window-unknown-why = WhatsApp peut refuser un message à une personne qui n’a pas écrit ces dernières 24 heures
window-shut = Son dernier message date de plus de 24 heures. WhatsApp vous laissera répondre quand cette personne écrira à nouveau.
window-refused = WhatsApp n’accepte plus de réponse libre depuis { $time }. Envoyez un modèle, ou attendez que la personne écrive.
window-sender = C’est le nom d’un expéditeur, pas un numéro : on ne peut pas lui répondre.
window-short-code = Un numéro court : la réponse n’arrivera peut-être pas

template-use = Utiliser un modèle
template-title = Modèles
template-find = Chercher un modèle
template-unfound = Aucun modèle ne correspond
template-none = Il n’y en a pas encore. Ils s’écrivent dans la console de Twilio et sont approuvés par WhatsApp.
template-blank = Champ { $name }
template-blank-like = Par exemple { $sample }
template-blank-after = Après « { $words } »
template-value-braces = Il ne peut pas y avoir d’accolades doubles ici.
template-value-too-long = { $max } caractères au plus tiennent ici.
template-unsubmitted = Non soumis
template-pending = En attente d’approbation
template-rejected = Refusé
template-paused = En pause
template-disabled = Désactivé

attach-add = Joindre un fichier
attach-limits = Joindre des fichiers : { $max } à la fois, jusqu’à { $megabytes } Mo chacun
attach-messages = { $files } fichiers partent en { $messages } messages, l’un après l’autre
attach-files = Fichiers joints
attach-take-off = Retirer
attach-coming = Ajout en cours…

composer-mode = Ce que ce sera
note-write = Écrire une note que seule l’équipe voit ; @ nomme quelqu’un
note-keep = Enregistrer la note
attach-drop = Relâchez pour joindre
emoji-title = Émojis
canned-title = Textes préparés
mention-title = Collègues

later-title = Envoyer plus tard
later-keep = Envoyer à ce moment
later-waiting = En attente de leur heure
later-edit = Modifier
later-held = Prévu { $time }, et retenu : cette personne a écrit ceci depuis
later-held-yours = Le vôtre

newer-title = Reçu pendant que vous écriviez
newer-yours = Votre réponse
newer-keep = Continuer à écrire
newer-send = Envoyer quand même
composer-length = { $count } caractères sur { $max }
canned-none = Aucun texte prêt ne porte ce nom. Échap pour l’écrire tel quel.

new-title = Nouvelle conversation
new-from = De
new-to = À
new-to-hint = Un nom, ou un numéro comme +44 7700 900161
new-go-on = Continuer
new-text = Message
new-template-why = WhatsApp n’accepte qu’un modèle comme premier message.
new-to-address = Écrire à { $address }
new-back = Un autre numéro
later-shut = Les 24 heures seront passées. Il ne partira que s’ils écrivent avant ; un modèle part à tout moment.

mail-field-cc = Cc
mail-field-bcc = Cci
mail-field-off = Retirer { $who }
mail-field-wrong = { $field } : « { $typed } » n’est pas une adresse e-mail. Écrivez-la comme ada@example.net.
mail-reply-all = Répondre à tous
mail-reply-all-to = Copie à { $names }
mail-answers-to = Les réponses vont à { $names }
mark-tools = Mise en forme
mark-bold = Gras
mark-italic = Italique
mark-bullets = Liste
mark-numbers = Liste numérotée
mark-link = Lien
mark-preview = Aperçu
