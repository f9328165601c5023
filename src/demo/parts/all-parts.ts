import { buttons } from './buttons.tsx'
import { drawings } from './drawings.tsx'
import { fields } from './fields.tsx'
import { frame } from './frame.tsx'
import { moments } from './moments.tsx'
import { notices } from './notices.tsx'
import type { PartGroup } from './part.ts'
import { tables } from './tables.tsx'

/** Everything that pages are put together from, in the order of the page. */
export const allParts: readonly PartGroup[] = [frame, buttons, notices, fields, tables, drawings, moments]
