import { parseArgs } from 'node:util'
import { Refused } from '../../kernel/refusal.ts'
import { openDatabase, type OpenDatabase } from '../../platform/database/database.ts'
import { DirectoryInUse } from '../../platform/database/directory-lock.ts'
import { installationSecret, openSignIn } from '../../platform/sign-in/sign-in.ts'
import { signInAddresses } from '../sign-in/addresses.ts'
import { accountMails } from '../sign-in/door.ts'
import { appointAdministrator } from './actions/appoint-administrator.ts'
import { createOperator } from '../sign-in/door.ts'
import { turnOffSecondFactor } from '../sign-in/door.ts'
import { passwordFault } from '../sign-in/door.ts'
import { adminCreated, adminHelp, appointed, secondFactorOff } from '../sign-in/door.ts'

/** Commands on the database itself. */
export async function adminCommand(args: readonly string[]): Promise<string> {
  const { values, positionals } = options(args)
  if (values.help) return adminHelp
  const { email, name, organisation } = values
  const command = positionals.join(' ')
  if (command === 'second-factor off' && email && !name && !organisation) return withoutSecondFactor(email)
  if (command === 'appoint' && email && organisation && !name) return appointedTo({ email, organisation })
  return command === 'create' && email && name && !organisation ? created({ email, name }) : usage()
}

async function withoutSecondFactor(email: string): Promise<string> {
  const { database, close } = await opened()
  try {
    return secondFactorOff(await turnOffSecondFactor(database, email))
  } finally {
    await close()
  }
}

async function appointedTo(command: { email: string; organisation: string }): Promise<string> {
  const { database, close } = await opened()
  try {
    return appointed(await appointAdministrator(database, command))
  } finally {
    await close()
  }
}

async function created(command: { email: string; name: string }): Promise<string> {
  const { PORT = '8080', BASE_URL = `http://localhost:${PORT}` } = process.env
  const { database, close } = await opened()
  try {
    const secret = await installationSecret(database)
    const mails = accountMails({ send: async () => {} })
    const signIn = openSignIn({ database, baseUrl: BASE_URL, secret, passwordFault, ...mails })
    const { email, token } = await createOperator({ database, signIn }, command)
    return adminCreated({ email, link: `${BASE_URL.replace(/\/+$/, '')}${signInAddresses.newPassword}?token=${token}` })
  } finally {
    await close()
  }
}

function options(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const spec = { email: text, name: text, organisation: text, help: { type: 'boolean' } } as const
    return parseArgs({ args: [...args], options: spec, allowPositionals: true })
  } catch {
    return usage()
  }
}

async function opened(): Promise<OpenDatabase> {
  const { DATABASE_URL: url, DATA_DIR } = process.env
  const directory = DATA_DIR ?? decodeURIComponent(new URL('../../../data', import.meta.url).pathname)
  try {
    return await openDatabase({ url, directory })
  } catch (error) {
    if (error instanceof DirectoryInUse) throw refusal('adminDatabaseInUse', { directory })
    const { message, code = '' } = error as NodeJS.ErrnoException
    throw refusal('adminDatabaseUnreachable', { reason: message || code })
  }
}

function usage(): never {
  throw refusal('adminUsage', { text: adminHelp })
}

const refusal = (code: string, values: Record<string, string>) => new Refused('input', [{ code, values }])
