document.querySelector('[data-error-summary]')?.focus()
for (const text of document.querySelectorAll('[data-with-script]')) text.hidden = false

/** Coming back to a page that the browser had kept: the form shows what the page was computed with, or what has been kept since. */
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  if (document.querySelector('[data-kept]')) return location.reload()
  for (const form of document.forms) form.reset()
})

const progress = document.querySelector('[data-progress-url]')
if (progress)
  setInterval(async () => {
    const answer = await fetch(progress.dataset.progressUrl)
    if (!answer.ok) return
    const { status, text, value } = await answer.json()
    if (status !== 'waiting' && status !== 'running') return location.reload()
    if (progress.textContent !== text) progress.textContent = text
    document.querySelector('progress').value = value
  }, 1500)

if (document.querySelector('[data-organisation-picker]')) void import('./organisation-picker.js')
if (document.querySelector('[data-twins], [data-save-draft]')) void import('./live-twins.js')

/** The key / leads into the search of every page, unless somebody writes, or has turned it off (WCAG 2.1.4). */
const everywhere = document.querySelector('#suche-ueberall')
const keyOff = 'ohne-suchtaste'
const isKeyOff = () => localStorage.getItem(keyOff) === 'ja'
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !everywhere || isKeyOff()) return
  if (event.target.closest('input, textarea, select, [contenteditable]')) return
  event.preventDefault()
  everywhere.focus()
})
const keyButton = document.querySelector('[data-search-key]')
if (keyButton) {
  const name = keyButton.querySelector('.kern-label')
  const show = () => (name.textContent = isKeyOff() ? 'Taste einschalten' : 'Taste abschalten')
  keyButton.addEventListener('click', () => {
    localStorage.setItem(keyOff, isKeyOff() ? 'nein' : 'ja')
    show()
  })
  show()
}
