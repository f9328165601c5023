document.querySelector('[data-error-summary]')?.focus()

const progress = document.querySelector('[data-progress-url]')
if (progress)
  setInterval(async () => {
    const answer = await fetch(progress.dataset.progressUrl)
    if (!answer.ok) return
    const { status, text } = await answer.json()
    if (status !== 'waiting' && status !== 'running') location.reload()
    else if (progress.textContent !== text) progress.textContent = text
  }, 1500)

if (document.querySelector('[data-organisation-picker]')) void import('./organisation-picker.js')
