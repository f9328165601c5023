export * from './schema/people.ts'
