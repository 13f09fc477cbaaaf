import { showPage } from '../../src/ui/page';
import { welcomeTexts } from '../../src/ui/texts';
import { Welcome } from '../../src/welcome/welcome';

await showPage(
  (language) => welcomeTexts[language].title,
  (page) => <Welcome {...page} />,
);
