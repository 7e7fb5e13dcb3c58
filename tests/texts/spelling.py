"""The words we do not use, in either language, each with the one we do."""

import re
from collections.abc import Iterable, Mapping

AMERICAN: Mapping[str, str] = {
    r"\w*organiz\w*": "organis…",
    r"\w*(?:recogn|real|minim|maxim|custom|summar|author)iz\w*": "…is…",
    r"\w*(?:final|priorit|emphas|apolog|anonym|pseudonym)iz\w*": "…is…",
    r"(?:un)?analyz\w*": "analys…",
    r"colou?r(?<!our)\w*": "colour",
    r"behavior\w*": "behaviour",
    r"favor\w*": "favour",
    r"honor\w*": "honour",
    r"neighbor\w*": "neighbour",
    r"labor(?!at)\w*": "labour",
    r"harbor\w*": "harbour",
    r"center\w*": "centre",
    r"defense": "defence",
    r"offense": "offence",
    r"(?:cancel|travel|counsel|label|model|signal)(?:ed|ing|or|er)\b": "double l",
    r"enrollment": "enrolment",
    r"fulfill\w*": "fulfil",
    r"skillful\w*": "skilful",
    r"catalogs?": "catalogue",
    r"gray\w*": "grey",
    r"judgment": "judgement",
    r"cell ?phones?": "mobile",
    r"zip codes?": "postcode",
    r"passwords?": "passphrase: people here choose a sentence",
    r"log[ -]?(?:in|out|on)": "sign in, sign out",
    r"users?": "person, member, case worker: say who",
    r"invalid": "say what to write instead",
    r"end-to-end": "sealed at rest: whoever controls the running server reads what is opened then",
}

INDONESIAN: Mapping[str, str] = {
    r"penapisan": "skrining",
    r"satgas": "Jejaring: satgas sounds like police",
    r"satuan tugas": "Jejaring: satuan tugas sounds like police",
    r"pekerja kasus": "pendamping",
    r"korban terduga": "terduga korban",
    r"supervisor": "penanggung jawab",
    r"kata sandi": "kalimat sandi",
    r"password": "kalimat sandi",
    r"shelter": "rumah aman",
    r"pelacur\w*": "eksploitasi seksual",
    r"TKI": "pekerja migran",
    r"ilegal": "nonprosedural: nobody is illegal",
    r"kamu|kau|lu": "Anda",
    r"login|log in|logout|log out": "masuk, keluar",
    r"user|pengguna": "say who: pendamping, anggota, orang",
    r"email": "surel",
    r"klik": "pilih, ketuk",
    r"silahkan": "silakan",
    r"resiko": "risiko",
    r"ijin|diijinkan": "izin, diizinkan",
    r"merubah|dirubah": "mengubah, diubah",
    r"analisa": "analisis",
    r"aktifitas": "aktivitas",
    r"praktek": "praktik",
    r"sekedar": "sekadar",
    r"nomer": "nomor",
    r"komplit": "lengkap",
    r"hapal": "hafal",
    r"disini|disana|diatas|dibawah|didalam|diluar": "di sini, di sana, di atas, …",
    r"nampak": "tampak",
    r"antri": "antre",
    r"standarisasi": "standardisasi",
    r"telpon|tilpun|telfon": "telepon",
}
# On a button these words would hand someone to the police who only asked for help.
NEVER_A_BUTTON = re.compile(
    r"(?:laporkan|lapor|buat laporan|kirim laporan)\b(?:\W+\w+){0,3}\W*", re.IGNORECASE
)


def refused(text: str, words: Mapping[str, str]) -> list[str]:
    """The words of a text that stand on a list, each with what to write instead."""
    out = []
    for pattern, instead in words.items():
        if found := re.search(rf"\b(?:{pattern})(?!\w)", text, re.IGNORECASE):
            out.append(f"“{found[0]}”: {instead}")
    return out


def lower_case_address(text: str) -> bool:
    """Whether the reader is addressed without the capital that Indonesian gives her."""
    return bool(re.search(r"\banda\b", text))


def gugus_tugas_is_the_states(msgid: str, msgstr: str) -> bool:
    """Whether “gugus tugas” is said only of the State's own task force, which the English calls the same."""
    return "gugus tugas" not in msgstr.casefold() or "gugus tugas" in msgid.casefold()


def reports(texts: Iterable[str]) -> list[str]:
    """The texts as short as a button's that tell someone to report."""
    return [text for text in texts if NEVER_A_BUTTON.fullmatch(text)]
