import { readFileSync } from 'node:fs'

const list = new URL('../../.build/static/names.json', import.meta.url)
let names: Readonly<Record<string, string>> | undefined

/** Where browsers find a file of ours; what is in it has a part in its name, so that they may keep it. `npm start` makes them. */
export function staticAddress(name: string): string {
  names ??= (JSON.parse(readFileSync(list, 'utf8')) as { names: Record<string, string> }).names
  const file = names[name]
  if (file === undefined) throw new Error(`there is no static file ${name}`)
  return `/static/${file}`
}
