#!/bin/sh
# Restores schemas into an empty system, to a backup or to a moment; see docs/operations/backup.md.
. "$(dirname "$0")/common.sh"

usage() {
  cat <<TEXT
usage: restore.sh [--backup TIME] [--until MOMENT | --until end] [--binlogs DIRECTORY] [--replace]

Loads the newest good backup, or the one named, such as 20261126T021500Z. With --until, it loads the
newest that was finished before, and does again what has been committed since: all schemas as they were
when MOMENT, such as "2026-11-26 02:15:00", began; or up to the end of what is archived.

  --binlogs     also uses binary logs from here, saved from the disk of a server that died
  --replace     drops what is in the schemas; else nothing is done where there is a table

  STORE               the directory of all backups
  IDENTITY            the file of the private key (age)
  DB_HOST, DB_PORT    the database server (port 3306)
  DB_USER, DB_PASSWORD  an administrator of it
  DB_CLIENT_OPTIONS   lines of the clients' option file, such as ssl-mode=VERIFY_IDENTITY
  SCHEMAS             by default: economy livelihood environment poverty gateway
  ZONE                of MOMENT, by default +08:00
TEXT
}

# As backups are named.
in_utc() {
  stamp=$(sql "SELECT DATE_FORMAT(CONVERT_TZ('$1', '$ZONE', '+00:00'), '%Y%m%dT%H%i%SZ')")
  [ "$stamp" != NULL ] || fail "no moment of time zone $ZONE: $1"
  echo "$stamp"
}

# As the C library writes a zone: what has to be added to reach UTC.
posix_zone() {
  case $ZONE in
    +*) echo "<zone>-${ZONE#+}" ;;
    *) echo "<zone>+${ZONE#-}" ;;
  esac
}

# Times of this form are in order as text is.
before() {
  [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort | head -n 1)" = "$1" ]
}

choose_backup() {
  if [ -n "$wanted" ]; then
    backup=$STORE/backups/$wanted
    is_good "$backup" || fail "no good backup: $backup"
    [ -z "$moment" ] || before "$(of_manifest "$backup" finished)" "$moment" ||
      fail "backup $wanted was not finished before $until: name an earlier one, or none"
    return
  fi
  for backup in $(backups); do
    if [ -n "$moment" ] && ! before "$(of_manifest "$backup" finished)" "$moment"; then
      continue
    fi
    if is_good "$backup"; then
      return
    fi
    say "passes over $(basename "$backup"): its checksums do not hold"
  done
  fail "there is no good backup${until:+ that was finished before $until}"
}

require_schemas() {
  for schema in $SCHEMAS; do
    [ -s "$backup/$schema.sql.gz.age" ] || fail "$(basename "$backup") does not have $schema"
  done
}

# Before anything is dropped.
require_readable() {
  for schema in $SCHEMAS; do
    [ -n "$(unseal "$backup/$schema.sql.gz.age" | head -c 2 | od -A n -t x1)" ] ||
      fail "IDENTITY does not open $(basename "$backup")/$schema.sql.gz.age; nothing was done"
  done
}

require_empty() {
  full=
  for schema in $SCHEMAS; do
    tables=$(sql "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '$schema'")
    [ "$tables" -eq 0 ] || full="$full $schema"
  done
  [ -z "$full" ] || [ -n "$replace" ] ||
    fail "not empty:$full; nothing was done. With --replace, what is there is dropped"
}

# The first file of the history that the backup has its place in, and all after it, decrypted.
collect_binlogs() {
  archive=$STORE/binlogs/$(of_manifest "$backup" lineage)
  first=$(number_of "$(of_manifest "$backup" binlog)")
  mkdir "$work/binlogs"
  {
    [ ! -d "$archive" ] || find "$archive" -name '*.gz.age'
    [ -z "$rescued" ] || find "$rescued" -type f -name '*.[0-9][0-9][0-9][0-9][0-9][0-9]*' ! -name '*.idx'
  } >"$work/found"
  while read -r file; do
    [ "$(number_of "$(basename "$file")")" -ge "$first" ] || continue
    case $file in
      *.gz.age)
        name=$(basename "$file" .gz.age)
        [ -e "$work/binlogs/$name" ] || part unseal "$file" | part gzip -dc >"$work/binlogs/$name"
        ;;
      # A file that was saved as a whole has more than what was archived of it.
      *) cp "$file" "$work/binlogs/" ;;
    esac
  done <"$work/found"
  all_parts_succeeded "the binary logs cannot be read"
}

# In their order, without a gap.
order_binlogs() {
  expected=$first
  : >"$work/order"
  for name in $(ls "$work/binlogs"); do
    echo "$(number_of "$name") $name"
  done | sort -n >"$work/numbered"
  while read -r number name; do
    [ "$number" -eq "$expected" ] || fail "the binary log number $expected is missing"
    echo "$work/binlogs/$name" >>"$work/order"
    expected=$((expected + 1))
  done <"$work/numbered"
  [ -s "$work/order" ] || fail "the binary log number $first is not archived: only the backup itself can" \
    "be restored, by --backup $(basename "$backup")"
}

