import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readEml, writeEml } from './eml.ts'
import type { Post } from './post.ts'

/** Mails as files that only this user may read: named by time, and complete as soon as they have their name. */
export function openMailFolder(directory: string, from: string): Required<Post> {
  return {
    async send(mail) {
      const date = new Date()
      const name = `${date.toISOString().replaceAll(/[:.]/g, '-')}-${randomBytes(6).toString('hex')}.eml`
      const unfinished = join(directory, `.${name}.tmp`)
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeFile(unfinished, writeEml({ ...mail, date, from }), { mode: 0o600, flag: 'wx' })
      await rename(unfinished, join(directory, name))
    },
    async list() {
      const names = await readdir(directory).catch(() => [])
      const newestFirst = names.filter((name) => /^\d[\w-]*\.eml$/.test(name)).toSorted((a, b) => (a < b ? 1 : -1))
      return Promise.all(newestFirst.map(async (name) => readEml(await readFile(join(directory, name), 'utf8'))))
    },
    close: () => {},
  }
}
