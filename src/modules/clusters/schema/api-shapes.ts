import { z } from 'zod'
import type { Cluster } from '../schema.ts'

const day = z.iso.date()
const named = z.object({ id: z.uuid(), name: z.string() })

export const clusterListQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/)
    .default('25'),
  cursor: z.string().max(300).optional(),
})
export type ClusterListQuery = z.infer<typeof clusterListQuery>
export const clustersAnswer = z.object({
  items: z.array(
    z.object({
      needs: z.array(z.object({ id: z.uuid(), title: z.string(), organisation: named })),
      organisations: z.int(),
      inhabitants: z.int().describe('0, wo sie von keiner bekannt sind'),
      urgency: day.nullable().describe('Die nächste Frist, oder das nächste Ende eines Vertrags'),
    }),
  ),
  next: z.string().nullable(),
})
export const clusterAsAnswer = ({ needs, organisations, inhabitants, urgency }: Cluster) => ({
  needs: needs.map(({ id, title, organisation }) => ({
    id,
    title,
    organisation: { id: organisation.id, name: organisation.name },
  })),
  organisations,
  inhabitants: inhabitants ?? 0,
  urgency,
})
