import type { ComponentChildren } from 'preact';

interface SwitchProps {
  on: boolean;
  /** The organisation has decided. */
  locked?: boolean;
  change: (on: boolean) => void;
  /** What is switched. */
  children: ComponentChildren;
}

/** On or off, with its name; the whole line can be clicked. */
export const Switch = ({ on, locked, change, children }: SwitchProps) => (
  <label class="switch">
    <span>{children}</span>
    <input
      type="checkbox"
      role="switch"
      aria-checked={on}
      checked={on}
      disabled={locked}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  </label>
);
