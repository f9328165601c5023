import type { BaseServices, Module } from '../../module.ts'
import { searchPermissions } from './policy.ts'

/** One search over everything: what each module finds, put together. */
export const search: Module<BaseServices> = {
  name: 'search',
  permissions: searchPermissions,
  pages: async (services) => (await import('./pages/routes.tsx')).searchPages(services),
  api: async (services) => (await import('./api.ts')).searchApi(services),
  search: async (words, searcher, services) =>
    (await import('./pages/find-pages.ts')).findPages(words, searcher, services),
}
