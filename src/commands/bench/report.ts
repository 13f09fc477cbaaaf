/** One line of a table: what was measured, what came out, and what it should be. */
export interface Row {
  what: string;
  value: string;
  bar?: string;
  /** Whether it meets its bar. */
  met?: boolean;
}

export interface Section {
  title: string;
  /** How it was measured, in a few sentences. */
  how: string;
  rows: Row[];
}

export const ms = (value: number): string =>
  `${value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ×`;

/** A row with an upper limit. */
export function atMost(what: string, value: number, limit: number, show: (value: number) => string): Row {
  return { what, value: show(value), bar: `at most ${show(limit)}`, met: value <= limit };
}

export function atLeast(what: string, value: number, limit: number, show: (value: number) => string): Row {
  return { what, value: show(value), bar: `at least ${show(limit)}`, met: value >= limit };
}

export const page = (machine: string, sections: readonly Section[]): string =>
  `# What Saklig costs

Made by \`npm run bench\`, all in one run: ${machine}

${sections.map(section).join('\n\n')}
`;

const section = ({ title, how, rows }: Section): string => `## ${title}

${how}

| | measured | bar |
|---|---:|---:|
${rows.map(({ what, value, bar = '', met }) => `| ${what} | ${met === false ? `**${value}**` : value} | ${bar} |`).join('\n')}`;
