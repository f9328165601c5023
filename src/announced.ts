import type { Announced, Module } from './module.ts'

/** What these modules announce, loaded when it is asked for. */
export const announcedBy = (modules: readonly Pick<Module, 'travel' | 'personalData'>[]): Announced => ({
  travel: () => Promise.all(modules.flatMap((module) => module.travel?.() ?? [])),
  personalData: async () => (await Promise.all(modules.flatMap((module) => module.personalData?.() ?? []))).flat(),
})
