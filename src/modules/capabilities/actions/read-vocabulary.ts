import type { Walled } from '../../../platform/walls.ts'
import type { Capability, Service } from '../schema.ts'
import { allCapabilities } from '../store/capabilities.ts'
import { findServices } from '../store/services.ts'

const mostServices = 50

export const readCapabilities = (walled: Walled): Promise<Capability[]> => allCapabilities(walled)

export const searchServices = (walled: Walled, words: string): Promise<Service[]> =>
  findServices(walled, words, mostServices)
