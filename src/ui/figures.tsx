interface FigureTile {
  value: string
  meaning: string
  /** Where it is told in full. */
  href: string
}

interface FiguresProps {
  title: string
  figures: readonly FigureTile[]
  /** What leads to where it is told in full. */
  link?: string
}

/** A few figures side by side, each with what it means and where it comes from. */
export const Figures = ({ title, figures, link = 'Woher?' }: FiguresProps) => (
  <section class="figures-strip" aria-label={title}>
    <dl class="figures">
      {figures.map(({ value, meaning, href }) => (
        <div>
          <dt>
            {meaning}.{' '}
            <a class="kern-link" href={href}>
              {link}
              <span class="kern-sr-only"> {meaning}</span>
            </a>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
)
