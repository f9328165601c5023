export * from './schema/export-manifest.ts'
