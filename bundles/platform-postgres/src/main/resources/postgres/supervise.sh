# Starts a PostgreSQL server on behalf of the process at the other end of standard input, and stops the server when
# that process asks for it or ends, in whatever way it ends: the pipe closes then.
#
# usage: sh supervise.sh PIDFILE LOG COMMAND...
#   COMMAND starts the server detached and returns once it answers; PIDFILE is the server's postmaster.pid.
#   Says "started PID" or "failed" on standard output. Any line on standard input asks to stop.

trap '' INT HUP TERM PIPE # a Ctrl-C reaches the whole process group; the owner decides when to stop
pidfile=$1
log=$2
shift 2

running() {
  read -r now 2>/dev/null <"$pidfile" && [ "$now" = "$pid" ] && kill -0 "$pid" 2>/dev/null
}

patience=20 # fifths of a second before the server has to leave at once: nobody waits for it
if "$@" </dev/null >"$log" 2>&1; then
  read -r pid <"$pidfile"
  echo "started $pid"
  if read -r request; then
    patience=300 # the owner asked, and waits
  fi
else
  echo failed
  [ -e "$pidfile" ] || exit 1
  read -r pid <"$pidfile"
fi

running && kill -INT "$pid" # "fast" shutdown: ends the sessions, writes a checkpoint
while running; do
  [ "$patience" -gt 0 ] || kill -QUIT "$pid" # "immediate" shutdown: the next start recovers from the log
  patience=$((patience - 1))
  sleep 0.2 2>/dev/null || sleep 1
done
