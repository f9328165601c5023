import { access } from './modules/access/module.ts'
import { journal } from './modules/journal/module.ts'
import { directory } from './modules/directory/module.ts'
import { signIn } from './modules/sign-in/module.ts'
import { people } from './modules/people/module.ts'
import { mandates } from './modules/mandates/module.ts'
import { webhooks } from './modules/webhooks/module.ts'
import { talk } from './modules/talk/module.ts'
import { way } from './modules/way/module.ts'
import { capabilities } from './modules/capabilities/module.ts'
import { twins } from './modules/twins/module.ts'
import { needs } from './modules/needs/module.ts'
import { needImports } from './modules/need-imports/module.ts'
import { clusters } from './modules/clusters/module.ts'
import { bundles } from './modules/bundles/module.ts'
import { letters } from './modules/letters/module.ts'
import { represented } from './modules/represented/module.ts'
import { news } from './modules/news/module.ts'
import { optimalPackage } from './modules/optimal-package/module.ts'
import { costSharing } from './modules/cost-sharing/module.ts'
import { search } from './modules/search/module.ts'
import { transfer } from './modules/transfer/module.ts'

/** Every module, each after those whose doors it enters. Adding one is its folder, its migration, and a line here. */
export const modules = [
  access,
  journal,
  directory,
  signIn,
  people,
  mandates,
  webhooks,
  talk,
  way,
  capabilities,
  twins,
  needs,
  needImports,
  clusters,
  bundles,
  letters,
  represented,
  news,
  optimalPackage,
  costSharing,
  search,
  transfer,
] as const
