import { z } from 'zod'
import type { JournalExcerpt } from './journal-entry.ts'

/** In which a program takes a list or a thing along as a file. */
export const fileFormat = z.enum(['csv', 'xlsx', 'json']).describe('CSV, Excel oder JSON')

/** What happened to one thing, for programs: with organisations, but without the people who did it. */
export const historyAnswer = z.object({
  items: z.array(
    z.object({
      id: z.int(),
      at: z.iso.datetime(),
      action: z.string(),
      organisation: z
        .object({ id: z.uuid(), name: z.string().nullable() })
        .nullable()
        .describe('Null, wo es von selbst geschah'),
      byProgram: z.boolean(),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
})

export const historyAsAnswer = ({ lines, names }: JournalExcerpt): z.infer<typeof historyAnswer> => ({
  items: lines.map(({ id, at, action, organisation, token, before, after }) => ({
    id,
    at: at.toISOString(),
    action,
    organisation: organisation === null ? null : { id: organisation, name: names.get(organisation) ?? null },
    byProgram: Boolean(token),
    before: before && { ...before },
    after: after && { ...after },
  })),
})
