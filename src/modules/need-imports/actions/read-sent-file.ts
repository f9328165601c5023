import type { Readers } from '../../../platform/files/readers.ts'
import type { Client } from '../../../platform/work/client.ts'
import type { NeedFile } from '../schema.ts'

/** The needs in a file that somebody has sent. Refuses (kind input) what is none, too large, or takes too long; throws Busy. */
export const readSentFile = (
  readers: Readers,
  bytes: Uint8Array,
  { fileName, client }: { fileName: string; client: Client },
): Promise<NeedFile> =>
  readers.read<NeedFile>(
    new URL('../formats/need-file-job.ts', import.meta.url),
    { bytes, fileName },
    { client, heavy: { code: 'tableTooHeavy' } },
  )
