import { z } from 'zod'

/** Letters of a comment, and comments that a person writes in an hour. */
export const mostText = 2000
export const mostAnHour = 30

/** What is talked about. */
export type Subject = { kind: 'need' | 'bundle'; id: string }

export interface Comment {
  id: string
  subject: Subject
  /** The words of the requirement that it is about. */
  requirement: string | null
  organisation: { id: string; name: string }
  /** Null where whoever looks does not know the people of that organisation. */
  person: { id: string; name: string } | null
  text: string
  writtenAt: Date
  changedAt: Date | null
  /** Whether whoever looks wrote it, for the organisation that they act for. */
  isMine: boolean
}

export const commentSchema = z.object({
  text: z
    .string()
    .transform((text) =>
      text
        .replaceAll('\r\n', '\n')
        .replaceAll(/[^\P{C}\n\t]/gu, '')
        .trim(),
    )
    .pipe(z.string().min(1).max(mostText)),
  requirement: z.preprocess((value) => value || null, z.string().max(1000).nullable()),
})
