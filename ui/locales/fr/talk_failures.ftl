# Talk: why something did not go out, and what to do.

# $why is one of the sentences below, $code a number of Twilio's.
failure-with-code = { $why } (Twilio { $code })

failure-window-closed = Hors de la fenêtre de 24 heures : l’envoi sera possible quand la personne écrira à nouveau.
failure-opted-out = Cette personne a demandé à ne plus recevoir de messages. Elle peut écrire START pour en recevoir à nouveau.
failure-contact-blocked = Ce contact est bloqué. Débloquez-le pour lui écrire.
failure-empty = Il n’y avait rien à envoyer.
failure-too-long = Il compte { $chars } caractères, et { $max } tiennent. Envoyez-le en deux fois.
failure-unreachable = Ce numéro n’est pas joignable par { $channel }. Vérifiez-le avec la personne.
failure-credentials = Twilio n’accepte pas notre compte ou notre numéro. Vérifiez-les dans les réglages.
failure-no-inbox = Aucun numéro de ce canal n’est connecté ici. Connectez-en un, puis renvoyez.
failure-gave-up = Essayé pendant une demi-journée sans succès. Renvoyez quand Twilio ira bien.
failure-files-out-of-reach = Les fichiers ont besoin d’une adresse publique, où Twilio vient les chercher. Définissez PAPERPLANE_PUBLIC_URL, puis renvoyez.
failure-refused = Twilio ne l’a pas accepté. Sa console en dit plus.
failure-refused-words = Twilio ne l’a pas accepté : « { $words } ».
failure-not-delivered = Il n’a pas pu être remis. Renvoyez-le, ou joignez la personne autrement.
failure-not-delivered-words = Il n’a pas pu être remis : « { $words } ».
failure-unsure = La connexion s’est coupée pendant l’envoi, il est donc peut-être arrivé. Ce que vous écrivez ici attend votre décision.
failure-later = Twilio ne peut pas l’accepter pour le moment. Nouvel essai à { $time }.
failure-discarded = Abandonné, et non envoyé.
failure-waiting-for-file = Il partira dès que son fichier sera arrivé de l’ordinateur qui l’a joint.
failure-file-missing = Son fichier n’est jamais arrivé de l’ordinateur qui l’a joint. Ouvrez-y PaperPlane, puis renvoyez-le.

failure-needs-template = Hors de la fenêtre de 24 heures. Envoyez un modèle, ou attendez que la personne écrive.
failure-too-fast = Trop de messages à la fois. Renvoyez dans quelques minutes.
failure-bad-address = Ce numéro n’est pas joignable ici. Demandez-en un autre.
failure-blocked = Cette personne a bloqué ce numéro. Joignez-la autrement.
failure-not-in-sandbox = Son téléphone n’a pas rejoint le sandbox. Demandez-lui d’envoyer d’abord les mots d’entrée.
failure-setup = Le compte ou le numéro n’est pas prévu pour cela. Regardez dans la console de Twilio.
failure-content = Ce texte ou ce fichier n’est pas accepté par { $channel }. Modifiez-le, puis réécrivez-le.
failure-template = Le modèle n’est pas approuvé, ou ses champs ne conviennent pas. Choisissez-en un autre.
failure-held-back = WhatsApp a choisi de ne pas le remettre maintenant. Essayez un autre jour, ou attendez que la personne écrive.
failure-account-stopped = Le compte est arrêté ou a atteint sa limite du jour. Regardez dans la console de Twilio.
failure-registration = Ce numéro n’est pas encore enregistré auprès des opérateurs. La console de Twilio montre comment faire.
failure-out-of-reach = Son téléphone n’a pas pu être joint. Renvoyez plus tard.
failure-provider-down = Twilio avait un problème. Renvoyez-le.
failure-our-gate = Twilio n’a pas pu joindre l’adresse publique de ce bureau. Vérifiez-la sur la page Canaux.
