#!/bin/sh
# Backs up all schemas as of one moment; see docs/operations/backup.md.
. "$(dirname "$0")/common.sh"

usage() {
  cat <<TEXT
usage: backup.sh

Writes STORE/backups/<time>: each schema as compressed and encrypted SQL, all as of one moment, with
that moment's position in the binary log, and checksums. It appears there when it is whole.

  STORE               the directory of all backups
  RECIPIENTS          the public keys (age) of those who may read them
  DB_HOST, DB_PORT    the database server (port 3306)
  DB_USER, DB_PASSWORD
  DB_CLIENT_OPTIONS   lines of the clients' option file, such as ssl-mode=VERIFY_IDENTITY
  SCHEMAS             by default: economy livelihood environment poverty gateway
TEXT
}

# In the words of this client and for this server.
dump() {
  help=$("$dumper" --no-defaults --help)
  position=--master-data=2
  gtids=
  case $help in
    *--source-data*) position=--source-data=2 ;;
  esac
  case $help in
    *--set-gtid-purged*) gtids=--set-gtid-purged=OFF ;;
  esac
  # shellcheck disable=SC2086 # Schemas are words.
  "$dumper" --defaults-file="$work/login.cnf" --single-transaction --quick $position $gtids \
    --no-tablespaces --hex-blob --triggers --events --max-allowed-packet=1G --databases $SCHEMAS
}

# The stream of all schemas into a pipe for each; its beginning, which sets up the session, into all.
# Fails where the dump was cut short.
divide() {
  awk -v schemas="$SCHEMAS" -v pipes="$work/pipes" -v position="$work/position" '
    index($0, "-- Current Database: `") == 1 {
      if (into) close(into)
      schema = substr($0, 23, length($0) - 23)
      into = pipes "/" schema
      opened[schema] = 1
      printf "%s", preamble > into
    }
    !into && /(MASTER|SOURCE)_LOG_FILE=/ { print > position }
    !into { preamble = preamble $0 "\n"; next }
    { print > into }
    index($0, "-- Dump completed") == 1 { whole = 1 }
    END {
      count = split(schemas, names, " ")
      for (i = 1; i <= count; i++) if (!(names[i] in opened)) whole = 0
      exit whole ? 0 : 1
    }
  '
}

seal_schema() {
  part gzip <"$work/pipes/$1" | part seal "$unfinished/$1.sql.gz.age"
}

read_position() {
  [ -s "$work/position" ] || fail "the dump does not say where in the binary log it is"
  binlog=$(sed "s/.*_LOG_FILE='\([^']*\)'.*/\1/" "$work/position")
  offset=$(sed 's/.*_LOG_POS=\([0-9]*\).*/\1/' "$work/position")
}

write_manifest() {
  {
    echo "taken $taken"
    echo "finished $(server_time)"
    echo "server $(sql 'SELECT VERSION()')"
    echo "lineage $lineage"
    echo "binlog $binlog"
    echo "offset $offset"
    echo "schemas $SCHEMAS"
  } >"$unfinished/manifest"
  (cd "$unfinished" && sha256sum -- *.age manifest >SHA256SUMS)
}

no_arguments "$@"
prepare_to_write
dumper=$(tool mariadb-dump mysqldump)
require_binary_log
read_lineage

taken=$(server_time)
unfinished=$STORE/backups/.unfinished-$taken
mkdir "$unfinished" "$work/pipes"
trap 'rm -rf "$work" "$unfinished"' EXIT
for schema in $SCHEMAS; do
  mkfifo "$work/pipes/$schema"
  seal_schema "$schema" &
done
part dump | part divide
# Whoever still waits for a schema that never came is let go.
for schema in $SCHEMAS; do
  : 1<>"$work/pipes/$schema"
done
wait
all_parts_succeeded "nothing was backed up"
read_position
write_manifest
sync
mv "$unfinished" "$STORE/backups/$taken"
say "backups/$taken: $(du -sk "$STORE/backups/$taken" | cut -f1) kB, $binlog at $offset"
