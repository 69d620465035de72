/** Behind `](`, or behind `]: ` at the beginning of a line: where a link or a picture leads. */
const INLINE = /(\]\([ \t]*<?)([^()\s<>]+)/g;
const DEFINED = /^([ ]{0,3}\[[^\]\n]+\]:[ \t]*<?)([^\s<>]+)/gm;

/**
 * The text with each target of a link or picture as it is told. Also in code, where a reader sees the target: so
 * that what is carried out of a shop and back is the same.
 */
export function withTargets(
	body: string,
	told: (target: string) => string,
): string {
	const put = (_: string, before: string, target: string) =>
		`${before}${told(target)}`;
	return body.replace(INLINE, put).replace(DEFINED, put);
}
