#!/bin/sh
# Writes the two lock files anew from pyproject.toml: the newest allowed versions with --upgrade,
# else those already pinned. Needs uv. One file serves every system and Python 3.11 upwards.
set -eu

cd -- "$(dirname -- "$0")/.."

lock() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header pyproject.toml "$@"
}

lock -o packaging/requirements.txt "$@"
lock --extra dev --constraint packaging/requirements.txt -o packaging/requirements-dev.txt "$@"
