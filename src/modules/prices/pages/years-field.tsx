import { SelectField } from '../../../ui/form.tsx'
import { mostYears } from '../schema.ts'
import { yearsName } from './asked-price.ts'

/** Over how many years a price is added up. */
export const YearsField = ({ years }: { years: number }) => (
  <SelectField
    name={yearsName}
    label="Über wie viele Jahre?"
    value={String(years)}
    options={Array.from({ length: mostYears }, (_, at) => ({
      value: String(at + 1),
      name: at === 0 ? '1 Jahr' : `${at + 1} Jahre`,
    }))}
  />
)
