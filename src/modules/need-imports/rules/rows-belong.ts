import type { FileContents } from '../../../travel/travelling-table.ts'

export const columnsBelong = ({ organisation }: { organisation: string }, file: FileContents): boolean =>
  file.isOwn(organisation)
