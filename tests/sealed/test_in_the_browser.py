"""The browser's half in Chromium, under the policy of every page: its bytes are the server's."""

import hashlib
import json

import pytest
from cryptography.exceptions import InvalidTag
from django.templatetags.static import static

from suar.sealed import BrowserPrivateKey, DoesNotOpen, unseal
from tests.sealed import second
from tests.sealed.reading import load, place

pytestmark = pytest.mark.browser

# What the page's scripts have in common: the module itself, bytes to and from hexadecimal, a pair with a fixed scalar.
SHARED = """
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const raw = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const web = { "+": "-", "/": "_", "=": "" };
const base64 = (text) => btoa(String.fromCharCode(...raw(text))).replace(/[+/=]/g, (sign) => web[sign]);
const pairOf = async (scalar, point) => {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const jwk = { kty: "EC", crv: "P-256", x: base64(point.slice(2, 66)), y: base64(point.slice(66)) };
  return {
    publicKey: await crypto.subtle.importKey("jwk", jwk, curve, true, []),
    privateKey: await crypto.subtle.importKey("jwk", { ...jwk, d: base64(scalar) }, curve, false, ["deriveBits"]),
  };
};
const refused = async (act) => {
  try { await act(); } catch (error) { return `${error.name}: ${error.message}`; }
  return "";
};
"""


@pytest.fixture
def run(page, live_server):
    """Run a script on the first page of the application: `run("return …", given)`."""
    answer = page.goto(live_server.url)
    assert "script-src" not in answer.headers["content-security-policy"]
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    address = json.dumps(live_server.url + static("ui/seal.js"))
    opening = f"async (given) => {{ const seal = await import({address}); {SHARED}"
    return lambda script, given=None: page.evaluate(f"{opening} {script} }}", given)


def fixed(point, case):
    """What a browser needs to make a letter again."""
    return {
        "point": point,
        "ephemeral": case["ephemeral"],
        "context": case["context"],
        "content": case["content"],
    }


def test_what_chromium_seals_python_opens(run):
    box = BrowserPrivateKey.new()
    case = next(case for case in load("vault/contexts") if case["context"]["use"] == 6)
    given = {"key": box.public.raw.hex(), **case["context"]}
    for content in (b"", b"Saya butuh bantuan.", bytes(range(256)) * 40):
        sealed = bytes.fromhex(
            run(
                "const info = seal.context(given.use, given.ids, given.versions);"
                "return hex(await seal.seal(raw(given.content), raw(given.key), info));",
                {**given, "content": content.hex()},
            )
        )
        assert unseal(sealed, box, place(case["context"])) == content
        elsewhere = {**case["context"], "ids": case["context"]["ids"][::-1]}
        with pytest.raises(DoesNotOpen):
            unseal(sealed, box, place(elsewhere))


def test_twenty_megabytes_are_sealed_in_chromium_as_by_the_second_implementation(run):
    case = next(case for case in load("vault/letters") if case["result"] == "opens")
    info, ephemeral = second.context_bytes(case["context"]), bytes.fromhex(case["ephemeral"])
    point = BrowserPrivateKey(bytes.fromhex(case["key"])).public.raw
    made = run(
        """const pair = await pairOf(given.ephemeral, given.enc);
        const plain = seal.pad(new Uint8Array(20 * 2 ** 20).fill(7));
        const sealed = await seal._sealWith(pair, plain, raw(given.point), raw(given.info));
        return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", sealed)));""",
        {
            "ephemeral": case["ephemeral"],
            "enc": second.point(second.scalar(ephemeral)).hex(),
            "point": point.hex(),
            "info": info.hex(),
        },
    )
    letter = second.write_letter(second.padded(b"\x07" * (20 << 20)), point, info, ephemeral)
    assert made == hashlib.sha256(letter[1:]).hexdigest()


