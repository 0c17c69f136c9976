#!/usr/bin/env bash
# The story of a sale with curl alone, in each cloud, with what each refuses.
#
#   bash examples/sell.sh [URL]      (http://127.0.0.1:4400, or COMPTOIR_URL; start one with: npm start)
set -euo pipefail

url=${1:-${COMPTOIR_URL:-http://127.0.0.1:4400}}
resource=https://api.partnercenter.microsoft.com

# field JSON NAME…: a member of a JSON text, wherever it is. node is there wherever npm is.
field() { node -e 'const [text, ...path] = process.argv.slice(1); console.log(path.reduce((at, name) => at?.[name], JSON.parse(text)) ?? "")' "$@"; }

# sign_in CLOUD TAIL: takes the App+User credential of the sandbox's administrator in that cloud.
sign_in() {
  local answer
  answer=$(curl -sS --fail-with-body "$url/2b3c4d02-$2/oauth2/token" \
    -d grant_type=refresh_token -d "client_id=3c4d5e03-$2" \
    -d "client_secret=comptoir-sandbox-$1-key-known-to-everyone" \
    -d "refresh_token=comptoir-sandbox-$1-refresh-token-known-to-everyone" -d "resource=$resource")
  token=$(field "$answer" access_token)
  printf '\n%s\n' "$1"
}

# call METHOD PATH [JSON]: prints the body; fails where the service refuses.
call() {
  curl -sS --fail-with-body -X "$1" "$url$2" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/json' -H 'Accept: application/json' ${3:+-d "$3"}
}

# refused STATUS METHOD PATH [JSON]: the service must answer with that status; prints what it says.
refused() {
  local answer status
  answer=$(curl -sS -w '\n%{http_code}' -X "$2" "$url$3" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' ${4:+-d "$4"})
  status=${answer##*$'\n'}
  [ "$status" = "$1" ] || { echo "$2 $3 answered $status, not $1: $answer" >&2; exit 1; }
  echo "  refused, $status: $(field "${answer%$'\n'*}" description)"
}

new_customer() { # DOMAIN COUNTRY CULTURE LANGUAGE CITY STATE POSTALCODE
  call POST /v1/customers "{\"companyProfile\":{\"domain\":\"$1\"},\"billingProfile\":{\"email\":\"it@sell.example\",\"culture\":\"$3\",\"language\":\"$4\",\"companyName\":\"Shell Example\",\"defaultAddress\":{\"firstName\":\"Nora\",\"lastName\":\"Quill\",\"addressLine1\":\"12 Pier Street\",\"city\":\"$5\",\"state\":\"$6\",\"postalCode\":\"$7\",\"country\":\"$2\"}}}"
}

unique=shell$(date +%s)$$

sign_in global 4b1e-4c6f-9a27-5d0c81f3e601
free=$(curl -sS -o /dev/null -w '%{http_code}' --head "$url/v1/domains/$unique.onmicrosoft.com" -H "Authorization: Bearer $token")
echo "  domain $unique.onmicrosoft.com: $free (404 is free)"
call POST /v1/validations/address '{"addressLine1":"12 Pier Street","city":"Redmond","state":"WA","postalCode":"98052","country":"US"}'
refused 400 POST /v1/validations/address '{"addressLine1":"12 Pier Street","city":"Redmond","state":"WA","postalCode":"98007","country":"US"}'
customer=$(field "$(new_customer "$unique.onmicrosoft.com" US en-US en Redmond WA 98052)" id)
echo "  customer $customer"
echo "  $(field "$(call GET '/v1/offers?country=US')" totalCount) offers, $(field "$(call GET '/v1/products?country=US&targetView=MicrosoftAzure')" totalCount) Azure products"
cart=$(field "$(call POST "/v1/customers/$customer/carts" '{"lineItems":[{"id":0,"catalogItemId":"031C9E47-4802-4248-838E-778FB1D2CC05","quantity":5,"billingCycle":"monthly"}]}')" id)
bought=$(call POST "/v1/customers/$customer/carts/$cart/checkout")
order=$(field "$bought" orders 0 id)
subscription=$(field "$bought" orders 0 lineItems 0 subscriptionId)
echo "  order $order, subscription $subscription"
refused 400 POST "/v1/customers/$customer/carts/$cart/checkout"
at="/v1/customers/$customer/subscriptions/$subscription"
call POST /comptoir/v1/clock '{"advance":"PT1M"}' >/dev/null
echo "  provisioning: $(field "$(call GET "$at/provisioningstatus")" status)"
echo "  quantity: $(field "$(call PATCH "$at" '{"Quantity":8,"FriendlyName":"Front desk"}')" quantity)"
addon=$(field "$(call GET '/v1/offers/031C9E47-4802-4248-838E-778FB1D2CC05/addons?country=US')" items 0 id)
call PATCH "/v1/customers/$customer/orders/$order" "{\"ReferenceCustomerId\":\"$customer\",\"LineItems\":[{\"LineItemNumber\":0,\"OfferId\":\"$addon\",\"ParentSubscriptionId\":\"$subscription\",\"Quantity\":2}]}" >/dev/null
echo "  add-ons: $(field "$(call GET "$at/addons")" totalCount)"
echo "  status: $(field "$(call PATCH "$at" '{"Status":"suspended"}')" status)"
refused 400 PATCH "$at" '{"Quantity":9}'
echo "  status: $(field "$(call PATCH "$at" '{"Status":"active"}')" status)"
echo "  order: $(field "$(call PATCH "/v1/customers/$customer/orders/$order" "{\"id\":\"$order\",\"status\":\"cancelled\"}")" status)"
filter="%7B%22Field%22%3A%22CustomerId%22%2C%22Value%22%3A%22$customer%22%2C%22Operator%22%3A%22equals%22%7D"
echo "  audit records: $(field "$(call GET "/v1/auditrecords?filter=$filter")" totalCount)"
call DELETE "/v1/customers/$customer"
refused 404 GET "/v1/customers/$customer"

sign_in china 5c2f-4d70-8b38-6e1d92a4f702
customer=$(field "$(new_customer "$unique.partner.onmschina.cn" CN zh-CN zh Shanghai SH 200120)" id)
order=$(field "$(call POST "/v1/customers/$customer/orders" '{"billingCycle":"monthly","lineItems":[{"lineItemNumber":0,"offerId":"4FFCDA37-11D7-4490-A33C-73599EB09BA0","quantity":3}]}')" id)
echo "  order $order"
refused 400 POST "/v1/customers/$customer/orders" '{"lineItems":[{"lineItemNumber":0,"offerId":"MS-AZR-0145P","quantity":1}]}'
refused 403 GET /v1/auditrecords
call PATCH "/v1/customers/$customer/orders/$order" "{\"id\":\"$order\",\"status\":\"cancelled\"}" >/dev/null
call DELETE "/v1/customers/$customer"

sign_in usgov 7e41-4f92-8d5a-803fb4c61904
customer=$(field "$(new_customer "$unique.onmicrosoft.us" US en-US en Washington DC 20001)" id)
cart=$(field "$(call POST "/v1/customers/$customer/carts" '{"lineItems":[{"catalogItemId":"MS-AZR-USGOV-0145P","quantity":1,"billingCycle":"monthly"}]}')" id)
refused 403 POST "/v1/customers/$customer/carts/$cart/checkout"
call POST "/comptoir/v1/customers/$customer/agreements" '{"agreementId":"mca","acceptedBy":{"firstName":"Nora","lastName":"Quill","email":"it@sell.example"}}' >/dev/null
order=$(field "$(call POST "/v1/customers/$customer/carts/$cart/checkout")" orders 0 id)
echo "  order $order"
refused 400 POST "/v1/customers/$customer/orders" '{"lineItems":[{"lineItemNumber":0,"offerId":"031C9E47-4802-4248-838E-778FB1D2CC05","quantity":1}]}'
refused 403 GET "/v1/customers/$customer/users"
call PATCH "/v1/customers/$customer/orders/$order" "{\"id\":\"$order\",\"status\":\"cancelled\"}" >/dev/null
call DELETE "/v1/customers/$customer"

sign_in germany 6d30-4e81-9c49-7f2ea3b50803
refused 403 POST /v1/customers '{}'
customer=$(field "$(call GET /v1/customers)" items 0 id)
refused 403 POST "/v1/customers/$customer/orders" '{}'
cart=$(field "$(call POST "/v1/customers/$customer/carts" '{"lineItems":[{"catalogItemId":"B65A228E-86FC-44B1-B633-993ECA2809ED","quantity":2,"billingCycle":"monthly"}]}')" id)
order=$(field "$(call POST "/v1/customers/$customer/carts/$cart/checkout")" orders 0 id)
echo "  order $order"
call PATCH "/v1/customers/$customer/orders/$order" "{\"id\":\"$order\",\"status\":\"cancelled\"}" >/dev/null

printf '\nok\n'
