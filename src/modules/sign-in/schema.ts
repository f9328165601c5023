export * from './schema/access.ts'
