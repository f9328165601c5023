export * from './schema/export-manifest.ts'
export * from './schema/export-rows.ts'
