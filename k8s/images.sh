#!/bin/sh
# Makes the base image and the five images of the suite: see docs/operations/images.md.
set -eu

ENGINE=${ENGINE:-podman}
ENGINE_OPTIONS=${ENGINE_OPTIONS:-}
BUILD_OPTIONS=${BUILD_OPTIONS:-}
BASE=${BASE:-localhost/yuanhui/java:17}
REGISTRY=${REGISTRY:-localhost}
MODULES=${MODULES:-economy-service livelihood-service environment-service poverty-service gateway}
here=$(cd "$(dirname "$0")" && pwd)

usage() {
  cat >&2 <<TEXT
usage: k8s/images.sh base            a base image of Debian's OpenJDK 17, by mmdebstrap
       k8s/images.sh build RELEASE   the five images, as "mvn package -Pimage" has left the applications
ENGINE, ENGINE_OPTIONS, BUILD_OPTIONS, BASE, REGISTRY and MODULES may be given in the environment.
TEXT
  exit 2
}

engine() {
  # shellcheck disable=SC2086 # Options are words.
  "$ENGINE" $ENGINE_OPTIONS "$@"
}

base() {
  root=$(mktemp)
  trap 'rm -f "$root"' EXIT
  # Debian's package of Java wants to link its manual pages somewhere.
  mmdebstrap --variant=essential --include=openjdk-17-jre-headless,ca-certificates --format=tar \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    --essential-hook='mkdir -p "$1"/usr/share/man/man1' \
    --customize-hook='rm -rf "$1"/var/cache/apt/* "$1"/var/lib/apt/lists/* "$1"/var/log/*' \
    bookworm "$root"
  engine import "$root" "$BASE"
}

build() {
  release=$1
  revision=$(git -C "$here" rev-parse HEAD)
  for module in $MODULES; do
    # shellcheck disable=SC2086 # Options are words.
    engine build $BUILD_OPTIONS --file "$here/Containerfile" \
      --build-arg BASE="$BASE" --build-arg MODULE="$module" \
      --build-arg RELEASE="$release" --build-arg REVISION="$revision" \
      --tag "$REGISTRY/yuanhui/$module:$release" "$here/../$module/target"
  done
}

case ${1:-} in
  base) [ $# -eq 1 ] || usage; base ;;
  build) [ $# -eq 2 ] || usage; build "$2" ;;
  *) usage ;;
esac
