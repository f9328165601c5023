import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { slot } from '../../kernel/slot.ts'

/** What stands on the page of an organisation besides what the register says of it. */
export const onOrganisation =
  slot<(c: Context, organisation: { id: string; name: string }) => Promise<Child>>('onOrganisation')
