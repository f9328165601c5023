import type { Context } from 'hono'
import { clientAddress } from '../../../platform/server/client-address.ts'
import { askSignIn, clientHeader } from '../../../platform/sign-in/sign-in.ts'
import type { PageServices } from '../../access/index.ts'

/** A request to the sign-in service in the name of the browser that asks us. Throws where the service fails. */
export async function askService(
  { signIn, trustProxy = false }: Pick<PageServices, 'signIn' | 'trustProxy'>,
  c: Context,
  path: string,
  body: object,
): Promise<Response> {
  const { baseURL, basePath } = signIn.options
  const headers = headersFrom(c, trustProxy)
  headers.set('Content-Type', 'application/json')
  headers.set('Origin', new URL(baseURL).origin)
  const request = new Request(`${baseURL}${basePath}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return askSignIn(signIn, request)
}

/** The browser's own visit to an address of the service, such as the way back from an identity provider. */
export function passToService(
  { signIn, trustProxy = false }: Pick<PageServices, 'signIn' | 'trustProxy'>,
  c: Context,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  return askSignIn(
    signIn,
    new Request(`${signIn.options.baseURL}${pathname}${search}`, { headers: headersFrom(c, trustProxy) }),
  )
}

function headersFrom(c: Context, trustProxy: boolean): Headers {
  const headers = new Headers({ [clientHeader]: clientAddress(c, trustProxy) })
  for (const name of ['cookie', 'user-agent']) {
    const value = c.req.header(name)
    if (value) headers.set(name, value)
  }
  return headers
}

/** Hands the cookies of the service on to the browser. */
export function withCookies(answer: Response, from: Response): Response {
  for (const cookie of from.headers.getSetCookie()) answer.headers.append('set-cookie', cookie)
  return answer
}
