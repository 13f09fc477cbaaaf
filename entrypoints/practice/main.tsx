import { Practice } from '../../src/practice/practice';
import { showPage } from '../../src/ui/page';
import { practiceTexts } from '../../src/ui/texts';

await showPage(
  (language) => practiceTexts[language].title,
  (page) => <Practice {...page} />,
);
