"""Checks the signature of the mail on standard input.

Arguments: the name of the record of its key in the DNS, and the value. Prints "good" or "bad".
"""

import sys

import dkim

name, value = sys.argv[1:]


def record(asked, timeout=5):
    return value.encode() if asked.rstrip(b".").decode() == name else None


print("good" if dkim.verify(sys.stdin.buffer.read(), dnsfunc=record) else "bad")
