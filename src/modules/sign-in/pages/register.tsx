import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { passwordFault } from '../rules/password.ts'
import { emailSchema, nameSchema } from '../../access/schema.ts'
import type { Permission } from '../../access/schema.ts'
import { accountSentence } from '../texts/account.de.ts'
import { NewPasswordField } from './account-parts.tsx'
import { safePath } from '../../../kernel/safe-path.ts'
import type { PageServices } from '../../access/index.ts'
import { askService } from './ask-sign-in.ts'
import { evenly, posted } from './posted.ts'

/** Registering. Whether an address is known already shows neither in words nor in time: the mail alone tells. */
export function registerRoutes(services: PageServices): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: signInAddresses.register,
      permission: signInPermissions.signIn,
      answer: (c) => c.html(<RegisterPage next={safePath(c.req.query('weiter'))} />),
    },
    {
      method: 'POST',
      path: signInAddresses.register,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const { name = '', email = '', passwort = '', weiter } = await posted(c)
        const next = safePath(weiter)
        const errors = faultsOf({ name, email, password: passwort })
        if (Object.keys(errors).length > 0) return c.html(<RegisterPage {...{ name, email, errors, next }} />, 422)
        const body = { name: name.trim(), email: emailSchema.parse(email), password: passwort }
        const answer = await evenly(() =>
          askService(services, c, '/sign-up/email', { ...body, callbackURL: signInAddresses.confirmThen(next) }),
        )
        if (answer.ok) return c.redirect(signInAddresses.registered, 303)
        const tooOften = { form: accountSentence({ code: 'tooOften' }) }
        if (answer.status === 429) return c.html(<RegisterPage {...{ name, email, errors: tooOften, next }} />, 429)
        throw new Error(`the sign-in service refused a registration with ${answer.status}`)
      },
    },
    {
      method: 'GET',
      path: signInAddresses.registered,
      permission: signInPermissions.signIn,
      answer: (c) => c.html(<RegisteredPage />),
    },
    {
      method: 'POST',
      path: signInAddresses.confirmAgain,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const { email = '' } = await posted(c)
        const address = emailSchema.safeParse(email)
        if (!address.success)
          return c.html(<RegisteredPage {...{ email, error: accountSentence({ code: 'emailInvalid' }) }} />, 422)
        const answer = await evenly(() =>
          askService(services, c, '/send-verification-email', {
            email: address.data,
            callbackURL: signInAddresses.confirm,
          }),
        )
        if (answer.status === 429)
          return c.html(<RegisteredPage {...{ email, error: accountSentence({ code: 'tooOften' }) }} />, 429)
        return c.redirect(signInAddresses.registered, 303)
      },
    },
  ]
}

interface Errors {
  name?: string
  email?: string
  password?: string
  form?: string
}

function faultsOf({ name, email, password }: { name: string; email: string; password: string }): Errors {
  const fault = passwordFault(password, { name, email })
  return {
    ...(!nameSchema.safeParse(name).success && { name: accountSentence({ code: 'nameMissing' }) }),
    ...(!emailSchema.safeParse(email).success && { email: accountSentence({ code: 'emailInvalid' }) }),
    ...(fault && { password: accountSentence(fault) }),
  }
}

interface RegisterForm {
  name?: string
  email?: string
  errors?: Errors
  next: string
}

function RegisterPage({ name = '', email = '', errors = {}, next }: RegisterForm) {
  const all = Object.values(errors) as string[]
  return (
    <Page title="Registrieren" breadcrumb={[{ name: 'Registrieren' }]}>
      {all.length > 0 && <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={all} />}
      <h1 class="kern-heading-x-large">Registrieren</h1>
      <p class="text">
        Ein Zugang gehört einer Person. Ihrer Organisation treten Sie danach bei; deren Verwaltung stimmt zu. Haben Sie
        eine Einladung bekommen, öffnen Sie am besten den Link darin.
      </p>
      <form method="post" action={signInAddresses.register} class="narrow">
        <TextField name="name" label="Vor- und Nachname" autocomplete="name" value={name} error={errors.name} />
        <TextField
          name="email"
          label="Dienstliche E-Mail-Adresse"
          type="email"
          autocomplete="username"
          value={email}
          error={errors.email}
        />
        <NewPasswordField label="Passwort" error={errors.password} />
        <input type="hidden" name="weiter" value={next} />
        <SubmitButton>Registrieren</SubmitButton>
      </form>
      <p>
        <a class="kern-link" href={signInAddresses.signIn}>
          Sie haben schon einen Zugang? Anmelden
        </a>
      </p>
    </Page>
  )
}

function RegisteredPage({ email = '', error }: { email?: string; error?: string }) {
  return (
    <Page
      title="Bitte sehen Sie in Ihr Postfach"
      breadcrumb={[{ name: 'Registrieren', href: signInAddresses.register }]}
    >
      {error && <ErrorSummary title="Das hat nicht geklappt" errors={[error]} />}
      <h1 class="kern-heading-x-large">Bitte sehen Sie in Ihr Postfach</h1>
      <ol class="text">
        <li>Wir haben Ihnen eine E-Mail geschickt. Sie kommt meist innerhalb einer Minute.</li>
        <li>Öffnen Sie den Link darin. Er gilt eine Stunde.</li>
        <li>Geben Sie dort das Passwort ein, das Sie gerade gewählt haben. Dann sind Sie angemeldet.</li>
      </ol>
      <section aria-labelledby="nichts-da">
        <h2 class="kern-heading-large" id="nichts-da">
          Keine E-Mail da?
        </h2>
        <p class="text">
          Sehen Sie bitte auch im Ordner für unerwünschte Post nach. Sie können den Link noch einmal anfordern; er
          kommt, wenn zu der Adresse eine Registrierung gehört, die noch nicht bestätigt ist.
        </p>
        <form method="post" action={signInAddresses.confirmAgain} class="narrow">
          <TextField
            name="email"
            label="E-Mail-Adresse"
            type="email"
            autocomplete="email"
            value={email}
            error={error}
          />
          <SubmitButton kind="secondary">Link noch einmal senden</SubmitButton>
        </form>
      </section>
    </Page>
  )
}
