import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'

/** Why a password is refused, as a code; null where it may be used. */
export type PasswordFault = (password: string, person: { name: string; email: string }) => { code: string } | null

/** Wherever a password is set, in front of the service itself: no way around it through another form. */
export const passwordCheck = (fault: PasswordFault) =>
  createAuthMiddleware(async (context) => {
    const body = (context.body ?? {}) as Readonly<Record<string, unknown>>
    const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '')
    const { internalAdapter } = context.context

    const refuse = (password: string, person: { name: string; email: string } | null | undefined) => {
      const found = person && fault(password, person)
      if (found) throw new APIError('BAD_REQUEST', { code: found.code, message: 'the password is refused' })
    }

    if (context.path === '/sign-up/email') refuse(text('password'), { name: text('name'), email: text('email') })
    if (context.path === '/change-password') refuse(text('newPassword'), (await getSessionFromCtx(context))?.user)
    if (context.path === '/reset-password') {
      const link = await internalAdapter.findVerificationValue(`reset-password:${text('token')}`)
      if (link && link.expiresAt > new Date())
        refuse(text('newPassword'), await internalAdapter.findUserById(link.value))
    }
  })
