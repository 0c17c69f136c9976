import { plannedAgreements } from './agreements/planned.ts'
import { plannedAnalytics } from './analytics/planned.ts'
import { plannedCompliance } from './compliance/planned.ts'
import { plannedCustomers } from './customers/planned.ts'
import { plannedDevices } from './devices/planned.ts'
import { plannedDirectoryRoles } from './directory-roles/planned.ts'
import { plannedEntitlements } from './entitlements/planned.ts'
import { plannedInvoices } from './invoices/planned.ts'
import { plannedLicenses } from './licenses/planned.ts'
import { plannedManagedServices } from './managed-services/planned.ts'
import { plannedOrders } from './orders/planned.ts'
import { plannedPricing } from './pricing/planned.ts'
import { plannedProductUpgrades } from './product-upgrades/planned.ts'
import { plannedProducts } from './products/planned.ts'
import { plannedRateCards } from './rate-cards/planned.ts'
import { plannedReferrals } from './referrals/planned.ts'
import { plannedRelationships } from './relationships/planned.ts'
import { plannedSecurity } from './security/planned.ts'
import { plannedSelfServePolicies } from './self-serve-policies/planned.ts'
import { plannedServiceCosts } from './service-costs/planned.ts'
import { plannedServiceRequests } from './service-requests/planned.ts'
import { plannedSubscriptions } from './subscriptions/planned.ts'
import { plannedTransfers } from './transfers/planned.ts'
import { plannedUsage } from './usage/planned.ts'
import { plannedUsers } from './users/planned.ts'
import { plannedUtilization } from './utilization/planned.ts'
import { plannedWebhooks } from './webhooks/planned.ts'

/** The CSP operations that are documented but not built yet, by id. A client gets 501 from them, never a silent 404. */
export const plannedCspOperations = {
  ...plannedAgreements,
  ...plannedAnalytics,
  ...plannedCompliance,
  ...plannedCustomers,
  ...plannedDevices,
  ...plannedDirectoryRoles,
  ...plannedEntitlements,
  ...plannedInvoices,
  ...plannedLicenses,
  ...plannedManagedServices,
  ...plannedOrders,
  ...plannedPricing,
  ...plannedProductUpgrades,
  ...plannedProducts,
  ...plannedRateCards,
  ...plannedReferrals,
  ...plannedRelationships,
  ...plannedSecurity,
  ...plannedSelfServePolicies,
  ...plannedServiceCosts,
  ...plannedServiceRequests,
  ...plannedSubscriptions,
  ...plannedTransfers,
  ...plannedUsage,
  ...plannedUsers,
  ...plannedUtilization,
  ...plannedWebhooks,
} as const
