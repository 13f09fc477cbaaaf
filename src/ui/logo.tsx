/** The project's mark, beside its name. */
export const Logo = () => <img class="logo" src="/icon/saklig.svg" alt="" />;

/** The head of a page. */
export const Brand = ({ title }: { title: string }) => (
  <header class="brand">
    <Logo />
    <h1>{title}</h1>
  </header>
);
