import { announcedBy } from './announced.ts'
import type { Announced, BaseServices, Module } from './module.ts'
import { modules } from './modules.ts'
import { usualStandstill } from './modules/way/schema.ts'

type Needed<M> = (M extends Module<infer Services> ? (services: Services) => void : never) extends (
  services: infer All,
) => void
  ? All
  : never

/** Everything that the modules are handed: what is there anyway, and what they open themselves. */
export type Services = BaseServices & Needed<(typeof modules)[number]>

export const allModules: readonly Module<Services>[] = modules

interface Opening extends Omit<BaseServices, 'filled' | 'way' | keyof Announced> {
  /** Days without any step after which a joint project is stuck. */
  standstillDays?: number | undefined
}

/** Opens what the modules keep while the program runs, from left to right; closes it the other way round. */
export async function openServices(
  { standstillDays = usualStandstill, ...base }: Opening,
  of: readonly Module<Services>[] = allModules,
): Promise<{ services: Services; close: () => Promise<void> }> {
  const services = {
    ...base,
    ...announcedBy(of),
    filled: of.flatMap(({ fills = [] }) => fills),
    way: { stations: of.flatMap(({ station }) => station ?? []), standstillDays },
  }
  const closing: (() => Promise<void> | void)[] = []
  for (const module of of) {
    const opened = await module.open?.(services)
    Object.assign(services, opened?.services)
    if (opened?.close) closing.unshift(opened.close)
  }
  return {
    services: services as Services,
    close: async () => {
      for (const close of closing) await close()
    },
  }
}
