/** Shows who needs the same while the title is being typed, and saves a draft as one goes; the pages work without it. */
const live = document.querySelector('[data-twins]')
const title = document.querySelector('input[name=titel]')
if (live && title) {
  let waiting
  let latest = 0
  title.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, 250)
  })

  async function show() {
    const turn = ++latest
    const answer = await fetch(`${live.dataset.twins}?${new URLSearchParams({ titel: title.value })}`).catch(() => {})
    if (!answer?.ok) return
    const text = await answer.text()
    if (turn === latest) live.innerHTML = text
  }
}

const form = document.querySelector('form[data-save-draft]')
if (form) {
  let saving = Promise.resolve()
  form.addEventListener('change', () => {
    saving = saving.then(save, save)
  })

  async function save() {
    const body = new URLSearchParams(new FormData(form))
    const answer = await fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body })
    if (!answer.ok) return
    const { version } = await answer.json()
    form.elements.fassung.value = version
  }
}
