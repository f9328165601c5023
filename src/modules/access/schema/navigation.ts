import type { Permission } from './permission.ts'

/** A page that the navigation leads to whoever may see it; those with the smaller place come first. */
export interface NavigationEntry {
  place: number
  name: string
  href: string
  permission: Permission
}

/** A page of one's organisation, or of one's own, with what is found there. */
export interface OwnPage extends Omit<NavigationEntry, 'href'> {
  href: (organisation: string) => string
  meaning: string
}

/** Something that goes on only when this person decides. */
export interface Task {
  place: number
  text: string
  href: string
}
