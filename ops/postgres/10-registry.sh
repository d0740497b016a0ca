#!/bin/sh
# A database of its own for the schema registry, on the first start only.
set -eu
psql -q -v ON_ERROR_STOP=1 -v password="$(cat /secrets/registry)" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE registry LOGIN PASSWORD :'password';
CREATE DATABASE registry OWNER registry;
SQL
