import type { TestApp } from './test-app.ts'

/** A browser without windows: it keeps the cookies that it is given, and follows no redirect by itself. */
export function browse(app: TestApp) {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function go(path: string, form?: Record<string, string>): Promise<Response> {
    const answer = await app.ask(path, { cookie: cookie(), ...(form && { form }) })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/)!
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name!)
      else jar.set(name!, value!)
    }
    return answer
  }

  const signIn = (email: string, passwort: string, weiter = '/konto') => go('/anmeldung', { email, passwort, weiter })
  return { go, jar, cookie, signIn }
}

/** Where the newest mail to somebody leads, without the address of the server. */
export function linkTo(app: TestApp, email: string): string {
  const mail = app.mails.findLast(({ to }) => to === email)
  return mail!.text.match(/http:\/\/localhost:8080(\/\S*)/)![1]!
}

/** The value of ?token= in a link. */
export const tokenIn = (link: string): string => new URL(link, 'http://here.invalid').searchParams.get('token')!

/** An account as its owner makes it: registered, confirmed, signed in. */
export async function register(app: TestApp, { name = 'Ada Beispiel', email, passwort }: Registration) {
  const browser = browse(app)
  await browser.go('/registrierung', { name, email, passwort })
  await browser.go('/registrierung/bestaetigen', { token: tokenIn(linkTo(app, email)), passwort })
  return browser
}

interface Registration {
  name?: string
  email: string
  passwort: string
}
