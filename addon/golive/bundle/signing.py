"""Ed25519: keys, signatures, fingerprints. Everything is bytes; keys are the raw 32."""

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

KEY_SIZE = 32
SIGNATURE_SIZE = 64


def new_key():
    """A private key."""
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())


def public_of(private):
    """The public key of a private one."""
    key = Ed25519PrivateKey.from_private_bytes(private)
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def sign(private, message):
    return Ed25519PrivateKey.from_private_bytes(private).sign(message)


def is_signed(public, signature, message):
    """Whether the holder of the private key signed exactly this."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public):
    """What people compare: SHA-256 of the public key, 16 groups of 4 hexadecimal digits."""
    digits = hashlib.sha256(public).hexdigest()
    return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))
