export { usage } from './cli-backup.ts'
export { ownLine } from './store/export-organisation.ts'
