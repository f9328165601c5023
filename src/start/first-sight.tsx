import type { StartParts } from '../module.ts'
import { WayPicture } from '../modules/way/index.ts'
import { Figures } from '../ui/figures.tsx'
import { Page } from '../ui/page.tsx'
import { CalculatorDoors } from './calculator-doors.tsx'

/** What Allmende is, for whoever comes for the first time. */
export const FirstSight = ({ parts: { ask, figures = [], others } }: { parts: StartParts }) => (
  <Page title="Start">
    <div class="hero">
      <div>
        <h1 class="kern-heading-x-large">Ihre Nachbarn brauchen dasselbe wie Sie.</h1>
        <p class="lead">
          Allmende bringt Gemeinden mit gleichem IT-Bedarf zusammen, findet das günstigste gemeinsame Paket und teilt
          die Kosten so, dass niemand allein besser fährt.
        </p>
        {ask}
      </div>
      <WayPicture />
    </div>
    <Figures title="Diese Allmende in Zahlen" figures={figures} />
    <div class="halves">
      {others}
      <CalculatorDoors />
    </div>
  </Page>
)
