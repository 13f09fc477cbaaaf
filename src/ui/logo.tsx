/** The project's mark, beside its name. */
export const Logo = () => <img class="logo" src="/icon/saklig.svg" alt="" />;
