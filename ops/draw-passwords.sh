#!/bin/sh
# Draws the passwords of docker-compose.yml that are not there yet, one file each, into /secrets.
set -eu
cd /secrets

draw() { head -c 24 /dev/urandom | base64 | tr -d '\n=' | tr '+/' '-_'; }

for name in postgres registry grafana bi; do
  if [ ! -s "$name" ]; then
    draw >"$name.new"
    mv "$name.new" "$name"
  fi
done
printf 'apicurio.datasource.password=%s\n' "$(cat registry)" >registry.properties
chmod 0444 postgres registry registry.properties grafana bi
