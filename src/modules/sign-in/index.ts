export { askService, withCookies } from './pages/ask-sign-in.ts'
export { secretAddresses } from './pages/secret-address.ts'
