import type { Operation } from '@comptoir/contract/operation'
import { ComponentSchemas } from './component-schemas.ts'
import { operationObject, tagOf } from './operation-object.ts'

/** The operations to show, by id. */
export type ShownOperations = Readonly<Record<string, Operation>>

const texts = new WeakMap<ShownOperations, string>()

/** The OpenAPI 3.1 document of these operations, as JSON text; made once for each list. */
export function openApiText(operations: ShownOperations): string {
  const text = texts.get(operations) ?? JSON.stringify(openApiDocument(operations))
  texts.set(operations, text)
  return text
}

function openApiDocument(operations: ShownOperations): object {
  const all = Object.values(operations)
  const schemas = new ComponentSchemas()
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of all) {
    const methods = paths[operation.path] ?? {}
    methods[operation.method.toLowerCase()] = operationObject(operation, schemas)
    paths[operation.path] = methods
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    tags: [...new Set(all.map(tagOf))].map((name) => ({ name })),
    paths,
    components: { schemas: schemas.all(), securitySchemes: securitySchemes(operations) },
  }
}

const info = {
  title: 'Comptoir',
  version: '0.1.0',
  summary: 'A partner centre that anyone can run.',
  description: `Comptoir answers the REST APIs of Partner Center: customers, carts, orders, subscriptions and what belongs
to them, in the public cloud and three national ones.

Comptoir is independent of Microsoft and not endorsed by it. Microsoft, Azure, Office 365 and Partner Center are names
of Microsoft’s.

Paths, names of members and query parameters, and words of closed sets are read in any letter case. Members that nobody
knows are ignored. \`x-clouds\` names the clouds that offer an operation, \`x-auth\` the credentials that it takes
(\`app\`: an application alone; \`appUser\`: an application acting for a user), \`x-roles\` the roles of which one is
enough, \`x-uses\` its documented uses where they differ in these, \`x-source\` the article that describes it. An
operation with \`x-status: planned\` answers 501.`,
  license: { name: 'MIT', identifier: 'MIT' },
}

function securitySchemes(operations: ShownOperations): object {
  const bearer = {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A token of the token service, for the CSP API.',
  }
  const tokenPath = operations['identity.token.v1']?.path
  if (tokenPath === undefined) return { bearer }
  const description = `Tokens come from \`POST ${tokenPath}\`, where the tenant is its id or one of its domains: by client
credentials for an application alone, by a refresh token for an application acting for a user.`
  return {
    oauth2: {
      type: 'oauth2',
      description,
      flows: { clientCredentials: { tokenUrl: encodeURI(tokenPath), scopes: {} } },
    },
    bearer,
  }
}
