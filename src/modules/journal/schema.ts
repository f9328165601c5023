export * from './schema/answers.ts'
export * from './schema/journal.ts'
