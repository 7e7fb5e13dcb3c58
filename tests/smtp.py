"""A mail server on this machine that keeps what it is given: plainly, under TLS, refusing, or dying in the middle."""

import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path


class PostOffice(socketserver.ThreadingTCPServer):
    """Where mail ends in tests.

    Attributes:
        letters: what was taken, as it came over the line.
        refuses: the plain no that every recipient is answered with, if any; after 421 it hangs up.
        dies: takes a letter, then hangs up without an answer.
    """

    allow_reuse_address = daemon_threads = True

    def __init__(self, port: int = 0, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", port), Counter)
        self.letters: list[bytes] = []
        self.encrypted: list[bool] = []
        self.tls, self.refuses, self.dies = tls, "", False

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class Counter(socketserver.StreamRequestHandler):
    """One conversation."""

    server: PostOffice

    def handle(self) -> None:
        self.say("220 here")
        while line := self.rfile.readline():
            if not self.answer(line.split()[0].upper().decode()):
                return

    def finish(self) -> None:
        super().finish()
        self.request.close()

    def say(self, words: str) -> None:
        self.wfile.write(words.encode() + b"\r\n")

    def answer(self, word: str) -> bool:
        match word:
            case "EHLO" if self.server.tls and not isinstance(self.connection, ssl.SSLSocket):
                self.say("250-here\r\n250 STARTTLS")
            case "STARTTLS":
                self.say("220 go on")
                assert self.server.tls is not None
                try:
                    self.request = self.server.tls.wrap_socket(self.request, server_side=True)
                except OSError:  # the other side does not trust us
                    return False
                self.setup()
            case "RCPT" if self.server.refuses:
                self.say(self.server.refuses)
                return not self.server.refuses.startswith("421")
            case "DATA":
                return self.take()
            case "QUIT":
                self.say("221 bye")
                return False
            case _:
                self.say("250 well")
        return True

    def take(self) -> bool:
        self.say("354 go on")
        letter = b""
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            letter += line
        self.server.letters.append(letter)
        self.server.encrypted.append(isinstance(self.connection, ssl.SSLSocket))
        if not self.server.dies:
            self.say("250 taken")
        return not self.server.dies


@contextmanager
def opened(port: int = 0, tls: ssl.SSLContext | None = None) -> Iterator[PostOffice]:
    """A post office, open until the test ends."""
    with PostOffice(port, tls) as office:
        threading.Thread(target=office.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield office
        office.shutdown()


def certificate(folder: Path) -> Path:
    """A file with a key and a certificate for 127.0.0.1 that vouches for itself."""
    import ipaddress

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    now = datetime.now(UTC)
    built = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(here, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file = folder / "certificate.pem"
    file.write_bytes(private + built.public_bytes(pem))
    return file
