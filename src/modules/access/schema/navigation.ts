import type { Permission } from './permission.ts'

/**
 * Where a page is found: on the way that all go, among one's own matters, among the pages of one's organisation, among what whoever
 * runs this installation looks after, or at the foot of every page.
 */
export type NavigationGroup = 'way' | 'own' | 'organisation' | 'running' | 'foot'

/** A page that the navigation leads to whoever may see it; those with the smaller place come first. */
export interface NavigationEntry {
  group: NavigationGroup
  place: number
  name: string
  /** Of a page of an organisation, that of the one acted for. */
  href: string | ((organisation: string) => string)
  permission: Permission
  /** The page of the manual that tells more. */
  help?: string | undefined
}

/** Something that goes on only when this person decides. */
export interface Task {
  place: number
  text: string
  href: string
  /** What it is about, where the text does not say it. */
  about?: string
  /** ISO day. */
  until?: string | null
}
