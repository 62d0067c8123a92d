# Talk: why something did not go out, and what to do.

# $why is one of the sentences below, $code a number of the provider’s.
failure-with-code = { $why } ({ $code })

failure-window-closed = Outside the 24-hour window: it can be sent after they write again.
failure-opted-out = They asked not to be written to. They can write START to hear from you again.
failure-contact-blocked = You have blocked this contact. Unblock them to write.
failure-unsubscribed = They unsubscribed from mails that go to many. A mail to them alone still goes out.
failure-empty = There was nothing to send.
failure-too-long = It has { $chars } characters, and { $max } fit. Send it in two.
failure-unreachable = They cannot be reached there by { $channel }. Check the number or address with them.
failure-credentials = Our account is not accepted. Check it on the Channels page.
failure-no-inbox = No account of this channel is connected here. Connect one, then send it again.
failure-gave-up = Tried for half a day without success. Send it again when the provider is well.
failure-files-out-of-reach = Files need a public address, from which Twilio fetches them. Set PAPERPLANE_PUBLIC_URL, then send it again.
failure-refused = The provider did not take this.
failure-refused-words = The provider did not take this: “{ $words }”.
failure-not-delivered = It could not be delivered. Send it again, or reach them another way.
failure-not-delivered-words = It could not be delivered: “{ $words }”.
failure-unsure = The connection broke while this was being sent, so it may have arrived. What you write here waits until you decide.
failure-later = The provider cannot take it just now. It is tried again at { $time }.
failure-discarded = Discarded, and not sent.
failure-waiting-for-file = It goes out as soon as its file has come from the computer that attached it.
failure-file-missing = Its file never came from the computer that attached it. Open PaperPlane there, then send it again.

failure-needs-template = Outside the 24-hour window. Send a template, or wait until they write.
failure-too-fast = Too many messages at once. Send it again in a few minutes.
failure-bad-address = This number or address cannot be reached here. Ask them for another one.
failure-bad-mail-address = There is no such mail address. Ask them for another one.
failure-blocked = They have blocked this number. Reach them another way.
failure-not-in-sandbox = Their phone has not joined the sandbox. Ask them to send the join words first.
failure-setup = The account is not set up for this. Look at it at the provider, and on the Channels page.
failure-content = This text or file is not taken over { $channel }. Change it, and write it anew.
failure-template = The template is not approved, or its blanks do not fit. Choose another one.
failure-held-back = WhatsApp chose not to deliver this now. Try another day, or wait until they write.
failure-account-stopped = The account is stopped or at its limit for today. Look at it in Twilio’s console.
failure-registration = This number is not registered with the carriers yet. Twilio’s console shows how.
failure-out-of-reach = Their phone could not be reached. Send it again later.
failure-mailbox-out-of-reach = Their mailbox did not take it: it may be full. Send it again later.
failure-provider-down = The provider was in trouble. Send it again.
failure-our-gate = Twilio could not reach this desk’s public address. Look at it on the Channels page.
failure-recipient-opted-out = { $who } asked to hear no more, so it went to nobody. Send it again without that address.
failure-recipient-blocked = { $who } is blocked here, so it went to nobody. Send it again without that address.
failure-recipient-refused = The mail server does not take { $who }, so it went to nobody. Check that address.
failure-recipient-refused-words = The mail server does not take { $who }, so it went to nobody. It says: “{ $words }”.
failure-mail-too-large = The mail server takes mails up to { $megabytes } MB, and this one is larger. Send fewer or smaller files.
