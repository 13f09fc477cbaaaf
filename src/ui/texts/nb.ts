import type { Category, Missing, Severity } from '../../checker/report';
import type { Sign } from '../looks';

export const shared = {
  signs: {
    warning: 'Advarsel eller reaksjon',
    sensitive: 'Sensitive opplysninger',
    criticism: 'Kritikk uten dokumentasjon',
    pressure: 'Press og ubalanse',
    whole: 'Referatet som helhet',
    advice: 'Gode råd',
  } satisfies Record<Sign, string>,
  categories: {
    warning: 'Advarsel, trussel eller reaksjon',
    'sensitive.health': 'Helse',
    'sensitive.union': 'Fagforening',
    'sensitive.religion': 'Religion og livssyn',
    'sensitive.politics': 'Politisk syn',
    'sensitive.ethnicity': 'Etnisk bakgrunn',
    'sensitive.sexuality': 'Seksuell orientering og kjønnsidentitet',
    'sensitive.criminal': 'Straffbare forhold',
    'sensitive.biometric': 'Biometri og gener',
    'sensitive.id': 'Fødselsnummer og kontonummer',
    'sensitive.private': 'Privatliv',
    'criticism.unsupported': 'Kritikk uten grunnlag',
    'criticism.generalised': 'Generalisering',
    'criticism.character': 'Dom over personen',
    'criticism.hearsay': 'Andrehånds kritikk',
    pressure: 'Press og ubalanse',
    advice: 'Gode råd',
  } satisfies Record<Category, string>,
  severities: {
    high: 'Viktig å endre',
    medium: 'Bør endres',
    low: 'Kan bli bedre',
  } satisfies Record<Severity, string>,
  missing: {
    plan: 'Avtalt oppfølging: hvem gjør hva, og når?',
    purpose: 'Formålet med samtalen, eller hva dere skulle snakke om',
    voice: 'Den ansattes eget syn og egne ønsker',
  } satisfies Record<Missing, string>,
  notLegalAdvice: 'Saklig gir råd om ordvalg og innhold. Det er ikke juridisk rådgivning.',
  newTab: 'åpnes i ny fane',
};

export const card = {
  instead: 'Slik kan du gjøre det',
  grounds: 'Rettslig grunnlag',
  insert: 'Sett inn forslag',
  strike: 'Stryk',
  copy: 'Kopier',
  copied: 'Kopiert',
  ignore: 'Ignorer her',
  turnOff: 'Slå av regelen',
  previous: 'Forrige',
  next: 'Neste',
  close: 'Lukk',
  place: (index: number, count: number) => `${index} av ${count} her`,
};

export const popup = {
  unavailable: {
    browser: 'Nettleseren lar ingen utvidelser lese denne siden. Gå til siden der du skriver referatet.',
    file: 'Saklig leser ikke filer som er åpnet i nettleseren. Lim teksten inn i et skrivefelt på en nettside.',
    store: 'Nettleseren lar ingen utvidelser lese sidene i utvidelsesbutikken.',
  },
  offOn: (host: string) => `Saklig er av på ${host}`,
  offMeans: 'Når Saklig er av, leses ingenting på siden.',
  here: 'Slå på her',
  hrSystems: 'Slå på for kjente HR-systemer',
  hrSystemsNamed: (names: string, others: number) => `${names} og ${others} andre`,
  everywhere: 'Slå på overalt',
  everywhereMeans: 'Alle nettsider der du skriver',
  refused: 'Nettleseren ga ikke tilgang. Prøv igjen og velg «Tillat».',
  site: (host: string) => `Saklig er på for ${host}`,
  byPolicy: 'Bestemt av virksomheten',
  noField: 'Klikk i feltet der du skriver referatet, så blir teksten sjekket.',
  none: 'Ingen merknader til teksten',
  findings: (count: number) => (count === 1 ? '1 merknad til teksten' : `${count} merknader til teksten`),
  missing: 'Referatet mangler',
  settings: 'Innstillinger',
  welcome: 'Kom i gang',
};
