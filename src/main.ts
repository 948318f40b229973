import { AtlasElement } from './embed/atlas-element.ts';

if (!customElements.get('belarus-ukraine-atlas'))
  customElements.define('belarus-ukraine-atlas', AtlasElement);
