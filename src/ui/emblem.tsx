/** Several that become one. */
export const Emblem = () => (
  <svg class="emblem" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
    <path
      d="M5 6C5 16 16 12 16 20M27 6C27 16 16 12 16 20M16 6v22"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
    />
    <circle cx="5" cy="5" r="3.5" />
    <circle cx="16" cy="5" r="3.5" />
    <circle cx="27" cy="5" r="3.5" />
    <circle cx="16" cy="27" r="4.5" />
  </svg>
)
