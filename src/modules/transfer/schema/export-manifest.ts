import { z } from 'zod'

export const [exportFormat, exportVersion] = ['allmende-export', 1] as const

/** What an export tells about each of its tables, in German: heading, what a row is, what each field means. */
export type ExportDescription = Readonly<
  Record<string, { title: string; meaning: string; fields: Readonly<Record<string, string>> }>
>

export const exportManifestSchema = z.object({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  organisation: z.object({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  files: z.record(
    z.string(),
    z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.number().int().min(0),
      /** Of a table; other files have none. */
      rows: z.number().int().min(0).nullable(),
    }),
  ),
})
export type ExportManifest = z.infer<typeof exportManifestSchema>
