# The first pages: who you are, how WhatsApp is connected, how the first phone joins.

start-welcome = Bienvenue dans PaperPlane
start-stays-here = Tout reste sur cet ordinateur. Aucun compte n’est nécessaire.
start-stays-on-kafka = Ce bureau travaille avec votre équipe, par Kafka sur { $servers }.
start-your-name = Votre nom
start-your-agency = Votre agence
start-your-agency-hint = Comme vos clients la connaissent
start-begin = Commencer

connect-title = Connecter WhatsApp
connect-line = PaperPlane parle à WhatsApp par Twilio. Un compte d’essai gratuit avec son sandbox suffit pour commencer.
connect-console = Dans la console de Twilio, ouvrez « Messaging », puis « Try it out », puis « Send a WhatsApp message ». Account SID et Auth Token se trouvent sur la première page de la console.
connect-file = Sur un serveur, tout cela peut figurer dans un fichier .env : TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN et TWILIO_NUMBER.

join-title = Faire entrer le premier téléphone
join-line = Le sandbox de Twilio ne répond qu’aux téléphones qui l’ont rejoint. Copiez les mots que sa console affiche.
join-words = Les mots de la console de Twilio
join-example = join two-words
join-show = Afficher le code
join-code = Code QR qui ouvre WhatsApp avec les mots déjà saisis
# $link is the text of join-link, as a link.
join-scan = Scannez-le avec l’appareil photo du téléphone et envoyez le message qui s’ouvre. Ou ouvrez { $link } sur le téléphone lui-même.
join-link = le lien
