import { tryGetContext } from 'hono/context-storage'

/** What the frame of a page shows of whoever looks at it. */
export interface Viewer {
  name: string
  /** The organisation acted for, and whose mandate that is where it is not one's own. */
  organisation?: string | undefined
  through?: string | undefined
}

export interface FrameLink {
  name: string
  href: string
  /** Whether one is there, or below it. */
  isCurrent: boolean
}

export interface Frame {
  viewer: Viewer | null
  groups: readonly FrameGroup[]
  /** At the foot of every page. */
  foot: readonly FrameLink[]
  /** The page of the manual that tells of this page. */
  help?: string | undefined
  /** Where one signs in and out and finds one's account; missing where nobody can. */
  doors?: { signIn: string; account: string; signOut: string }
  /** Whether the form that led here has changed nothing. */
  isUnchanged?: boolean
  /** Where one searches in everything; missing where nobody can. */
  search?: string
  /** Shown above every page of a demonstration. */
  banner?: { text: string; href: string; link: string } | undefined
}

export interface FrameGroup {
  title: string
  links: readonly FrameLink[]
  /** The pages of one's organisation, below the last of the links. */
  pages?: readonly FrameLink[] | undefined
}

declare module 'hono' {
  interface ContextVariableMap {
    frame: Frame
  }
}

/** Of the request that is being answered. */
export const currentFrame = (): Frame =>
  tryGetContext<{ Variables: { frame?: Frame } }>()?.var.frame ?? { viewer: null, groups: [], foot: [] }
