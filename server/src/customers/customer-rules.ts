import type { Cloud } from '@comptoir/contract/cloud'
import { type Country, findCountry } from '@comptoir/contract/countries/country'
import type { NewCustomer } from '@comptoir/contract/schemas/customer'
import { refuse } from '../partner-center-error.ts'
import { isLanguage, normaliseCulture } from '../validations/culture-rules.ts'
import { checkPhoneNumber, checkRegistrationNumber } from '../validations/registration-rules.ts'

type BillingProfile = NewCustomer['billingProfile']

/** A customer that may be made, with its culture as the documents spell it. @see create-a-customer */
export function checkedCustomer(request: NewCustomer, cloud: Pick<Cloud, 'markets' | 'name'>): NewCustomer {
  const billingProfile = checkedBillingProfile(request.billingProfile, cloud)
  const country = countryOf(billingProfile, cloud)
  const number = request.companyProfile.organizationRegistrationNumber
  switch (checkRegistrationNumber(country, number)) {
    case 'notSupported':
      return refuse('registrationNumberNotSupported', country.name)
    case 'missing':
      return refuse('registrationNumberMissing', country.name)
    case 'malformed':
      return refuse('registrationNumberMalformed', number ?? '')
    case 'ok':
      return { ...request, billingProfile }
  }
}

/**
 * A billing profile that may be kept. The city and the postal code are not looked at: the real service takes a customer
 * with a wrong address, who then cannot be deleted from a sandbox. @see create-a-customer
 */
export function checkedBillingProfile(profile: BillingProfile, cloud: Pick<Cloud, 'markets' | 'name'>): BillingProfile {
  const country = countryOf(profile, cloud)
  const phone = profile.defaultAddress.phoneNumber
  const phoneVerdict = checkPhoneNumber(country, phone)
  if (phoneVerdict === 'missing') refuse('phoneNumberMissing', country.name)
  if (phoneVerdict === 'malformed') refuse('propertyInvalid', `billingProfile.defaultAddress.phoneNumber ${phone}`)
  const culture = normaliseCulture(profile.culture)
  if (culture === undefined) return refuse('propertyInvalid', `billingProfile.culture ${profile.culture}`)
  if (!isLanguage(profile.language)) refuse('propertyInvalid', `billingProfile.language ${profile.language}`)
  return { ...profile, culture }
}

function countryOf({ defaultAddress }: BillingProfile, { markets, name }: Pick<Cloud, 'markets' | 'name'>): Country {
  const country = findCountry(defaultAddress.country)
  if (!country) return refuse('propertyInvalid', `billingProfile.defaultAddress.country ${defaultAddress.country}`)
  if (markets.length > 0 && !markets.includes(country.iso2Code)) refuse('countryNotInMarket', country.name, name)
  return country
}
