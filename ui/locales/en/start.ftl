# The first pages: who you are, how WhatsApp is connected, how the first phone joins.

start-welcome = Welcome to PaperPlane
start-stays-here = Everything stays on this computer. No account is needed.
start-stays-on-kafka = This desk works with your team, over Kafka at { $servers }.
start-your-name = Your name
start-your-agency = Your agency
start-your-agency-hint = As clients know it
start-begin = Begin

connect-title = Connect WhatsApp
connect-line = PaperPlane talks to WhatsApp through Twilio. A free trial account with its sandbox is enough to begin.
connect-console = In Twilio’s console, open Messaging, then Try it out, then Send a WhatsApp message. Account SID and Auth Token stand on the console’s first page.
connect-file = On a server, the same can stand in a file .env: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_NUMBER.

join-title = Let the first phone join
join-line = Twilio’s sandbox answers only phones that have joined. Copy the words that its console shows.
join-words = The words from Twilio’s console
join-example = join two-words
join-show = Show the code
join-code = QR code that opens WhatsApp with the words typed in
# $link is the text of join-link, as a link.
join-scan = Scan it with the phone’s camera and send the message that it opens. Or open { $link } on the phone itself.
join-link = the link
