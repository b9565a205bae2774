#!/bin/sh
# Lays out what scripts/certificates.mjs made. A secret that is a file keeps its owner on the host, whose number need not be the
# one a container runs as; so each container gets copies of its own, owned by its user and readable by nobody else.
set -eu

secrets=/run/secrets
database=$(stat -c %u:%g /var/lib/kurrentdb)
trackers=1000:1000

# place OWNER FOLDER FILE SECRET
place() {
  install -d -m 0700 -o "${1%:*}" -g "${1#*:}" "$2"
  install -m 0400 -o "${1%:*}" -g "${1#*:}" "$secrets/$4" "$2/$3"
}

for node in database-1 database-2 database-3; do
  place "$database" "/credentials/$node" node.crt "$node.crt"
  place "$database" "/credentials/$node" node.key "$node.key"
  place "$database" "/credentials/$node" admin-password admin-password
  place "$database" "/credentials/$node" ops-password ops-password
  place "$database" "/credentials/$node/ca" ca.crt ca.crt
done
place "$trackers" /credentials/trackers ca.crt ca.crt
place "$trackers" /credentials/trackers admin-password admin-password
