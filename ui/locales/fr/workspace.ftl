# The workspace: the first pages, the channels page, the settings, and what this desk is.

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

start-welcome = Bienvenue dans PaperPlane
start-stays-here = Tout reste sur cet ordinateur. Aucun compte n’est nécessaire.
start-stays-on-kafka = Ce bureau travaille avec votre équipe, par Kafka sur { $servers }.
start-your-name = Votre nom
start-your-agency = Votre agence
start-your-agency-hint = Comme vos clients la connaissent
start-begin = Commencer

connect-title = Connecter un canal
connect-what = Que connecter
connect-what-twilio = WhatsApp et SMS
connect-what-mail = E-mail
connect-line = PaperPlane parle à WhatsApp par Twilio. Un compte d’essai gratuit avec son sandbox suffit pour commencer.
connect-console = Dans la console de Twilio, ouvrez « Messaging », puis « Try it out », puis « Send a WhatsApp message ». Account SID et Auth Token se trouvent sur la première page de la console.
connect-file = Sur un serveur, tout cela peut figurer dans un fichier .env : TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN et TWILIO_NUMBER.
connect-mail-line = PaperPlane lit les dossiers d’une adresse et répond depuis celle-ci. Il n’y change rien et range ce que vous envoyez parmi les messages envoyés.
connect-mail-file = Sur un serveur, tout cela peut figurer dans un fichier .env : MAIL_ADDRESS et MAIL_PASSWORD, ainsi que MAIL_IMAP_HOST et MAIL_SMTP_HOST s’ils ne sont pas connus.

join-title = Faire entrer le premier téléphone
join-line = Le sandbox de Twilio ne répond qu’aux téléphones qui l’ont rejoint. Copiez les mots que sa console affiche.
join-words = Les mots de la console de Twilio
join-example = join two-words
join-show = Afficher le code
join-code = Code QR qui ouvre WhatsApp avec les mots déjà saisis
# $link is the text of join-link, as a link.
join-scan = Scannez-le avec l’appareil photo du téléphone et envoyez le message qui s’ouvre. Ou ouvrez { $link } sur le téléphone lui-même.
join-link = le lien

channels-title = Canaux
channels-named = { $count ->
    [0] Canaux
    [one] Canaux, { $count } requête n’a pas pu être lue
   *[other] Canaux, { $count } requêtes n’ont pas pu être lues
}
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-email = E-mail
provider-twilio = Twilio
provider-mail = E-mail
channel-asking = Demande en cours…
channel-webhook = Quand un message arrive
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
channel-refused-other = Demandes refusées qui ne nommaient aucun compte de cet ordinateur : { $count }
account-add = Ajouter un autre compte
account-remove = Retirer le compte
account-remove-sure = Le retirer de cet ordinateur ? Ses conversations restent, et plus rien n’est envoyé par lui.
account-keep = Le garder

account-sid = Account SID
account-token = Auth Token
account-numbers = Numéros, séparés par des virgules
account-service = Messaging Service, s’il y en a un
account-public-url = Adresse publique de cet ordinateur, s’il en a une
account-shared-keys = SharedKeys de la configuration des Webhooks, s’il y en a
account-opt-out-languages = Langues des mots de désinscription ; toutes si vide
account-change = Changer de compte
account-connect = Connecter
account-connected = Le compte est accepté et utilisé.
account-of-demo = Une démo parle avec ses propres téléphones d’essai. Lancez sans --demo pour connecter un compte.
account-of-environment = Le compte vient de l’environnement ou de .env, et se change là.
mail-address = Adresse e-mail
mail-password = Mot de passe
mail-password-hint = Beaucoup de fournisseurs demandent ici un mot de passe d’application. Il se crée dans les réglages de la boîte.
mail-password-kept = Vide, celui qui est en place reste.
mail-advice-app = { $domain } demande ici un mot de passe d’application, pas l’habituel. Il se crée dans les réglages de la boîte.
mail-oauth = Se connecter avec
mail-oauth-google = Google (OAuth)
mail-oauth-microsoft = Microsoft (OAuth)
mail-oauth-hint = Le client propre de l’agence chez le fournisseur, et un jeton d’actualisation créé pour lui.
mail-client-id = Identifiant client
mail-client-secret = Secret du client, s’il en a un
mail-refresh-token = Jeton d’actualisation
mail-tenant = Locataire (tenant), s’il est d’une seule organisation
mail-advice-oauth = { $domain } n’accepte plus les mots de passe des programmes, seulement OAuth.
mail-name = Nom dans ce qui est envoyé
mail-servers = Serveurs
mail-servers-looking = Recherche des serveurs…
mail-servers-found = Serveurs trouvés : { $incoming } et { $outgoing }
mail-servers-nothing = Les serveurs de { $domain } n’ont pas pu être devinés. Les pages d’aide du fournisseur les indiquent.
mail-incoming = Courrier entrant (IMAP)
mail-outgoing = Courrier sortant (SMTP)
mail-host = Serveur
mail-port = Port
mail-tls = Chiffrement
mail-tls-usual = Celui d’usage pour le port
mail-tls-none = Aucun, sur cet ordinateur seul
mail-user = Nom d’utilisateur, si ce n’est pas l’adresse
mail-signature = Signature (DKIM)
mail-signature-hint = Seulement pour un serveur à vous : les grands fournisseurs signent eux-mêmes les e-mails.
mail-dkim-selector = Sélecteur
mail-dkim-domain = Domaine, si ce n’est pas celui de l’adresse
mail-dkim-key = Clé privée en PEM (RSA de 2048 bits ou plus, ou Ed25519)
mail-dkim-after = Une fois le compte enregistré, l’enregistrement DNS nécessaire y est affiché.
mail-dkim-record = Enregistrement DNS de la signature ({ $kind })
mail-dkim-record-value = Valeur de l’enregistrement
mail-certificate = Certificat de confiance (SHA-256)
mail-certificate-forget = Ne plus lui faire confiance
mail-trust-line = Demandez à qui administre le serveur si c’est bien son empreinte (SHA-256). Si oui, vous pouvez faire confiance à ce certificat précis.
mail-trust = Faire confiance à ce certificat
mail-connect = Vérifier et ajouter
mail-keep = Vérifier et garder
mail-asking = Connexion aux deux serveurs…
mail-connected = Les deux serveurs acceptent le compte. Il est utilisé.
channel-check-good = Il répond comme il faut.

