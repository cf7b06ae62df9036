/** Ids of the elements of the list of people that can be given the focus. */
export const PEOPLE_TITLE = 'people-title';
export const UNDO_BUTTON = 'undo-people-edit';
export const ADD_BUTTON = 'add-person';
export const personElementId = (personId: string): string => `person-${personId}`;
export const editButtonId = (personId: string): string => `edit-${personId}`;
