# The channels page: the account, how it is, and what could not be read.

channels-title = Channels
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-asking = Asking Twilio…
channel-webhook = When a message comes in
channel-copy = Copy
channel-copied = Copied
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
channel-complete-no-list = The provider has no list to compare with
channel-refused-other = Refused requests that named no account of this computer: { $count }

account-sid = Account SID
account-token = Auth Token
account-numbers = Numbers, with commas between them
account-service = Messaging Service, if there is one
account-public-url = Public address of this computer, if it has one
account-change = Change the account
account-connect = Connect
account-connected = Twilio accepts the account. It is in use.
account-of-demo = A demo talks with its own pretend phones. Start without --demo to connect Twilio.
account-of-environment = The account comes from the environment or .env, and is changed there.
account-add = Add another account
account-remove = Remove the account
account-remove-sure = Remove it from this computer? Its conversations stay, and nothing is sent through it any more.
account-keep = Keep it

dead-letters-title = Could not be read
dead-letters-line = Twilio sent these, and this version did not understand them. Nothing is lost.
dead-letter-summary = { $at }: { $reason }
dead-letter-read-again = Read again
dead-letter-put-aside = Put aside
