/** One line to search in everything, from every page. */
export const SearchLine = ({ action }: { action: string }) => (
  <form method="get" action={action} role="search" aria-label="In allem suchen" class="site-search">
    <label class="kern-sr-only" for="suche-ueberall">
      In allem suchen
    </label>
    <input
      class="kern-form-input__input"
      type="search"
      id="suche-ueberall"
      name="suche"
      maxlength={100}
      autocomplete="off"
      placeholder="Suchen"
    />
    <button class="kern-btn kern-btn--secondary kern-btn--x-small" type="submit">
      <span class="kern-label">Suchen</span>
    </button>
  </form>
)
