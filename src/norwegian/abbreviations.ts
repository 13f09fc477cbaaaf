/** Abbreviations that take a full stop, bokmål and nynorsk, lower case, without the last stop. Minutes are full of them. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/**
 * Hardly ever end a sentence: what they shorten needs something after it. Words that are also common whole words (bil, fem, min, tom, ut)
 * are left out: a sentence that ends in one is likelier.
 */
export const NEVER_LAST = set(`
  adm adr alm ang ans.nr ansattnr ansv arb.giver arb.tak arb.taker arb.plass art.nr ass avg avh avtalenr
  bd bl bl.a b.nr bnr brt ca cf dir dok dok.nr dr ds dvs d.v.s eg egtl ekskl eks e.kr ev evt evnt
  f.eks f.o.m f.nr fnr f.t f.v.t forf forh forts forv fung g.nr gnr gj.sn gjsn gj.snitt
  h.h.v hhv hr hovedsakl i.e ifb ifbm i.f.b i.f.m ifm iflg i.flg ift i.f.t i.h.t iht inkl innb inst instr
  jf jfr jnr kap kgl kl kl.sl komp konst kontonr kpt kr.nr ktr l.nr lnr lok
  m.a.o mao medl medarb medarb.samt m.h.p mhp m.h.t mht m.o.t mtp m.t.p mva nedenst nr
  o.h o.m obl oms omtr opp.f oppf oppg oppl ordf ordrenr org.nr orgnr overs
  p.b.a pba p.g.a pga p.nr pers personnr pkt.nr pr pr.d prof prosj.nr prosjektnr prov pst.nr
  ref.nr rel resp rom.nr rådg s.d s.k saml saksbeh saksnr sak.nr samf sekr skr spes ssk st stk.pris str stud stv særl
  tekn tel telf tf tilg tilh tils tilsv tlf tlf.nr t.h t.o.m t.v t.eks u.off undert utg utv
  vedk vedl vedr vha v.h.a v.hj.a vs vurd aml ftrl årg årl
`);

/** May end a sentence: they close a list, or stand after a figure. */
export const MAYBE_LAST = set(`
  osv o.s.v o.l ol el.l e.l m.m mm m.v mv etc m.fl mfl o.a oa o.fl d.d d.m d.s s.d d.å m.a ff a.s a/s u.d.s
  kg km cm sek min t kr mrd mill stk pst pkt jr sr inc ltd co ref komm avd utd mnd mndl dgl prosj i.o f
  jan febr feb apr aug sep sept okt nov des man tir tirs ons tor tors fre lør laur søn
`);
