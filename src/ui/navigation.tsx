import type { FrameGroup, FrameLink } from './viewer.ts'

/** So few links stand side by side on a phone, too. */
const fewLinks = 3

/** In groups. Many links hide behind a button on a phone; the browser itself opens them, without a script. */
export function Navigation({ groups }: { groups: readonly FrameGroup[] }) {
  const isLong = groups.flatMap(({ links }) => links).length > fewLinks
  return (
    <>
      {isLong && <MenuButton name="Menü" action="show" />}
      <nav class="site-navigation" aria-label="Hauptnavigation" id="menue" popover={isLong ? 'auto' : undefined}>
        {groups.map((group, place) => (
          <Group {...group} id={`menue-${place}`} />
        ))}
        {isLong && <MenuButton name="Menü schließen" action="hide" />}
      </nav>
    </>
  )
}

/** The pages of the organisation are a link to the first of them, and a row of their own as soon as one is there. */
function Group({ title, links, pages = [], id }: FrameGroup & { id: string }) {
  const isHere = pages.some(({ isCurrent }) => isCurrent)
  return (
    <>
      <div class="navigation-group">
        <p class="navigation-title" id={id}>
          {title}
        </p>
        <ul aria-labelledby={id}>
          {links.map((link) => (
            <Entry {...link} />
          ))}
          {pages[0] && (
            <li class="navigation-wide">
              <a href={pages[0].href} aria-current={isHere ? 'true' : undefined}>
                Organisation
              </a>
            </li>
          )}
        </ul>
      </div>
      {pages.length > 0 && (
        <div class={`navigation-group navigation-pages${isHere ? ' is-here' : ''}`}>
          <p class="navigation-title" id={`${id}-pages`}>
            Organisation
          </p>
          <ul aria-labelledby={`${id}-pages`}>
            {pages.map((link) => (
              <Entry {...link} />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const Entry = ({ name, href, isCurrent }: FrameLink) => (
  <li>
    <a href={href} aria-current={isCurrent ? 'page' : undefined}>
      {name}
    </a>
  </li>
)

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
