"""What may stand unmarked, each with its reason."""

SAME_IN_BOTH = {
    "Suar": "the name of the product",
    "Indonesia": "a language is listed under its own name",
    "Bahasa Indonesia": "a language is listed under its own name",
    "English": "a language is listed under its own name",
    "Sasak": "a language is listed under its own name",
    "Sumba": "a language is listed under its own name",
    "WIB": "the label of a time zone",
    "WITA": "the label of a time zone",
    "WIT": "the label of a time zone",
    "id": "the code of a language",
    "en": "the code of a language",
    "ok": "read by the machine that watches the server",
}