dead-letters-title = N’a pas pu être lu
dead-letters-line = Twilio a envoyé ceci, et cette version ne l’a pas compris. Rien n’est perdu.
dead-letter-summary = { $at } : { $reason }
dead-letter-read-again = Relire
dead-letter-put-aside = Mettre de côté

settings-title = Réglages
settings-saved = Enregistré
settings-name-missing = Écrivez un nom.

# Who I am, and what the agency is called.
settings-profile = Profil
settings-profile-line = Votre nom et celui de l’agence.
settings-my-name-hint = Tel que vos collègues le voient.
settings-agency-hint = Telle que les clients la connaissent, pour tous ici.
settings-signature = Signature de { $address }
settings-signature-hint = Figure sous les e-mails que vous écrivez sur cet appareil.

# How the desk looks.
settings-look = Apparence
settings-look-line = Pour cet ordinateur seulement.
settings-theme = Thème
settings-theme-system = Système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-density = Densité
settings-density-hint = L’espace entre les lignes.
settings-density-roomy = Aérée
settings-density-compact = Compacte
settings-language = Langue
settings-language-system = Comme le système : { $language }
settings-send-by = Envoyer avec
settings-send-by-hint = Maj + Entrée fait toujours une nouvelle ligne.

# Notifications of the operating system.
settings-notifications = Notifications
settings-notify = Nouveaux messages
settings-notify-hint = Cet ordinateur vous prévient quand quelqu’un écrit et que vous ne regardez pas.
settings-notify-ask = Votre navigateur vous demande une fois si PaperPlane peut les afficher.
settings-notify-refused = Votre navigateur interdit les notifications de cette page. Autorisez-les dans ses réglages.
settings-notify-not-here = Ce navigateur n’en affiche pas pour cette page. Ouvrez le bureau en https ou utilisez le programme.
settings-preview = Montrer qui écrit, et quoi
settings-preview-hint = Sinon, seulement que quelque chose est arrivé.
settings-quiet = Heures calmes
settings-quiet-hint = Chaque jour, rien n’est signalé à ces heures.
settings-quiet-empty = Les deux heures sont identiques : aucune heure n’est calme.
settings-quiet-from = De
settings-quiet-to = À
settings-autostart = Ouvrir à la connexion
settings-autostart-hint = Pour ne rien manquer après un redémarrage.

# The channels in short, and what is under the desk.
settings-channels-line = Les comptes WhatsApp, SMS et e-mail ont leur propre page.
settings-channels-none = Aucun canal n’est encore connecté.
settings-channels-open = Ouvrir les canaux
settings-computer = Cet ordinateur
settings-computer-line = Où sont les choses, et ce qui tourne ici.
settings-folder = Dossier des données
settings-files = Fichiers
settings-files-here = Dans le dossier des données
settings-files-relay = Partagés par le relais à { $address }
settings-files-bucket = Partagés dans le bucket S3 { $bucket }
settings-files-bucket-at = Partagés dans le bucket S3 { $bucket } à { $endpoint }
settings-files-waiting = Encore à transmettre : { $count }
settings-files-copies = Copies ici : { $used } sur { $max } Mo
settings-version = Version
settings-licence = Licence
settings-licence-line = Code source ouvert, sous licence Apache 2.0.
settings-about = Fait avec
settings-about-line = La police Inter (OFL 1.1) et les icônes de Lucide (ISC).

do-channels = Canaux
do-settings = Réglages
settings-open-next = Passer à la suivante
settings-open-next-hint = Une conversation résolue, reportée ou confiée, la suivante s’ouvre.
settings-open-as-you-go = Ouvrir en parcourant
settings-open-as-you-go-hint = J et K ouvrent chaque conversation. Ce qu’ils ouvrent compte comme lu.
