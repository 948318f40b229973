/**
 * The waters the atlas names. A river is found between the positions given (source first, about every 100 km, stretch by stretch);
 * a lake or reservoir is every polygon that holds one of its positions. `[lng, lat]`, hand-kept, ±2 km.
 * English: Ukrainian romanisation for what is mostly in Ukraine, Belarusian for what is mostly in Belarus.
 */

/**
 * @typedef {{ en: string, uk: string, be: string }} Name
 * @typedef {{ id: string, name: Name, at: import('geojson').Position[] }} Lake
 * @typedef {object} River
 * @property {string} id
 * @property {Name} name
 * @property {import('geojson').Position[][]} reaches one list per stretch, none where a reservoir's polygon shows the river
 * @property {boolean} [light] whether the light map has it too
 * @property {string} [borderOf] a country whose outline runs along it, to bridge where the source has no water
 */

/** @type {River[]} */
export const RIVERS = [
  river(
    'dnipro',
    'Dnipro',
    'Дніпро',
    'Дняпро',
    [
      [
        [30.7, 54.57],
        [30.43, 54.5],
        [30.33, 53.9],
        [30.05, 53.0],
        [30.0, 52.5],
        [30.43, 52.38],
        [30.8, 51.95],
        [30.55, 51.5],
        [30.53, 51.23],
      ],
      [
        [30.51, 50.58],
        [30.57, 50.45],
        [30.62, 50.27],
        [30.75, 50.15],
      ],
      [
        [31.46, 49.77],
        [31.9, 49.55],
      ],
      [
        [34.88, 48.5],
        [35.05, 48.48],
        [35.15, 48.36],
        [35.18, 48.13],
        [35.13, 47.98],
        [35.08, 47.87],
        [35.12, 47.78],
      ],
      [
        [33.37, 46.77],
        [32.6, 46.62],
        [32.3, 46.55],
      ],
    ],
    { light: true },
  ),
  river(
    'prypiat',
    'Prypiat',
    'Прип’ять',
    'Прыпяць',
    [
      [
        [26.2, 52.1],
        [27.0, 52.12],
        [28.0, 52.1],
        [29.27, 52.03],
        [29.9, 51.6],
        [30.12, 51.38],
        [30.45, 51.22],
      ],
    ],
    { light: true },
  ),
  river(
    'desna',
    'Desna',
    'Десна',
    'Дзясна',
    [
      [
        [33.3, 52.2],
        [33.2, 51.75],
        [32.5, 51.48],
        [31.3, 51.47],
        [30.85, 50.95],
        [30.55, 50.57],
      ],
    ],
    { light: true },
  ),
  river(
    'sozh',
    'Sozh',
    'Сож',
    'Сож',
    [
      [
        [31.75, 53.7],
        [30.98, 53.2],
        [31.0, 52.42],
        [30.8, 51.95],
      ],
    ],
    { light: true },
  ),
  river(
    'biarezina',
    'Biarezina',
    'Березина',
    'Бярэзіна',
    [
      [
        [28.52, 54.25],
        [28.95, 53.8],
        [29.22, 53.13],
        [29.5, 52.72],
        [30.02, 52.55],
      ],
    ],
    { light: true },
  ),
  river(
    'western-buh',
    'Western Buh',
    'Західний Буг',
    'Заходні Буг',
    [
      [
        [24.0, 50.85],
        [23.62, 51.5],
        [23.63, 52.1],
        [22.6, 52.42],
        [21.5, 52.62],
      ],
    ],
    { light: true, borderOf: 'PL' },
  ),
  river('horyn', 'Horyn', 'Горинь', 'Гарынь', [
    [
      [26.6, 51.75],
      [27.05, 52.13],
    ],
  ]),
  river('nioman', 'Nioman', 'Німан', 'Нёман', [
    [
      [26.4, 53.5],
      [25.7, 53.9],
      [24.9, 53.45],
      [23.83, 53.68],
      [24.03, 54.4],
      [23.9, 54.88],
      [22.9, 55.08],
      [21.9, 55.08],
    ],
  ]),
  river('dzvina', 'Western Dzvina', 'Західна Двіна', 'Заходняя Дзвіна', [
    [
      [31.3, 55.75],
      [30.2, 55.2],
      [28.75, 55.5],
      [27.0, 55.85],
      [26.1, 56.45],
      [24.9, 56.8],
      [24.15, 56.93],
    ],
  ]),
  river('seim', 'Seim', 'Сейм', 'Сейм', [
    [
      [34.3, 51.4],
      [33.4, 51.25],
      [32.65, 51.45],
    ],
  ]),
  river('dnister', 'Dnister', 'Дністер', 'Днестр', [
    [
      [25.15, 48.9],
      [25.6, 48.75],
      [26.6, 48.55],
      [27.8, 48.45],
      [28.9, 47.8],
      [29.6, 46.84],
      [30.25, 46.4],
    ],
  ]),
  river('southern-buh', 'Southern Buh', 'Південний Буг', 'Паўднёвы Буг', [
    [
      [28.6, 49.0],
      [29.3, 48.65],
      [30.85, 48.05],
      [31.3, 47.55],
      [31.95, 47.0],
    ],
  ]),
  river('siverskyi-donets', 'Siverskyi Donets', 'Сіверський Донець', 'Северскі Данец', [
    [
      [36.9, 49.9],
      [36.9, 49.4],
      [37.7, 49.05],
      [38.4, 48.95],
      [39.5, 48.6],
      [40.9, 47.6],
    ],
  ]),
];

