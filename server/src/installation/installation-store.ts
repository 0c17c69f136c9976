import { type Parameter, query } from '../store/query.ts'

/** A fact about the installation as a whole, by its name. */
export const readFact = query((db, p: Parameter<{ name: string }>) =>
  db.selectFrom('installation').select('value').where('name', '=', p('name')),
)

/** States a fact where none of this name is stated yet. */
export const stateFact = query((db, p: Parameter<{ name: string; value: string }>) =>
  db
    .insertInto('installation')
    .values({ name: p('name'), value: p('value') })
    .onConflict((row) => row.column('name').doNothing()),
)
