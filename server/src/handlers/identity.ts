import type { HandlerLoaders } from '../handler.ts'

/** Where the handler of each operation of the token service is; it is loaded on first use. */
export const identityHandlers: HandlerLoaders<'identity'> = {
  'identity.token.v1': async () => (await import('../token-service/token-v1.ts')).tokenV1,
  'identity.token.v2': async () => (await import('../token-service/token-v2.ts')).tokenV2,
  'identity.discovery.v1': async () => (await import('../token-service/discovery.ts')).discoveryV1,
  'identity.discovery.v2': async () => (await import('../token-service/discovery.ts')).discoveryV2,
  'identity.keys.v1': async () => (await import('../token-service/key-set.ts')).keysV1,
  'identity.keys.v2': async () => (await import('../token-service/key-set.ts')).keysV2,
  'identity.deviceCode.v1': async () => (await import('../token-service/device-authorization.ts')).deviceCodeV1,
  'identity.deviceCode.v2': async () => (await import('../token-service/device-authorization.ts')).deviceCodeV2,
  'identity.instanceDiscovery.get': async () =>
    (await import('../token-service/instance-discovery.ts')).instanceDiscovery,
  'identity.userInfo.get': async () => (await import('../token-service/user-info.ts')).userInfo,
  'identity.partnerToken.exchange': async () => (await import('../token-service/partner-token.ts')).partnerToken,
  'identity.authorize.v1': async () => (await import('../sign-in/authorize.ts')).authorizeV1,
  'identity.authorize.v2': async () => (await import('../sign-in/authorize.ts')).authorizeV2,
  'identity.adminConsent.ask': async () => (await import('../sign-in/admin-consent.ts')).adminConsent,
  'identity.signIn.step': async () => (await import('../sign-in/sign-in-step.ts')).signInStep,
  'identity.device.page': async () => (await import('../sign-in/device-login.ts')).showDevicePage,
  'identity.device.enter': async () => (await import('../sign-in/device-login.ts')).enterDeviceCode,
  'identity.logout.v1': async () => (await import('../sign-in/logout.ts')).logoutV1,
  'identity.logout.v2': async () => (await import('../sign-in/logout.ts')).logoutV2,
}
