import { registerHooks } from 'node:module'

// What an ES module imports by a relative specifier is at exactly that address: nothing is searched for. Node asks the
// disk about each all the same, three thousand times at a start, which was a sixth of it. What is not there fails when
// it is read; packages, and whatever is required, go Node's own way.
registerHooks({
  resolve(specifier, context, nextResolve) {
    const { parentURL, conditions } = context
    const exact = /^\.\.?\//.test(specifier) && conditions.includes('import') && parentURL?.startsWith('file:')
    return exact ? { url: new URL(specifier, parentURL).href, shortCircuit: true } : nextResolve(specifier, context)
  },
})
