export * from './schema/answers.ts'
export * from './schema/journal-entry.ts'
export * from './schema/words.ts'
