# The channels page: the account, how it is, and what could not be read.

channels-title = Canaux
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-asking = Demande à Twilio…
channel-webhook = Quand un message arrive
channel-copy = Copier
channel-copied = Copié
channel-last-message = Dernier message
channel-none-yet = Aucun pour l’instant
channel-last-error = Dernière erreur
channel-check = Vérifier maintenant
channel-refused = Refusées
channel-refused-count = { $count ->
    [one] { $count } demande depuis le démarrage sans signature valable : l’adresse publique ou le jeton sont peut-être faux
   *[other] { $count } demandes depuis le démarrage sans signature valable : l’adresse publique ou le jeton sont peut-être faux
}

channel-complete = Rien manqué
channel-complete-never = Pas encore comparé à la liste de Twilio
channel-complete-since = { $count ->
    [0] Complet depuis le { $since }, jusqu’au { $until }
    [one] Complet depuis le { $since }, jusqu’au { $until } ; un message manquait et a été récupéré
   *[other] Complet depuis le { $since }, jusqu’au { $until } ; { $count } messages manquaient et ont été récupérés
}
channel-complete-gap = Des messages peuvent manquer depuis le { $since } : la liste de Twilio n’a pas pu être lue le { $asked }
channel-complete-no-list = Le fournisseur n’a pas de liste à laquelle comparer
channel-refused-other = Demandes refusées qui ne nommaient aucun compte de cet ordinateur : { $count }

account-sid = Account SID
account-token = Auth Token
account-numbers = Numéros, séparés par des virgules
account-service = Messaging Service, s’il y en a un
account-public-url = Adresse publique de cet ordinateur, s’il en a une
account-change = Changer de compte
account-connect = Connecter
account-connected = Twilio accepte le compte. Il est utilisé.
account-of-demo = Une démo parle avec ses propres téléphones d’essai. Lancez sans --demo pour connecter Twilio.
account-of-environment = Le compte vient de l’environnement ou de .env, et se change là.
account-add = Ajouter un autre compte
account-remove = Retirer le compte
account-remove-sure = Le retirer de cet ordinateur ? Ses conversations restent, et plus rien n’est envoyé par lui.
account-keep = Le garder

dead-letters-title = N’a pas pu être lu
dead-letters-line = Twilio a envoyé ceci, et cette version ne l’a pas compris. Rien n’est perdu.
dead-letter-summary = { $at } : { $reason }
dead-letter-read-again = Relire
dead-letter-put-aside = Mettre de côté
