import { makeStaticFiles } from '../../scripts/static-files.ts'

/** Pages name them. */
export default makeStaticFiles
