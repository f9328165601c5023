import { raw } from 'hono/html'
import { helpAddresses } from '../help-addresses.ts'
import type { Module } from '../module.ts'
import { accessPermissions } from '../modules/access/policy.ts'
import type { Permission } from '../modules/access/schema.ts'
import type { Route } from '../platform/server/routes.ts'
import { Page } from '../ui/page.tsx'
import { manualNames, manualPage, type ManualPage } from './manual.ts'

/** The manual, as the modules announce it. */
export function helpRoutes(modules: readonly Pick<Module, 'manual'>[], email: string | undefined): Route<Permission>[] {
  const names = manualNames(modules)
  const page = (path: string, answer: Route<Permission>['answer']): Route<Permission> => ({
    method: 'GET',
    path,
    permission: accessPermissions.seeOpenPages,
    answer,
  })
  return [
    page(helpAddresses.help, (c) => c.html(<HelpPage pages={names.map(manualPage)} email={email} />)),
    page(helpAddresses.page(':name'), (c) => {
      const name = c.req.param('name') ?? ''
      return names.includes(name) ? c.html(<ManualPageShown {...manualPage(name)} />) : c.notFound()
    }),
  ]
}

const HelpPage = ({ pages, email }: { pages: readonly ManualPage[]; email: string | undefined }) => (
  <Page title="Hilfe" breadcrumb={[{ name: 'Hilfe' }]}>
    <h1 class="kern-heading-x-large">Hilfe</h1>
    <p class="lead">Wie etwas geht, auf je einer Seite.</p>
    <dl class="facts">
      {pages.map(({ name, title, summary }) => (
        <div>
          <dt>
            <a class="kern-link" href={helpAddresses.page(name)}>
              {title}
            </a>
          </dt>
          <dd>{summary}</dd>
        </div>
      ))}
    </dl>
    {email && (
      <p>
        Steht hier nicht, was Sie suchen? Schreiben Sie uns:{' '}
        <a class="kern-link" href={`mailto:${email}`}>
          {email}
        </a>
      </p>
    )}
  </Page>
)

const ManualPageShown = ({ title, summary, body }: ManualPage) => (
  <Page title={title} breadcrumb={[{ name: 'Hilfe', href: helpAddresses.help }, { name: title }]}>
    <h1 class="kern-heading-x-large">{title}</h1>
    <p class="lead">{summary}</p>
    <div class="manual">{raw(body)}</div>
  </Page>
)
