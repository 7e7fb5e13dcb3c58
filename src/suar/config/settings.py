"""Every setting, top to bottom. Safe by default: without an environment this refuses to start.

`SUAR_MODE=example` is a server for trying Suar on one's own machine, with invented data;
`SUAR_MODE=production` is a real one and refuses what is unsafe. `docs/deploy.md` explains each name.
"""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.contrib.messages import constants as message_levels

from suar.config import env

PACKAGE = Path(__file__).resolve().parent.parent

# --- where this server stands -------------------------------------------------------------------
env.load(Path(os.environ.get("SUAR_ENV_FILE", ".env")))

MODE = env.choice("SUAR_MODE", "production", ("production", "example"))
EXAMPLE = MODE == "example"
DEBUG = False

DATA_DIR = Path(env.text("SUAR_DATA_DIR", "data" if EXAMPLE else "")).resolve()
if not EXAMPLE and not env.text("SUAR_DATA_DIR"):
    raise env.Unsafe(
        "SUAR_DATA_DIR is not set. Name a folder outside the code that only this server may read."
    )

SECRET_KEY = env.secret("SUAR_SECRET_KEY")
AUDIT_KEY = env.key("SUAR_AUDIT_KEY")
SERVER_KEY = env.key("SUAR_SERVER_KEY")  # hides second-factor secrets and contact data of staff
PEPPER = env.key("SUAR_PEPPER")  # without it a stolen table of passphrase checks can't be guessed at
if len({SECRET_KEY, AUDIT_KEY, SERVER_KEY, PEPPER}) < 4:
    raise env.Unsafe("Two of SUAR_SECRET_KEY, SUAR_AUDIT_KEY, SUAR_SERVER_KEY, SUAR_PEPPER are the same.")

PORT = env.number("SUAR_PORT", 8000)
ORIGIN = env.text("SUAR_ORIGIN", f"http://127.0.0.1:{PORT}" if EXAMPLE else "")
if not EXAMPLE and not ORIGIN.startswith("https://"):
    raise env.Unsafe("SUAR_ORIGIN must be this server's public address and begin with https://")
ALLOWED_HOSTS = [urlsplit(ORIGIN).hostname or "", *(["127.0.0.1", "localhost", "[::1]"] if EXAMPLE else [])]
CSRF_TRUSTED_ORIGINS = [ORIGIN]
TRUSTED_PROXY = env.flag("SUAR_BEHIND_PROXY")

# --- the rooms ----------------------------------------------------------------------------------
# The example comes before the rooms whose pages it adds to, and all of them before the libraries.
ROOMS = ["example", "ui", "access", "audit", "accounts", "coalition", "web"]
INSTALLED_APPS = [
    *(f"suar.{room}" for room in ROOMS),
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_tasks_db",
]
AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["suar.accounts.backend.PassphraseBackend"]
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "web:home"
WIRING = "suar.config.wiring.WIRING"
ROOT_URLCONF = "suar.config.urls"
WSGI_APPLICATION = "suar.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # a page on 2G; its random padding and masked tokens stand against BREACH
    "csp.middleware.CSPMiddleware",
    "suar.web.middleware.early",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "suar.web.middleware.language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "suar.web.middleware.actor",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "suar.web.context.shell",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "suar.ui.templatetags.ui",
                "suar.ui.templatetags.words",
            ],
        },
    }
]

FORM_RENDERER = "suar.ui.forms.Renderer"
# Named as the notes of the look are.
MESSAGE_TAGS = {
    message_levels.SUCCESS: "kept",
    message_levels.WARNING: "warn",
    message_levels.ERROR: "danger",
}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"


# --- the database -------------------------------------------------------------------------------
def _database(url: str) -> dict[str, object]:
    """Django's form of `postgresql://user:password@host:port/name?sslmode=…`, or the embedded SQLite file."""
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA_DIR / "suar.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 5,
                "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA secure_delete=ON;",
            },
        }
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise env.Unsafe(f"SUAR_DATABASE_URL must begin with postgresql://, not {parts.scheme}://")
    asked = dict(parse_qsl(parts.query))  # sslmode, sslrootcert, or the folder of a socket as host
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": asked.pop("host", unquote(parts.hostname or "")),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, "options": "-c lock_timeout=5s -c statement_timeout=30s", **asked},
    }


