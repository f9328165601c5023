import type { Request, Sender, World } from './world.ts'

const here = 'http://localhost:8080'

/** `name` begins with the method. */
export function send(
  { asked }: Pick<World, 'asked'>,
  name: string,
  { path, form, json, headers }: Request,
  by: Sender,
): Response | Promise<Response> {
  const body = form instanceof FormData ? form : form ? new URLSearchParams(form) : json && JSON.stringify(json)
  return asked.request(`${here}${path}`, {
    method: name.split(' ')[0]!,
    headers: {
      ...(by['cookie'] ? { cookie: by['cookie'] } : { Authorization: by['Authorization']! }),
      Origin: here,
      Host: 'localhost:8080',
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: body as BodyInit }),
  })
}
