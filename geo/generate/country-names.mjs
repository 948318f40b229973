/**
 * The countries the extent touches: the source's ISO 3166-1 alpha-3 code → alpha-2 code and name in three languages.
 * Names as in Unicode CLDR, save that Belarusian follows the official orthography.
 * XK is user-assigned, not ISO; the source draws Kosovo apart from Serbia and the atlas takes no stand on it.
 * San Marino, the Vatican and Monaco are too small for these maps and left to their neighbours' outlines.
 */
/** @type {Record<string, { id: string, name: { en: string, uk: string, be: string } }>} */
export const COUNTRIES = {
  ALA: country('AX', 'Åland Islands', 'Аландські острови', 'Аландскія астравы'),
  ALB: country('AL', 'Albania', 'Албанія', 'Албанія'),
  ARM: country('AM', 'Armenia', 'Вірменія', 'Арменія'),
  AUT: country('AT', 'Austria', 'Австрія', 'Аўстрыя'),
  AZE: country('AZ', 'Azerbaijan', 'Азербайджан', 'Азербайджан'),
  BEL: country('BE', 'Belgium', 'Бельгія', 'Бельгія'),
  BGR: country('BG', 'Bulgaria', 'Болгарія', 'Балгарыя'),
  BIH: country('BA', 'Bosnia and Herzegovina', 'Боснія і Герцеговина', 'Боснія і Герцагавіна'),
  BLR: country('BY', 'Belarus', 'Білорусь', 'Беларусь'),
  CHE: country('CH', 'Switzerland', 'Швейцарія', 'Швейцарыя'),
  CZE: country('CZ', 'Czechia', 'Чехія', 'Чэхія'),
  DEU: country('DE', 'Germany', 'Німеччина', 'Германія'),
  DNK: country('DK', 'Denmark', 'Данія', 'Данія'),
  EST: country('EE', 'Estonia', 'Естонія', 'Эстонія'),
  FIN: country('FI', 'Finland', 'Фінляндія', 'Фінляндыя'),
  FRA: country('FR', 'France', 'Франція', 'Францыя'),
  GEO: country('GE', 'Georgia', 'Грузія', 'Грузія'),
  GRC: country('GR', 'Greece', 'Греція', 'Грэцыя'),
  HRV: country('HR', 'Croatia', 'Хорватія', 'Харватыя'),
  HUN: country('HU', 'Hungary', 'Угорщина', 'Венгрыя'),
  ITA: country('IT', 'Italy', 'Італія', 'Італія'),
  KAZ: country('KZ', 'Kazakhstan', 'Казахстан', 'Казахстан'),
  LIE: country('LI', 'Liechtenstein', 'Ліхтенштейн', 'Ліхтэнштэйн'),
  LTU: country('LT', 'Lithuania', 'Литва', 'Літва'),
  LUX: country('LU', 'Luxembourg', 'Люксембург', 'Люксембург'),
  LVA: country('LV', 'Latvia', 'Латвія', 'Латвія'),
  MDA: country('MD', 'Moldova', 'Молдова', 'Малдова'),
  MKD: country('MK', 'North Macedonia', 'Північна Македонія', 'Паўночная Македонія'),
  MNE: country('ME', 'Montenegro', 'Чорногорія', 'Чарнагорыя'),
  NLD: country('NL', 'Netherlands', 'Нідерланди', 'Нідэрланды'),
  NOR: country('NO', 'Norway', 'Норвегія', 'Нарвегія'),
  POL: country('PL', 'Poland', 'Польща', 'Польшча'),
  ROU: country('RO', 'Romania', 'Румунія', 'Румынія'),
  RUS: country('RU', 'Russia', 'Росія', 'Расія'),
  SRB: country('RS', 'Serbia', 'Сербія', 'Сербія'),
  SVK: country('SK', 'Slovakia', 'Словаччина', 'Славакія'),
  SVN: country('SI', 'Slovenia', 'Словенія', 'Славенія'),
  SWE: country('SE', 'Sweden', 'Швеція', 'Швецыя'),
  TKM: country('TM', 'Turkmenistan', 'Туркменістан', 'Туркменістан'),
  TUR: country('TR', 'Türkiye', 'Туреччина', 'Турцыя'),
  UKR: country('UA', 'Ukraine', 'Україна', 'Украіна'),
  XKX: country('XK', 'Kosovo', 'Косово', 'Косава'),
};

/** @param {string} id @param {string} en @param {string} uk @param {string} be */
function country(id, en, uk, be) {
  return { id, name: { en, uk, be } };
}

/**
 * Returns the names of a country by its alpha-2 code.
 * @param {string} id
 */
export function countryName(id) {
  const found = Object.values(COUNTRIES).find((entry) => entry.id === id);
  if (!found) throw new Error(`No name for the country ${id}; add it to country-names.mjs`);
  return found.name;
}
