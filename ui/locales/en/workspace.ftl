# The workspace: the first pages, the channels page, the settings, and what this desk is.

open-phone = Open the pretend phone

# What this desk is.
about-title = About this desk
about-me = { $name }, about this desk
about-you = You
about-kept = Kept
about-kept-here = On this computer
about-kept-here-while-kafka-waits = On this computer, where this agency began. Kafka is set up and not used: to work with it, start PaperPlane in an empty folder (--data DIR). What is here stays here.
about-kept-kafka = Kafka at { $servers }
about-state = State
about-state-catching-up = Catching up
about-state-up-to-date = Up to date
about-waiting = Waiting
about-waiting-count = { $count } not passed on yet
about-unreadable = Unreadable
about-unreadable-count = { $count }, kept for a newer version

start-welcome = Welcome to PaperPlane
start-stays-here = Everything stays on this computer. No account is needed.
start-stays-on-kafka = This desk works with your team, over Kafka at { $servers }.
start-your-name = Your name
start-your-agency = Your agency
start-your-agency-hint = As clients know it
start-begin = Begin

connect-title = Connect a channel
connect-what = What to connect
connect-what-twilio = WhatsApp and SMS
connect-what-mail = Email
connect-line = PaperPlane talks to WhatsApp through Twilio. A free trial account with its sandbox is enough to begin.
connect-console = In Twilio’s console, open Messaging, then Try it out, then Send a WhatsApp message. Account SID and Auth Token stand on the console’s first page.
connect-file = On a server, the same can stand in a file .env: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_NUMBER.
connect-mail-line = PaperPlane reads the folders of an address and answers from it. It changes nothing in them, and puts what you send among the sent mails.
connect-mail-file = On a server, the same can stand in a file .env: MAIL_ADDRESS and MAIL_PASSWORD, and MAIL_IMAP_HOST and MAIL_SMTP_HOST where they are not well known.

join-title = Let the first phone join
join-line = Twilio’s sandbox answers only phones that have joined. Copy the words that its console shows.
join-words = The words from Twilio’s console
join-example = join two-words
join-show = Show the code
join-code = QR code that opens WhatsApp with the words typed in
# $link is the text of join-link, as a link.
join-scan = Scan it with the phone’s camera and send the message that it opens. Or open { $link } on the phone itself.
join-link = the link

channels-title = Channels
channels-named = { $count ->
    [0] Channels
    [one] Channels, { $count } request could not be read
   *[other] Channels, { $count } requests could not be read
}
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-email = Email
provider-twilio = Twilio
provider-mail = Email
channel-asking = Asking…
channel-webhook = When a message comes in
channel-last-message = Last message
channel-none-yet = None yet
channel-last-error = Last error
channel-check = Check now
channel-refused = Refused
channel-refused-count = { $count } since the start without a right signature: the public address or the token may be wrong

channel-complete = Nothing missed
channel-complete-never = Not compared with Twilio’s list yet
channel-complete-since = { $count ->
    [0] Complete since { $since }, as of { $until }
    [one] Complete since { $since }, as of { $until }; one message was missing and was brought in
   *[other] Complete since { $since }, as of { $until }; { $count } messages were missing and were brought in
}
channel-complete-gap = Messages since { $since } may be missing: Twilio’s list could not be read at { $asked }
channel-refused-other = Refused requests that named no account of this computer: { $count }
account-add = Add another account
account-remove = Remove the account
account-remove-sure = Remove it from this computer? Its conversations stay, and nothing is sent through it any more.
account-keep = Keep it

