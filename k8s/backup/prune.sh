#!/bin/sh
# Removes backups that are too old; see docs/operations/backup.md.
. "$(dirname "$0")/common.sh"

usage() {
  cat <<TEXT
usage: prune.sh [--dry-run]

Removes backups older than KEEP_DAYS and the binary logs that only they need. The newest KEEP_AT_LEAST
whose checksums hold stay, however old they are; where there are fewer, nothing is removed.

  STORE           the directory of all backups
  KEEP_DAYS       30
  KEEP_AT_LEAST   3
TEXT
}

remove() {
  say "removes $1"
  [ -n "$dry_run" ] || rm -rf "${STORE:?}/$1"
}

# Seconds since 1970 of 20261126T021500Z, by the days since then; no two systems' "date" read times alike.
seconds_of() {
  echo "$1" | awk '{
    y = substr($0, 1, 4); m = substr($0, 5, 2); d = substr($0, 7, 2)
    if (m < 3) { y--; m += 12 }
    days = 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * m - 457) / 5) + d - 719469
    print days * 86400 + substr($0, 10, 2) * 3600 + substr($0, 12, 2) * 60 + substr($0, 14, 2)
  }'
}

# What is older than the oldest backup that stays needs nobody; a history without one neither.
prune_binlogs() {
  find "$STORE/binlogs" -mindepth 1 -maxdepth 1 -type d | while read -r archive; do
    history=$(basename "$archive")
    first=
    for backup in $(backups); do
      [ "$(of_manifest "$backup" lineage)" != "$history" ] || first=$(number_of "$(of_manifest "$backup" binlog)")
    done
    if [ -z "$first" ]; then
      # Of a server that has not been backed up yet, it may be all there is.
      [ -z "$(find "$archive" -name until -mtime +"$KEEP_DAYS")" ] || remove "binlogs/$history"
    else
      find "$archive" -name '*.gz.age' -exec basename {} \; | sort | while read -r name; do
        [ "$(number_of "$name")" -ge "$first" ] || remove "binlogs/$history/$name"
      done
    fi
  done
}

dry_run=
case ${1:-} in
  "") ;;
  --dry-run) dry_run=yes ;;
  --help) usage; exit ;;
  *) usage >&2; exit 2 ;;
esac
KEEP_DAYS=${KEEP_DAYS:-30}
KEEP_AT_LEAST=${KEEP_AT_LEAST:-3}
case $KEEP_DAYS$KEEP_AT_LEAST in
  *[!0-9]*) fail "KEEP_DAYS and KEEP_AT_LEAST have to be whole numbers" ;;
esac
[ "$KEEP_AT_LEAST" -ge 1 ] || fail "KEEP_AT_LEAST has to be 1 or more"
require_store

find "$STORE/backups" -mindepth 1 -maxdepth 1 -name '.unfinished-*' -mtime +1 | while read -r left; do
  remove "backups/$(basename "$left")"
done
oldest=$(($(seconds_of "$(date -u +%Y%m%dT%H%M%SZ)") - KEEP_DAYS * 86400))
good=0
bad=0
for backup in $(backups); do
  name=$(basename "$backup")
  if [ "$good" -lt "$KEEP_AT_LEAST" ]; then
    if is_good "$backup"; then
      good=$((good + 1))
    else
      say "backups/$name: its checksums do not hold"
      bad=$((bad + 1))
    fi
  elif [ "$(seconds_of "$name")" -lt "$oldest" ]; then
    remove "backups/$name"
  fi
done
[ "$good" -eq 0 ] || prune_binlogs
say "$good good backups are certain, $bad are damaged"
[ "$bad" -eq 0 ] || exit 1
