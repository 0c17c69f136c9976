import { Vault } from '@comptoir/server/identity/vault'

/** One sealing key for all processes of a run: what one fills another reads. */
export const benchVault = new Vault(Buffer.alloc(32, 'bench'))
