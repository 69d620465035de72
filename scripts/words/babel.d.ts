/** The one thing that the check of words asks of Babel, which brings no types of its own. */
declare module "@babel/core" {
	export function parseSync(source: string, options: object): unknown;
}
