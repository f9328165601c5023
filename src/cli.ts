import { signInAddresses } from './modules/sign-in/addresses.ts'
import { Refused, type Refusal } from './kernel/refusal.ts'
import { capabilityRefusal } from './modules/capabilities/texts.de.ts'
import { allocateCommand } from './modules/cost-sharing/cli-allocate.ts'
import { planCommand } from './modules/cost-sharing/cli-plan.ts'
import { sharingRefusal } from './modules/cost-sharing/texts.de.ts'
import { commandRefusal } from './modules/needs/texts.de.ts'
import { organisationRefusal } from './modules/access/door.ts'
import { accountSentence } from './modules/sign-in/door.ts'
import { twinRefusal } from './modules/twins/texts.de.ts'

type Answer = string | { text: string; exitCode: number }

interface Command {
  run: (args: readonly string[]) => Answer | Promise<Answer>
  sentence: (refusal: Refusal) => string
}

const organisationSentence = (refusal: Refusal) => organisationRefusal(refusal) ?? refusal.code
const cliOrganisation = () => import('./modules/transfer/cli-organisation.ts')
const cliBackup = () => import('./modules/transfer/cli-backup.ts')

const commands: Record<string, Command> = {
  allocate: { run: allocateCommand, sentence: sharingRefusal },
  import: {
    run: async (args) => {
      if (args[0] === 'organisation') return (await cliOrganisation()).importCommand(args)
      if (args[0] === 'services')
        return (await import('./modules/capabilities/cli-services.ts')).importServicesCommand(args)
      if (args[0] === 'needs') return (await import('./modules/needs/cli-import.ts')).importNeedsCommand(args)
      return (await import('./modules/directory/cli-import.ts')).importCommand(args)
    },
    sentence: (refusal) => commandRefusal(refusal) ?? capabilityRefusal(refusal) ?? organisationSentence(refusal),
  },
  export: { run: async (args) => (await cliOrganisation()).exportCommand(args), sentence: organisationSentence },
  journal: {
    run: async (args) => (await import('./modules/journal/cli-journal.ts')).journalCommand(args),
    sentence: organisationSentence,
  },
  backup: { run: async (args) => (await cliBackup()).backupCommand(args), sentence: organisationSentence },
  restore: { run: async (args) => (await cliBackup()).restoreCommand(args), sentence: organisationSentence },
  plan: { run: planCommand, sentence: sharingRefusal },
  twins: {
    run: async (args) => (await import('./modules/twins/cli-twins.ts')).twinsCommand(args),
    sentence: twinRefusal,
  },
  admin: {
    run: async (args) => {
      const { adminCommand } = await import('./modules/people/cli-admin.ts')
      return adminCommand(args, signInAddresses.newPassword)
    },
    sentence: accountSentence,
  },
}
const help = `Allmende: gemeinsam das beste Gesamtpaket finden und die Kosten gerecht teilen.
Aufruf: allmende ${Object.keys(commands).join(' | allmende ')}
Mehr zu einem Befehl: allmende BEFEHL --help`
const exitCodes = { input: 2, impossible: 3, outOfTime: 4 } as const

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
    return say(await command.run(args))
  } catch (error) {
    if (!(error instanceof Refused)) {
      process.stderr.write(
        'Das hat wegen eines Fehlers im Programm nicht geklappt. Bitte melden Sie ihn mit der Eingabedatei.\n',
      )
      if (process.env['DEBUG']) process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
      return 1
    }
    for (const refusal of error.refusals) process.stderr.write(`${command.sentence(refusal)}\n`)
    return exitCodes[error.kind]
  }
}

function say(answer: Answer): number {
  const { text, exitCode } = typeof answer === 'string' ? { text: answer, exitCode: 0 } : answer
  process.stdout.write(`${text}\n`)
  return exitCode
}
