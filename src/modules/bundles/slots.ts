import type { Context } from 'hono'
import { slot } from '../../kernel/slot.ts'
import type { FollowOffer } from '../needs/index.ts'
import type { Bundle } from './schema.ts'

/** What the page of a bundle offers to whoever wants to hear of what changes. */
export const followBundle = slot<(c: Context, bundle: Bundle) => Promise<FollowOffer>>('followBundle')