account-sid = Account SID
account-token = Auth Token
account-numbers = Numbers, with commas between them
account-service = Messaging Service, if there is one
account-public-url = Public address of this computer, if it has one
account-shared-keys = SharedKeys of the Webhooks configuration, if there are any
account-opt-out-languages = Languages of opt-out words; all if empty
account-change = Change the account
account-connect = Connect
account-connected = The account is accepted and in use.
account-of-demo = A demo talks with its own pretend phones. Start without --demo to connect an account.
account-of-environment = The account comes from the environment or .env, and is changed there.
mail-address = Email address
mail-password = Password
mail-password-hint = Many providers want an app password here. It is made in the settings of the mailbox.
mail-password-kept = Leave it empty to keep the one that is there.
mail-advice-app = { $domain } wants an app password here, not the usual one. It is made in the settings of the mailbox.
mail-oauth = Sign in with
mail-oauth-google = Google (OAuth)
mail-oauth-microsoft = Microsoft (OAuth)
mail-oauth-hint = The agency’s own client at the provider, and a refresh token that was made for it.
mail-client-id = Client ID
mail-client-secret = Client secret, if it has one
mail-refresh-token = Refresh token
mail-tenant = Tenant, if it is only one organisation’s
mail-advice-oauth = { $domain } no longer takes passwords of programs, only OAuth.
mail-name = Name in what you send
mail-servers = Servers
mail-servers-looking = Looking for the servers…
mail-servers-found = Servers found: { $incoming } and { $outgoing }
mail-servers-nothing = The servers of { $domain } could not be guessed. Its provider’s help pages name them.
mail-incoming = Incoming mail (IMAP)
mail-outgoing = Outgoing mail (SMTP)
mail-host = Server
mail-port = Port
mail-tls = Encryption
mail-tls-usual = As usual for the port
mail-tls-none = None, on this computer alone
mail-user = User name, if it is not the address
mail-signature = Signature (DKIM)
mail-signature-hint = Only for a server of your own: large providers sign mails themselves.
mail-dkim-selector = Selector
mail-dkim-domain = Domain, if it is not the address’s
mail-dkim-key = Private key as PEM (RSA of 2048 bits or more, or Ed25519)
mail-dkim-after = Once the account is kept, the DNS record that must stand is shown at it.
mail-dkim-record = DNS record of the signature ({ $kind })
mail-dkim-record-value = Value of the record
mail-certificate = Trusted certificate (SHA-256)
mail-certificate-forget = Trust it no more
mail-trust-line = Ask whoever runs the server whether this is its fingerprint (SHA-256). If it is, you can trust this very certificate.
mail-trust = Trust this certificate
mail-connect = Check and add
mail-keep = Check and keep
mail-asking = Logging in to both servers…
mail-connected = Both servers accept the account. It is in use.
channel-check-good = It answers as it should.

dead-letters-title = Could not be read
dead-letters-line = Twilio sent these, and this version did not understand them. Nothing is lost.
dead-letter-summary = { $at }: { $reason }
dead-letter-read-again = Read again
dead-letter-put-aside = Put aside

settings-title = Settings
settings-saved = Saved
settings-name-missing = Write a name.

# Who I am, and what the agency is called.
settings-profile = Profile
settings-profile-line = What you and the agency are called.
settings-my-name-hint = As your colleagues see it.
settings-agency-hint = As clients know it, for everybody here.
settings-signature = Signature of { $address }
settings-signature-hint = Stands below the mails that you write on this device.

# How the desk looks.
settings-look = Look
settings-look-line = For this computer only.
settings-theme = Theme
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-density = Density
settings-density-hint = How close lines stand.
settings-density-roomy = Roomy
settings-density-compact = Compact
settings-language = Language
settings-language-system = As the system: { $language }
settings-send-by = What sends
settings-send-by-hint = Shift + Enter always makes a new line.

# Notifications of the operating system.
settings-notifications = Notifications
settings-notify = New messages
settings-notify-hint = This computer tells you when somebody writes and you are not looking.
settings-notify-ask = Your browser asks you once whether PaperPlane may show them.
settings-notify-refused = Your browser forbids notifications for this page. Allow them in the browser’s settings for it.
settings-notify-not-here = This browser shows none for this page. Open the desk over https, or use the program.
settings-preview = Show who wrote and what
settings-preview-hint = Without it, only that something came.
settings-quiet = Quiet hours
settings-quiet-hint = No notifications in these hours, every day.
settings-quiet-empty = Both times are the same, so no hour is quiet.
settings-quiet-from = From
settings-quiet-to = Until
settings-autostart = Open at log-in
settings-autostart-hint = So that nothing is missed after a restart.

# The channels in short, and what is under the desk.
settings-channels-line = Accounts of WhatsApp, SMS and email have a page of their own.
settings-channels-none = No channel is connected yet.
settings-channels-open = Open Channels
settings-computer = This computer
settings-computer-line = Where things are, and what runs here.
settings-folder = Data folder
settings-files = Files
settings-files-here = In the data folder
settings-files-relay = Shared through the relay at { $address }
settings-files-bucket = Shared in the S3 bucket { $bucket }
settings-files-bucket-at = Shared in the S3 bucket { $bucket } at { $endpoint }
settings-files-waiting = Still to be passed on: { $count }
settings-files-copies = Copies here: { $used } of { $max } MB
settings-version = Version
settings-licence = Licence
settings-licence-line = Open source, under the Apache License 2.0.
settings-about = Made with
settings-about-line = The typeface Inter (OFL 1.1) and icons by Lucide (ISC).

do-channels = Channels
do-settings = Settings
settings-open-next = Go on to the next
settings-open-next-hint = When a conversation is resolved, snoozed or given away, the next one opens.
settings-open-as-you-go = Open while walking
settings-open-as-you-go-hint = J and K open each conversation. What they open counts as read.
