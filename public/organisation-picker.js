/** Shows choices while somebody types, where the page works with a button alone. */
for (const picker of document.querySelectorAll('[data-organisation-picker]')) {
  const { organisationPicker: address, name, kinds, except } = picker.dataset
  const search = picker.querySelector('input[type=search]')
  const status = picker.querySelector('[role=status]')
  const choices = picker.querySelector('.organisation-choices')
  let waiting
  let latest = 0

  search.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, 200)
  })
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    clearTimeout(waiting)
    void show()
  })

  async function show() {
    const turn = ++latest
    const query = search.value.trim()
    const answer = await fetch(`${address}?${new URLSearchParams({ q: query, arten: kinds, ohne: except })}`).catch(
      () => {},
    )
    if (!answer?.ok || turn !== latest) return
    const found = await answer.json()
    const chosen = choices.querySelector('input:checked')?.closest('.kern-form-check')
    const rest = found.filter(({ id }) => id !== chosen?.querySelector('input').value).map(choice)
    choices.replaceChildren(...(chosen ? [chosen, ...rest] : rest))
    status.textContent = query === '' ? '' : sentence(found.length)
  }

  function choice({ id, name: title, place }) {
    const row = Object.assign(document.createElement('div'), { className: 'kern-form-check' })
    const radio = { type: 'radio', className: 'kern-form-check__radio', id: `${name}-${id}`, name, value: id }
    const label = Object.assign(document.createElement('label'), { className: 'kern-label', htmlFor: radio.id })
    const where = Object.assign(document.createElement('span'), { className: 'place', textContent: place })
    label.append(`${title} `, where)
    row.append(Object.assign(document.createElement('input'), radio), label)
    return row
  }
}

const sentence = (count) =>
  count === 0
    ? 'Nichts gefunden. Bitte prüfen Sie die Schreibweise, oder suchen Sie nach dem Anfang des Namens.'
    : count === 1
      ? '1 Vorschlag'
      : `${count} Vorschläge`
