#!/usr/bin/env node
// Plain JavaScript, so that the compile cache is on before the first TypeScript file is read: what is cached needs no
// compiler, and starts without loading one.
import { enableCompileCache } from 'node:module'
import './relative-imports.js'

enableCompileCache()
await import('../src/main.ts')
