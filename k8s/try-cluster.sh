#!/bin/sh
# Runs the suite upon three nodes of MariaDB Galera on this machine, kills the node that it works on
# while figures are written, and looks whether everything acknowledged is there, once. Needs Debian's
# mariadb-server, galera-4 and rsync, curl and node. See docs/operations/scale.md.
set -eu

[ $# -eq 0 ] || { echo "usage: k8s/try-cluster.sh; BASE, DB_BASE, WRITES and KILL_AT by environment" >&2; exit 2; }
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# The suite's first port, the nodes' first port, how many figures are reported, after which it dies.
BASE=${BASE:-23000}
DB_BASE=${DB_BASE:-23600}
WRITES=${WRITES:-300}
KILL_AT=${KILL_AT:-100}
PASSWORD=cluster-trial
GALERA=${GALERA:-/usr/lib/galera/libgalera_smm.so}
work=$(mktemp -d)
pids=""

for tool in mariadbd mariadb mariadb-install-db rsync curl node; do
  command -v "$tool" >/dev/null || { echo "missing: $tool (apt install mariadb-server galera-4 rsync curl nodejs)" >&2; exit 1; }
done
[ -f "$GALERA" ] || { echo "missing: $GALERA (apt install galera-4)" >&2; exit 1; }

# Nodes copy each other's files by rsync, which does not do it as root.
account=$(id -un)
if [ "$account" = root ]; then
  account=mysql
  chown mysql "$work"
fi

end() {
  result=$?
  [ -z "${suite:-}" ] || { kill "$suite" 2>/dev/null || true; wait "$suite" 2>/dev/null || true; }
  for pid in $pids; do kill -9 "$pid" 2>/dev/null || true; done
  if [ $result -eq 0 ]; then rm -rf "$work"; else echo "logs: $work" >&2; fi
}
trap end EXIT
trap 'exit 1' INT TERM

port() { echo $((DB_BASE + 10 * $1)); }
group() { echo $((DB_BASE + 10 * $1 + 1)); }
sql() { mariadb --protocol=tcp -h127.0.0.1 -P"$(port "$1")" -uroot ${2:+-p"$PASSWORD"} -N -e "$3"; }
all="127.0.0.1:$(group 1),127.0.0.1:$(group 2),127.0.0.1:$(group 3)"

# Before MariaDB 11 servers call themselves 5.5.5-10.11… and MySQL's driver then cuts times to whole
# seconds, upon which services refuse to start. As 5.7.19 they get exact times, and what they know.
version=$(mariadbd --version | sed -n 's/.*Ver \([0-9.]*\)-MariaDB.*/\1/p')

# node N [OPTION…]: starts it.
node_up() {
  n=$1; shift
  mariadbd --no-defaults --user="$account" --datadir="$work/$n" --socket="$work/$n.sock" \
    --port="$(port "$n")" --version="5.7.19-$version-MariaDB" --bind-address=127.0.0.1 --skip-name-resolve --pid-file="$work/$n.pid" \
    --log-error="$work/$n.log" --character-set-server=utf8mb4 --max-allowed-packet=64M \
    --binlog-format=ROW --innodb-autoinc-lock-mode=2 --innodb-flush-log-at-trx-commit=1 \
    --innodb-buffer-pool-size=128M --wsrep-on=ON --wsrep-provider="$GALERA" \
    --wsrep-cluster-name=yuanhui --wsrep-cluster-address="gcomm://$all" \
    --wsrep-node-name="node$n" --wsrep-node-address="127.0.0.1:$(group "$n")" \
    --wsrep-sst-method=rsync --wsrep-sst-receive-address="127.0.0.1:$(($(group "$n") + 2))" \
    --wsrep-provider-options="base_port=$(group "$n");gmcast.listen_addr=tcp://127.0.0.1:$(group "$n");ist.recv_addr=127.0.0.1:$(($(group "$n") + 1))" \
    "$@" >/dev/null 2>&1 &
  eval "pid$n=$!"
  pids="$pids $!"
}

await_synced() {
  waited=0
  until [ "$(sql "$1" "${2:-}" "SHOW STATUS LIKE 'wsrep_local_state_comment'" 2>/dev/null | cut -f2)" = Synced ]; do
    sleep 1; waited=$((waited + 1))
    [ $waited -lt 60 ] || { tail -20 "$work/$1.log" >&2; exit 1; }
  done
}

echo "three nodes …"
for n in 1 2 3; do
  mariadb-install-db --no-defaults --user="$account" --datadir="$work/$n" \
    --auth-root-authentication-method=normal >/dev/null 2>&1
done
node_up 1 --wsrep-new-cluster
await_synced 1
sql 1 "" "ALTER USER root@'127.0.0.1' IDENTIFIED BY '$PASSWORD'"
for n in 2 3; do node_up $n; await_synced $n yes; done
echo "nodes in the cluster: $(sql 1 yes "SHOW STATUS LIKE 'wsrep_cluster_size'" | cut -f2)"

echo "the suite upon them …"
# One node is written to, and the next one when it is gone.
hosts="127.0.0.1:$(port 1),127.0.0.1:$(port 2),127.0.0.1:$(port 3)"
DB_URL="jdbc:mysql://$hosts/?failOverReadOnly=false&connectTimeout=2000&secondsBeforeRetrySource=3600&queriesBeforeRetrySource=2147483647" \
  DB_USER=root DB_PASSWORD=$PASSWORD RUN_DIRECTORY="$work/run" \
  "$root/start" --port "$BASE" >"$work/suite.log" 2>&1 &
suite=$!
waited=0
until grep -q "87 figures" "$work/suite.log"; do
  sleep 2; waited=$((waited + 2))
  kill -0 "$suite" 2>/dev/null && [ $waited -lt 900 ] || { tail -20 "$work/suite.log" >&2; exit 1; }
done

api=http://localhost:$BASE/api/economy/v1
token() {
  curl -s "http://localhost:$((BASE + 100))/realms/yuanhui/protocol/openid-connect/token" \
    -d grant_type=password -d client_id=dev-cli -d "username=$1" -d password=yuanhui-dev |
    node -p 'JSON.parse(require("fs").readFileSync(0)).access_token'
}
clerk=$(token clerk-commerce)

echo "$WRITES reports, one after the other; node 1 is killed after $KILL_AT …"
i=0; attempts=0; longest=0
while [ $i -lt "$WRITES" ]; do
  i=$((i + 1))
  [ $i -ne "$KILL_AT" ] || kill -9 "$pid1"
  begin=$(date +%s%3N)
  # As a department's system does: with a key, again and again until it is acknowledged.
  until [ "$(curl -s -o /dev/null -w '%{http_code}' -m 40 -H "Authorization: Bearer $clerk" \
      -H 'Content-Type: application/json' -H "Idempotency-Key: cluster-$i" "$api/submissions" \
      -d "{\"department\":\"commerce\",\"region\":\"411102\",\"period\":\"2015-05\",\"cells\":[{\"indicator\":\"online-mall-enterprises\",\"value\":$i}]}")" = 201 ]; do
    attempts=$((attempts + 1))
    [ $(($(date +%s%3N) - begin)) -lt 120000 ] || { echo "no answer for 120 s" >&2; exit 1; }
    sleep 0.2
  done
  took=$(($(date +%s%3N) - begin))
  [ $took -le $longest ] || longest=$took
done
echo "acknowledged: $WRITES; refused meanwhile: $attempts; longest wait: $longest ms"

count="SELECT COUNT(*), COUNT(DISTINCT c.value) FROM economy.submission s JOIN economy.submission_cell c ON c.submission_id = s.id WHERE s.period = '2015-05'"
for n in 2 3; do echo "node $n has (rows, different ones): $(sql $n yes "$count" | tr '\t' ' ')"; done
echo "node 1 comes back …"
node_up 1
await_synced 1 yes
echo "node 1 has (rows, different ones): $(sql 1 yes "$count" | tr '\t' ' ')"
auditor=$(token auditor)
for context in economy livelihood environment poverty; do
  echo "audit of $context: $(curl -s -H "Authorization: Bearer $auditor" "http://localhost:$BASE/api/$context/v1/audit-events/verification" |
    node -p 'const v = JSON.parse(require("fs").readFileSync(0)); `valid ${v.valid}, ${v.events} events`')"
done
for n in 1 2 3; do
  [ "$(sql $n yes "$count" | tr '\t' ' ')" = "$WRITES $WRITES" ] || { echo "node $n lost or doubled something" >&2; exit 1; }
done
echo "nothing lost, nothing doubled"
