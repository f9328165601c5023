const money = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })
const wholeMoney = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
const plain = new Intl.NumberFormat('de-DE')

/** Amounts come in cents. */
export const euros = (amount: number): string => money.format(amount / 100)
export const wholeEuros = (amount: number): string => wholeMoney.format(amount / 100)
export const number = (value: number): string => plain.format(value)
export const decimal = (value: number, digits: number): string =>
  value.toLocaleString('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits })
/** 0.5 becomes "50 %". */
export const percent = (fraction: number, digits = 0): string =>
  (fraction === 0 ? 0 : fraction).toLocaleString('de-DE', {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })

/** "1 Zeile", "1.200 Zeilen". */
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`
