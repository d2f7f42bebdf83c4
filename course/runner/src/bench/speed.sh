#!/bin/sh
# How long a learner waits, in one run: a save under ./learn watch, one cold ./learn check, and Maven beside them.
# Works on a copy of the checkout, so nothing of the learner's is touched. Takes a few minutes.
set -eu
cd -- "$(dirname -- "$0")/../../../.."
./learn status >/dev/null # builds what is not built
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" course/runner/src/bench/Speed.java "$@"
