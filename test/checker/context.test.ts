import { describe, expect, it } from 'vitest';
import { type Fact, listFacts } from '../../src/checker/context/facts';
import { place } from '../../src/checker/context/place';
import { factsWithin, readSentence } from '../../src/checker/context/reading';
import { stripMarks } from '../../src/checker/labelled';
import { readBlocks } from '../../src/norwegian';

/** The facts of the stretch that is marked with [[…]], in its place among the sentences of its block. */
function factsOf(marked: string): Fact[] {
  const { text, spans } = stripMarks(marked);
  const span = spans[0];
  if (!span) throw new Error(`nothing is marked in «${marked}»`);
  for (const { start, block } of readBlocks(text)) {
    const readings = block.sentences.map((sentence) => readSentence(sentence, block.kind));
    for (const [index, reading] of readings.entries()) {
      const { tokens } = reading.sentence;
      const from = tokens.findIndex((token) => token.end + start > span.start);
      const to = tokens.findLastIndex((token) => token.start + start < span.end) + 1;
      if (from < 0 || to <= from || (tokens[from]?.start ?? 0) + start >= span.end) continue;
      const around = { before: index > 0, after: index + 1 < readings.length };
      const inContext = place(reading, {
        before: readings[index - 1],
        after: readings[index + 1],
        together: around,
        heading: undefined,
      });
      return listFacts(factsWithin(inContext.facts, from, to));
    }
  }
  throw new Error(`no sentence holds the mark in «${marked}»`);
}

