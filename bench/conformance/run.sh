#!/bin/sh
# Sets up the suite and the fixtures in target/ and node_modules/, and compares: `bench/conformance/run.sh [--masec PATH]`.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
venv="$root/target/conformance-venv"
python=${PYTHON:-python3}
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
    "$python" -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$venv/installed.txt"
fi
# Only installing: the suite itself runs on the Node that comes with the requirements, since it needs a newer one.
[ -d "$here/node_modules" ] || npm ci --prefix "$here" --no-audit --no-fund --silent --ignore-scripts
cd "$root"
exec "$venv/bin/python" "$here/compare.py" "$@"
