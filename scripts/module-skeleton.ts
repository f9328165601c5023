/** What a module is called where: `big-picture`, `bigPicture`, `BigPicture`, and for readers until somebody finds a German name `Big picture`. */
export interface ModuleNames {
  folder: string
  value: string
  type: string
  title: string
}

export function namesOf(folder: string): ModuleNames {
  const [first = '', ...others] = folder.split('-')
  const value = [first, ...others.map(capitalised)].join('')
  return { folder, value, type: capitalised(value), title: capitalised(folder.replaceAll('-', ' ')) }
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The files of a module that has one page and nothing else yet, by their path in its folder. */
export const skeletonOf = (names: ModuleNames): Readonly<Record<string, string>> => ({
  'module.ts': moduleFile(names),
  'schema.ts': schemaFile(names),
  'policy.ts': policyFile(names),
  'addresses.ts': addressesFile(names),
  'texts.de.ts': textsFile(names),
  'texts/journal.de.ts': journalFile(names),
  'pages/routes.tsx': pagesFile(names),
  [`pages/${names.folder}-page.db.test.ts`]: testFile(names),
})

const moduleFile = ({ folder, value, type, title }: ModuleNames) => `import type { Module } from '../../module.ts'
import type { PageServices } from '../access/index.ts'
import { ${value}Addresses } from './addresses.ts'
import { ${value}Permissions } from './policy.ts'
import { ${value}Refusal, ${value}Title } from './texts.de.ts'
import { ${value}Journal } from './texts/journal.de.ts'

/** ${title}: what it is for, in one sentence. */
export const ${value}: Module<PageServices> = {
  name: '${folder}',
  tables: [],
  permissions: ${value}Permissions,
  sentence: ${value}Refusal,
  journal: ${value}Journal,
  pages: async () => (await import('./pages/routes.tsx')).${value}Pages(),
  navigation: [{ group: 'own', place: 65, name: ${value}Title, href: ${value}Addresses.${value}, permission: ${value}Permissions.see${type} }],
}
`

const schemaFile = ({
  type,
}: ModuleNames) => `/** What its page shows. Inputs stand here as Zod schemas, results as types. */
export interface ${type}Shown {
  organisation: string
}
`

const policyFile = ({ value, type }: ModuleNames) => `import { permissions } from '../access/schema.ts'

/** Who may do what here: the same object shows a button and refuses a request. */
export const ${value}Permissions = permissions({
  see${type}: { who: 'reading' },
})
`

const addressesFile = ({
  folder,
  value,
}: ModuleNames) => `/** Every page of the module and its address; links are made from here. */
export const ${value}Addresses = {
  ${value}: '/${folder}',
} as const
`

const textsFile = ({ value, title }: ModuleNames) => `import { refusalIn } from '../../kernel/refusal.ts'

export const ${value}Title = '${title}'

export const ${value}Refusal = refusalIn({})
`

const journalFile = ({ value }: ModuleNames) => `import type { JournalWords } from '../../journal/schema.ts'

export const ${value}Journal: JournalWords = {
  subjects: {},
  actions: {},
}
`

const pagesFile = ({ value, type }: ModuleNames) => `import type { Route } from '../../../platform/server/routes.ts'
import { Page } from '../../../ui/page.tsx'
import { actorOf } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { ${value}Addresses } from '../addresses.ts'
import { ${value}Permissions } from '../policy.ts'
import type { ${type}Shown } from '../schema.ts'
import { ${value}Title } from '../texts.de.ts'

/** Every page of the module. */
export const ${value}Pages = (): Route<Permission>[] => [
  {
    method: 'GET',
    path: ${value}Addresses.${value},
    permission: ${value}Permissions.see${type},
    answer: (c) => c.html(<${type}Page organisation={actorOf(c).organisation!.name} />),
  },
]

function ${type}Page({ organisation }: ${type}Shown) {
  return (
    <Page title={${value}Title} breadcrumb={[{ name: ${value}Title }]}>
      <h1 class="kern-heading-x-large">{${value}Title}</h1>
      <p class="lead">Für {organisation} ist hier noch nichts zu sehen.</p>
    </Page>
  )
}
`

const testFile = ({ value }: ModuleNames) => `import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { ${value}Addresses } from '../addresses.ts'
import { ${value}Title } from '../texts.de.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())

describe('the page of the module', () => {
  it('opens for whoever belongs to an organisation', async () => {
    const organisation = await anOrganisation(app.database, { name: 'Lindenbrück' })
    const cookie = await app.as(await aPerson(app.database, { organisation }))
    const page = await app.ask(${value}Addresses.${value}, { cookie })
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain(\`<h1 class="kern-heading-x-large">\${${value}Title}</h1>\`)
    expect(text).toContain('Für Lindenbrück')
  })

  it('leads whoever has not signed in there first', async () => {
    expect((await app.ask(${value}Addresses.${value})).status).toBe(303)
  })
})
`
