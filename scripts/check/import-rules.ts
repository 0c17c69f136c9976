/** What a workspace may import. */
export interface WorkspaceRule {
  /** Workspaces that its files may import. */
  readonly imports: readonly string[]
  /** Workspaces of which its files may import types. */
  readonly types?: readonly string[]
  /** Workspaces that its tests may import besides. */
  readonly inTests?: readonly string[]
  /** Runs where Node does not: in a browser, or as data alone. */
  readonly withoutNode?: true
  /** Uses other workspaces as their users do: by their package's own name. */
  readonly publicEntryOnly?: true
}

/** The arrows of the architecture: `portal → sdk → contract ← server ← testing ← conformance, bench`; `cli → sdk, server`. */
export const workspaceRules: Readonly<Record<string, WorkspaceRule>> = {
  contract: { imports: [], withoutNode: true },
  sdk: { imports: [], types: ['contract'], inTests: ['contract', 'server', 'testing'], withoutNode: true },
  server: { imports: ['contract'], inTests: ['testing'] },
  testing: { imports: ['contract', 'server', 'sdk'] },
  cli: { imports: ['contract', 'sdk', 'server'], inTests: ['testing'] },
  conformance: { imports: ['contract', 'server', 'sdk', 'testing', 'cli'] },
  bench: { imports: ['contract', 'server', 'sdk', 'testing'] },
  portal: { imports: ['sdk'] },
  examples: { imports: ['sdk'], publicEntryOnly: true },
}

/** Parts of the server, from the outside in, and who alone may load them beside themselves. Types may be had from each. */
export const serverLayers: readonly { readonly part: string; readonly importers: readonly string[] }[] = [
  { part: 'server/src/app.ts', importers: ['server/src/create-server.ts'] },
  { part: 'server/src/handlers.ts', importers: ['server/src/create-server.ts'] },
  { part: 'server/src/handlers/', importers: ['server/src/handlers.ts'] },
  { part: 'server/src/pipeline.ts', importers: ['server/src/app.ts'] },
  { part: 'server/src/stages/', importers: ['server/src/app.ts', 'server/src/pipeline.ts'] },
]

/** Where the tables of handlers are, one an API: what they load are the handlers. */
export const handlerTables = 'server/src/handlers/'
