#!/bin/sh
# Makes the base images, the five images of the suite and that of its backups: see
# docs/operations/images.md.
set -eu

ENGINE=${ENGINE:-podman}
ENGINE_OPTIONS=${ENGINE_OPTIONS:-}
BUILD_OPTIONS=${BUILD_OPTIONS:-}
BASE=${BASE:-localhost/yuanhui/java:25}
BACKUP_BASE=${BACKUP_BASE:-localhost/yuanhui/mariadb-client:13}
BACKUP_PACKAGES=${BACKUP_PACKAGES:-}
REGISTRY=${REGISTRY:-localhost}
MODULES=${MODULES:-economy-service livelihood-service environment-service poverty-service gateway}
# "yes": archives are recorded upon the database and Keycloak of a suite that ./start has started here.
SUITE=${SUITE:-no}
DB_PORT=${DB_PORT:-8280}
KEYCLOAK=${KEYCLOAK:-http://localhost:8180}
here=$(cd "$(dirname "$0")" && pwd)
# Images say that they were made when their sources were committed: the same sources, the same layers.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

usage() {
  cat >&2 <<TEXT
usage: k8s/images.sh base            a base image of Debian 13's OpenJDK 25, by mmdebstrap
       k8s/images.sh build RELEASE   the five images, as "mvn package -Pimage" has left the applications
       k8s/images.sh backup-base     a base image of Debian 13's MariaDB client and age, by mmdebstrap
       k8s/images.sh backup RELEASE  the image that backs up and restores
ENGINE, ENGINE_OPTIONS, BUILD_OPTIONS, BASE, REGISTRY, MODULES, BACKUP_BASE and BACKUP_PACKAGES may be given
in the environment, and SUITE=yes where ./start runs beside: images that start sooner.
TEXT
  exit 2
}

# Podman's way to say so; BuildKit reads the variable.
case $ENGINE in *podman | *buildah) BUILD_OPTIONS="--timestamp $SOURCE_DATE_EPOCH $BUILD_OPTIONS" ;; esac

engine() {
  # shellcheck disable=SC2086 # Options are words.
  "$ENGINE" $ENGINE_OPTIONS "$@"
}

# Debian's essential packages and some more, as an image.
debian() {
  root=$(mktemp)
  trap 'rm -f "$root"' EXIT
  # Debian's package of Java wants to link its manual pages somewhere.
  mmdebstrap --variant=essential --include="$2" --format=tar \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    --essential-hook='mkdir -p "$1"/usr/share/man/man1' \
    --customize-hook='rm -rf "$1"/var/cache/apt/* "$1"/var/lib/apt/lists/* "$1"/var/log/*' \
    "$1" "$root"
  engine import "$root" "$3"
}

backup() {
  # shellcheck disable=SC2086 # Options are words.
  engine build $BUILD_OPTIONS --file "$here/backup/Containerfile" \
    --build-arg BASE="$BACKUP_BASE" --build-arg PACKAGES="$BACKUP_PACKAGES" \
    --build-arg RELEASE="$1" --build-arg REVISION="$(git -C "$here" rev-parse HEAD)" \
    --tag "$REGISTRY/yuanhui/backup:$1" "$here/backup"
}

build() {
  release=$1
  revision=$(git -C "$here" rev-parse HEAD)
  for module in $MODULES; do
    suite=""
    if [ "$SUITE" = yes ]; then
      suite="--build-arg DB_URL=jdbc:mysql://127.0.0.1:$DB_PORT/${module%-service}"
      suite="$suite --build-arg KEYCLOAK_URL=$KEYCLOAK"
    fi
    # shellcheck disable=SC2086 # Options are words.
    engine build $BUILD_OPTIONS $suite --file "$here/Containerfile" \
      --build-arg BASE="$BASE" --build-arg MODULE="$module" \
      --build-arg RELEASE="$release" --build-arg REVISION="$revision" \
      --tag "$REGISTRY/yuanhui/$module:$release" "$here/../$module/target"
  done
}

case ${1:-} in
  base) [ $# -eq 1 ] || usage; debian trixie openjdk-25-jre-headless,ca-certificates "$BASE" ;;
  backup-base)
    [ $# -eq 1 ] || usage
    debian trixie mariadb-client,age,ca-certificates,curl,jq "$BACKUP_BASE"
    ;;
  backup) [ $# -eq 2 ] || usage; backup "$2" ;;
  build) [ $# -eq 2 ] || usage; build "$2" ;;
  *) usage ;;
esac
