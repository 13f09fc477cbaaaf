/** Minutes to try Saklig on, by written standard. */
export const EXAMPLE = {
  nb: `Medarbeidersamtale 12. mars. Formålet var å snakke om oppgaver og trivsel.
Kari er alltid for sen med rapportene, og flere har sagt at hun er vanskelig å samarbeide med.
Hun var sykmeldt i februar. Jeg sa at dette er siste sjanse, og at hun måtte signere før hun gikk.`,
  nn: `Medarbeidarsamtale 12. mars. Føremålet var å snakke om oppgåver og trivsel.
Kari er alltid for sein med rapportane, og fleire har sagt at ho er vanskeleg å samarbeide med.
Ho var sjukmeld i februar. Eg sa at dette er siste sjanse, og at ho måtte signere før ho gjekk.`,
};
