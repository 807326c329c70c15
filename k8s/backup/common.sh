# What the scripts of this directory have in common; sourced, never run.
set -eu
umask 077
LC_ALL=C
export LC_ALL

program=$(basename "$0")
TMPDIR=${TMPDIR:-/tmp}
SCHEMAS=${SCHEMAS:-economy livelihood environment poverty gateway}

say() {
  echo "$program: $*"
}

fail() {
  echo "$program: $*" >&2
  exit 1
}

# Every one that is missing, at once.
require() {
  missing=
  for name in "$@"; do
    eval "value=\${$name:-}"
    [ -n "$value" ] || missing="$missing $name"
  done
  [ -z "$missing" ] || fail "missing in the environment:$missing (see --help)"
}

# The first of these programs that is installed: MariaDB and MySQL name the same tools differently.
tool() {
  for name in "$@"; do
    if command -v "$name" >/dev/null 2>&1; then
      echo "$name"
      return
    fi
  done
  fail "none of these programs is installed: $*"
}

# A directory for what must not outlive the script: the login, and whatever is not encrypted.
make_workplace() {
  [ -z "${work:-}" ] || return 0
  work=$(mktemp -d "$TMPDIR/yuanhui-backup.XXXXXX")
  : >"$work/failed"
  trap 'rm -rf "$work"' EXIT
  trap 'exit 1' HUP INT TERM
}

# POSIX shells tell the end of a pipeline's last program only: each of them is run by this one.
part() {
  "$@" || echo "$1" >>"$work/failed"
}

all_parts_succeeded() {
  [ ! -s "$work/failed" ] || fail "$1: failed in$(sort -u "$work/failed" | sed 's/^/ /' | tr -d '\n')"
}

# Passwords stand in a file that only this user reads, never on a command line.
log_in() {
  require DB_HOST DB_USER DB_PASSWORD
  make_workplace
  password=$(printf '%s' "$DB_PASSWORD" | sed 's/[\\"]/\\&/g')
  {
    echo "[client]"
    echo "protocol=TCP"
    echo "host=$DB_HOST"
    echo "port=${DB_PORT:-3306}"
    echo "user=$DB_USER"
    echo "password=\"$password\""
    for option in ${DB_CLIENT_OPTIONS:-}; do
      echo "$option"
    done
  } >"$work/login.cnf"
  client=$(tool mariadb mysql)
  sql "SELECT 1" >/dev/null || fail "$DB_USER cannot log in to the database at $DB_HOST"
}

sql() {
  "$client" --defaults-file="$work/login.cnf" --batch --skip-column-names --execute="$1"
}

# By the server's clock, as the times in its binary log are; in UTC, as backups are named.
server_time() {
  sql "SELECT DATE_FORMAT(UTC_TIMESTAMP(), '%Y%m%dT%H%i%SZ')"
}

# The history that a server's binary logs belong to. A server that was restored begins another, whose
# files have the same names.
read_lineage() {
  lineage=$(sql "SELECT id FROM backup.lineage") ||
    fail "cannot read backup.lineage; its administrator makes it, see docs/operations/backup.md"
  case $lineage in
    *[!0-9a-f-]* | "") fail "backup.lineage has to have one row with a UUID, not: $lineage" ;;
  esac
}

require_binary_log() {
  # MySQL says 1, MariaDB 1 or ON.
  case $(sql "SELECT @@log_bin, @@binlog_format" | tr '\t' ' ') in
    "1 ROW" | "ON ROW") ;;
    *) fail "the server has to have log_bin and binlog_format=ROW: no moment can be restored without" ;;
  esac
}

require_store() {
  require STORE
  [ -d "$STORE" ] || fail "STORE is no directory: $STORE"
  mkdir -p "$STORE/backups" "$STORE/binlogs"
}

# Of scripts that are told all by their settings.
no_arguments() {
  case ${1:-} in
    "") ;;
    --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
}

# What who writes to the store needs.
prepare_to_write() {
  require STORE RECIPIENTS DB_HOST DB_USER DB_PASSWORD
  require_store
  require_recipients
  log_in
}

require_recipients() {
  recipients=
  for recipient in $RECIPIENTS; do
    recipients="$recipients --recipient $recipient"
  done
  # shellcheck disable=SC2086 # Options are words.
  age --encrypt $recipients </dev/null >/dev/null || fail "RECIPIENTS has to be public keys of age"
}

# To the public keys: who runs this cannot read it again.
seal() {
  # shellcheck disable=SC2086 # Options are words.
  age --encrypt $recipients --output "$1"
}

unseal() {
  age --decrypt --identity "$IDENTITY" "$1"
}

# Of a backup: what its manifest says of a thing.
of_manifest() {
  sed -n "s/^$2 //p" "$1/manifest"
}

# Finished, and every file as it was written.
is_good() {
  [ -s "$1/SHA256SUMS" ] && [ -s "$1/manifest" ] &&
    (cd "$1" && sha256sum --check --status SHA256SUMS 2>/dev/null)
}

# Those that were finished, the newest first.
backups() {
  find "$STORE/backups" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*Z' | sort -r
}

# The number at the end of a binary log's name.
number_of() {
  digits=${1%.gz.age}
  digits=${digits##*.}
  echo "$digits" | sed 's/^0*//; s/^$/0/'
}
