#!/bin/sh
# Sets up what AgentDojo needs in target/, and runs the bench: `bench/agentdojo/run.sh [team] [--masec PATH] [options]`.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
venv="$root/target/agentdojo-venv"
python=${PYTHON:-python3}
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
    "$python" -m venv --clear "$venv"
    # The list is whole, so nothing else is looked for: some releases of pip take `pydantic[email]` for something that is not on it.
    "$venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes --no-deps -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$venv/installed.txt"
fi
bench="$here"
if [ "${1:-}" = team ]; then
    bench="$here/team"
    shift
fi
cd "$root"
exec "$venv/bin/python" "$bench" --masec "${MASEC:-$root/target/release/masec}" "$@"
