import asyncHooks, { createHook } from 'node:async_hooks'

/*
 * The test runner follows every promise, to tell which test an error belongs to that nobody waited for: a sixth of all the
 * time that tests take, here, where each request makes dozens. Without it such an error still fails the file.
 */
Object.assign(asyncHooks, {
  createHook: (callbacks: asyncHooks.HookCallbacks) => createHook({ ...callbacks, trackPromises: false }),
})
await import('node:test')
Object.assign(asyncHooks, { createHook })
