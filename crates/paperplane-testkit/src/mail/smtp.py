"""A mail server for sending, in tests: it wants a login, and keeps each mail as a file.

Arguments: port, folder, user, password, an address that is nobody's, the encryption ("none", "tls" or "starttls"), the folder
of its certificate, and the address at which access tokens are looked up, which are then the only way in, or "none".
"""

import asyncio
import base64
import os
import signal
import ssl
import sys
import urllib.error
import urllib.request

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

port, folder, user, password, nobody, encryption, certificate, tokens = sys.argv[1:]
expected = LoginPassword(user.encode(), password.encode())


context = None
if encryption != "none":
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.path.join(certificate, "certificate.pem"), os.path.join(certificate, "key.pem"))


def authenticate(server, session, envelope, mechanism, given):
    return AuthResult(success=given == expected, handled=False)


def is_good(token):
    try:
        with urllib.request.urlopen(tokens + token, timeout=5):
            return True
    except urllib.error.HTTPError:
        return False


class Keeper:
    count = 0

    async def auth_XOAUTH2(self, server, args):
        if tokens == "none":
            return AuthResult(success=False, handled=False)
        said = base64.b64decode(args[1]).decode()
        name, token = f"user={user}\x01auth=Bearer ", said.removesuffix("\x01\x01")
        loop = asyncio.get_running_loop()
        if token.startswith(name) and await loop.run_in_executor(None, is_good, token.removeprefix(name)):
            return AuthResult(success=True, auth_data=user)
        # As Google and Microsoft do: why, in the middle of the exchange, and the refusal after an empty answer.
        await server.challenge_auth(b'{"status":"401","schemes":"bearer"}')
        return AuthResult(success=False, handled=False)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == nobody:
            return "550 5.1.1 No such user here"
        if address.startswith("later@"):
            return "451 4.7.1 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if b"eicar" in envelope.content:
            return "554 5.7.1 This mail looks like a virus"
        Keeper.count += 1
        name = os.path.join(folder, f"{Keeper.count:05}")
        with open(name + ".new", "wb") as file:
            file.write(b"X-Recipients: " + ", ".join(envelope.rcpt_tos).encode() + b"\r\n")
            file.write(envelope.content)
        os.rename(name + ".new", name + ".eml")
        if b"hang up after" in envelope.content:
            # The mail is taken, and nobody hears so.
            server.transport.abort()
            await asyncio.sleep(3600)
        if b"keep them waiting" in envelope.content:
            # The mail is taken, and the answer does not come.
            await asyncio.sleep(3600)
        return "250 Taken"


def size_max():
    """The largest mail that is taken, in bytes, where a test wrote it down."""
    try:
        with open(os.path.join(folder, "..", "size")) as file:
            return int(file.read())
    except FileNotFoundError:
        return 33554432


def make():
    return SMTP(
        Keeper(),
        data_size_limit=size_max(),
        hostname="localhost",
        authenticator=authenticate,
        auth_required=True,
        auth_require_tls=encryption == "starttls",
        tls_context=context if encryption == "starttls" else None,
        require_starttls=encryption == "starttls",
        auth_exclude_mechanism=[] if tokens == "none" else ["LOGIN", "PLAIN"],
    )


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        make, "127.0.0.1", int(port), ssl=context if encryption == "tls" else None
    )
    ended = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    await ended.wait()
    server.close()


asyncio.run(main())
