#!/bin/sh
# The database takes its first passwords from the environment only; here they come from files, so that neither the composition
# nor `docker inspect` shows them. They are read at the first start; later a password is changed in the database itself.
set -eu

KURRENTDB_DEFAULT_ADMIN_PASSWORD=$(cat /credentials/admin-password)
KURRENTDB_DEFAULT_OPS_PASSWORD=$(cat /credentials/ops-password)
export KURRENTDB_DEFAULT_ADMIN_PASSWORD KURRENTDB_DEFAULT_OPS_PASSWORD

# The server's file is named differently in different builds of the image.
for server in /opt/kurrentdb/kurrentd /opt/kurrentdb/KurrentDB; do
  if [ -x "$server" ]; then exec "$server" "$@"; fi
done
echo "No server at /opt/kurrentdb: see the entrypoint of this image and name it in deploy/database.sh." >&2
exit 127
