export * from './schema/people.ts'
export * from './schema/personal-data-part.ts'
