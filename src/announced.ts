import type { Announced, Module } from './module.ts'

/** What these modules announce, loaded when it is asked for. */
export const announcedBy = (modules: readonly Pick<Module, 'travel'>[]): Announced => ({
  travel: () => Promise.all(modules.flatMap((module) => module.travel?.() ?? [])),
})
