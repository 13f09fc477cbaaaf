import type * as nb from './nb';

export const shared: typeof nb.shared = {
  signs: {
    warning: 'Åtvaring eller reaksjon',
    sensitive: 'Sensitive opplysningar',
    criticism: 'Kritikk utan dokumentasjon',
    pressure: 'Press og ubalanse',
    whole: 'Referatet som heilskap',
    advice: 'Gode råd',
  },
  categories: {
    warning: 'Åtvaring, trugsmål eller reaksjon',
    'sensitive.health': 'Helse',
    'sensitive.union': 'Fagforeining',
    'sensitive.religion': 'Religion og livssyn',
    'sensitive.politics': 'Politisk syn',
    'sensitive.ethnicity': 'Etnisk bakgrunn',
    'sensitive.sexuality': 'Seksuell orientering og kjønnsidentitet',
    'sensitive.criminal': 'Straffbare forhold',
    'sensitive.biometric': 'Biometri og gen',
    'sensitive.id': 'Fødselsnummer og kontonummer',
    'sensitive.private': 'Privatliv',
    'criticism.unsupported': 'Kritikk utan grunnlag',
    'criticism.generalised': 'Generalisering',
    'criticism.character': 'Dom over personen',
    'criticism.hearsay': 'Andrehands kritikk',
    pressure: 'Press og ubalanse',
    advice: 'Gode råd',
  },
  severities: {
    high: 'Viktig å endre',
    medium: 'Bør endrast',
    low: 'Kan bli betre',
  },
  missing: {
    plan: 'Avtalt oppfølging: kven gjer kva, og når?',
    purpose: 'Føremålet med samtalen, eller kva de skulle snakke om',
    voice: 'Det den tilsette sjølv meiner og ønskjer',
  },
  notLegalAdvice: 'Saklig gir råd om ordval og innhald. Det er ikkje juridisk rådgjeving.',
  newTab: 'blir opna i ny fane',
};

export const card: typeof nb.card = {
  instead: 'Slik kan du gjere det',
  grounds: 'Rettsleg grunnlag',
  insert: 'Set inn forslag',
  strike: 'Stryk',
  copy: 'Kopier',
  copied: 'Kopiert',
  ignore: 'Ignorer her',
  turnOff: 'Slå av regelen',
  previous: 'Førre',
  next: 'Neste',
  close: 'Lukk',
  place: (index, count) => `${index} av ${count} her`,
};
