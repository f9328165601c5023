import { wholeEuros, number } from '../../kernel/german-numbers.ts'
import { FileLinks } from '../../ui/file-links.tsx'
import { PageLinks } from '../../ui/page-links.tsx'
import { DataTable } from '../../ui/table.tsx'
import { needAddresses } from '../../modules/needs/addresses.ts'
import type { PartGroup } from './part.ts'

const columns = [{ name: 'Gemeinde' }, { name: 'Kreis' }, { name: 'Einwohner', numeric: true }]
const municipalities = ['Lindenbrück', 'Rehwalde', 'Oberhasel', 'Kleinau', 'Steinfurt am See', 'Moorbach', 'Talheim']
const someRows = (count: number) =>
  municipalities.slice(0, count).map((name, place) => [name, 'Kreis Auental', number(3_400 + 1_250 * place)])
const ruleNames = ['Zu gleichen Teilen', 'Nach Einwohnern', 'Nach Alleinkosten', 'Shapley-Wert', 'Nukleolus']
const href = () => '#listen'

export const tables: PartGroup = {
  id: 'listen',
  title: 'Tabellen und Listen',
  parts: [
    {
      name: 'DataTable',
      file: 'src/ui/table.tsx',
      states: [
        { name: 'kurz', shown: <DataTable caption="Zwei Gemeinden" columns={columns} rows={someRows(2)} /> },
        {
          name: 'länger, mit Summe',
          shown: (
            <DataTable
              caption="Sieben Gemeinden"
              columns={columns}
              rows={someRows(7)}
              footer={['Zusammen', '', number(50_050)]}
            />
          ),
        },
        { name: 'leer', shown: <DataTable caption="Noch keine Gemeinde" columns={columns} rows={[]} /> },
        {
          name: 'dicht: auf dem Telefon stehen die Werte in einer Zeile',
          shown: <DataTable caption="Dichte Tabelle" columns={columns} rows={someRows(4)} dense />,
        },
        {
          name: 'breit: auf dem Telefon zum Schieben, eine Spalte gewählt',
          shown: (
            <DataTable
              caption="Was jede Gemeinde zahlt"
              wide
              columns={[
                { name: 'Gemeinde' },
                ...ruleNames.map((name, place) => ({ name, numeric: true, href: '#listen', chosen: place === 3 })),
              ]}
              rows={municipalities
                .slice(0, 4)
                .map((name, place) => [
                  name,
                  ...ruleNames.map((_, rule) => wholeEuros(1_250_000 + 93_700 * place * (rule + 1))),
                ])}
            />
          ),
        },
      ],
    },
    {
      name: 'PageLinks',
      file: 'src/ui/page-links.tsx',
      states: [
        { name: 'erste Seite', shown: <PageLinks label="Erste von drei" page={1} pages={3} href={href} /> },
        { name: 'mittendrin', shown: <PageLinks label="Zweite von drei" page={2} pages={3} href={href} /> },
        {
          name: 'weit hinten in sehr vielen',
          shown: <PageLinks label="Letzte von sehr vielen" page={432} pages={432} href={href} withFirst />,
        },
      ],
    },
    {
      name: 'FileLinks',
      file: 'src/ui/file-links.tsx',
      states: [{ name: 'wie unter jeder Liste', shown: <FileLinks href={needAddresses.needsFile} /> }],
    },
  ],
}
