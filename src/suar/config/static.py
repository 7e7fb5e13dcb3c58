"""Static files under names that carry their content, so that a phone fetches each only once."""

from whitenoise.storage import CompressedManifestStaticFilesStorage as Base


class Storage(Base):  # type: ignore[misc]  # whitenoise comes without types
    """Also renames what our own modules import; the modules of others are left as they came."""

    patterns = (*Base.patterns, ("ui/*.js", Base._js_module_import_aggregation_patterns[1]))
