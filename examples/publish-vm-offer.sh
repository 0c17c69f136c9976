#!/usr/bin/env bash
# Publishes an offer of a virtual machine with curl alone, through the Cloud Partner Portal API: from the draft to the
# preview, and live.
#
#   bash examples/publish-vm-offer.sh [URL]      (http://127.0.0.1:4400, or COMPTOIR_URL; start one with: npm start)
set -euo pipefail

url=${1:-${COMPTOIR_URL:-http://127.0.0.1:4400}}
tail=4b1e-4c6f-9a27-5d0c81f3e601
offers=/api/publishers/contoso/offers
version=api-version=2017-10-31

# field JSON NAME…: a member of a JSON text, wherever it is. node is there wherever npm is.
field() { node -e 'const [text, ...path] = process.argv.slice(1); console.log(path.reduce((at, name) => at?.[name], JSON.parse(text)) ?? "")' "$@"; }

# token_for RESOURCE: a token of the sandbox's application in the public cloud.
token_for() {
  field "$(curl -sS --fail-with-body "$url/2b3c4d02-$tail/oauth2/token" -d grant_type=client_credentials \
    -d "client_id=3c4d5e03-$tail" -d client_secret=comptoir-sandbox-global-key-known-to-everyone -d "resource=$1")" access_token
}

# call METHOD PATH [JSON]: prints the body; fails where the service refuses.
call() {
  curl -sS --fail-with-body -X "$1" "$url$2" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' ${3:+-d "$3"}
}

# begin METHOD PATH [JSON]: prints where the operation that this begins is followed.
begin() {
  curl -sS --fail-with-body -o /dev/null -D - -X "$1" "$url$2" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/json' ${3:+-d "$3"} | tr -d '\r' | sed -n 's/^[Ll]ocation: //p'
}

# advance DURATION: lets time go by on the account's clock.
advance() {
  curl -sS --fail-with-body -o /dev/null "$url/comptoir/v1/clock" -H "Authorization: Bearer $own_token" \
    -H 'Content-Type: application/json' -d "{\"advance\":\"$1\"}"
}

token=$(token_for https://cloudpartner.azure.com)
own_token=$(token_for https://api.partnercenter.microsoft.com)
offer=contoso-shell-$(date +%s)-$$

printf '\na virtual machine, with curl\n'
vhd="https://contoso.blob.core.windows.net/disks/os.vhd?sv=2021-08-06&st=2020-01-01T00%3A00%3A00Z&se=2099-01-01T00%3A00%3A00Z&sr=c&sp=rl&sig=c2FtcGxlIHNpZ25hdHVyZQ%3D%3D"
body=$(cat <<JSON
{
  "offerTypeId": "microsoft-azure-virtualmachines",
  "definition": {
    "displayText": "Contoso Harbour Shell",
    "offer": {
      "microsoft-azure-marketplace.title": "Contoso Harbour Shell",
      "microsoft-azure-marketplace.summary": "A machine with everything on it.",
      "microsoft-azure-marketplace.longSummary": "A virtual machine with everything on it that a harbour office needs.",
      "microsoft-azure-marketplace.description": "<p>Start it, sign in, and the tide tables are there.</p>",
      "microsoft-azure-marketplace.offerMarketingUrlIdentifier": "contoso-harbour-shell",
      "microsoft-azure-marketplace.allowedSubscriptions": ["0e2b7d3c-5f1a-4c8e-9b60-2d4f8a1c3e57"],
      "microsoft-azure-marketplace.categoryMap": [{ "categoryL1": "networking", "categoryL2-networking": ["connectivity"] }],
      "microsoft-azure-marketplace.smallLogo": "https://contoso.example/48.png",
      "microsoft-azure-marketplace.mediumLogo": "https://contoso.example/90.png",
      "microsoft-azure-marketplace.largeLogo": "https://contoso.example/216.png",
      "microsoft-azure-marketplace.wideLogo": "https://contoso.example/255x115.png",
      "microsoft-azure-marketplace.leadDestination": "None",
      "microsoft-azure-marketplace.privacyURL": "https://contoso.example/privacy",
      "microsoft-azure-marketplace.termsOfUse": "Fair winds.",
      "microsoft-azure-marketplace.engineeringContactName": "Ada Marsh",
      "microsoft-azure-marketplace.engineeringContactEmail": "ada@contoso.example",
      "microsoft-azure-marketplace.engineeringContactPhone": "4255550100",
      "microsoft-azure-marketplace.supportContactName": "Ada Marsh",
      "microsoft-azure-marketplace.supportContactEmail": "ada@contoso.example",
      "microsoft-azure-marketplace.supportContactPhone": "4255550100",
      "microsoft-azure-marketplace.publicAzureSupportUrl": "https://contoso.example/support"
    },
    "plans": [{
      "planId": "hourly",
      "microsoft-azure-virtualmachines.skuTitle": "By the hour",
      "microsoft-azure-virtualmachines.skuSummary": "Paid by core and hour.",
      "microsoft-azure-virtualmachines.skuDescription": "One price for each core and hour, a month free.",
      "microsoft-azure-virtualmachines.cloudAvailability": ["PublicAzure"],
      "virtualMachinePricing": { "isByol": false, "freeTrialDurationInMonths": 1, "coreMultiplier": { "currency": "USD", "single": 0.09 } },
      "microsoft-azure-virtualmachines.operatingSystemFamily": "Linux",
      "microsoft-azure-virtualmachines.osType": "Debian",
      "microsoft-azure-virtualmachines.operationSystem": "Debian 12",
      "microsoft-azure-virtualmachines.recommendedVMSizes": ["d2s-standard-v3"],
      "microsoft-azure-virtualmachines.vmImages": { "1.0.1": { "osVhdUrl": "$vhd", "lunVhdDetails": [] } },
      "regions": ["US", "FR"]
    }]
  }
}
JSON
)
draft=$(call PUT "$offers/$offer?$version" "$body")
echo "  the draft $offer is $(field "$draft" status)"
operation=$(begin POST "$offers/$offer/publish?$version" '{"metadata":{"notification-emails":"ada@contoso.example"}}')
echo "  followed at ${operation%%\?*}"
advance P4D
preview=$(call GET "$operation")
echo "  after four days: $(field "$preview" status)"
[ "$(field "$preview" status)" = waitingForPublisherReview ] || { echo "$preview" >&2; exit 1; }
begin POST "$offers/$offer/golive?$version" >/dev/null
advance P3D
live=$(call GET "$offers/$offer/status?$version")
echo "  three days later: $(field "$live" status)"
[ "$(field "$live" status)" = succeeded ] || { echo "$live" >&2; exit 1; }
sold=$(call GET "$offers/$offer/slot/production?$version")
echo "  on sale: $(field "$sold" definition displayText)"
printf '\nok\n'
