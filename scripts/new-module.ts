import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { namesOf, skeletonOf, type ModuleNames } from './module-skeleton.ts'

const usage = 'Usage: npm run new module NAME [-- --after MODULE]'
const root = fileURLToPath(new URL('..', import.meta.url))
const listPath = join(root, 'src/modules.ts')

/** What JavaScript or the list of modules keeps for itself. */
const reserved =
  /^(modules|await|break|case|catch|class|const|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/
/** The house has no room for everything. */
const forRoomsOfEverything = /(^|-)(utils?|helpers?|common|manager|service|impl|dto)(-|$)/

const { name, after } = commandLine()
const list = readFileSync(listPath, 'utf8')
const known = [...list.matchAll(/^import \{ (\w+) \} from '\.\/modules\/([^/]+)\/module\.ts'$/gm)].map(
  ([, value, folder]) => ({ value: value!, folder: folder! }),
)
demandGoodName(name)
const names = namesOf(name)
const neighbour = neighbourOf(after)

for (const [path, text] of Object.entries(skeletonOf(names))) {
  const file = join(root, 'src/modules', name, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
writeFileSync(listPath, withModule(list, names))
spawnSync(join(root, 'node_modules/.bin/oxfmt'), [`src/modules/${name}`, 'src/modules.ts'], { cwd: root })
process.stdout.write(`${whatComesNext(names)}\n`)

function commandLine(): { name: string; after: string | undefined } {
  try {
    const options = { after: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [kind, name, ...more] = positionals
    if (kind === 'module' && name !== undefined && more.length === 0) return { name, after: values.after }
  } catch {
    // What cannot be read is answered like what is missing.
  }
  return refuse(usage)
}

function demandGoodName(name: string): void {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name) || name.length > 40)
    refuse(`"${name}" is no name of a module: lower-case English words, joined by hyphens, as in cost-sharing.`)
  if (reserved.test(name)) refuse(`"${name}" means something in JavaScript or in the list of modules already.`)
  if (forRoomsOfEverything.test(name)) refuse(`"${name}" could hold anything. Name what the module is about.`)
  if (known.some(({ folder }) => folder === name) || existsSync(join(root, 'src/modules', name)))
    refuse(`There is a module "${name}" already.`)
}

/** Where it goes: behind the one that was asked for; otherwise behind all but transfer, which takes along what the others keep. */
function neighbourOf(after: string | undefined): { value: string; folder: string } {
  if (after === undefined) return known.findLast(({ folder }) => folder !== 'transfer')!
  return known.find(({ folder }) => folder === after) ?? refuse(`There is no module "${after}" to stand behind.`)
}

function withModule(list: string, { value, folder }: ModuleNames): string {
  const entry = `import { ${neighbour.value} } from './modules/${neighbour.folder}/module.ts'\n`
  return list
    .replace(entry, `${entry}import { ${value} } from './modules/${folder}/module.ts'\n`)
    .replace(`\n  ${neighbour.value},\n`, `\n  ${neighbour.value},\n  ${value},\n`)
}

function whatComesNext({ folder, value, type }: ModuleNames): string {
  return `src/modules/${folder} stands behind ${neighbour.folder} in src/modules.ts. What comes next:
  1. Give its page a German name in texts.de.ts and a German address in addresses.ts, and say in module.ts what the module is for.
  2. Write down in test/every-route.db.test.ts who may see${type}: apart from policy.ts, so that a slip there is noticed.
  3. Where it keeps something: npm run migration ${folder}, then npm run schema, and name its tables in module.ts.
  4. Try it: npx vitest run --project embedded src/modules/${folder}, then npm run check. Everything else that a module can
     announce stands in src/module.ts; ${value} takes part in it as soon as module.ts says so.`
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
