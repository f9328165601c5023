/** A place on one module's page that others add to: made once by the host, filled by whoever comes later. */
export interface Slot<Fill> {
  name: string
  /** Only for the types: what fills it. */
  readonly fill?: Fill
}
export interface Filled {
  slot: string
  fill: unknown
}

export const slot = <Fill>(name: string): Slot<Fill> => ({ name })

export const fillsSlot = <Fill>({ name }: Slot<Fill>, fill: Fill): Filled => ({ slot: name, fill })

/** Everything that was added there, in the order of the modules. */
export const fillsOf = <Fill>(filled: readonly Filled[], { name }: Slot<Fill>): Fill[] =>
  filled.filter(({ slot }) => slot === name).map(({ fill }) => fill as Fill)
