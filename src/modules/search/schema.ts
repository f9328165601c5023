import { z } from 'zod'

export const mostWords = 200

export const searchQuery = z.strictObject({
  search: z.string().trim().min(1).max(mostWords).describe('Wörter, auch andere für dasselbe und mit Tippfehlern'),
})

export const searchAnswer = z.object({
  groups: z.array(
    z.object({
      kind: z.string().describe('Was gefunden wurde, wie die Seiten es nennen'),
      total: z.int().describe('So viele sind es'),
      hits: z
        .array(z.object({ title: z.string(), url: z.url(), about: z.string().nullable() }))
        .describe('Die ersten davon, das Passendste zuerst'),
    }),
  ),
})
