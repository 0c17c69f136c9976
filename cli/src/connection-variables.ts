/** Options of a connection and the variables that stand in for them. */
export const connectionVariables = {
  url: 'COMPTOIR_URL',
  cloud: 'COMPTOIR_CLOUD',
  account: 'COMPTOIR_ACCOUNT',
  tenant: 'COMPTOIR_TENANT',
  'client-id': 'COMPTOIR_CLIENT_ID',
  'client-secret': 'COMPTOIR_CLIENT_SECRET',
  'refresh-token': 'COMPTOIR_REFRESH_TOKEN',
  ca: 'COMPTOIR_CA',
} as const

/** The variable that stands in for `--profile`, where no option says otherwise. */
export const profileVariable = 'COMPTOIR_PROFILE'
