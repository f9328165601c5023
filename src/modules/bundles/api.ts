import type { ApiPart } from '../../platform/api/api-route.ts'
import type { Permission } from '../access/schema.ts'
import { answerApi } from './api/answers.ts'
import { bundlesApi } from './api/bundle-api.ts'
import { changeApi } from './api/change-api.ts'
import type { BundleApiServices } from './api/api-services.ts'
import { bundleFileApi } from './api/files.ts'
import { bundleRefusal } from './texts.de.ts'

/** Bundles, as programs read, propose and regroup them; with a key that decides, they answer as well. */
export function bundleApi(services: BundleApiServices): ApiPart<Permission> {
  return {
    sentence: bundleRefusal,
    conflicts: [
      'bundleAnswered',
      'bundleAskedBefore',
      'bundleNeedClosed',
      'bundleNotIn',
      'bundleNotStarted',
      'bundleQuestionOver',
      'bundleRequestClosed',
      'changeOver',
      'changeProposed',
      'changeUndoOver',
    ],
    routes: [...bundlesApi(services), ...answerApi(services), ...changeApi(services), ...bundleFileApi],
  }
}
