export * from './schema/mandates.ts'
