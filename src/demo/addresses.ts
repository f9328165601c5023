/** Every page of this kind and its address; links are made from here. */
export const demoAddresses = {
  demo: '/demo',
  demoSignIn: '/demo/anmelden',
  demoMail: '/demo/post',
  parts: '/entwicklung',
  partsErrors: '/entwicklung/fehler',
  partsMessage: '/entwicklung/meldung',
  partsProgress: '/entwicklung/stand',
} as const
