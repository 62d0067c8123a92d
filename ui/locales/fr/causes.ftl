# What a person did or wants and why it cannot be, and what they should know: one sentence for each cause of the contract.

cause-newer = On vous a écrit pendant que vous écriviez. Regardez, puis envoyez.
cause-text-empty = Écrivez d’abord quelque chose.
cause-conversation-gone = Cette conversation n’est pas ici.
cause-message-gone = Ce message n’est pas ici.
cause-on-its-way = Ce message est déjà en route.
cause-waits-no-more = Il est déjà en route, ou a été repris.
cause-name-first = Dites d’abord votre nom.
cause-log-away = Les archives de l’agence sont hors d’atteinte pour l’instant. Rien n’a été pris : réessayez.
cause-copy-broken = La copie de cet ordinateur n’a pas pu être utilisée : { $error }.
cause-copy-not-written = La copie de cet ordinateur n’a pas pu être écrite ({ $error }). Le disque est-il plein ? On réessaie.
cause-loop-broke = Une partie de PaperPlane est tombée en panne et a repris d’elle-même ({ $name }). Si cela persiste, redémarrez PaperPlane et dites-le-nous.
cause-topic-remade = Le sujet { $topic } a été recréé, et tout a été relu depuis son début. Ce qui n’était que dans l’ancien est perdu.
cause-topic-remade-again = Le sujet { $topic } est sans cesse recréé : la lecture s’est arrêtée. Redémarrez quand cela aura cessé.
cause-gate-shut = Aucun message ne peut entrer par cet ordinateur : { $error }.

cause-time-passed = Choisissez un moment à venir, dans l’année.
cause-quiet-hours = Les heures calmes commencent et finissent dans une journée.
cause-note-too-long = Une note a au plus { $max } caractères. Écrivez-en deux.
cause-label-nameless = Écrivez ce que dit l’étiquette.
cause-label-taken = Une étiquette porte déjà ce nom.
cause-view-nameless = Écrivez le nom de la vue.
cause-slash-wrong = Le mot après la barre n’a pas d’espace et a au plus { $max } caractères.
cause-slash-taken = Un texte porte déjà ce mot.
cause-canned-wrong = Écrivez le texte, de { $max } caractères au plus.
cause-name-too-long = Ce nom est trop long.
cause-zone-unknown = Ce fuseau horaire est inconnu. Écrivez-le comme Africa/Lagos.
cause-one-person = Ces deux-là sont déjà une seule personne.
cause-their-own-wish = Cette personne l’a demandé elle-même : cela prend fin quand elle écrit START.
cause-name-missing = Écrivez votre nom.
cause-agency-missing = Écrivez le nom de l’agence.
cause-agency-too-long = Le nom de l’agence est trop long.

cause-file-empty = Ce fichier est vide.
cause-file-too-large = Ce fichier dépasse { $megabytes } Mo, le maximum accepté ici.
cause-file-program = Ce fichier est un programme. Les programmes ne s’envoient pas.
cause-too-many-files = { $max } fichiers au plus partent à la fois. Envoyez les autres ensuite.
cause-channel-cannot = Ce canal ne prend pas cela.
cause-file-not-wanted = Ce fichier est déjà ici, ou personne ne sait où il est.
cause-fetched-elsewhere = Les fichiers sont cherchés par l’ordinateur qui détient le compte Twilio.
cause-file-unreadable = Ce fichier n’a pas pu être lu.
cause-file-broken = Le fichier n’a pas pu être gardé ou lu : { $error }.
cause-files-away = Les fichiers de l’équipe sont injoignables pour l’instant. Nouvel essai en cours ; si cela dure, vérifiez la connexion.
cause-files-refused = Cet ordinateur n’a pas accès aux fichiers de l’équipe : vérifiez leur adresse et leurs clés dans son .env.
cause-too-large = C’est trop grand pour être gardé.

cause-join-words = Copiez les mots comme la console de Twilio les montre, par exemple : join paper-plane
cause-no-account = Aucun compte Twilio n’est réglé sur cet ordinateur.
cause-demo-account = Une démonstration parle avec ses propres téléphones simulés. Démarrez sans --demo pour relier Twilio.
cause-account-from-environment = Le compte vient de l’environnement ou de .env : changez-le là, puis redémarrez.
cause-account-sid = L’Account SID est AC et 32 lettres et chiffres. Il se trouve sur la première page de la console de Twilio.
cause-auth-token = Écrivez l’Auth Token. Il se trouve sous l’Account SID dans la console de Twilio.
cause-numbers = Écrivez chaque numéro avec son pays : whatsapp:+14155238886 pour WhatsApp, +15005550006 pour les SMS.
cause-messaging-service = Un Messaging Service est MG et 32 lettres et chiffres. Laissez vide s’il n’y en a pas.
cause-opt-out-languages = Les mots de désinscription existent dans ces langues : { $known }. Laissez vide pour toutes.
cause-number-taken = { $number } appartient à un autre compte ici. Retirez-le d’abord de celui-ci.
cause-public-address = L’adresse publique est une adresse web comme https://desk.example.com. Laissez vide s’il n’y en a pas.
cause-shared-keys = Une SharedKey est son id, = et son secret, avec des virgules entre plusieurs. Laissez vide s’il n’y en a pas.
cause-shared-key-missing = Twilio signe avec une SharedKey qui n’est pas configurée ici. Ajoutez-la à ce compte depuis la configuration des Webhooks de la console de Twilio.
cause-number-waits = Le compte est gardé. Son numéro s’ajoute dès que les archives de l’agence répondent.
cause-provider-silent = Twilio n’a pas répondu. Vérifiez la connexion à internet.
cause-provider-rejects = Twilio n’accepte pas le compte (HTTP { $status }). Vérifiez l’Account SID et l’Auth Token.
cause-provider-refuses = Twilio a répondu HTTP { $status }. On lui redemande plus tard.
cause-provider-unreadable = La réponse de Twilio n’a pas pu être lue.
cause-mail-password = Le serveur de messagerie n’accepte pas l’utilisateur et le mot de passe. Beaucoup de fournisseurs demandent un mot de passe d’application.
cause-mail-not-trusted = Le serveur de messagerie n’est pas fiable : son certificat n’est pas connu ici, ou il ne propose pas de chiffrement. Demandez à qui l’administre.
cause-mail-silent = Le serveur de messagerie n’a pas répondu. Vérifiez son nom, son port et la connexion à internet.
cause-mail-refuses = Le serveur de messagerie n’a pas fait ce qui lui était demandé. On lui redemande plus tard.
# $field is the name of a field: imap_host.
cause-mail-field = Le champ « { $field } » du compte e-mail ne peut pas être utilisé.
cause-list-unreadable = La liste des messages de Twilio ne peut pas être lue pour l’instant, et les nouveaux messages n’arrivent pas. Si cela dure, vérifiez le compte sur la page Canaux.
cause-dead-letter-gone = Cette demande n’est plus ici.
cause-dead-letter-unreadable = Elle ne peut toujours pas être lue : { $reason }.
cause-not-a-number = On ne peut pas écrire à ce numéro. Écrivez-le avec un plus et son pays, comme +44 7700 900161.
cause-inbox-gone = Ce numéro à vous n’est plus configuré. Choisissez-en un autre.
cause-they-write-first = Sur ce canal, c’est à eux d’écrire d’abord.
cause-template-first = Le premier message doit être un modèle. Choisissez-en un.
