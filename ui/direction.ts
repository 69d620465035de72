/** Letters that are written from right to left, by the blocks in which they stand. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;
