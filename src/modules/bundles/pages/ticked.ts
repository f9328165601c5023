import type { Fields } from '../../access/index.ts'

/** The ids of whatever was ticked, where the names of the fields are made by this function. */
export const ticked = (fields: Fields, nameOf: (id: string) => string): string[] => {
  const start = nameOf('')
  return Object.keys(fields).flatMap((field) =>
    field.startsWith(start) && fields[field] === 'ja' ? [field.slice(start.length)] : [],
  )
}
