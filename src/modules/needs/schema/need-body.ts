import { z } from 'zod'
import { describedSchemasOf, needFields } from '../fields/need-fields.ts'
import { exactRequirements } from '../fields/requirements.ts'

/** What a program writes of a need; all of it, as a replacement has it. */
export const needBody = z.strictObject({ ...describedSchemasOf(needFields), requirements: exactRequirements })
