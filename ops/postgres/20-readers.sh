#!/bin/sh
# A user for BI tools, who may only read what `pactline sql setup` makes; on the first start only.
set -eu
psql -q -v ON_ERROR_STOP=1 -v password="$(cat /secrets/bi)" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE pactline_reader NOLOGIN;
CREATE ROLE bi LOGIN PASSWORD :'password' IN ROLE pactline_reader;
ALTER ROLE bi SET search_path = pactline;
SQL
