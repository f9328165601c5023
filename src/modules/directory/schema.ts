export * from './schema/directory.ts'
export * from './schema/register-query.ts'
export * from './schema/organisation-profile.ts'