/** What is said of the marked stretch: facts that hold, and with a minus facts that do not. */
const TABLE: Record<string, [marked: string, ...facts: string[]][]> = {
  negation: [
    ['Dette er ikke en [[advarsel]].', 'negated'],
    ['Jeg presiserte at dette ikke er en [[advarsel]], men en samtale.', 'negated'],
    ['[[Advarsel]] ble ikke gitt.', 'negated'],
    ['Det er ikke slik at du er [[treg]].', 'negated'],
    ['Ingen [[klager]] i år.', 'negated'],
    ['Uten [[feil]] hele året.', 'negated'],
    ['Ho er verken [[lat]] eller sein.', 'negated'],
    ['Det er inga [[åtvaring]].', 'negated'],
    ['Dette er en [[advarsel]], ikke en samtale.', '-negated'],
    ['Hun er [[lat]] og svarer ikke.', '-negated'],
    ['Han er ikke bare [[treg]], men sur.', '-negated'],
    ['Det kan ikke utelukkes at det blir [[oppsigelse]].', '-negated'],
    ['Det er ingen tvil om at han er [[lat]].', '-negated'],
    ['Jeg er ikke fornøyd, for arbeidet er [[slurvete]].', '-negated'],
    ['Eg spurde om ho ikkje burde [[slutte]].', '-negated'],
  ],
  'who it is about': [
    ['Han er [[treg]].', 'employee', 'person', '-other'],
    ['[[Kommer for sent]] på jobb.', 'employee'],
    ['Leverandøren er [[treg]].', 'other', '-employee'],
    ['Leverandøren er [[treg]] og svarer ikke.', 'other'],
    ['Leverandøren er treg og [[svarer ikke]].', 'other'],
    ['Arbeidet hennes er [[dårlig]].', 'employee', '-other'],
    ['Avdelingen har [[høyt fravær]].', 'group', '-employee'],
    ['I møtet [[avbrøt]] hun to ganger.', 'employee', '-other'],
    ['Bussen kommer [[for sent]].', 'thing', '-other'],
    ['Jeg var [[for treg]] med å svare.', 'manager', '-employee'],
    ['Vi kan ikke [[regne med]] henne.', '-manager'],
    ['Kjøreboka er [[aldri ført]] når du har hatt den.', '-thing', '-other'],
    ['Kari er [[umoden]].', 'employee'],
    ['Kassasystemet: [[tregt]] og henger seg opp.', 'other'],
    ['Kunden var [[sur]] på telefonen.', 'other'],
    ['Sønnen er [[syk]].', 'colleague', 'person'],
  ],
  'who says it': [
    ['Hun mener selv at hun er [[treg]].', 'says'],
    ['Mener selv at arbeidet er [[for dårlig]].', 'says'],
    ['[[Systemet er tregt]], sier hun.', 'says'],
    ['Han fortalte at det har vært [[dårlig]] stemning.', 'says'],
    ['Ho meiner at leiinga er [[utydeleg]].', 'says'],
    ['Hun opplyste at hun er [[sykmeldt]].', 'says'],
    ['Jeg mener at hun er [[treg]].', '-says'],
    ['Oppleves som [[umoden]].', '-says'],
    ['Opplever at hun er [[umotivert]].', '-says'],
    ['[[Svarer ikke]] på meldinger.', '-says'],
    ['Han mener det går bra, men jeg synes han er [[treg]].', '-says'],
    ['Ønsker å bli [[tryggere]] på presentasjoner.', 'wish'],
    ['Hun vil gjerne bli [[bedre]] på struktur.', 'wish'],
    ['Han har selv [[sagt opp]].', 'wish'],
    ['Ny forsinkelse vil [[få konsekvenser]].', '-wish'],
    ['Må selv [[dekke skaden]].', '-wish'],
    ['Arbeidet [[holder ikke mål]].', '-wish'],
    ['Etter ønske fra henne noteres [[diagnosen]].', 'requested'],
    ['Kunden sa «[[helt elendig]]» om maten.', 'quoted'],
    ['Det var «bra», men hun er [[treg]].', '-quoted'],
  ],
  mood: [
    ['Er hun [[treg]]?', 'question'],
    ['Hvis dette ikke bedrer seg, må vi [[vurdere arbeidsforholdet]].', 'conditional'],
    ['Vi må [[vurdere stillingen]] dersom det fortsetter.', 'conditional'],
    ['Kommer det en klage til, [[må vi se på stillingen]].', 'conditional'],
    ['Skjer det igjen, så [[blir det trekk]].', 'conditional'],
    ['Held dette fram, [[må vi sjå på stillinga]].', 'conditional'],
    ['Trives godt, er [[blid]].', '-conditional'],
    ['Er kanskje litt [[treg]].', 'hedged'],
    ['I 2014 var han [[sykmeldt]].', 'past'],
    ['Han er [[sykmeldt]].', '-past', '-hedged', '-conditional', '-question'],
  ],
  'what kind of thing it is': [
    ['Hun skal skrive rutine for [[advarsler]].', 'topic'],
    ['Vi gikk gjennom reglene om [[oppsigelse]].', 'topic'],
    ['Han har ansvar for [[sykefravær]] i avdelingen.', 'topic'],
    ['Informerte om at [[arbeidsforholdet avsluttes]].', '-topic'],
    ['Hun følger opp pasienter med [[demens]].', 'job'],
    ['Du bruker [[for lang tid]].', '-job'],
    ['Hun er [[alltid blid]].', 'praise'],
    ['Er [[ikke god nok]].', '-praise'],
    ['Må bli [[flinkere]] til å svare.', '-praise'],
    ['Må [[levere timelister]] innen 3. mai.', 'agreed'],
    ['Må [[skjerpe seg]].', '-agreed'],
  ],
  documentation: [
    ['[[Kom for sent]] 12. mars.', 'documented'],
    ['[[Kom for sent]] tre ganger i mai.', 'documented'],
    ['Tre av fem rapporter var [[mangelfulle]].', 'documented'],
    ['[[Leverte for sent]], avvik nr. 2024-113.', 'documented', 'sourced'],
    ['E-posten 3. mai var [[for krass]].', 'documented', 'sourced'],
    ['[[Kom for sent]] forrige tirsdag.', 'documented'],
    ['[[Svarte ikke]] kl. 10.30 da kunden ringte.', 'documented'],
    ['Alarmen sto av 3. mai. Må bli [[nøyere]] med stenging.', 'documented'],
    ['[[Farten er lav]]. 14 kvadrat på en dag i Skolegata (torsdag 3.), andre gjør 40.', 'documented'],
    ['Alarmen sto av 3. mai. [[Tonen er knapp]].', '-documented'],
    ['[[Arbeidet bærer preg av hastverk]]. Vi ser på planen sammen i uke 36.', '-documented'],
    ['[[Tempoet er som på en søndag]].', '-documented'],
    ['[[Leverer for sent]].', '-documented', '-sourced'],
    ['Ved flere anledninger [[leverte han for sent]].', '-documented'],
    ['Må [[skjerpe seg]]. Nytt møte 3. juni.', '-documented'],
    ['[[Slurver]].\nKom 4. mai.', '-documented'],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  it.each(rows)('%s: %s', (marked, ...expected) => {
    const facts = factsOf(marked);
    const wrong = expected.filter((fact) =>
      fact.startsWith('-') ? facts.includes(fact.slice(1) as Fact) : !facts.includes(fact as Fact),
    );
    expect(wrong, `has ${facts.join(', ')}`).toEqual([]);
  });
});
