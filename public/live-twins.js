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
  let waiting = 0
  let saving = Promise.resolve()
  form.addEventListener('change', () => {
    waiting++
    saving = saving.then(save, save).finally(() => waiting--)
  })
  /** Whoever leaves a field by the button saves twice: the second time has to know the version of the first. */
  form.addEventListener('submit', (event) => {
    if (waiting === 0) return
    event.preventDefault()
    void saving.finally(() => form.requestSubmit(event.submitter))
  })

  async function save() {
    const body = new URLSearchParams(new FormData(form))
    const answer = await fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body }).catch(
      () => {},
    )
    if (!answer?.ok) return
    const { version } = await answer.json()
    form.elements.fassung.value = version
  }
}
