import './platform/server/private-umask.ts'
import { announcedBy } from './announced.ts'
import { firstOf } from './kernel/first-of.ts'
import { number } from './kernel/german-numbers.ts'
import { Refused } from './kernel/refusal.ts'
import type { Command, Module } from './module.ts'
import { modules } from './modules.ts'

interface Known {
  module: Pick<Module, 'name' | 'sentence'>
  load: () => Promise<Command>
}

const all: readonly Pick<Module, 'name' | 'sentence' | 'commands' | 'travel' | 'personalData'>[] = modules
const commands = new Map<string, Known>(
  all.flatMap((module) =>
    Object.entries(module.commands ?? {}).map(([words, load]): [string, Known] => [words, { module, load }]),
  ),
)
const names = [...new Set([...commands.keys()].map((words) => words.split(' ')[0]!))]
const help = `Allmende: gemeinsam das beste Gesamtpaket finden und die Kosten gerecht teilen.
Aufruf: allmende ${names.join(' | allmende ')}
Mehr zu einem Befehl: allmende BEFEHL --help`
const exitCodes = { input: 2, impossible: 3, outOfTime: 4 } as const

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
const [name = '', ...args] = process.argv.slice(2)
process.exitCode = await run(name, args)

async function run(name: string, args: readonly string[]): Promise<number> {
  if (name === '--help' || name === 'help') return say(help)
  const command = commands.get(`${name} ${args[0]}`) ?? commands.get(name)
  if (!command) {
    process.stderr.write(`${help}\n`)
    return 2
  }
  try {
    return say(await (await command.load())(args, announcedBy(all)))
  } catch (error) {
    return fail(error, command.module)
  }
}

/** A refusal in the words of the module of the command, or of whichever module knows it. */
function fail(error: unknown, module: Known['module']): number {
  if (!(error instanceof Refused)) {
    process.stderr.write(
      'Das hat wegen eines Fehlers im Programm nicht geklappt. Bitte melden Sie ihn mit der Eingabedatei.\n',
    )
    if (process.env['DEBUG']) process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
    return 1
  }
  const { first, more } = firstOf(error.refusals)
  for (const refusal of first) {
    const sentence = [module, ...all].map((each) => each.sentence?.(refusal)).find((words) => words !== undefined)
    process.stderr.write(`${sentence ?? refusal.code}\n`)
  }
  if (more > 0) process.stderr.write(`… und ${number(more)} weitere.\n`)
  return exitCodes[error.kind]
}

function say(answer: Awaited<ReturnType<Command>>): number {
  const { text, exitCode } = typeof answer === 'string' ? { text: answer, exitCode: 0 } : answer
  process.stdout.write(`${text}\n`)
  return exitCode
}
