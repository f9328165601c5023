import type { NeedFile, NeedTable } from '../schema.ts'
import { readNeedFile } from './read-need-file.ts'

interface Sent {
  bytes: Uint8Array
  fileName: string
}

/** Runs in a worker thread: what somebody has sent, as needs. */
export default ({ bytes, fileName }: Sent, tools: { readTable: (bytes: Uint8Array) => Promise<NeedTable[]> }) =>
  readNeedFile(bytes, { fileName, ...tools }) satisfies Promise<NeedFile>
