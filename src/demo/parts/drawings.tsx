import { wholeEuros } from '../../kernel/german-numbers.ts'
import { BarChart } from '../../ui/bar-chart.tsx'
import { Figures } from '../../ui/figures.tsx'
import { DotChart } from '../../ui/dot-chart.tsx'
import { DotMap } from '../../ui/dot-map.tsx'
import { RegionMap } from '../../ui/region-map.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import type { PartGroup } from './part.ts'

const ruleNames = [
  'Zu gleichen Teilen',
  'Nach Einwohnern',
  'Nach Alleinkosten',
  'Trennbare Kosten',
  'Gleiche Ersparnis in Euro',
  'Shapley-Wert',
  'Nukleolus',
  'Nukleolus je Mitglied',
  'Nukleolus je Euro',
  'Gleiche Ersparnis in Prozent',
]
const series = ruleNames.map((name, place) => ({ id: String(place), name }))
const sharesOf = (first: number) => series.map((_, place) => first + place * 0.06)

const places = [
  { label: 'Kiel', longitude: 10.13, latitude: 54.32, size: 247_000 },
  { label: 'Bremen', longitude: 8.81, latitude: 53.08, size: 577_000 },
  { label: 'Dessau-Roßlau', longitude: 12.24, latitude: 51.84, size: 75_000 },
  { label: 'Eisenach', longitude: 10.32, latitude: 50.98, size: 42_000 },
  { label: 'Cochem', longitude: 7.17, latitude: 50.15, size: 5_300 },
  { label: 'Oberstdorf', longitude: 10.28, latitude: 47.41, size: 9_500 },
  { label: 'Hiddensee', longitude: 13.11, latitude: 54.54, size: 900 },
]

export const drawings: PartGroup = {
  id: 'bilder',
  title: 'Schaubilder',
  parts: [
    {
      name: 'Figures',
      file: 'src/ui/figures.tsx',
      states: [
        {
          name: 'Zahlen, was sie bedeuten und woher sie sind',
          shown: (
            <Figures
              title="Drei Zahlen"
              figures={[
                { value: '136', meaning: 'offene Bedarfe von 45 Organisationen', href: '#bilder' },
                { value: '6 von 10', meaning: 'gemessenen Vorhaben arbeiten besser als vorher', href: '#bilder' },
              ]}
            />
          ),
        },
      ],
    },
    {
      name: 'BarChart',
      file: 'src/ui/bar-chart.tsx',
      states: [
        {
          name: 'zwei Balken je Zeile, auch ohne Wert',
          shown: (
            <BarChart
              title="Allein und gemeinsam"
              description="Balken für drei Gemeinden; die Beträge stehen daneben."
              series={['allein', 'gemeinsam']}
              format={wholeEuros}
              rows={[
                { label: 'Lindenbrück', values: [1_240_000, 830_000] },
                { label: 'Verwaltungsgemeinschaft Oberhasel', values: [410_000, 395_000] },
                { label: 'Kleinau', values: [120_000, 0] },
              ]}
            />
          ),
        },
      ],
    },
    {
      name: 'DotChart',
      file: 'src/ui/dot-chart.tsx',
      states: [
        {
          name: 'alle zehn Zeichen, eines gewählt',
          shown: (
            <DotChart
              title="Anteil nach zehn Schlüsseln"
              description="Zeichen für zwei Gemeinden auf einer Skala in Prozent der Alleinkosten."
              series={series}
              rows={[
                { label: 'Lindenbrück', values: sharesOf(0.5) },
                { label: 'Rehwalde', values: sharesOf(0.7) },
              ]}
              reference="allein"
              chosen="5"
            />
          ),
        },
        {
          name: 'mit fehlendem Wert und einem außerhalb der Skala',
          shown: (
            <DotChart
              title="Anteil nach drei Schlüsseln"
              description="Zeichen für eine Gemeinde auf einer Skala in Prozent der Alleinkosten."
              series={series.slice(0, 3)}
              rows={[{ label: 'Kleinau', values: [0.4, null, 3.1] }]}
              reference="allein"
            />
          ),
        },
      ],
    },
    {
      name: 'DotMap',
      file: 'src/ui/dot-map.tsx',
      states: [
        {
          name: 'jede Größe, mit blassem Hintergrund',
          shown: (
            <DotMap
              title="Sieben Gemeinden"
              description="Karte mit sieben Gemeinden in Deutschland."
              dots={places}
              backdrop={places.map(({ longitude, latitude }) => ({
                longitude: longitude + 0.4,
                latitude: latitude - 0.2,
              }))}
            />
          ),
        },
      ],
    },
    {
      name: 'RegionMap',
      file: 'src/ui/region-map.tsx',
      states: [
        {
          name: 'drei Gemeinden, mit Orten in der Nähe',
          shown: (
            <RegionMap
              title="Drei Gemeinden"
              description="Karte der Gegend mit drei Gemeinden."
              dots={[
                { label: 'Ahornfeld', longitude: 9.5, latitude: 51.3, size: 18_430 },
                { label: 'Quellstadt', longitude: 9.72, latitude: 51.38, size: 41_207 },
                { label: 'Kornhagen', longitude: 9.61, latitude: 51.2, size: 2_361 },
              ]}
              backdrop={[
                { longitude: 9.55, latitude: 51.4 },
                { longitude: 9.66, latitude: 51.28 },
              ]}
            />
          ),
        },
      ],
    },
    {
      name: 'QrCode',
      file: 'src/ui/qr-code.tsx',
      states: [
        {
          name: 'dunkel auf Weiß, auch auf dunklen Seiten',
          shown: <QrCode text="https://allmende.example/entwicklung" label="QR-Code mit der Adresse dieser Seite" />,
        },
      ],
    },
  ],
}
