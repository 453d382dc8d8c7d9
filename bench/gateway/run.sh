#!/bin/sh
# Installs the peers in target/ and measures: `bench/gateway/run.sh [--quick | --soak]`, or `bench/gateway/run.sh a2a` for messages between agents.
# Expects release builds of masec and, but for `a2a`, of the load.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
peers="$root/target/gateway-peers"
python=${PYTHON:-python3}
# A peer that cannot be installed is shown as missing, and its bars as missed.
environment() {
    if ! cmp -s "$here/requirements-$1.txt" "$peers/$1/installed.txt"; then
        "$python" -m venv --clear "$peers/$1" &&
            "$peers/$1/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements-$1.txt" &&
            cp "$here/requirements-$1.txt" "$peers/$1/installed.txt" ||
            echo "$1 could not be installed; going on without it" >&2
    fi
}
case " $* " in
*" --soak "*) ;;
" a2a "*)
    shift
    environment envoy
    exec "$python" "$here/a2a.py" "$@"
    ;;
*)
    environment envoy
    environment contextforge
    [ -x "$peers/bin/mcp-proxy" ] ||
        cargo install mcp-proxy --version "=0.6.0" --locked --features metrics,oauth,yaml --root "$peers" --target-dir "$peers/build" ||
        echo "mcp-proxy could not be installed; going on without it" >&2
    ;;
esac
exec "$python" "$here/bench.py" "$@"
