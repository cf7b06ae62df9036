/** An article of our own with three people, one of them by surname later on. */
const PARAGRAPHS = [
  'قالت وزيرة النقل سلمى حداد إن الجسر الجديد سيفتح أمام السيارات قبل نهاية العام، وإن السكان سيبلغون بكل جديد.',
  'وزار وزير المالية كمال منصور موقع العمل صباح الثلاثاء، والتقى المهندسين والعمال الذين يعملون هناك منذ عامين.',
  'وأضافت حداد أن الطريق القديم سيبقى مفتوحا، وأن الشاحنات ستسلكه في الليل إلى أن تنتهي الأعمال كلها.',
  'وقال رئيس البلدية سامي الخوري إن المدينة انتظرت هذا الجسر طويلا، وشكر منصور على ما رصدته وزارته له من مال.',
  'وختم الخوري بأن الافتتاح سيكون يوما مفتوحا للأهالي، وأن الحافلات ستنقلهم مجانا من وسط المدينة وإليه.',
];
/** @param more a paragraph before the others */
export const bridgePage = (more = '') =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>افتتاح الجسر الجديد</title></head>
   <body><article><h1>افتتاح الجسر الجديد</h1>${[more, ...PARAGRAPHS]
     .filter(Boolean)
     .map((text) => `<p>${text}</p>`)
     .join('')}</article></body></html>`;
