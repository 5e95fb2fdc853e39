#!/bin/sh
# Writes the lock files anew: the newest allowed versions with --upgrade, else those already pinned.
# Needs uv. One file serves every system and Python 3.11 upwards.
set -eu

cd -- "$(dirname -- "$0")/.."

lock() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header "$@"
}

lock pyproject.toml -o packaging/requirements.txt "$@"
lock pyproject.toml --extra dev --constraint packaging/requirements.txt \
    -o packaging/requirements-dev.txt "$@"
# what bench/mutants.py needs, in a folder of its own
lock packaging/requirements-mutants.in --constraint packaging/requirements-dev.txt \
    -o packaging/requirements-mutants.txt "$@"
# what bench/fuzz.py needs beside it
lock packaging/requirements-fuzz.in --constraint packaging/requirements-dev.txt \
    -o packaging/requirements-fuzz.txt "$@"
