export * from './schema/actor.ts'
export * from './schema/kinds.ts'
export * from './schema/mandate-scopes.ts'
export * from './schema/token-scopes.ts'
