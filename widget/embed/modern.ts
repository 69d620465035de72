/**
 * Whether the chat can be shown here: Chrome and Edge 123, Firefox 121, Safari 17.5. `light-dark()` is the newest of
 * what it is built on, and `:has()` in Firefox; the launcher needs style sheets of a shadow root as well. What is
 * older gets a plain link (plain/main.ts).
 */
export const isModern = (): boolean =>
	"adoptedStyleSheets" in document &&
	CSS.supports("(color:light-dark(red,red)) and selector(:has(a))");
