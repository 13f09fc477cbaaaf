/** The written standard of a text; `other` for another language. */
export type Form = 'nb' | 'nn' | 'other';

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Function words that bokmål has and nynorsk has not; those that Danish shares stand apart, for they say nothing against Danish. */
const BOKMAAL = set(
  `jeg dere noe noen hva hvordan hvorfor bare også uke uken uka ble mye nå fikk gikk kommer siden mellom etter oppfølging framover fremover mer en`,
);
const BOKMAAL_DANISH = set(
  'ikke hvem hvor hvilken hvilket hvilke hver hvert være vært fra flere gjøre hun henne da sier sa hvis sammen selv uten et dem',
);
/** Function words that nynorsk has and bokmål has not. */
const NYNORSK =
  set(`ikkje eg dykk dykkar noko nokon nokre kva kven kvar korleis kvifor kvart vere vore vart vorte blei frå meir berre veke veka fleire gjere
  gjer ho henne mykje sidan no då fekk kjem gjekk seier viss saman dei deira ein eit sjølv enno utan meiner ynskjer ønskjer korkje anten somme difor oss me
  hennar hjå blir vert verte medan òg nokolunde mogleg vanskeleg tydeleg skriftleg munnleg leiar medarbeidar arbeidsgjevar tilsette`);
/** Function words of Danish, Swedish, English and German that neither standard has. */
const OTHER =
  set(`the and was not had has with that this she they you his her were been will would should could about because which there what when who your
  our from och inte jag från mycket också vara hade mig dig sig något några är att efter ej af hvad nogle noget meget blevet uge mig dig sig nogen bliver
  blev kunne skulle havde været fordi hvordan lidt meget gerne arbejde und der die ist nicht das mit`);

/** Fewer marks of another language than this may be borrowed words. */
const LEAST_OTHER = 3;

/**
 * Whether a text is bokmål, nynorsk or another language, by its function words. A text that gives nothing away counts as bokmål.
 * @param words the words of the text, as in `Token.norm`; one sentence is often too little
 */
export function guessForm(words: Iterable<string>): Form {
  let [nb, shared, nn, other] = [0, 0, 0, 0];
  for (const word of words) {
    if (BOKMAAL.has(word)) nb++;
    else if (BOKMAAL_DANISH.has(word)) shared++;
    else if (NYNORSK.has(word)) nn++;
    if (OTHER.has(word)) other++;
  }
  if (other >= LEAST_OTHER && other > nb + nn) return 'other';
  return nn > nb + shared ? 'nn' : 'nb';
}

/** The written standard that additions to a text should have. */
export const writtenIn = (text: string): 'nb' | 'nn' =>
  guessForm(text.toLowerCase().match(/\p{L}+/gu) ?? []) === 'nn' ? 'nn' : 'nb';
