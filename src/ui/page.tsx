import type { Child } from 'hono/jsx'
import { html } from 'hono/html'
import { Emblem } from './emblem.tsx'
import { legalPages } from './legal-pages.ts'
import { Navigation } from './navigation.tsx'
import { Notice } from './notice.tsx'
import { SearchLine } from './search-line.tsx'
import { staticAddress } from './static-address.ts'
import { currentFrame, type Frame } from './viewer.ts'

interface PageProps {
  title: string
  breadcrumb?: readonly { name: string; href?: string }[]
  /** Atom feeds of what the page shows. */
  feeds?: readonly { title: string; href: string }[] | undefined
  children: Child
}

/** Nearly every page has words in both. */
const textFonts = ['FiraSans-Regular.woff2', 'FiraSans-SemiBold.woff2']

const unchanged = {
  title: 'Es hat sich nichts geändert',
  text: 'Es war schon so, wie Sie es abgeschickt haben, oder jemand war schneller.',
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
          <link rel="icon" href={staticAddress('icon.svg')} type="image/svg+xml" />
          {textFonts.map((name) => (
            <link rel="preload" href={staticAddress(name)} as="font" type="font/woff2" crossorigin="" />
          ))}
          <link rel="stylesheet" href={staticAddress('allmende.css')} />
          {feeds.map((feed) => (
            <link rel="alternate" type="application/atom+xml" title={feed.title} href={feed.href} />
          ))}
          <script type="module" src={staticAddress('allmende.js')}></script>
        </head>
        <body>
          <a class="skip-link" href="#inhalt">
            Zum Inhalt springen
          </a>
          {frame.banner && <Banner {...frame.banner} />}
          <Header {...frame} />
          {breadcrumb.length > 0 && <Breadcrumb steps={breadcrumb} />}
          <main id="inhalt" class="frame" tabindex={-1}>
            {frame.isUnchanged && <Notice kind="info" {...unchanged} />}
            {children}
            {frame.help && (
              <p class="help-link">
                <a class="kern-link" href={frame.help}>
                  Hilfe zu dieser Seite
                </a>
              </p>
            )}
          </main>
          <footer class="site-footer">
            <nav class="frame" aria-label="Rechtliches und mehr">
              {[...frame.foot, ...legalPages].map(({ href, name }) => (
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

function Header({ viewer, groups, doors, search }: Frame) {
  return (
    <header class="site-header">
      <div class="frame">
        <a class="site-name" href="/">
          <Emblem />
          Allmende
        </a>
        {search && <SearchLine action={search} />}
        {doors && <ViewerPart viewer={viewer} doors={doors} />}
        {groups.length > 0 && <Navigation groups={groups} />}
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