/**
 * The Dnipro through the Kamianske Reservoir, which the source lacks from dam to dam: drawn by hand, ±3 km,
 * along Kremenchuk, Horishni Plavni, Mishuryn Rih, Verkhnodniprovsk and Kamianske. Joined to the river `dnipro`.
 */
export const DNIPRO_BY_HAND = [
  [33.25, 49.07],
  [33.42, 49.05],
  [33.6, 48.96],
  [34.02, 48.8],
  [34.33, 48.68],
  [34.55, 48.56],
  [34.65, 48.54],
  [34.86, 48.5],
];

/** @type {Lake[]} */
export const LAKES = [
  lake('kyiv-reservoir', 'Kyiv Reservoir', 'Київське водосховище', 'Кіеўскае вадасховішча', [[30.5, 50.85]]),
  lake('kaniv-reservoir', 'Kaniv Reservoir', 'Канівське водосховище', 'Канеўскае вадасховішча', [
    [31.49, 49.93],
  ]),
  lake(
    'kremenchuk-reservoir',
    'Kremenchuk Reservoir',
    'Кременчуцьке водосховище',
    'Крэменчугскае вадасховішча',
    [[32.6, 49.25]],
  ),
  lake(
    'kakhovka-reservoir',
    'Kakhovka Reservoir (drained in 2023)',
    'Каховське водосховище (спорожніле 2023 року)',
    'Кахоўскае вадасховішча (спустошанае ў 2023 годзе)',
    [
      [34.07, 47.5],
      [33.74, 47.05],
    ],
  ),
  lake('narach', 'Lake Narach', 'Нароч', 'Возера Нарач', [[26.77, 54.86]]),
  lake('svitiaz', 'Lake Svitiaz', 'Світязь', 'Возера Свіцязь', [[23.85, 51.5]]),
  lake('asveia', 'Lake Asveia', 'Освейське озеро', 'Асвейскае возера', [[28.17, 56.02]]),
  lake('chyrvonaie', 'Lake Chyrvonaie', 'Червоне озеро', 'Возера Чырвонае', [[27.96, 52.41]]),
  lake('vyhanashchanskaie', 'Lake Vyhanashchanskaie', 'Вигонощанське озеро', 'Выганашчанскае возера', [
    [25.93, 52.68],
  ]),
  lake('zaslaue-reservoir', 'Zaslauie Reservoir', 'Заславське водосховище', 'Заслаўскае вадасховішча', [
    [27.4, 53.98],
  ]),
  lake('vileika-reservoir', 'Vileika Reservoir', 'Вілейське водосховище', 'Вілейскае вадасховішча', [
    [27.15, 54.49],
  ]),
  lake(
    'chyhirynka-reservoir',
    'Chyhirynka Reservoir',
    'Чигиринське водосховище',
    'Чыгірынскае вадасховішча',
    [[29.85, 53.51]],
  ),
  lake('ladoga', 'Lake Ladoga', 'Ладозьке озеро', 'Ладажскае возера', [[31.5, 60.8]]),
  lake('onega', 'Lake Onega', 'Онезьке озеро', 'Анежскае возера', [
    [35.5, 61.7],
    [35.4, 61.4],
  ]),
  lake('peipus', 'Lake Peipus', 'Чудське озеро', 'Чудскае возера', [
    [27.5, 58.7],
    [27.95, 58.0],
  ]),
  lake('vanern', 'Lake Vänern', 'Венерн', 'Возера Венерн', [[13.3, 58.9]]),
  lake('rybinsk-reservoir', 'Rybinsk Reservoir', 'Рибінське водосховище', 'Рыбінскае вадасховішча', [
    [38.3, 58.5],
  ]),
];

/** @param {string} id @param {string} en @param {string} uk @param {string} be @param {number[][][]} reaches @param {Partial<River>} [more] */
function river(id, en, uk, be, reaches, more) {
  return { id, name: { en, uk, be }, reaches, ...more };
}

/** @param {string} id @param {string} en @param {string} uk @param {string} be @param {number[][]} at */
function lake(id, en, uk, be, at) {
  return { id, name: { en, uk, be }, at };
}

/**
 * Returns the names of a river or lake by its id.
 * @param {string} id
 */
export function waterName(id) {
  return [...RIVERS, ...LAKES].find((entry) => entry.id === id)?.name;
}
