#!/bin/sh
# Opens a real window on a display of its own, answers a whole assessment with real keys, saves it,
# and compares; measures what an idle window costs; kills a window in the middle of its work.
# usage: window.sh TRIPOINT-GUI TRIPOINT
set -eu
gui=$1
tripoint=$2
for tool in Xvfb xdotool; do
  command -v "$tool" >/dev/null || { echo "window.sh: $tool is missing" >&2; exit 1; }
done
folder=$(mktemp -d)
display=:$((100 + $$ % 400))
Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
window=""
end() {
  [ -z "$window" ] || kill -9 "$window" 2>/dev/null || true
  kill "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT
export DISPLAY=$display XDG_CONFIG_HOME=$folder/config XDG_STATE_HOME=$folder/state
export LIBGL_ALWAYS_SOFTWARE=1
fail() {
  echo "window.sh: $*" >&2
  exit 1
}
# Waits, up to 20 seconds, until a command succeeds.
await() {
  for _ in $(seq 100); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.2
  done
  fail "waited in vain for: $*"
}
open_window() { # [ARGUMENTS]
  "$gui" "$@" >"$folder/out" 2>&1 &
  window=$!
  await xdotool search --onlyvisible --name Tripoint
  id=$(xdotool search --onlyvisible --name Tripoint | tail -1)
  xdotool windowfocus "$id" 2>/dev/null || true
  sleep 1
}
press() { xdotool key --delay 60 "$@"; }

await xdotool getdisplaygeometry
# One whole assessment: a new group, six answers, saved under a typed name.
open_window
press ctrl+n
sleep 0.5
for answer in 1 2 1 3 2 1; do
  press "$answer"
  sleep 0.2
  press Next
  sleep 0.2
done
press ctrl+s
sleep 0.7
press Tab Tab Tab
xdotool search --onlyvisible --name Tripoint >/dev/null || fail "the window is gone"
# The field for the name is reached along the ring: type into whatever field has the keyboard.
for _ in $(seq 12); do
  press ctrl+a
  xdotool type --delay 20 "$folder/group.json"
  press Return
  sleep 0.4
  [ ! -s "$folder/group.json" ] || break
  press Tab
done
await test -s "$folder/group.json"
"$tripoint" validate "$folder/group.json" >/dev/null 2>&1 || fail "what was saved is not valid"
answers=$(grep -c '"[a-z0-9_]*": *"[a-z_]*"' "$folder/group.json")
[ "$answers" -ge 6 ] || fail "six answers were given, $answers lines were saved"
press ctrl+q
for _ in $(seq 50); do kill -0 "$window" 2>/dev/null || break; sleep 0.1; done
kill -0 "$window" 2>/dev/null && fail "the window does not close"
window=""

# Idle: no frames, no work.
open_window "$folder/group.json"
sleep 2
ticks() { awk '{print $14 + $15}' "/proc/$window/stat"; }
before=$(ticks)
sleep 3
after=$(ticks)
idle=$((after - before))
echo "idle: $idle ticks of 10 ms in 3 s"
[ "$idle" -le 6 ] || fail "an idle window works: $idle ticks in 3 s"

# Killed without warning, two seconds after an edit: the next start finds the edit.
press ctrl+2
sleep 0.3
press 4
sleep 2
kill -9 "$window"
wait "$window" 2>/dev/null || true
window=""
copy=$(find "$folder/state" -name 'unsaved-*.json' | head -1)
[ -n "$copy" ] || fail "nothing was kept of the edit"
"$tripoint" validate "$copy" >/dev/null 2>&1 || fail "the copy is not valid"
cmp -s "$copy" "$folder/group.json" && fail "the copy does not hold the edit"

# Without a display: a clear message that names the other program.
if DISPLAY=:9999 "$gui" >"$folder/out" 2>&1; then fail "no display, and no fault"; fi
grep -q "tripoint --help" "$folder/out" || fail "no word on the other program"
echo "a window was opened, played, left idle and killed"
