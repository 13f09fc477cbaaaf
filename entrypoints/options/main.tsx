import { Options } from '../../src/options/options';
import { showPage } from '../../src/ui/page';
import { optionsTexts } from '../../src/ui/texts';

await showPage(
  (language) => `Saklig – ${optionsTexts[language].title}`,
  (page) => <Options {...page} />,
);
