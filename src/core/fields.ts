export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value from outside has fields by name; a list has none. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a value from outside; none of what has none. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
