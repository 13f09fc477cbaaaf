import { Review } from '../../src/review/review';
import { showPage } from '../../src/ui/page';
import { reviewTexts } from '../../src/ui/texts';

await showPage(
  (language) => reviewTexts[language].title,
  (page) => <Review {...page} />,
);
