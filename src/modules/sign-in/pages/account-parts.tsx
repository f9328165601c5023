import { signInAddresses } from '../addresses.ts'
import { TextField } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { accountNotices, passwordHint } from '../texts/account.de.ts'

/** What has just been done, as the address of the page says; other words there say nothing. */
export function DoneNotice({ of }: { of: string | undefined }) {
  if (!of || !Object.hasOwn(accountNotices, of)) return null
  return <Notice kind="success" {...accountNotices[of]!} />
}

export function NewPasswordField({ label = 'Neues Passwort', error }: { label?: string; error?: string | undefined }) {
  return (
    <TextField
      name="passwort"
      label={label}
      type="password"
      autocomplete="new-password"
      hint={passwordHint}
      error={error}
    />
  )
}

/** A page with two forms needs two names. */
export function CurrentPasswordField({ name = 'jetziges', error }: { name?: string; error?: string | undefined }) {
  return (
    <TextField
      name={name}
      label="Ihr jetziges Passwort"
      type="password"
      autocomplete="current-password"
      error={error}
    />
  )
}

export const accountStep = { name: 'Ihr Konto', href: signInAddresses.account }
