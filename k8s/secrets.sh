#!/bin/sh
# Makes the secrets of an installation, once: see docs/operations/deploy.md.
set -eu
umask 077

if [ $# -ne 1 ]; then
  echo "usage: k8s/secrets.sh DIRECTORY   (one that is not there yet)" >&2
  exit 2
fi
place=$1
mkdir "$place" "$place/kubernetes"

random() {
  head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}

# A schema, its owner and its user, as a MySQL administrator makes them; secrets of the same.
schema() {
  context=$1
  password=$(random)
  owner_password=$(random)
  cat >>"$place/accounts.sql" <<SQL
CREATE DATABASE \`$context\` CHARACTER SET utf8mb4;
CREATE USER '$context'@'%' IDENTIFIED BY '$password' REQUIRE SSL;
GRANT SELECT ON \`$context\`.* TO '$context'@'%';
CREATE USER '${context}_owner'@'%' IDENTIFIED BY '$owner_password' REQUIRE SSL;
GRANT ALL PRIVILEGES ON \`$context\`.* TO '${context}_owner'@'%' WITH GRANT OPTION;
GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON \`$context\`.* TO 'backup'@'%';
SQL
  echo "DB_OWNER_PASSWORD=$owner_password" >"$place/kubernetes/$context-owner.env"
  {
    echo "DB_PASSWORD=$password"
    echo "AUDIT_HEAD_KEY=$(random)"
  } >"$place/kubernetes/$context-secrets.env"
}

# Who backs up reads the schemas and the binary log, and writes nothing. The row says which history the
# binary log belongs to: see docs/operations/backup.md.
password=$(random)
cat >"$place/accounts.sql" <<SQL
CREATE DATABASE backup CHARACTER SET utf8mb4;
CREATE TABLE backup.lineage (id CHAR(36) NOT NULL PRIMARY KEY);
INSERT INTO backup.lineage VALUES (UUID());
CREATE USER 'backup'@'%' IDENTIFIED BY '$password' REQUIRE SSL;
GRANT RELOAD, REPLICATION CLIENT, REPLICATION SLAVE ON *.* TO 'backup'@'%';
GRANT SELECT ON backup.* TO 'backup'@'%';
SQL
echo "DB_PASSWORD=$password" >"$place/kubernetes/backup-secrets.env"

for context in economy livelihood environment poverty; do
  schema "$context"
  secret=$(random)
  {
    echo "KEYCLOAK_SECRET=$secret"
    echo "WEBHOOK_SECRET_KEY=$(head -c 32 /dev/urandom | base64)"
  } >>"$place/kubernetes/$context-secrets.env"
  echo "$(echo "$context" | tr '[:lower:]' '[:upper:]')_SERVICE_SECRET=$secret" >>"$place/keycloak.env"
done

schema gateway
secret=$(random)
{
  echo "GATEWAY_LOGIN_CLIENT_SECRET=$secret"
  echo "GATEWAY_SESSION_KEY=$(head -c 32 /dev/urandom | base64)"
} >>"$place/kubernetes/gateway-secrets.env"
echo "GATEWAY_CLIENT_SECRET=$secret" >>"$place/keycloak.env"
