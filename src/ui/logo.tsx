/** A speech bubble with a line of minutes that is underlined: the same drawing as public/icon. */
export const Logo = () => (
  <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
    <path class="bubble" d="M6 2h20a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H15l-7 6v-6H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4Z" />
    <path class="line" d="M8 8h16v3H8Z" />
    <path class="mark" d="M8 16h10v3H8Z" />
  </svg>
);
