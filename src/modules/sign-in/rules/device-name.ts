/** What a browser calls itself, in words that its owner recognises: "Firefox unter Windows". */
export function deviceName(userAgent: string): string {
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1]
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1]
  if (!browser && !system) return 'Unbekanntes Gerät'
  return [browser ?? 'Unbekannter Browser', system].filter(Boolean).join(' ')
}

/** The first that fits counts: nearly every browser also names those it wants to be taken for. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'auf dem iPhone'],
  [/\biPad\b/, 'auf dem iPad'],
  [/\bAndroid\b.*\bMobile\b/, 'auf einem Android-Telefon'],
  [/\bAndroid\b/, 'auf einem Android-Tablet'],
  [/\bWindows\b/, 'unter Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'auf dem Mac'],
  [/\bCrOS\b/, 'auf einem Chromebook'],
  [/\bLinux\b/, 'unter Linux'],
]
