"""The import directions: schemas knows nobody, extractors knows schemas, pipeline knows both."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ALLOWED = {
    "schemas": {"schemas"},
    "extractors": {"schemas", "extractors"},
    "pipeline": {"schemas", "extractors", "pipeline"},
}
OURS = {"schemas", "extractors", "pipeline", "flows"}
# A command that starts a flow imports flows.py, inside the function that starts it; nothing else does.
STARTS_FLOWS = {Path(f"pipeline/cli/{name}.py") for name in ("run", "reprocess", "schedule")}
INPUT_AND_OUTPUT = {"sqlalchemy", "prefect", "httpx", "socket", "urllib", "requests", "typer", "rich"}


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def modules() -> list[Path]:
    return [file.relative_to(ROOT) for package in ALLOWED for file in sorted((ROOT / package).rglob("*.py"))]


@pytest.mark.parametrize("module", modules(), ids=str)
def test_imports_go_one_way(module: Path) -> None:
    package = module.parts[0]
    allowed = ALLOWED[package] | ({"flows"} if module in STARTS_FLOWS else set())
    assert set(imports(ROOT / module)) & OURS <= allowed


@pytest.mark.parametrize("module", [m for m in modules() if m.parts[0] != "pipeline"], ids=str)
def test_schemas_and_extractors_do_no_input_or_output(module: Path) -> None:
    assert not set(imports(ROOT / module)) & INPUT_AND_OUTPUT


def test_flows_holds_no_logic_of_its_own() -> None:
    tree = ast.parse((ROOT / "flows.py").read_text("utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
