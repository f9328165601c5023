import { spawn } from 'node:child_process'
import { people } from '../src/demo/cast.ts'
import { seedCast } from '../test/support/cast.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import { installationSecret, openSignIn } from '../src/platform/sign-in/sign-in.ts'

const port = 18_080
export const origin = `http://127.0.0.1:${port}`

/** The server in a process of its own, for as long as the work takes. */
export async function withServer<T>(env: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const server = spawn(process.execPath, ['bin/start'], {
    env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve) =>
    server.stdout.on('data', (text: Buffer) => text.includes('Allmende läuft') && resolve()),
  )
  try {
    return await work()
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
}

export async function demoCookie(person = people[0]!.id): Promise<string> {
  const answer = await fetch(`${origin}/demo/anmelden`, {
    method: 'POST',
    body: new URLSearchParams({ person }),
    headers: { Origin: origin },
    redirect: 'manual',
  })
  return cookiesOf(answer)
}

/** A server on PostgreSQL is no demonstration: the session is opened beside it, with the secret that both know. */
export async function cookieOn(url: string, person = people[0]!.id): Promise<string> {
  const { database, close } = await openDatabase({ url, directory: '' })
  await seedCast(database)
  const nobody = async () => {}
  const signIn = openSignIn({
    database,
    baseUrl: `http://localhost:${port}`,
    secret: await installationSecret(database),
    passwordFault: () => null,
    sendVerification: nobody,
    sendReset: nobody,
    sendAlreadyRegistered: nobody,
    sendNoPassword: nobody,
  })
  const answer = await signIn.api.openSession({ body: { person }, asResponse: true })
  await close()
  return cookiesOf(answer)
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
