export { TalkPart } from './pages/talk-part.tsx'
