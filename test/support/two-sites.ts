import type { TestApp } from './test-app.ts'

const base = 'http://localhost:8080'
/** The browser's own, also where a test takes it from the server. */
const fetch = globalThis.fetch

export interface Visit {
  page: string
  url: URL
  /** What was sent to the site that answered. */
  cookie: string
}

/** A browser between the application and an identity provider: it follows redirects, and keeps cookies for each site. */
export function browseSites(app: TestApp) {
  const jars = new Map<string, Map<string, string>>()
  const cookieFor = (url: URL) => [...(jars.get(url.host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(url: URL, form?: Record<string, string>): Promise<Response> {
    const cookie = cookieFor(url)
    if (url.origin === base) return app.ask(url.pathname + url.search, { cookie, ...(form && { form }) })
    const body = form && new URLSearchParams(form)
    return fetch(url, { method: body ? 'POST' : 'GET', headers: { cookie }, redirect: 'manual', ...(body && { body }) })
  }

  async function go(address: string, form?: Record<string, string>): Promise<Visit> {
    let url = new URL(address, base)
    for (let step = 0; step < 12; step++) {
      const cookie = cookieFor(url)
      const answer = await ask(url, step === 0 ? form : undefined)
      const jar = jars.get(url.host) ?? new Map<string, string>()
      jars.set(url.host, jar)
      for (const each of answer.headers.getSetCookie()) {
        const [name, ...value] = each.split(';')[0]!.split('=')
        jar.set(name!, value.join('='))
      }
      const location = answer.headers.get('location')
      if (!location) return { page: await answer.text(), url, cookie }
      url = new URL(location, url)
    }
    throw new Error('the way goes round in circles')
  }
  return { go }
}
