/** The forms in which an article is saved; each is also the ending of its file. */
export const EXPORT_FORMATS = ['epub', 'html', 'md', 'txt'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file of each form is to a browser. */
export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  epub: 'application/epub+zip',
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
};
