"""The tables as they were at a given set of migrations: plain models, without the rules and locks of today's rooms.

Only the commands that move whole databases use it, as the owner of the tables.
"""

from typing import Any

from suar.cli.start import Stop

Node = tuple[str, str]  # (room, name of the migration)


def loader() -> Any:
    """The migrations on the disk and those applied to the database.

    Raises:
        Stop: the database cannot be reached.
    """
    from django.db import DatabaseError, connection
    from django.db.migrations.loader import MigrationLoader

    try:
        return MigrationLoader(connection)
    except DatabaseError as error:
        raise Stop(f"the database cannot be reached: {str(error).strip()}") from error


def applied() -> list[Node]:
    """The migrations applied to the database, oldest first.

    Raises:
        Stop: it has some that this version does not know.
    """
    found = loader()
    if unknown := [node for node in found.applied_migrations if node not in found.graph.nodes]:
        raise Stop(
            f"the database is newer than this version of Suar: {'.'.join(unknown[0])} is not known here"
        )
    return list(found.applied_migrations)


def by_room(nodes: list[Node]) -> dict[str, list[str]]:
    """Migrations listed room by room, as a backup keeps them."""
    return {
        room: [name for r, name in nodes if r == room] for room in dict.fromkeys(room for room, _ in nodes)
    }


def ends(nodes: list[Node]) -> list[Node]:
    """The last migration of each room among these: the targets that lead to exactly this state.

    Raises:
        Stop: one of them is not known to this version.
    """
    graph = loader().graph
    if unknown := [node for node in nodes if node not in graph.nodes]:
        raise Stop(
            f"{'.'.join(unknown[0])} is not known here: install the version of Suar that made this backup"
        )
    among = set(nodes)
    return [node for node in nodes if not any(c in among and c[0] == node[0] for c in _children(graph, node))]


def apps_at(nodes: list[Node]) -> Any:
    """The registry of models as these migrations left them."""
    return loader().project_state(ends(nodes)).apps if nodes else loader().project_state([]).apps


def tables(apps: Any) -> dict[str, Any]:
    """Every stored table of a registry by `room.model`, the joining ones too."""
    models = [m for m in apps.get_models(include_auto_created=True) if m._meta.managed and not m._meta.proxy]
    return {
        model._meta.label_lower: model for model in sorted(models, key=lambda model: model._meta.label_lower)
    }


def audit_head(apps: Any) -> tuple[int, str] | None:
    """Number and seal of the newest entry of the log; none when it is empty."""
    entry = tables(apps).get("audit.entry")
    last = entry and entry._base_manager.order_by("-sequence").values_list("sequence", "seal").first()
    return (int(last[0]), str(last[1])) if last else None


def _children(graph: Any, node: Node) -> list[Node]:
    return [child.key for child in graph.node_map[node].children]
