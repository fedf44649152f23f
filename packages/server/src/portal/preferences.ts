/** How a visitor wants to see the site; kept in one cookie, known to nobody else. */
export interface Preferences {
  /** `auto` follows the device. */
  readonly theme: Theme
  /** `large` is the version for elderly readers (长者版): large type, high contrast, one column. */
  readonly type: TypeSize
}

export type Theme = 'auto' | 'light' | 'dark'
export type TypeSize = 'ordinary' | 'large'

/** Themes in the order of their switch. */
export const themes: readonly Theme[] = ['auto', 'light', 'dark']

const cookie = 'display'
const ordinary: Preferences = { theme: 'auto', type: 'ordinary' }

/** Reads the preferences from the header of a request; what is not understood is as if it were not there. */
export function readPreferences(header: string | undefined): Preferences {
  const value = /(?:^|;\s*)display=([a-z.]{1,40})(?:;|$)/.exec(header ?? '')?.[1]
  const [theme, type] = (value ?? '').split('.')
  return changePreferences(ordinary, { theme: theme ?? null, type: type ?? null })
}

/** The preferences after a choice; values that are not offered change nothing. */
export function changePreferences(
  from: Preferences,
  choice: { readonly theme: string | null; readonly type: string | null },
): Preferences {
  return {
    theme: themes.find(theme => theme === choice.theme) ?? from.theme,
    type: choice.type === 'large' || choice.type === 'ordinary' ? choice.type : from.type,
  }
}

/** The header that keeps them for a year. */
export function writePreferences(preferences: Preferences, basePath: string): string {
  return `${cookie}=${preferences.theme}.${preferences.type}; Path=${basePath || '/'}; Max-Age=31536000; SameSite=Lax; HttpOnly`
}

/**
 * Where to go after a choice: an address of this site below the base path, else null. An address that browsers would
 * take for another host (`//host`, `/\host`, a tab inside) is none of ours.
 */
export function readReturn(text: string | null, basePath: string): string | null {
  if (text === null || text.length > 2000 || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(text)) return null
  const origin = 'http://site.invalid'
  const url = URL.parse(text, origin)
  // Dots may normalise to a path that a browser takes for another host: `/..//host` becomes `//host`.
  if (url?.origin !== origin || url.pathname.startsWith('//') || !isBelow(url.pathname, basePath)) return null
  return url.pathname + url.search + url.hash
}

function isBelow(path: string, basePath: string): boolean {
  return path === basePath || path.startsWith(`${basePath}/`)
}
