import type { Child } from 'hono/jsx'
import { html } from 'hono/html'
import { legalPages } from './legal-pages.ts'
import { currentFrame, type Frame } from './viewer.ts'

interface PageProps {
  title: string
  breadcrumb?: readonly { name: string; href?: string }[]
  /** Atom feeds of what the page shows. */
  feeds?: readonly { title: string; href: string }[] | undefined
  children: Child
}

/** The frame of every page. */
export function Page({ title, breadcrumb = [], feeds = [], children }: PageProps) {
  const frame = currentFrame()
  return (
    <>
      {html`<!doctype html>`}
      <html lang="de">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${title} – Allmende`}</title>
          <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/static/fonts/fira-sans.css" />
          <link rel="stylesheet" href="/static/kern.css" />
          <link rel="stylesheet" href="/static/allmende.css" />
          {feeds.map((feed) => (
            <link rel="alternate" type="application/atom+xml" title={feed.title} href={feed.href} />
          ))}
          <script type="module" src="/static/allmende.js"></script>
        </head>
        <body>
          <a class="skip-link" href="#inhalt">
            Zum Inhalt springen
          </a>
          {frame.banner && <Banner {...frame.banner} />}
          <Header {...frame} />
          {breadcrumb.length > 0 && <Breadcrumb steps={breadcrumb} />}
          <main id="inhalt" class="frame" tabindex={-1}>
            {children}
          </main>
          <footer class="site-footer">
            <nav class="frame" aria-label="Rechtliches">
              {legalPages.map(([href, name]) => (
                <a class="kern-link" href={href}>
                  {name}
                </a>
              ))}
            </nav>
          </footer>
        </body>
      </html>
    </>
  )
}

function Banner({ text, href, link }: NonNullable<Frame['banner']>) {
  return (
    <aside class="banner" aria-label="Vorführung">
      <div class="frame">
        {text}{' '}
        <a class="kern-link" href={href}>
          {link}
        </a>
      </div>
    </aside>
  )
}

function Header({ viewer, navigation, doors, search }: Frame) {
  const isLong = navigation.length > 3
  return (
    <header class="site-header">
      <div class="frame">
        <a class="site-name" href="/">
          Allmende
        </a>
        {isLong && <MenuButton name="Menü" action="show" />}
        {isLong && doors && <ViewerPart viewer={viewer} doors={doors} />}
        {search && <SearchLine action={search} />}
        <Navigation links={navigation} isLong={isLong} />
        {!isLong && doors && <ViewerPart viewer={viewer} doors={doors} />}
      </div>
    </header>
  )
}

function ViewerPart({ viewer, doors }: Pick<Frame, 'viewer'> & { doors: NonNullable<Frame['doors']> }) {
  if (!viewer)
    return (
      <div class="viewer">
        <a class="kern-link" href={doors.signIn}>
          Anmelden
        </a>
      </div>
    )
  return (
    <div class="viewer">
      <a class="kern-link" href={doors.account}>
        {viewer.name}
        {viewer.organisation && `, ${viewer.organisation}`}
        {viewer.through && ` (vertreten durch ${viewer.through})`}
      </a>
      <form method="post" action={doors.signOut}>
        <button class="kern-btn kern-btn--tertiary kern-btn--x-small" type="submit">
          <span class="kern-label">Abmelden</span>
        </button>
      </form>
    </div>
  )
}

/** One line to search in everything, from every page. */
const SearchLine = ({ action }: { action: string }) => (
  <form method="get" action={action} role="search" aria-label="In allem suchen" class="site-search">
    <label class="kern-sr-only" for="suche-ueberall">
      In allem suchen
    </label>
    <input
      class="kern-form-input__input"
      type="search"
      id="suche-ueberall"
      name="suche"
      maxlength={100}
      autocomplete="off"
      placeholder="Suchen"
    />
    <button class="kern-btn kern-btn--secondary kern-btn--x-small" type="submit">
      <span class="kern-label">Suchen</span>
    </button>
  </form>
)

/** Many links hide behind a button on a phone; the browser itself opens them, without a script. */
function Navigation({ links, isLong }: { links: Frame['navigation']; isLong: boolean }) {
  return (
    <nav aria-label="Hauptnavigation" id="menue" popover={isLong ? 'auto' : undefined}>
      {links.map(({ name, href }) => (
        <a class="kern-link" href={href}>
          {name}
        </a>
      ))}
      {isLong && <MenuButton name="Menü schließen" action="hide" />}
    </nav>
  )
}

const MenuButton = ({ name, action }: { name: string; action: 'show' | 'hide' }) => (
  <button
    class="kern-btn kern-btn--secondary kern-btn--x-small menu-button"
    type="button"
    popovertarget="menue"
    popovertargetaction={action}
  >
    <span class="kern-label">{name}</span>
  </button>
)

function Breadcrumb({ steps }: { steps: readonly { name: string; href?: string }[] }) {
  return (
    <nav class="frame breadcrumb" aria-label="Brotkrumen">
      <ol>
        <li>
          <a class="kern-link" href="/">
            Start
          </a>
        </li>
        {steps.map(({ name, href }) => (
          <li>
            {href ? (
              <a class="kern-link" href={href}>
                {name}
              </a>
            ) : (
              <span aria-current="page">{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
