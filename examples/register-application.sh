#!/usr/bin/env bash
# Registers an application with curl alone: associate a tenant, add the application as Manager, read its ids, add a key,
# get a token, call the Submission API; then the CSP API, for which it needs another role.
#
#   bash examples/register-application.sh [URL]      (http://127.0.0.1:4400, or COMPTOIR_URL; start one with: npm start)
set -euo pipefail

url=${1:-${COMPTOIR_URL:-http://127.0.0.1:4400}}
sandbox=4b1e-4c6f-9a27-5d0c81f3e601

# field JSON NAME…: a member of a JSON text, wherever it is. node is there wherever npm is.
field() { node -e 'const [text, ...path] = process.argv.slice(1); console.log(path.reduce((at, name) => at?.[name], JSON.parse(text)) ?? "")' "$@"; }

# token TENANT FORM…: an access token of that tenant's token service.
token() {
  local tenant=$1 answer
  shift
  answer=$(curl -sS --fail-with-body -X POST "$url/$tenant/oauth2/token" "$@")
  field "$answer" access_token
}

# as_owner METHOD PATH [JSON]: Comptoir's own API, as the sandbox account's Owner.
as_owner() {
  curl -sS --fail-with-body -X "$1" "$url/comptoir/v1$2" -H "Authorization: Bearer $owner" \
    -H 'Content-Type: application/json' ${3:+-d "$3"}
}

# answers STATUS TOKEN PATH: the service must answer with that status; prints what it says.
answers() {
  local answer status
  answer=$(curl -sS -w '\n%{http_code}' "$url$3" -H "Authorization: Bearer $2")
  status=${answer##*$'\n'}
  [ "$status" = "$1" ] || { echo "$3 answered $status, not $1: $answer" >&2; exit 1; }
  printf '  %s %.180s\n' "$status" "${answer%$'\n'*}"
}

owner=$(token "2b3c4d02-$sandbox" -d grant_type=refresh_token -d "client_id=3c4d5e03-$sandbox" \
  -d client_secret=comptoir-sandbox-global-key-known-to-everyone \
  -d refresh_token=comptoir-sandbox-global-refresh-token-known-to-everyone \
  -d resource=https://api.partnercenter.microsoft.com)

tenant=$(field "$(as_owner POST /tenants "{\"prefix\":\"importer$(date +%s)$$\"}")" id)
echo "tenant $tenant"
client=$(field "$(as_owner POST /applications "{\"name\":\"Importer\",\"tenantId\":\"$tenant\",\"roles\":[\"Manager\"]}")" clientId)
application=$(as_owner GET "/applications/$client")
echo "application $(field "$application" clientId) in tenant $(field "$application" tenantId), role $(field "$application" roles 0)"
key=$(field "$(as_owner POST "/applications/$client/keys" '{}')" value)
echo "a key of ${#key} characters, shown once"

# The space before the resource is as the article prints it.
submission=$(token "$tenant" -d grant_type=client_credentials -d "client_id=$client" -d "client_secret=$key" \
  -d 'resource= https://api.partner.microsoft.com')
echo 'the Submission API lets the application in, and lists the products of the account:'
answers 200 "$submission" /v1.0/ingestion/products

csp=$(token "$tenant" -d grant_type=client_credentials -d "client_id=$client" -d "client_secret=$key" \
  -d resource=https://api.partnercenter.microsoft.com)
echo 'the CSP API wants another token, and another role:'
answers 401 "$submission" /v1/customers
answers 403 "$csp" /v1/customers
as_owner PATCH "/applications/$client" '{"roles":["Manager","Admin agent"]}' >/dev/null
answers 200 "$csp" /v1/customers

as_owner DELETE "/tenants/$tenant" >/dev/null
echo 'the tenant is removed, and its application with it:'
answers 401 "$csp" /v1/customers
