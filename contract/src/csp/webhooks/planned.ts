import { accountAdministrators } from '../../identity/role-sets.ts'
import { definePlanned } from '../../operation.ts'
import { guid } from '../../schemas/primitives.ts'

/** What the documents have on events and their webhook, to be built. */
export const plannedWebhooks = {
  'csp.webhooks.events.list': definePlanned({
    id: 'csp.webhooks.events.list',
    title: 'List the events that can be received',
    method: 'GET',
    path: '/webhooks/v1/registration/events',
    clouds: ['global', 'china', 'germany', 'usgov'],
    auth: ['app', 'appUser'],
    roles: accountAdministrators,
    source: 'partner-center-webhooks',
  }),
  'csp.webhooks.registration.get': definePlanned({
    id: 'csp.webhooks.registration.get',
    title: 'Get the registration for events',
    method: 'GET',
    path: '/webhooks/v1/registration',
    clouds: ['global', 'china', 'germany', 'usgov'],
    auth: ['app', 'appUser'],
    roles: accountAdministrators,
    source: 'partner-center-webhooks',
  }),
  'csp.webhooks.registration.create': definePlanned({
    id: 'csp.webhooks.registration.create',
    title: 'Register to receive events',
    method: 'POST',
    path: '/webhooks/v1/registration',
    clouds: ['global', 'china', 'germany', 'usgov'],
    auth: ['app', 'appUser'],
    roles: accountAdministrators,
    source: 'partner-center-webhooks',
  }),
  'csp.webhooks.registration.update': definePlanned({
    id: 'csp.webhooks.registration.update',
    title: 'Replace the registration for events',
    method: 'PUT',
    path: '/webhooks/v1/registration',
    clouds: ['global', 'china', 'germany', 'usgov'],
    auth: ['app', 'appUser'],
    roles: accountAdministrators,
    source: 'partner-center-webhooks',
  }),
  'csp.webhooks.validationEvents.create': definePlanned({
    id: 'csp.webhooks.validationEvents.create',
    title: 'Send a test event',
    method: 'POST',
    path: '/webhooks/v1/registration/validationEvents',
    clouds: ['global', 'china', 'germany', 'usgov'],
    auth: ['app', 'appUser'],
    roles: accountAdministrators,
    source: 'partner-center-webhooks',
  }),
  'csp.webhooks.validationEvents.get': definePlanned({
    id: 'csp.webhooks.validationEvents.get',
    title: 'Get what became of a test event',
    method: 'GET',
    path: '/webhooks/v1/registration/validationEvents/{correlationId}',
    params: { correlationId: guid },
    clouds: ['global', 'china', 'germany', 'usgov'],
    auth: ['app', 'appUser'],
    roles: accountAdministrators,
    source: 'partner-center-webhooks',
  }),
} as const
