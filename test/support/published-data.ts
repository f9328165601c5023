import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const folder = new URL('../data/', import.meta.url)
export const pathOfData = (name: string): string => fileURLToPath(new URL(name, folder))

/** The bytes as they were published; test/data/README.md says by whom. */
export const packedData = (name: string): Buffer => gunzipSync(readFileSync(new URL(`${name}.gz`, folder)))

/** The official directory of municipalities, whole. */
export const officialEdition = (day: '31122021' | '30112025'): Buffer => packedData(`municipalities/GV100AD_${day}.txt`)
