export { openRequestsBy, requestsTo, requestsToFirst } from './store/join-requests.ts'
export { grantClaimedRole } from './store/memberships.ts'
export { lockPeople } from './store/people.ts'
