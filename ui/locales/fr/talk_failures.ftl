# Talk: why something did not go out, and what to do.

# $why is one of the sentences below, $code a number of Twilio's.
failure-with-code = { $why } ({ $code })

failure-window-closed = Hors de la fenêtre de 24 heures : l’envoi sera possible quand la personne écrira à nouveau.
failure-opted-out = Cette personne a demandé à ne plus recevoir de messages. Elle peut écrire START pour en recevoir à nouveau.
failure-contact-blocked = Ce contact est bloqué. Débloquez-le pour lui écrire.
failure-unsubscribed = Cette personne s’est désabonnée des e-mails destinés à plusieurs. Un e-mail pour elle seule part toujours.
failure-empty = Il n’y avait rien à envoyer.
failure-too-long = Il compte { $chars } caractères, et { $max } tiennent. Envoyez-le en deux fois.
failure-unreachable = Cette personne n’y est pas joignable par { $channel }. Vérifiez le numéro ou l’adresse avec elle.
failure-credentials = Notre compte n’est pas accepté. Vérifiez-le sur la page Canaux.
failure-no-inbox = Aucun compte de ce canal n’est connecté ici. Connectez-en un, puis renvoyez.
failure-gave-up = Essayé pendant une demi-journée sans succès. Renvoyez quand le fournisseur ira bien.
failure-files-out-of-reach = Les fichiers ont besoin d’une adresse publique, où Twilio vient les chercher. Définissez PAPERPLANE_PUBLIC_URL, puis renvoyez.
failure-refused = Le fournisseur ne l’a pas accepté.
failure-refused-words = Le fournisseur ne l’a pas accepté : « { $words } ».
failure-not-delivered = Il n’a pas pu être remis. Renvoyez-le, ou joignez la personne autrement.
failure-not-delivered-words = Il n’a pas pu être remis : « { $words } ».
failure-unsure = La connexion s’est coupée pendant l’envoi, il est donc peut-être arrivé. Ce que vous écrivez ici attend votre décision.
failure-later = Le fournisseur ne peut pas l’accepter pour le moment. Nouvel essai à { $time }.
failure-discarded = Abandonné, et non envoyé.
failure-waiting-for-file = Il partira dès que son fichier sera arrivé de l’ordinateur qui l’a joint.
failure-file-missing = Son fichier n’est jamais arrivé de l’ordinateur qui l’a joint. Ouvrez-y PaperPlane, puis renvoyez-le.

failure-needs-template = Hors de la fenêtre de 24 heures. Envoyez un modèle, ou attendez que la personne écrive.
failure-too-fast = Trop de messages à la fois. Renvoyez dans quelques minutes.
failure-bad-address = Ce numéro ou cette adresse n’est pas joignable ici. Demandez-en un autre.
failure-bad-mail-address = Cette adresse e-mail n’existe pas. Demandez-en une autre.
failure-blocked = Cette personne a bloqué ce numéro. Joignez-la autrement.
failure-not-in-sandbox = Son téléphone n’a pas rejoint le sandbox. Demandez-lui d’envoyer d’abord les mots d’entrée.
failure-setup = Le compte n’est pas prévu pour cela. Regardez chez le fournisseur et sur la page Canaux.
failure-content = Ce texte ou ce fichier n’est pas accepté par { $channel }. Modifiez-le, puis réécrivez-le.
failure-template = Le modèle n’est pas approuvé, ou ses champs ne conviennent pas. Choisissez-en un autre.
failure-held-back = WhatsApp a choisi de ne pas le remettre maintenant. Essayez un autre jour, ou attendez que la personne écrive.
failure-account-stopped = Le compte est arrêté ou a atteint sa limite du jour. Regardez dans la console de Twilio.
failure-registration = Ce numéro n’est pas encore enregistré auprès des opérateurs. La console de Twilio montre comment faire.
failure-out-of-reach = Son téléphone n’a pas pu être joint. Renvoyez plus tard.
failure-mailbox-out-of-reach = Sa boîte ne l’a pas accepté : elle est peut-être pleine. Renvoyez-le plus tard.
failure-provider-down = Le fournisseur avait un problème. Renvoyez-le.
failure-our-gate = Twilio n’a pas pu joindre l’adresse publique de ce bureau. Vérifiez-la sur la page Canaux.
failure-recipient-opted-out = { $who } a demandé à ne plus rien recevoir : le message n’est parti à personne. Renvoyez-le sans cette adresse.
failure-recipient-blocked = { $who } est bloqué ici : le message n’est parti à personne. Renvoyez-le sans cette adresse.
failure-recipient-refused = Le serveur de messagerie refuse { $who } : le message n’est parti à personne. Vérifiez cette adresse.
failure-recipient-refused-words = Le serveur de messagerie refuse { $who } : le message n’est parti à personne. Il dit : « { $words } ».
failure-mail-too-large = Le serveur de messagerie accepte les e-mails jusqu’à { $megabytes } Mo, et celui-ci est plus grand. Envoyez moins de fichiers, ou de plus petits.
