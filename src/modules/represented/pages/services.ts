import type { PostServices } from '../../bundles/door.ts'
import type { Database } from '../../../platform/database/database.ts'

export type RepresentedServices = PostServices & { database: Database }
