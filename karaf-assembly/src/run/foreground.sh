# Runs the distribution in the foreground on behalf of Maven, and stops it when Maven ends, however it ends.
#
# usage: sh foreground.sh ASSEMBLY

# A Ctrl-C reaches the whole process group: Maven ends by it, Karaf is then stopped in order.
trap '' INT HUP
maven=$PPID
export ENCOURS_DEMO="${ENCOURS_DEMO:-true}"

"$1/bin/karaf" daemon </dev/null &
karaf=$!
trap 'kill -TERM "$karaf"' TERM

while kill -0 "$karaf" 2>/dev/null && kill -0 "$maven" 2>/dev/null; do
  sleep 0.2 2>/dev/null || sleep 1
done
if kill -0 "$maven" 2>/dev/null; then
  wait "$karaf" # ended by itself: Maven reports its status
  exit $?
fi

kill -TERM "$karaf" 2>/dev/null
patience=15 # fifths of a second; the database stops by itself with Karaf
while kill -0 "$karaf" 2>/dev/null; do
  [ "$patience" -gt 0 ] || kill -KILL "$karaf"
  patience=$((patience - 1))
  sleep 0.2 2>/dev/null || sleep 1
done
