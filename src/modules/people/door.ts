export { openRequestsBy, requestsTo, requestsToFirst } from './store/join-requests.ts'
export { grantClaimedRole } from './store/memberships.ts'
export { lockPeople } from './store/people.ts'
export { peopleRefusals } from './texts/people.de.ts'