def test_chromium_makes_every_letter_of_the_vectors(run):
    cases = [case for case in load("vault/letters") if case["result"] == "opens"]
    point = BrowserPrivateKey(bytes.fromhex(cases[0]["key"])).public.raw.hex()
    for case in cases:
        ephemeral = second.point(second.scalar(bytes.fromhex(case["ephemeral"]))).hex()
        made = run(
            """const pair = await pairOf(given.ephemeral, given.enc);
            const info = seal.context(given.context.use, given.context.ids, given.context.versions);
            const plain = seal.pad(raw(given.content));
            return "02" + hex(await seal._sealWith(pair, plain, raw(given.point), info));""",
            {**fixed(point, case), "enc": ephemeral},
        )
        assert made == case["sealed"], case["name"]


def test_the_published_vectors_of_rfc_9180_come_out_in_chromium(run):
    cases = load("hpke/rfc9180")
    script = "const pair = await pairOf(given.skEm, given.pkEm);"
    for case in cases:
        agreed = f"{script} return hex((await seal._agree(raw(given.pkRm), pair)).shared);"
        assert run(agreed, case) == case["shared_secret"]
    [ours] = [case for case in cases if case["aead_id"] == 2]  # our suite, whole
    first = ours["encryptions"][0]
    whole = run(
        f"""{script} const [first] = given.encryptions;
        return hex(await seal._sealWith(pair, raw(first.pt), raw(given.pkRm), raw(given.info), raw(first.aad)));""",
        ours,
    )
    assert whole == ours["enc"] + first["ct"]


def test_every_context_has_the_same_bytes_in_chromium(run):
    cases = [case for case in load("vault/contexts") if case["result"] == "bytes"]
    every = [case["context"] for case in cases]
    made = run("return given.map(({ use, ids, versions }) => hex(seal.context(use, ids, versions)));", every)
    assert made == [case["info"] for case in cases]
    dashed = str(place(cases[0]["context"]).ids[0])
    assert run("return hex(seal.context(8, [given], [1]));", dashed).endswith(
        dashed.replace("-", "") + "00000001"
    )


def test_every_padding_has_the_same_bytes_in_chromium(run):
    cases = [case for case in load("vault/padding") if case["result"] == "opens"]
    made = run(
        """return given.map((length) => {
            const padded = seal.pad(new Uint8Array(length).fill(0xa5));
            const right = padded.every((byte, at) => at < 4 || byte === (at < 4 + length ? 0xa5 : 0));
            return [padded.length, right, new DataView(padded.buffer).getUint32(0), hex(padded.slice(0, 288))];
        });""",
        [case["length"] for case in cases],
    )
    for case, (length, right, counted, start) in zip(cases, made, strict=True):
        assert (length, right, counted) == (case["padded_length"], True, case["length"]), case["name"]
        assert start == case.get("padded", start)


def test_chromium_refuses_what_is_no_key_no_context_and_too_much(run):
    cases = [case for case in load("vault/keys") if case["kind"] == "letterbox public"]
    for case in cases:
        said = run("return refused(() => seal.seal(raw('00'), raw(given), raw('')));", case["raw"])
        assert bool(said) == (case["result"] == "Malformed"), (case["name"], said)
    for wrong in (
        "[given], [-1]",
        "[given], [2 ** 32]",
        "[given], [0.5]",
        "[given + '0'], [1]",
        "['../..'], [1]",
    ):
        said = run(f"return refused(() => seal.context(8, {wrong}));", "11" * 16)
        assert said == "RangeError: Malformed", wrong
    said = run(
        "return refused(() => seal.seal(new Uint8Array(25 * 2 ** 20 + 1), raw(given), raw('')));",
        cases[0]["raw"],
    )
    assert said == "RangeError: Oversized"


def test_a_letter_from_chromium_opens_in_the_second_implementation_with_its_context_alone(run):
    box = BrowserPrivateKey.new()
    letter = run("return hex(await seal.seal(raw('abcd'), raw(given), raw('01')));", box.public.raw.hex())
    assert second.open_letter(bytes.fromhex(letter), box.raw, b"\x01") == second.padded(b"\xab\xcd")
    with pytest.raises(InvalidTag):
        second.open_letter(bytes.fromhex(letter), box.raw, b"\x02")
