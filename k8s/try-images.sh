#!/bin/sh
# Runs the five images as Kubernetes would, with nothing writable but /tmp and no privileges, beside a
# suite that ./start has started, upon its database and Keycloak: first to migrate, then to serve. Asks
# them for what they know, tells how long they took and how much memory they have, and ends them. See
# docs/operations/images.md.
set -eu

[ $# -eq 1 ] || { echo "usage: k8s/try-images.sh RELEASE" >&2; exit 2; }
release=$1
ENGINE=${ENGINE:-podman}
ENGINE_OPTIONS=${ENGINE_OPTIONS:-}
REGISTRY=${REGISTRY:-localhost}
# "no": without the archive of classes, to see what it is good for.
ARCHIVE=${ARCHIVE:-yes}
DB_PORT=${DB_PORT:-8280}
KEYCLOAK=${KEYCLOAK:-http://localhost:8180}
PORT=${PORT:-9580}
PATIENCE=${PATIENCE:-180}
CONTEXTS=${CONTEXTS:-economy livelihood environment poverty}
started=""

engine() {
  # shellcheck disable=SC2086 # Options are words.
  "$ENGINE" $ENGINE_OPTIONS "$@"
}

end() {
  for name in $started; do
    engine rm --force "$name" >/dev/null 2>&1 || true
  done
}
trap end EXIT INT TERM

# run MODULE SCHEMA PORT: migrates, starts it and waits until it is ready.
run() {
  module=$1 schema=$2 port=$3
  name="yuanhui-try-$schema"
  started="$started $name"
  set -- --network host --read-only --tmpfs /tmp --cap-drop all \
    --security-opt no-new-privileges --memory 512m \
    --env JAVA_TOOL_OPTIONS="-Xms256m -Xmx256m -XX:+UseSerialGC -XX:MaxMetaspaceSize=160m" \
    --env HTTP_PORT="$port" --env QUARKUS_PROFILE=local --env KEYCLOAK_URL="$KEYCLOAK" \
    --env DB_URL="jdbc:mysql://127.0.0.1:$DB_PORT/$schema" \
    --env ECONOMY_URL="http://127.0.0.1:$((PORT + 1))" \
    --env LIVELIHOOD_URL="http://127.0.0.1:$((PORT + 2))" \
    --env ENVIRONMENT_URL="http://127.0.0.1:$((PORT + 3))" \
    --env POVERTY_URL="http://127.0.0.1:$((PORT + 4))" \
    --env GATEWAY_URL="http://localhost:$PORT"
  image="$REGISTRY/yuanhui/$module:$release"
  engine run --rm "$@" --env DB_MIGRATE=true --env QUARKUS_INIT_AND_EXIT=true \
    --env QUARKUS_OIDC_TENANT_ENABLED=false --env QUARKUS_DATASOURCE_JDBC_MIN_SIZE=0 "$image" \
    >/dev/null 2>&1 || { echo "$module: cannot migrate" >&2; exit 1; }
  set -- "$@" --detach --name "$name" --env DB_MIGRATE=false
  if [ "$ARCHIVE" = yes ]; then
    engine run "$@" "$image" >/dev/null
  else
    engine run "$@" --entrypoint '["java", "-jar", "/app/quarkus-run.jar"]' "$image" >/dev/null
  fi
  pid=$(engine inspect --format '{{.State.Pid}}' "$name")
  waited=0
  until curl -fs "http://localhost:$port/q/health/ready" >/dev/null; do
    waited=$((waited + 1))
    if [ "$waited" -gt $((PATIENCE * 20)) ]; then
      engine logs "$name" >&2
      exit 1
    fi
    sleep 0.05
  done
  read -r now _ </proc/uptime
  ready=$(awk -v now="$now" '{printf "%.2f", now - $22 / 100}' "/proc/$pid/stat")
  seconds=$(engine logs "$name" 2>&1 | sed -n 's/.*started in \([0-9.]*\)s\..*/\1/p')
  memory=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status")
  echo "$module: started in $seconds s, ready $ready s after its process began, $memory MB resident"
}

port=$PORT
for context in economy livelihood environment poverty; do
  port=$((port + 1))
  case " $CONTEXTS " in *" $context "*) run "$context-service" "$context" "$port" ;; esac
done
run gateway gateway "$PORT"

token=$(curl -fs "$KEYCLOAK/realms/yuanhui/protocol/openid-connect/token" -d grant_type=password \
  -d client_id=dev-cli -d username=viewer -d password=yuanhui-dev |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/')
for context in $CONTEXTS; do
  lines=$(curl -fs --header "Authorization: Bearer $token" --header "Accept: text/csv" \
    "http://localhost:$PORT/api/$context/v1/indicators" | wc -l)
  echo "$context: $((lines - 1)) indicators through the door"
  [ "$lines" -gt 1 ]
done
echo "All answer."
