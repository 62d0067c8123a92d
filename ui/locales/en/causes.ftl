# What a person did or wants and why it cannot be, and what they should know: one sentence for each cause of the contract.

cause-newer = They wrote something while you did. Look at it, then send.
cause-text-empty = Write something first.
cause-conversation-gone = This conversation is not here.
cause-message-gone = This message is not here.
cause-on-its-way = This message is on its way already.
cause-waits-no-more = It is on its way already, or was taken back.
cause-name-first = Say your name first.
cause-log-away = The agency’s records cannot be reached just now. Nothing was taken: try again.
cause-copy-broken = This computer’s copy could not be used: { $error }.
cause-copy-not-written = This computer’s copy could not be written ({ $error }). Is the disk full? It is tried again.
cause-loop-broke = A part of PaperPlane broke and began again by itself ({ $name }). If that stays, restart PaperPlane and tell us.
cause-topic-remade = The topic { $topic } was made anew, so everything was read again from its beginning. What was only in the old topic is gone.
cause-topic-remade-again = The topic { $topic } keeps being made anew: reading has stopped. Restart when that has ended.
cause-gate-shut = No messages can come in through this computer: { $error }.

cause-time-passed = Choose a time that is still to come, within a year.
cause-quiet-hours = Quiet hours begin and end within a day.
cause-note-too-long = A note has at most { $max } characters. Write two.
cause-label-nameless = Write what the label says.
cause-label-taken = There is a label of this name already.
cause-view-nameless = Write what the view is called.
cause-slash-wrong = The word behind the slash has no spaces and at most { $max } characters.
cause-slash-taken = There is a text of this word already.
cause-canned-wrong = Write the text, of at most { $max } characters.
cause-name-too-long = This name is too long.
cause-zone-unknown = This time zone is not known. Write it like Africa/Lagos.
cause-one-person = These two are one person already.
cause-their-own-wish = They asked for it themselves: it ends when they write START.
cause-name-missing = Write your name.
cause-agency-missing = Write the agency’s name.
cause-agency-too-long = The agency’s name is too long.

cause-file-empty = This file is empty.
cause-file-too-large = This file is larger than { $megabytes } MB, the most that is taken here.
cause-file-program = This file is a program. Programs are not sent.
cause-too-many-files = At most { $max } files go along at once. Send the others after them.
cause-channel-cannot = This channel does not take that.
cause-file-not-wanted = This file is here already, or nobody knows where it is.
cause-fetched-elsewhere = Files are fetched by the computer that holds the Twilio account.
cause-file-unreadable = This file could not be read.
cause-file-broken = The file could not be kept or read: { $error }.
cause-files-away = The team’s files cannot be reached just now. They are tried again; check the connection if this stays.
cause-files-refused = This computer may not use the team’s files: check their address and keys in its .env.
cause-too-large = This is too large to be kept.

cause-join-words = Copy the words as Twilio’s console shows them, such as: join paper-plane
cause-no-account = No Twilio account is set up on this computer.
cause-demo-account = A demo talks with its own pretend phones. Start without --demo to connect Twilio.
cause-account-from-environment = The account comes from the environment or .env: change it there, then start again.
cause-account-sid = The Account SID is AC and 32 letters and digits. It stands on the first page of Twilio’s console.
cause-auth-token = Write the Auth Token. It stands below the Account SID in Twilio’s console.
cause-numbers = Write each number with its country: whatsapp:+14155238886 for WhatsApp, +15005550006 for text messages.
cause-messaging-service = A Messaging Service is MG and 32 letters and digits. Leave it empty if there is none.
cause-opt-out-languages = Opt-out words are known in these languages: { $known }. Leave it empty for all of them.
cause-number-taken = { $number } belongs to another account here. Remove it there first.
cause-public-address = The public address is a web address like https://desk.example.com. Leave it empty if there is none.
cause-shared-keys = A SharedKey is its id, = and its secret, with commas between several. Leave it empty if there is none.
cause-shared-key-missing = Twilio signs with a SharedKey that is not set up here. Add it to this account, from the Webhooks configuration in Twilio’s console.
cause-number-waits = The account is kept. Its number is added once the agency’s records can be reached.
cause-provider-silent = Twilio did not answer. Check the connection to the internet.
cause-provider-rejects = Twilio does not accept the account (HTTP { $status }). Check the Account SID and the Auth Token.
cause-provider-refuses = Twilio answered HTTP { $status }. It is asked again later.
cause-provider-unreadable = Twilio’s answer could not be read.
cause-mail-password = The mail server does not accept user and password. Many providers want an app password for programs.
cause-mail-not-trusted = The mail server cannot be trusted: its certificate is not known here, or it offers no encryption. Ask whoever runs it.
cause-mail-silent = The mail server did not answer. Check its name, its port and the connection to the internet.
cause-mail-refuses = The mail server did not do what it was asked. It is asked again later.
# $field is the name of a field: imap_host.
cause-mail-field = The field “{ $field }” of the mail account cannot be used.
cause-list-unreadable = Twilio’s message list cannot be read just now, so new messages do not come in. If this stays, check the account on the Channels page.
cause-dead-letter-gone = This request is not here any more.
cause-dead-letter-unreadable = It still cannot be read: { $reason }.
cause-not-a-number = This is no number that can be written to. Write it with a plus and its country, like +44 7700 900161.
cause-inbox-gone = This number of yours is not set up any more. Choose another one.
cause-they-write-first = Over this channel they have to write first.
cause-template-first = The first message has to be a template. Choose one.
