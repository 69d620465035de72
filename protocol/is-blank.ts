/** Whether nobody would see anything of a text: space, control and format characters, fillers, the empty pattern of Braille. */
export const isBlank = (text: string) => !SEEN.test(text);

const SEEN = /[^\s\p{Cc}\p{Cf}\p{DI}\u2800]/u;

/** Without the space around it; "" of a text in which nobody sees anything. */
export const trimmed = (text: string) => (isBlank(text) ? "" : text.trim());
