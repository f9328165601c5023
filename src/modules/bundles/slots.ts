import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { slot } from '../../kernel/slot.ts'
import type { FollowOffer } from '../needs/index.ts'
import type { Bundle } from './schema.ts'

/** What the page of a bundle offers to whoever wants to hear of what changes. */
export const followBundle = slot<(c: Context, bundle: Bundle) => Promise<FollowOffer>>('followBundle')

/** Where whoever looks at a bundle goes on to its cost; null for those who may not. */
export const calculateBundle = slot<(c: Context, bundle: string) => Promise<Child>>('calculateBundle')
