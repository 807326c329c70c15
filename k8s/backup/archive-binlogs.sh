#!/bin/sh
# Archives the binary log up to now; see docs/operations/backup.md.
. "$(dirname "$0")/common.sh"

usage() {
  cat <<TEXT
usage: archive-binlogs.sh

Closes the server's binary log, where something is in it, and copies every closed file that is not yet
in STORE/binlogs, compressed and encrypted. What was committed before it ran can be restored.

  STORE               the directory of all backups
  RECIPIENTS          the public keys (age) of those who may read them
  DB_HOST, DB_PORT    the database server (port 3306)
  DB_USER, DB_PASSWORD
  DB_CLIENT_OPTIONS   lines of the clients' option file, such as ssl-mode=VERIFY_IDENTITY
TEXT
}

# The server's files, the active one last: name and size.
list() {
  sql "SHOW BINARY LOGS" | cut -f1,2 >"$work/list"
  active=$(tail -n 1 "$work/list")
}

# A file for every run, also of a quiet night, would be no use to anybody.
close_active() {
  list
  if [ "$active" != "$(cat "$archive/.empty" 2>/dev/null || true)" ]; then
    sql "FLUSH BINARY LOGS"
    list
    echo "$active" >"$archive/.empty"
  fi
}

last_archived() {
  find "$archive" -name '*.gz.age' -exec basename {} \; | while read -r name; do
    number_of "$name"
  done | sort -n | tail -n 1
}

# A file that the server has forgotten before it was archived is lost.
no_gap() {
  last=$(last_archived)
  first=$(number_of "$(head -n 1 "$work/list" | cut -f1)")
  [ -z "$last" ] || [ "$first" -le $((last + 1)) ] ||
    fail "the server has removed binary logs after number $last that are not archived: no moment since" \
      "can be restored. Make a backup now, and let the server keep its binary logs longer"
}

fetch() {
  "$reader" --defaults-file="$work/login.cnf" --read-from-remote-server --raw \
    --result-file="$work/" "$1"
  [ "$(wc -c <"$work/$1")" -eq "$2" ] || fail "$1 has not the size that the server says: $2"
  part gzip -c "$work/$1" | part seal "$archive/.unfinished"
  all_parts_succeeded "$1 is not archived"
  mv "$archive/.unfinished" "$archive/$1.gz.age"
  rm "$work/$1"
}

no_arguments "$@"
prepare_to_write
reader=$(tool mariadb-binlog mysqlbinlog)
require_binary_log
read_lineage
archive=$STORE/binlogs/$lineage
mkdir -p "$archive"

now=$(server_time)
close_active
no_gap
count=0
sed '$d' "$work/list" >"$work/closed"
while read -r name size; do
  if [ ! -e "$archive/$name.gz.age" ]; then
    fetch "$name" "$size" </dev/null
    count=$((count + 1))
  fi
done <"$work/closed"
echo "$now" >"$archive/.until.new"
mv "$archive/.until.new" "$archive/until"
say "binlogs/$lineage: $count new, whole until $now"
