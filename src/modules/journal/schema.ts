export * from './schema/answers.ts'
export * from './schema/journal.ts'
export * from './schema/words.ts'