# `suar migrate`, `backup` and `restore` connect as the owner of the tables; serving never does.
AS_OWNER = env.flag("SUAR_AS_OWNER")
DATABASE_URL = env.text("SUAR_DATABASE_URL")
OWNER_DATABASE_URL = env.text("SUAR_OWNER_DATABASE_URL")
if not EXAMPLE and not DATABASE_URL:
    raise env.Unsafe(
        "SUAR_DATABASE_URL is not set. A real server needs PostgreSQL: SQLite lacks its inner walls."
    )
DATABASES = {"default": _database(OWNER_DATABASE_URL if AS_OWNER and OWNER_DATABASE_URL else DATABASE_URL)}

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "accounts_cache"}}

# --- sign-in ------------------------------------------------------------------------------------
SECOND_FACTOR_REQUIRED = not EXAMPLE  # for everybody with a role; the example is for trying at one click
IDLE = 15 * 60  # seconds without a page until reading asks for the passphrase
ACCOUNT_ADAPTER = "suar.accounts.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "sign_in"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {"login": False, "login_failed": "5/5m/key", "reauthenticate": "10/m/user"}
MFA_ADAPTER = "suar.accounts.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # phones without signal drift
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = EXAMPLE
SESSION_ENGINE = "suar.accounts.sessions"

# --- sessions, cookies, headers -----------------------------------------------------------------
SECURE = ORIGIN.startswith("https://")
SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None  # gone with the browser: a phone may be looked through
CSRF_FAILURE_VIEW = "suar.web.errors.csrf_failed"
LANGUAGE_COOKIE_NAME = "language"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY else None
SECURE_SSL_REDIRECT = False  # TLS ends in front of this server, which redirects
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
# Nothing to other sites. Not `no-referrer`: with it browsers send forms with `Origin: null`, which is refused.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

# --- language, time, files ----------------------------------------------------------------------
LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Indonesia"), ("en", "English")]
# Compiled by `suar texts` from what ships and, where a coalition has some, its own wording in `texts/`.
LOCALE_PATHS = [DATA_DIR / "built-texts"]
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "suar.config.static.Storage"},
}
WHITENOISE_MAX_AGE = 3600

# --- mail ---------------------------------------------------------------------------------------
# Without a host Suar sends no mail, and people read their notices in Suar.
EMAIL_HOST = env.text("SUAR_SMTP_HOST")
SMTP_TLS = env.choice("SUAR_SMTP_TLS", "starttls", ("starttls", "tls", "no"))
if EMAIL_HOST and SMTP_TLS == "no" and EMAIL_HOST not in ("127.0.0.1", "::1", "localhost"):
    raise env.Unsafe("SUAR_SMTP_TLS may be 'no' only for a mail server on this very machine.")
EMAIL_USE_TLS, EMAIL_USE_SSL = SMTP_TLS == "starttls", SMTP_TLS == "tls"
EMAIL_PORT = env.number("SUAR_SMTP_PORT", 465 if EMAIL_USE_SSL else 587)
EMAIL_HOST_USER = env.text("SUAR_SMTP_USER")
EMAIL_HOST_PASSWORD = env.secret("SUAR_SMTP_PASSWORD", 1) if EMAIL_HOST_USER else ""
EMAIL_TIMEOUT = 20  # seconds
DEFAULT_FROM_EMAIL = env.text("SUAR_MAIL_FROM")
if EMAIL_HOST and "@" not in DEFAULT_FROM_EMAIL:
    raise env.Unsafe("SUAR_MAIL_FROM must be the address that Suar's mail comes from.")

# --- jobs, passwords, logs ----------------------------------------------------------------------
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "suar.config.logs.Line"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["out"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["out"], "level": "WARNING", "propagate": False},
        "_granian": {"handlers": ["out"], "level": "WARNING", "propagate": False},
    },
}
