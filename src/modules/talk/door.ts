export { commentsOn } from './store/comments.ts'
