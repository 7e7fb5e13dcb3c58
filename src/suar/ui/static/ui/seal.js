// Seals in the browser what only a letterbox opens; the bytes are those of docs/spec/vault.md, §§ 3 to 5.
// HPKE (RFC 9180) in base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. The server opens with suar.sealed.
const VERSION = 2, POINT = 65, LENGTH = 4, LEAST = 256, MOST = 25 * 1024 * 1024;
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const HMAC = { name: "HMAC", hash: "SHA-256" };
const NONE = new Uint8Array(32); // HMAC fills a missing salt up with zeros, and no browser takes a key of no bytes
const KEM = join(text("KEM"), [0, 0x10]);
const SUITE = join(text("HPKE"), [0, 0x10, 0, 1, 0, 2]);

function text(words) {
  return new TextEncoder().encode(words);
}

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

async function hmac(raw, content) {
  const key = await crypto.subtle.importKey("raw", raw, HMAC, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, content));
}

const extract = (suite, salt, label, secret = []) => hmac(salt, join(text("HPKE-v1"), suite, text(label), secret));

// One block of HKDF is enough: nothing here is longer than 32 bytes.
async function expand(suite, secret, label, about, length) {
  const block = await hmac(secret, join([0, length], text("HPKE-v1"), suite, text(label), about, [1]));
  return block.slice(0, length);
}

async function agree(publicKey, pair) {
  const theirs = await crypto.subtle.importKey("raw", publicKey, CURVE, false, []);
  const enc = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const point = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, pair.privateKey, 256);
  const secret = await extract(KEM, NONE, "eae_prk", new Uint8Array(point));
  return { enc, shared: await expand(KEM, secret, "shared_secret", join(enc, publicKey), 32) };
}

async function schedule(shared, info) {
  const named = await extract(SUITE, NONE, "psk_id_hash");
  const about = join([0], named, await extract(SUITE, NONE, "info_hash", info));
  const secret = await extract(SUITE, shared, "secret");
  const raw = await expand(SUITE, secret, "key", about, 32);
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt"]);
  return { key, nonce: await expand(SUITE, secret, "base_nonce", about, 12) };
}

// For the published vectors, which fix the pair; everybody else draws a fresh one with `seal`.
export const _agree = agree;
export async function _sealWith(pair, plain, publicKey, info, aad = new Uint8Array()) {
  const { enc, shared } = await agree(publicKey, pair);
  const { key, nonce } = await schedule(shared, info);
  const shut = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: aad }, key, plain);
  return join(enc, new Uint8Array(shut));
}

// Four bytes of length, the content, zeros up to a length that says little (Padmé).
export function pad(content) {
  if (content.length > MOST) throw new RangeError("Oversized");
  const length = content.length + LENGTH;
  const exponent = 31 - Math.clz32(length);
  const mask = (1 << (exponent - 32 + Math.clz32(exponent))) - 1;
  const padded = new Uint8Array(length > LEAST ? (length + mask) & ~mask : LEAST);
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, LENGTH);
  return padded;
}

// The bytes that bind a sealed thing to its place: a number, UUIDs as text, whole numbers below 2³².
export function context(use, ids, versions = []) {
  const hex = ids.map((id) => id.replaceAll("-", ""));
  const whole = versions.every((each) => Number.isInteger(each) && each >= 0 && each < 2 ** 32);
  if (!whole || !hex.every((id) => /^[0-9a-f]{32}$/i.test(id))) throw new RangeError("Malformed");
  const numbers = new DataView(new ArrayBuffer(4 * versions.length));
  versions.forEach((each, place) => numbers.setUint32(4 * place, each));
  const bytes = hex.flatMap((id) => id.match(/../g).map((pair) => parseInt(pair, 16)));
  return join(text("suar vault 1\0"), [use, ids.length, versions.length], bytes, new Uint8Array(numbers.buffer));
}

// The version byte, the encapsulated key, the ciphertext with its tag. A key that is none is refused.
export async function seal(content, publicKey, info) {
  if (publicKey.length !== POINT) throw new RangeError("Malformed");
  const pair = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  return join([VERSION], await _sealWith(pair, pad(content), publicKey, info));
}
