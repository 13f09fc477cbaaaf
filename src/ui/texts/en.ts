import type * as nb from './nb';

export const shared: typeof nb.shared = {
  signs: {
    warning: 'Warning or sanction',
    sensitive: 'Sensitive information',
    criticism: 'Criticism without documentation',
    pressure: 'Pressure and imbalance',
    whole: 'The minutes as a whole',
    advice: 'Good advice',
  },
  categories: {
    warning: 'Warning, threat or sanction',
    'sensitive.health': 'Health',
    'sensitive.union': 'Trade union',
    'sensitive.religion': 'Religion and belief',
    'sensitive.politics': 'Political views',
    'sensitive.ethnicity': 'Ethnic background',
    'sensitive.sexuality': 'Sexual orientation and gender identity',
    'sensitive.criminal': 'Criminal offences',
    'sensitive.biometric': 'Biometric and genetic data',
    'sensitive.id': 'Identity and account numbers',
    'sensitive.private': 'Private life',
    'criticism.unsupported': 'Criticism with nothing behind it',
    'criticism.generalised': 'Generalisation',
    'criticism.character': 'Verdict on the person',
    'criticism.hearsay': 'Second-hand criticism',
    pressure: 'Pressure and imbalance',
    advice: 'Good advice',
  },
  severities: {
    high: 'Important to change',
    medium: 'Should be changed',
    low: 'Could be better',
  },
  missing: {
    plan: 'Agreed follow-up: who does what, and when?',
    purpose: 'The purpose of the conversation, or what you set out to discuss',
    voice: 'The employee’s own view and wishes',
  },
  notLegalAdvice: 'Saklig advises on wording and content. It is not legal advice.',
  newTab: 'opens in a new tab',
};

export const card: typeof nb.card = {
  instead: 'What you can do instead',
  grounds: 'Legal grounds',
  insert: 'Insert the proposal',
  strike: 'Strike it',
  copy: 'Copy',
  copied: 'Copied',
  ignore: 'Ignore here',
  turnOff: 'Turn the rule off',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  place: (index, count) => `${index} of ${count} here`,
};
