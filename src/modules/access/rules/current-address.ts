/**
 * Of some addresses, the one that leads to where somebody is: the same page, or the nearest above it. Where two have the same path, the
 * one whose question is asked: /bedarfe?wessen=eigene before /bedarfe.
 */
export function currentAddress(addresses: readonly string[], here: URL): string | undefined {
  return addresses
    .map((address) => ({ address, nearness: nearness(new URL(address, here), here) }))
    .filter(({ nearness }) => nearness > 0)
    .sort((one, other) => other.nearness - one.nearness)[0]?.address
}

/** Nothing where it leads elsewhere. A longer path is nearer than any question. */
function nearness(address: URL, here: URL): number {
  const isAbove =
    here.pathname === address.pathname || here.pathname.startsWith(`${address.pathname.replace(/\/$/, '')}/`)
  const isStart = address.pathname === '/' && here.pathname !== '/'
  const asked = [...address.searchParams]
  if (!isAbove || isStart || !asked.every(([name, value]) => here.searchParams.get(name) === value)) return 0
  return address.pathname.length * 100 + asked.length
}