# What was committed later than this may be missing.
require_whole() {
  whole=$(cat "$archive/until" 2>/dev/null || echo nothing)
  if [ "$until" = end ] || [ -n "$rescued" ]; then
    say "the archive is whole until $whole"
  elif before "$whole" "$moment"; then
    fail "$moment (UTC) cannot be restored: the archive is whole until $whole; see --until end, --binlogs"
  fi
}

# The log does again in one statement what one statement did, whatever that takes: a million figures that
# are superseded at once are hundreds of megabytes.
allow_large_statements() {
  allowed=$(sql "SELECT @@GLOBAL.max_allowed_packet")
  if sql "SET GLOBAL max_allowed_packet = 1073741824"; then
    trap 'sql "SET GLOBAL max_allowed_packet = $allowed"; rm -rf "$work"' EXIT
  else
    say "the server allows statements of $allowed bytes only; larger ones of the binary log will fail"
  fi
}

# A client that fails repeats the statement, which may be long: the last words are enough.
run_sql() {
  "$client" --defaults-file="$work/login.cnf" --binary-mode --max-allowed-packet=1G 2>"$work/errors" ||
    { tail -c 500 "$work/errors" >&2; return 1; }
}

load() {
  if [ -n "$replace" ]; then
    sql "DROP DATABASE IF EXISTS \`$1\`"
  fi
  part unseal "$backup/$1.sql.gz.age" | part gzip -dc | part run_sql
  all_parts_succeeded "$1 is not restored"
}

# Transactions of one schema up to the moment; of one that had not ended then, nothing. Their numbers of
# MariaDB's replication are the old server's.
replay() {
  set -- "$1" $(cat "$work/order")
  schema=$1
  shift
  skip=
  case $("$reader" --no-defaults --help) in
    *--skip-gtids*) skip=--skip-gtids ;;
  esac
  stop=
  [ "$until" = end ] || stop=--stop-datetime="$until"
  TZ=$(posix_zone)
  export TZ
  "$reader" --no-defaults $skip --database="$schema" --start-position="$offset" \
    ${stop:+"$stop"} "$@"
}

without_old_numbers() {
  sed '/^\/\*M\{0,1\}!100001 SET @@session.gtid_seq_no=[0-9]*\*\/\/\*!\*\/;$/d'
}

begin_history() {
  sql "CREATE DATABASE IF NOT EXISTS backup;
    CREATE TABLE IF NOT EXISTS backup.lineage (id CHAR(36) NOT NULL PRIMARY KEY);
    DELETE FROM backup.lineage; INSERT INTO backup.lineage VALUES (UUID());"
}

wanted=
until=
rescued=
replace=
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage; exit ;;
    --replace) replace=yes ;;
    --backup | --until | --binlogs)
      [ $# -ge 2 ] || { usage >&2; exit 2; }
      case $1 in
        --backup) wanted=$2 ;;
        --until) until=$2 ;;
        --binlogs) rescued=$2 ;;
      esac
      shift
      ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
ZONE=${ZONE:-+08:00}
require STORE IDENTITY DB_HOST DB_USER DB_PASSWORD
require_store
[ -r "$IDENTITY" ] || fail "IDENTITY cannot be read: $IDENTITY"
case $ZONE in
  [+-][0-9][0-9]:[0-9][0-9]) ;;
  *) fail "ZONE is like +08:00, not: $ZONE" ;;
esac
case $until in
  "" | end) ;;
  [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]" "[0-9][0-9]:[0-9][0-9]:[0-9][0-9]) ;;
  *) fail "--until is like \"2026-11-26 02:15:00\", not: $until" ;;
esac
log_in
moment=
case $until in
  "" | end) ;;
  *) moment=$(in_utc "$until") ;;
esac

choose_backup
require_schemas
require_readable
require_empty
offset=$(of_manifest "$backup" offset)
if [ -n "$until" ]; then
  reader=$(tool mariadb-binlog mysqlbinlog)
  collect_binlogs
  require_whole
  order_binlogs
fi
say "loads backup $(basename "$backup")"
allow_large_statements
for schema in $SCHEMAS; do
  load "$schema"
  if [ -n "$until" ]; then
    part replay "$schema" | part without_old_numbers | part run_sql
    all_parts_succeeded "$schema is as in the backup, and not as at $until"
  fi
  say "$schema is restored"
done
begin_history
say "all schemas are as ${until:+at }${until:-the backup $(basename "$backup") has them}. Next: let each service's" \
  "migration run, which gives users their rights; verify.sh; and backup.sh, as a new history begins"
