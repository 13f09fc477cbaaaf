import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Exercise, exercisesIn, type Fault } from './exercise';

/** The exercises that an organisation ships by policy. */
export interface OrganisationSet {
  exercises: Exercise[];
  /** What is wrong with them, by name, such as `practice[0].draft`; a faulty set is not shown at all. */
  faults: string[];
}

const NONE: OrganisationSet = { exercises: [], faults: [] };

/** The organisation's set, read from the policy itself: only the pages that show it need it. Empty until the browser has answered. */
export function useOrganisationSet(): OrganisationSet {
  const [set, setSet] = useState(NONE);
  useEffect(() => {
    const read = async () => setSet(organisationSet((await managed()).practice));
    void read();
    browser.storage.managed.onChanged.addListener(read);
    return () => browser.storage.managed.onChanged.removeListener(read);
  }, []);
  return set;
}

/** Firefox throws where there is no policy. */
const managed = (): Promise<{ practice?: unknown }> => browser.storage.managed.get('practice').catch(() => ({}));

/** @param practice the value of the policy's key: a list of exercises, as in a trainer's file */
export function organisationSet(practice: unknown): OrganisationSet {
  if (practice === undefined) return NONE;
  const read = exercisesIn({ exercises: practice });
  return 'faults' in read ? { exercises: [], faults: read.faults.map(nameOf) } : { ...read, faults: [] };
}

const nameOf = ({ exercise, path }: Fault): string =>
  exercise === undefined ? 'practice' : `practice[${exercise - 1}].${path.replaceAll('/', '.')}`.replace(/\.$/, '');
