import { appRoutes } from '../../src/app.tsx'
import { testApp } from './test-app.ts'

/** The addresses of all pages that need nothing but the address; files to download are no pages. */
export async function pagesWithoutParameters(): Promise<string[]> {
  const { services, close } = await testApp()
  const routes = await appRoutes({ ...services, demo: { mails: async () => [] } })
  await close()
  return routes
    .filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/v') && !/[:*]|\.\w+$/.test(path))
    .map(({ path }) => path)
}
