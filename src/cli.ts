import { Refused } from './kernel/refusal.ts'
import { allocateCommand } from './modules/cost-sharing/cli-allocate.ts'
import { planCommand } from './modules/cost-sharing/cli-plan.ts'
import { organisationRefusal } from './modules/organisations/texts.de.ts'
import { sharingRefusal } from './modules/cost-sharing/texts.de.ts'

type Answer = string | { text: string; exitCode: number }

const commands: Record<string, (args: readonly string[]) => Answer | Promise<Answer>> = {
  allocate: allocateCommand,
  plan: planCommand,
  journal: async (args) => (await import('./modules/organisations/cli-journal.ts')).journalCommand(args),
  export: async (args) => (await import('./modules/organisations/cli-organisation.ts')).exportCommand(args),
  import: async (args) => (await import('./modules/organisations/cli-organisation.ts')).importCommand(args),
  backup: async (args) => (await import('./modules/organisations/cli-backup.ts')).backupCommand(args),
  restore: async (args) => (await import('./modules/organisations/cli-backup.ts')).restoreCommand(args),
}
const help = `Allmende: gemeinsam das beste Gesamtpaket finden und die Kosten gerecht teilen.
Aufruf: allmende ${Object.keys(commands).join(' | allmende ')}
Mehr zu einem Befehl: allmende BEFEHL --help`
const exitCodes = { input: 2, impossible: 3 } as const

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
const [name = '', ...args] = process.argv.slice(2)
process.exitCode = await run(name, args)

async function run(name: string, args: readonly string[]): Promise<number> {
  if (name === '--help' || name === 'help') return say(help)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    process.stderr.write(`${help}\n`)
    return 2
  }
  try {
    return say(await command(args))
  } catch (error) {
    if (!(error instanceof Refused)) {
      process.stderr.write(
        'Das hat wegen eines Fehlers im Programm nicht geklappt. Bitte melden Sie ihn mit der Eingabedatei.\n',
      )
      if (process.env['DEBUG']) process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
      return 1
    }
    for (const refusal of error.refusals)
      process.stderr.write(`${organisationRefusal(refusal) ?? sharingRefusal(refusal)}\n`)
    return exitCodes[error.kind]
  }
}

function say(answer: Answer): number {
  const { text, exitCode } = typeof answer === 'string' ? { text: answer, exitCode: 0 } : answer
  process.stdout.write(`${text}\n`)
  return exitCode
}
