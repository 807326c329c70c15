#!/bin/sh
# Asks the running suite whether its figures and audit chains are what they were; see
# docs/operations/backup.md.
. "$(dirname "$0")/common.sh"

usage() {
  cat <<TEXT
usage: verify.sh [--figures FILE] [--heads DIRECTORY]
       verify.sh --save-heads DIRECTORY

Has every service and the gateway recompute its audit chain. With --heads, the chains have to contain the
signed heads that were saved there before; with --figures, the suite has to answer every figure of the
file, a CSV such as launcher/src/main/resources/io/yuanhui/launcher/seed/figures.csv.

  GATEWAY_URL   the suite
  AUDITOR       a header that logs in an auditor, such as "Authorization: Bearer …" or "Cookie: …"
  VIEWER        the same of somebody who may read figures; only with --figures
  KEYCLOAK_URL  with the development realm: logs both in itself
TEXT
}

# Asks as somebody, whose login stands in a file that only this user reads; again where a service that
# has just started is not there yet.
ask() {
  curl --silent --show-error --fail-with-body --retry 5 --max-time 600 --header "@$work/$1" \
    --output "$work/answer" "$GATEWAY_URL$2"
}

log_in_by_header() {
  printf '%s\n' "$2" >"$work/$1"
}

log_in_to_development() {
  token=$(curl --silent --show-error --fail-with-body \
    "$KEYCLOAK_URL/realms/yuanhui/protocol/openid-connect/token" \
    --data grant_type=password --data client_id=dev-cli --data "username=$1" \
    --data password=yuanhui-dev | jq --raw-output .access_token)
  [ -n "$token" ] || fail "Keycloak does not log in $1"
  log_in_by_header "$1" "Authorization: Bearer $token"
}

save_heads() {
  mkdir -p "$1"
  for context in $CONTEXTS; do
    ask auditor "/api/$context/v1/audit-events/head" || fail "$context: $(cat "$work/answer")"
    jq . "$work/answer" >"$1/$context.json"
    say "$context: head at $(jq .position "$1/$context.json")"
  done
}

# The parameters of a head that was saved.
known_head() {
  [ -n "$heads" ] || return 0
  [ -r "$heads/$1.json" ] || fail "no head of $1 in $heads"
  jq --raw-output '"?position=\(.position)&hash=\(.hash)&signature=\(.signature)"' "$heads/$1.json"
}

verify_chain() {
  known=$(known_head "$1")
  if ! ask auditor "/api/$1/v1/audit-events/verification$known"; then
    say "$1: $(cat "$work/answer")"
    wrong=$((wrong + 1))
  elif jq --exit-status .valid "$work/answer" >/dev/null; then
    say "$1: chain of $(jq .events "$work/answer") events holds${known:+ and contains the head that was saved}"
  else
    say "$1: broken at $(jq --compact-output .firstBroken "$work/answer")"
    wrong=$((wrong + 1))
  fi
}

# Figures as they were first published; later revisions are others.
verify_figures() {
  awk -F, 'NR > 1 { gsub(/"[^"]*"/, ""); print $2, $3, $6, $7, $8, $10 }' "$1" >"$work/figures"
  count=0
  while read -r context indicator measure region period value; do
    ask viewer "/api/$context/v1/observations?history=true&indicator=$indicator&measure=$measure&region=$region&from=$period&to=$period" \
      </dev/null || true
    if jq --exit-status --argjson value "$value" '.items[0].value == $value' "$work/answer" >/dev/null 2>&1; then
      count=$((count + 1))
    else
      say "$context: $indicator $measure $region $period is not $value: $(head -c 300 "$work/answer")"
      wrong=$((wrong + 1))
    fi
  done <"$work/figures"
  say "$count figures are as they were published"
}

heads=
figures=
save=
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage; exit ;;
    --heads | --figures | --save-heads)
      [ $# -ge 2 ] || { usage >&2; exit 2; }
      case $1 in
        --heads) heads=$2 ;;
        --figures) figures=$2 ;;
        --save-heads) save=$2 ;;
      esac
      shift
      ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
CONTEXTS=${CONTEXTS:-economy livelihood environment poverty gateway}
require GATEWAY_URL
GATEWAY_URL=${GATEWAY_URL%/}
[ -z "$figures" ] || [ -r "$figures" ] || fail "cannot be read: $figures"
tool jq >/dev/null
make_workplace
if [ -n "${KEYCLOAK_URL:-}" ]; then
  log_in_to_development auditor
  log_in_to_development viewer
else
  require AUDITOR ${figures:+VIEWER}
  log_in_by_header auditor "$AUDITOR"
  log_in_by_header viewer "${VIEWER:-}"
fi

if [ -n "$save" ]; then
  save_heads "$save"
  exit
fi
wrong=0
for context in $CONTEXTS; do
  verify_chain "$context"
done
[ -z "$figures" ] || verify_figures "$figures"
[ "$wrong" -eq 0 ] || fail "$wrong of these are not as they have to be"
